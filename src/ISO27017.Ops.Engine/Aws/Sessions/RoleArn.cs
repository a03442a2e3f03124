namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>The ARN of the role to assume in an account.</summary>
internal static class RoleArn
{
    /// <summary>One role for all accounts: a name, a path and name, or an ARN, whose account and partition become the right ones.</summary>
    public static string For(string role, string accountId, string partition)
    {
        var name = role.StartsWith("arn:", StringComparison.Ordinal) ? role[(role.IndexOf(":role/", StringComparison.Ordinal) + 1)..] : role;
        if (name.StartsWith("role/", StringComparison.Ordinal))
            name = name["role/".Length..];
        return $"arn:{partition}:iam::{accountId}:role/{name.TrimStart('/')}";
    }
}
