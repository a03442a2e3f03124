using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Testing.AwsServer;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Aws.Client;

/// <summary>Short ways to ask the local AWS.</summary>
internal static class Asking
{
    public const string Own = "111122223333";
    public const string Other = "444455556666";
    public const string Tokyo = "ap-northeast-1";

    /// <summary>As patient as a run, but with waits that no test notices.</summary>
    public static readonly CallLimits Quick = new()
    {
        FirstDelay = TimeSpan.FromMilliseconds(1),
        LongestDelay = TimeSpan.FromMilliseconds(2),
        KeepRates = false,
    };

    public static Task<AwsDocumentSource> OpenAsync(LocalAws aws, CallLimits? limits = null, AwsConnection? connection = null) =>
        AwsDocumentSource.OpenAsync(connection ?? TestKeys.Connection(Own, aws.Url), new AwsSourceOptions { Limits = limits ?? Quick }, default);

    public static AwsCall Call(string name, string region = Tokyo, string parameters = "{}", string account = Own, TimeSpan? limit = null) =>
        new(account, region, name.Split(':')[0], name.Split(':')[1], JObject.Parse(parameters), limit);

    public static async Task<CallOutcome> AskAsync(LocalAws aws, AwsCall call, CallLimits? limits = null, TimeProvider? time = null)
    {
        var options = new AwsSourceOptions { Limits = limits ?? Quick, Time = time ?? TimeProvider.System };
        await using var source = await AwsDocumentSource.OpenAsync(TestKeys.Connection(Own, aws.Url), options, default);
        return await source.AskAsync(call, default);
    }

    public static Task<LocalAws> StartAsync(params (string Name, string Json)[] answers) => StartAsync(100, answers);

    public static Task<LocalAws> StartAsync(int pageSize, params (string Name, string Json)[] answers)
    {
        var all = new Answers();
        foreach (var (name, json) in answers)
            all.Add(name, json);
        return LocalAws.StartAsync(all.Find, pageSize);
    }
}
