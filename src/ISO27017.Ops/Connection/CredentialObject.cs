using System.Management.Automation;
using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Errors;

namespace ISO27017.Ops.Connection;

/// <summary>Takes keys out of a credential object of the session. AWS.Tools brings its own copy of the AWS SDK, whose types mean
/// nothing here; so the object is asked by the names of its members.</summary>
internal static class CredentialObject
{
    private const string Getter = "GetCredentials";

    /// <summary>True if keys can be asked of it.</summary>
    internal static bool IsUsable(object credential) => PSObject.AsPSObject(credential).Methods[Getter] is not null;

    /// <summary>Gives the keys that it has at that moment: temporary keys are refreshed by the object itself.</summary>
    /// <exception cref="IsoOpsException">It is no credential.</exception>
    internal static Func<AwsKeys> Supplier(object credential)
    {
        var wrapped = PSObject.AsPSObject(credential);
        if (wrapped.BaseObject is PSCredential plain)
        {
            var keys = new AwsKeys(plain.UserName, plain.GetNetworkCredential().Password, SessionToken: null);
            return () => keys;
        }

        return IsUsable(wrapped) ? () => Ask(wrapped) : throw ErrorRecords.UnusableCredential(wrapped.BaseObject.GetType().Name);
    }

    private static AwsKeys Ask(PSObject credential)
    {
        var answer = PSObject.AsPSObject(credential.Methods[Getter].Invoke());
        return Text(answer, "AccessKey") is { } accessKey && Text(answer, "SecretKey") is { } secretKey
            ? new AwsKeys(accessKey, secretKey, Text(answer, "Token"))
            : throw ErrorRecords.UnusableCredential(credential.BaseObject.GetType().Name);
    }

    private static string? Text(PSObject answer, string property) =>
        answer.Properties[property]?.Value as string is { Length: > 0 } text ? text : null;
}
