using Amazon.Runtime;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>The way into one account: a client, or the reason why there is none.</summary>
/// <param name="Client">The client with the account's credentials; null if the account cannot be entered.</param>
/// <param name="Error">Why not.</param>
/// <param name="Credentials">What the client signs with; null without one.</param>
internal sealed record AccountSession(AnyServiceClient? Client, AwsError? Error, AWSCredentials? Credentials = null)
{
    /// <summary>Names no key.</summary>
    public override string ToString() => Error?.Code ?? "open";
}
