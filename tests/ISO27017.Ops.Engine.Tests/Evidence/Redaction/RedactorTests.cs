using ISO27017.Ops.Engine.Evidence.Redaction;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence.Redaction;

/// <summary>What is replaced in texts and trees, and what stays.</summary>
public class RedactorTests
{
    private static readonly Pseudonyms Tokens = new(RedactionKey.Of("a salt that nobody guesses"u8.ToArray()));

    [Theory]
    [InlineData("Write to taro@example.jp.", "Write to {mail}.")]
    [InlineData("連絡先はtaro@example.jpです。", "連絡先は{mail}です。")]
    [InlineData("mailto:taro@example.jp?subject=x", "mailto:{mail}?subject=x")]
    [InlineData("taro%40example.jp", "{mail%}")]
    [InlineData("arn:aws:iam::111122223333:user/staff/taro", "arn:aws:iam::{account}:user/staff/{name}")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/Admin/taro", "arn:aws:sts::{account}:assumed-role/Admin/{name}")]
    [InlineData("AROAEXAMPLE0001:7x", "AROAEXAMPLE0001:{session}")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/saml/7x and 7x", "arn:aws:sts::{account}:assumed-role/saml/{session} and 7x")]
    [InlineData("arn:aws:iam::*:user/ta*", "arn:aws:iam::*:user/ta*")]
    [InlineData("*:user/taro", "*:user/{name}")]
    [InlineData("taro-0a1b2c3d4e5f", "{name}-0a1b2c3d4e5f")]
    [InlineData("taro さんが見た", "{name} さんが見た")]
    [InlineData("taroさんが見た", "{name}さんが見た")]
    [InlineData("tarot taro2", "tarot taro2")]
    [InlineData("aozora-log-111122223333", "aozora-log-{account}")]
    [InlineData("1111222233334", "1111222233334")]
    [InlineData("allow 203.0.113.5, 203.0.113.5-203.0.113.5 and 203.0.113.5:443", "allow {ip}, {ip}-{ip} and {ip}:443")]
    [InlineData("ec2-203-0-113-5.ap-northeast-1.compute.amazonaws.com", "ec2-{ip-}.ap-northeast-1.compute.amazonaws.com")]
    [InlineData("see 2.4.6.1, v1.2.3.4 and agent-1.2.3.4", "see 2.4.6.1, v1.2.3.4 and agent-1.2.3.4")]
    [InlineData("at 12:30:45, arn:aws:iam::aws:policy/X, AWS::EC2::VPC", "at 12:30:45, arn:aws:iam::aws:policy/X, AWS::EC2::VPC")]
    [InlineData("arn:aws:iam::111122223333:root", "arn:aws:iam::{account}:root")]
    [InlineData("山田 太郎が承認", "{person}が承認")]
    [InlineData("山田太郎が承認", "{person2}が承認")]
    public void In_a_text(string text, string expected) => Assert.Equal(Filled(expected), Redactor().Prose(text));

    [Theory]
    [InlineData("""{"user":{"userName":"taro"},"note":"\u5c71\u7530 \u592a\u90ce"}""", """{"user":{"userName":"{name}"},"note":"{person}"}""")]
    [InlineData("""[ "taro" ]""", """[ "{name}" ]""")]
    public void In_json_within_a_text(string text, string expected) =>
        Assert.Equal(Filled(expected), (string?)Redactor().Tree("cloudtrail:LookupEvents", new JObject { ["CloudTrailEvent"] = text })["CloudTrailEvent"]);

    [Fact]
    public void In_the_credential_report_which_is_base64()
    {
        var report = "user,arn,mfa\n<root_account>,arn:aws:iam::111122223333:root,true\ntaro,arn:aws:iam::111122223333:user/taro,false\n7,arn:aws:iam::111122223333:user/7,false";
        var redacted = Redactor().Tree("iam:GetCredentialReport", new JObject { ["Content"] = EncodedText.ToBase64(report) });
        Assert.Equal(
            Filled($"user,arn,mfa\n<root_account>,arn:aws:iam::{{account}}:root,true\n{{name}},arn:aws:iam::{{account}}:user/{{name}},false\n{Tokens.Name("7")},arn:aws:iam::{{account}}:user/{Tokens.Name("7")},false"),
            EncodedText.Base64((string)redacted["Content"]!));
    }

    [Theory]
    [InlineData("ssm:DescribeSessions", """{"Owner":"arn:aws:sts::111122223333:assumed-role/Ops/hanako","SessionId":"hanako-0a1b"}""", true)]
    [InlineData("cloudtrail:LookupEvents", """{"CloudTrailEvent":"{\"eventSource\":\"signin.amazonaws.com\",\"userIdentity\":{\"arn\":\"arn:aws:sts::111122223333:assumed-role/saml/hanako\"}}"}""", true)]
    [InlineData("lambda:ListFunctions", """{"Role":"arn:aws:sts::111122223333:assumed-role/batch/hanako"}""", false)]
    public void A_session_is_a_person_where_one_signed_in_and_may_be_a_program_elsewhere(string operation, string answer, bool person)
    {
        var values = new PersonalValues();
        values.Look(operation, JToken.Parse(answer));
        Assert.Equal(person, values.Names.Contains("hanako"));
    }

    [Fact]
    public void Members_named_by_a_value_are_redacted_and_numbers_that_are_accounts_too()
    {
        var redacted = (JObject)Redactor().Tree("x:Y", JObject.Parse("""{"taro":1,"accountId":111122223333,"EngineVersion":"203.0.113.5","size":111122223334}"""));
        Assert.Equal([Tokens.Name("taro"), "accountId", "EngineVersion", "size"], redacted.Properties().Select(p => p.Name));
        Assert.Equal(Tokens.Account("111122223333"), redacted["accountId"]!.ToString());
        Assert.Equal(JTokenType.Integer, redacted["accountId"]!.Type);
        Assert.Equal("111122223334", redacted["size"]!.ToString());
    }

    [Theory]
    [InlineData("Allow")]
    [InlineData("root")]
    [InlineData("UserName")]
    [InlineData("s3")]
    [InlineData("ENABLED")]
    public void A_user_called_like_a_word_that_verdicts_are_made_of_keeps_the_name(string name)
    {
        var values = new PersonalValues();
        values.Look("iam:ListUsers", new JObject { ["UserName"] = name });
        Assert.Empty(values.Names);
        Assert.Equal(name, (string?)new Redactor(Kinds, values, Tokens).Tree("iam:ListUsers", new JObject { ["UserName"] = name })["UserName"]);
    }

    [Theory]
    [InlineData("情報システム部 阿部 太郎 <abe@example.jp>", "阿部 太郎")]
    [InlineData("長谷部 誠", "長谷部 誠")]
    [InlineData("総務部長 服部", "服部")]
    [InlineData("情報セキュリティ委員会", null)]
    [InlineData("基盤グループ", null)]
    [InlineData("Head of Security", null)]
    [InlineData("Security Team / Taro Yamada", "Taro Yamada")]
    public void People_are_told_from_posts(string text, string? person) => Assert.Equal(person, PersonWords.Names(text).FirstOrDefault());

    [Fact]
    public void Nothing_is_changed_where_nothing_is_personal()
    {
        var tree = JToken.Parse("""{"Name":"hoshi-web","Cidr":"0.0.0.0/0","Private":"10.20.16.11","Policy":"{\"Effect\":\"Allow\"}","When":"2026-11-20T01:00:00Z","Pct":"100%25"}""");
        Assert.True(JToken.DeepEquals(tree, Redactor().Tree("x:Y", tree)));
    }

    private static readonly HashSet<IsoRedactionKind> Kinds =
        [IsoRedactionKind.Email, IsoRedactionKind.UserName, IsoRedactionKind.IpAddress, IsoRedactionKind.AccountId];

    private static Redactor Redactor()
    {
        var values = new PersonalValues();
        values.Look("iam:ListUsers", JToken.Parse("""{"Users":[{"UserName":"taro","Arn":"arn:aws:iam::111122223333:user/taro"}]}"""));
        values.Look("workspace:ListAttestations", JToken.Parse("""{"PerformedBy":"山田 太郎"}"""));
        return new Redactor(Kinds, values, Tokens);
    }

    private static string Filled(string text) => text
        .Replace("{mail}", Tokens.Email("taro@example.jp")).Replace("{mail%}", Uri.EscapeDataString(Tokens.Email("taro@example.jp")))
        .Replace("{session}", Tokens.Name("7x")).Replace("{name}", Tokens.Name("taro")).Replace("{account}", Tokens.Account("111122223333"))
        .Replace("{ip}", Tokens.Address("203.0.113.5")).Replace("{ip-}", Tokens.Address("203.0.113.5")!.Replace('.', '-'))
        .Replace("{person}", Tokens.Name("山田 太郎")).Replace("{person2}", Tokens.Name("山田太郎"));
}
