using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>Asks whose credentials these are and turns every trouble with that into words that help.</summary>
internal static class CallerCheck
{
    private static readonly HashSet<string> _expired =
        ["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"];

    /// <summary>Who the credentials are.</summary>
    /// <exception cref="IsoOpsException">They cannot be used, or AWS cannot be reached.</exception>
    public static async Task<AwsCaller> AskAsync(AnyServiceClient client, AwsIdentity identity, CallTrace trace, CancellationToken cancel)
    {
        try
        {
            return await StsQuery.CallerAsync(client, identity, trace, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not IsoOpsException && !cancel.IsCancellationRequested)
        {
            var keys = await OwnKeys.OfAsync(identity.Credentials).ConfigureAwait(false);
            var error = CallErrors.Of(e);
            throw Explain(error with { Message = keys.Hide(error.Message) }, e, identity);
        }
    }

    private static IsoOpsException Explain(AwsError error, Exception cause, AwsIdentity identity)
    {
        var endpoint = identity.Endpoints.Find(ServiceModels.Find("sts")!, identity.Region).Url;
        if (_expired.Contains(error.Code))
            return SessionErrors.Expired(identity.Profile, error.Code);
        return error switch
        {
            { Reason: IsoReason.Timeout } or { Code: CallErrors.ConnectionFailed } => SessionErrors.Unreachable(endpoint, error.Message, cause),
            { Reason: IsoReason.Throttled } => SessionErrors.Throttled(error.Code),
            { Reason: IsoReason.AccessDenied } => SessionErrors.Refused(identity.Profile, error.Code),
            { Code: CallErrors.BrokenAnswer or WireException.MalformedAnswer } => SessionErrors.NotAws(endpoint, error.Message, cause),
            _ => SessionErrors.NotAws(endpoint, $"{error.Code} {error.Message}", cause),
        };
    }
}
