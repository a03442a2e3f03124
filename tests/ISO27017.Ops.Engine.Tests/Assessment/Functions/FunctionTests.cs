using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Assessment.Functions;

public class FunctionTests
{
    private static readonly DateTimeOffset _asOf = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    internal static string Evaluate(string expression, string item = "{}", string parameters = "{}")
    {
        var values = JObject.Parse(parameters);
        var pool = new ExpressionPool(name => values[name], _asOf);
        return pool.Use(w => w.Evaluate(expression, Json.Parse(item))).ToString(Formatting.None);
    }

    [Theory]
    [InlineData("some(l, &@ == `1`)", """{"l":[2,1]}""", "true")]
    [InlineData("some(l, &@ == `1`)", """{"l":[]}""", "false")]
    [InlineData("some(l, &@ == `1`)", "{}", "null")]
    [InlineData("some(l, &n > `1`)", """{"l":[{},{"n":2}]}""", "true")]
    [InlineData("some(l, &n > `1`)", """{"l":[{},{"n":1}]}""", "null")]
    [InlineData("every(l, &n > `1`)", """{"l":[]}""", "true")]
    [InlineData("every(l, &n > `1`)", """{"l":[{},{"n":1}]}""", "false")]
    [InlineData("every(l, &n > `1`)", """{"l":[{},{"n":2}]}""", "null")]
    [InlineData("every(l, &n > `1`)", "{}", "null")]
    public void Quantifiers_keep_what_is_not_known_open(string expression, string item, string expected) =>
        Assert.Equal(expected, Evaluate(expression, item));

    [Theory]
    [InlineData("age_days(t)", """{"t":"2026-11-13T01:00:00+00:00"}""", "7.0")]
    [InlineData("age_hours(t)", """{"t":"2026-11-20T08:00:00+09:00"}""", "2.0")]
    [InlineData("age_minutes(t)", """{"t":"2026-11-20T00:30:00Z"}""", "30.0")]
    [InlineData("age_days(t)", "{}", "null")]
    [InlineData("age_days(t) <= `7`", """{"t":"2026-11-13T01:00:00Z"}""", "true")]
    [InlineData("age_days(t) <= `7`", """{"t":"2026-11-13T00:59:59Z"}""", "false")]
    [InlineData("ago('P90D')", "{}", "\"2026-08-22T01:00:00+00:00\"")]
    public void Ages_are_taken_against_AsOf(string expression, string item, string expected) =>
        Assert.Equal(expected, Evaluate(expression, item));

    [Theory]
    [InlineData("subset(a, b)", """{"a":["x"],"b":["x","y"]}""", "true")]
    [InlineData("subset(a, b)", """{"a":["z"],"b":["x","y"]}""", "false")]
    [InlineData("subset(a, b)", """{"a":["z"]}""", "null")]
    [InlineData("same_set(a, b)", """{"a":["y","x","x"],"b":["x","y"]}""", "true")]
    [InlineData("same_set(a, b)", """{"a":["x"],"b":["x","y"]}""", "false")]
    [InlineData("matches(s, 'arn:aws:s3:::logs-*')", """{"s":"arn:aws:s3:::logs-1/a"}""", "true")]
    [InlineData("matches(s, 'a?c')", """{"s":"abbc"}""", "false")]
    [InlineData("matches(s, 'A*')", """{"s":"abc"}""", "false")]
    [InlineData("filled(s)", """{"s":" \t"}""", "false")]
    [InlineData("filled(s)", "{}", "null")]
    [InlineData("cidrs_within(a, b)", """{"a":["203.0.113.8/32","2001:db8::1"],"b":["203.0.113.0/24","2001:db8::/32"]}""", "true")]
    [InlineData("cidrs_within(a, b)", """{"a":["0.0.0.0/0"],"b":["203.0.113.0/24"]}""", "false")]
    [InlineData("cidrs_within(a, b)", """{"a":["::/0"],"b":["0.0.0.0/0"]}""", "false")]
    [InlineData("account_of(a)", """{"a":"arn:aws:iam::123456789012:root"}""", "\"123456789012\"")]
    [InlineData("account_of(a)", """{"a":"012345678901"}""", "\"012345678901\"")]
    [InlineData("account_of(a)", """{"a":"*"}""", "null")]
    [InlineData("from_json(s).b", """{"s":"{\"a\":null,\"b\":\"2026-01-01T00:00:00Z\"}"}""", "\"2026-01-01T00:00:00Z\"")]
    [InlineData("from_json(s)", """{"s":"{\"a\":null}"}""", "{}")]
    [InlineData("csv(s)[1].user", """{"s":"user,mfa\nroot,true\n\"a,b\",false\n"}""", "\"a,b\"")]
    [InlineData("csv(s)", """{"s":""}""", "[]")]
    [InlineData("from_base64(s)", """{"s":"44GCCg=="}""", "\"あ\\n\"")]
    [InlineData("from_epoch_ms(n)", """{"n":1763593200000}""", "\"2025-11-19T23:00:00.000Z\"")]
    [InlineData("key(s)", """{"s":"/app/log group"}""", "\"k22b031a19c993df9eaf7cf7a\"")]
    [InlineData("sha256_json(s)", """{"s":"{ }"}""", "\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\"")]
    public void Functions_say_what_their_docs_say(string expression, string item, string expected) =>
        Assert.Equal(expected, Evaluate(expression, item));

    [Theory]
    [InlineData("matches(s, 'a')", """{"s":1}""")]
    [InlineData("age_days(s)", """{"s":"yesterday"}""")]
    [InlineData("from_epoch_ms(s)", """{"s":"1763593200000"}""")]
    [InlineData("cidrs_within(s, s)", """{"s":["10.0.0.0/33"]}""")]
    [InlineData("some(s, &@)", """{"s":["x"]}""")]
    [InlineData("statements(s)", """{"s":"{"}""")]
    public void A_value_of_another_type_is_an_error_not_an_answer(string expression, string item) =>
        Assert.ThrowsAny<Exception>(() => Evaluate(expression, item));

    [Fact]
    public void A_parameter_without_a_value_stops_the_evaluation()
    {
        Assert.Equal("7", Evaluate("param('A')", parameters: """{"A":7}"""));
        var e = Assert.Throws<MissingParameterException>(() => Evaluate("param('B') || `[]`"));
        Assert.Equal("B", e.Name);
    }

    [Fact]
    public void The_owner_of_a_join_is_item_outside_quotes_only()
    {
        var pool = new ExpressionPool(_ => null, _asOf);
        var answer = pool.Use(w => w.Evaluate(
            "l[?a == $item.a && b != '$item'].b", Json.Parse("""{"l":[{"a":1,"b":"x"},{"a":1,"b":"$item"},{"a":2,"b":"y"}]}"""), Json.Parse("""{"a":1}""")));
        Assert.Equal("""["x"]""", answer.ToString(Formatting.None));
    }

    [Fact]
    public void Workers_on_many_threads_give_the_same_answers_as_one()
    {
        var pool = new ExpressionPool(_ => null, _asOf);
        var wrong = Enumerable.Range(0, 4000).AsParallel().WithDegreeOfParallelism(8).Count(i =>
        {
            var item = new JArray(new JObject { ["k"] = i, ["l"] = new JArray(Enumerable.Range(0, 20).Select(n => new JObject { ["n"] = n + i })) })[0];
            var got = pool.Use(w => w.Evaluate("let $x = k in l[?n == $.k && n == $x].n", item));
            return got.ToString(Formatting.None) != $"[{i}]";
        });
        Assert.Equal(0, wrong);
    }
}
