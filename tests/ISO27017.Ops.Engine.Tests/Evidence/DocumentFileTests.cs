using System.Text;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence;

public class DocumentFileTests
{
    private static readonly AwsCall Call = new(
        "111122223333", "ap-northeast-1", "ec2", "DescribeVolumes", JObject.Parse("""{"Filters":[{"Name":"tag:a","Values":["日本語"]}]}"""));

    private static CallOutcome Outcome(JToken? answer = null, AwsError? error = null, bool truncated = false) => new()
    {
        Call = Call,
        Answer = answer,
        Error = error,
        Truncated = truncated,
        RequestId = "b1f2",
        HttpStatus = 200,
        Attempts = 3,
        Pages = 2,
        Duration = TimeSpan.FromTicks(1234567),
        At = new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero).AddTicks(1234567),
    };

    private static byte[] Write(CallOutcome outcome)
    {
        using var stream = new MemoryStream();
        DocumentFile.Write(stream, outcome);
        return stream.ToArray();
    }

    private static CallOutcome Read(byte[] bytes) => DocumentFile.Read(new MemoryStream(bytes));

    private static void AssertSame(CallOutcome expected, CallOutcome actual)
    {
        Assert.Equal(expected.Call.Key, actual.Call.Key);
        Assert.Equal(expected with { Call = Call, Answer = null }, actual with { Call = Call, Answer = null });
        Assert.True(JToken.DeepEquals(expected.Answer, actual.Answer));
    }

    [Fact]
    public void An_answer_comes_back_as_it_was()
    {
        var outcome = Outcome(PackageJson.Read(new StringReader(
            """{"z":1,"a":[1.5,10000000000000000000000,null,true,"2026-11-20T01:00:00.000Z","2026-11-20"],"Empty":{}}""")));
        AssertSame(outcome, Read(Write(outcome)));
    }

    [Fact]
    public void An_error_comes_back_as_it_was()
    {
        var outcome = Outcome(error: new AwsError("AccessDeniedException", "User: \u0007 is not authorized", IsoReason.AccessDenied, false));
        AssertSame(outcome, Read(Write(outcome)));
    }

    [Fact]
    public void A_call_that_was_cut_off_keeps_its_pages_and_its_error()
    {
        var outcome = Outcome(new JArray(1, 2), new AwsError("LimitReached", "", IsoReason.Truncated, true), truncated: true);
        AssertSame(outcome, Read(Write(outcome)));
    }

    [Fact]
    public void Equal_outcomes_give_equal_bytes_and_writing_changes_nothing()
    {
        var outcome = Outcome(new JObject { ["a"] = 1 });
        var first = Write(outcome);
        Assert.Equal(first, Write(outcome));
        Assert.Equal(first, Write(Read(first)));
        Assert.Null(outcome.Answer!.Parent);
    }

    [Fact]
    public void Nothing_in_a_document_can_steer_a_terminal()
    {
        const string Hostile = "\u001b[2J\u202e\u2028\u009b\u200b\ufeff\u007f";
        var outcome = Outcome(new JObject { [Hostile] = Hostile, ["smile"] = "😀" });
        var bytes = Write(outcome);
        Assert.All(Encoding.UTF8.GetString(bytes), c => Assert.True(c == '\n' || !(char.IsControl(c) || c is '\u202e' or '\u2028' or '\u200b' or '\ufeff' or '\ufffd')));
        Assert.Contains("😀", Encoding.UTF8.GetString(bytes));
        Assert.DoesNotContain((byte)'\r', bytes);
        AssertSame(outcome, Read(bytes));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_written_as_an_escape() =>
        Assert.Contains("\\ud800x\\udc00", Encoding.UTF8.GetString(Write(Outcome("\ud800x\udc00"))));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"account\":1}")]
    [InlineData("{} {}")]
    public void Another_file_is_not_a_document(string text) =>
        Assert.ThrowsAny<JsonException>(() => Read(Encoding.UTF8.GetBytes(text)));
}
