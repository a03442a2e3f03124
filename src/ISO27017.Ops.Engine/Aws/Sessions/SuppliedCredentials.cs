using Amazon.Runtime;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>Credentials that somebody else keeps fresh, such as another AWS module of the same shell.</summary>
internal sealed class SuppliedCredentials(Func<AwsKeys> supplier) : AWSCredentials
{
    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials()
    {
        var keys = supplier();
        return new ImmutableCredentials(keys.AccessKey, keys.SecretKey, keys.SessionToken);
    }
}
