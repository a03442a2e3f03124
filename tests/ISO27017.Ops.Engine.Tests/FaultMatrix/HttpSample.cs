using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Tests.Aws.Client;
using ISO27017.Ops.Testing.AwsServer;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>The sample organisation over HTTP: the management account's keys, a role in the others.</summary>
internal static partial class HttpSample
{
    /// <summary>Serves it, with some faults.</summary>
    /// <param name="source">Answers instead of the sample as it is written.</param>
    public static Task<LocalAws> StartAsync(IDocumentSource? source = null) => LocalAws.StartAsync(new AsWritten(source ?? SampleRun.Sample.Source()));

    /// <summary>The live client.</summary>
    public static Task<AwsDocumentSource> OpenAsync(LocalAws aws, CallLimits? limits = null) => Asking.OpenAsync(
        aws, limits, TestKeys.Connection(SampleRun.Sample.Accounts[0].Id, aws.Url) with { RoleName = "Auditor" });

    [GeneratedRegex("(\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8})Z\"")]
    private static partial Regex Moment();

    /// <summary>The server reads a moment off the wire in one spelling, the sample's parameters have another.</summary>
    private sealed class AsWritten(IDocumentSource inner) : IDocumentSource
    {
        public Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel) => inner.AskAsync(
            call with { Parameters = (JObject)Json.Parse(Moment().Replace(call.Parameters.ToString(), "$1+00:00\"")) }, cancel);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
