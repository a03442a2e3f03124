namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>Whose policies decide, read out of a caller's ARN.</summary>
/// <param name="Arn">The user's ARN, or the role's as far as the caller's tells it; null for a caller whose policies IAM cannot evaluate (the root user, a federated user).</param>
/// <param name="RoleName">The role's name, whose path only IAM knows; null for a user.</param>
internal sealed record PrincipalArn(string? Arn, string? RoleName)
{
    /// <summary>The principal behind <paramref name="caller"/>, as sts:GetCallerIdentity gives it.</summary>
    public static PrincipalArn Of(string caller)
    {
        var parts = caller.Split(':', 6);
        if (parts.Length < 6)
            return new PrincipalArn(null, null);
        var (partition, service, account, resource) = (parts[1], parts[2], parts[4], parts[5]);
        if (service == "iam" && resource.StartsWith("user/", StringComparison.Ordinal))
            return new PrincipalArn(caller, null);
        // arn:aws:sts::111122223333:assumed-role/IsoAudit/session names neither the role's path nor its service
        return service == "sts" && resource.Split('/') is ["assumed-role", var name, _]
            ? new PrincipalArn($"arn:{partition}:iam::{account}:role/{name}", name)
            : new PrincipalArn(null, null);
    }
}
