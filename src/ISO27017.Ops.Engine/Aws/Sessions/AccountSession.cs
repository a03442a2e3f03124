using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>The way into one account: a client, or the reason why there is none.</summary>
/// <param name="Client">The client with the account's credentials; null if the account cannot be entered.</param>
/// <param name="Error">Why not.</param>
internal sealed record AccountSession(AnyServiceClient? Client, AwsError? Error);
