using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>Refuses some calls, with the code that the service's protocol has for it, and hands on the others.</summary>
internal sealed class DenyingSource(IDocumentSource inner, Func<string, string, bool> denied) : IDocumentSource
{
    public static string CodeOf(string service) => ServiceModels.Find(service)!.Protocol switch
    {
        WireProtocolKind.Ec2 => "UnauthorizedOperation",
        WireProtocolKind.Json or WireProtocolKind.RestJson => "AccessDeniedException",
        _ => "AccessDenied",
    };

    public Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
    {
        if (!denied(call.AccountId, SampleRun.Name(call)))
            return inner.AskAsync(call, cancel);
        var code = CodeOf(call.Service);
        var (reason, retryable) = ErrorReasons.Of(code, 403);
        return Task.FromResult(new CallOutcome
        {
            Call = call, Error = new AwsError(code, "not authorized", reason, retryable), HttpStatus = 403, Attempts = 1, At = SampleRun.Sample.AsOf,
        });
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
