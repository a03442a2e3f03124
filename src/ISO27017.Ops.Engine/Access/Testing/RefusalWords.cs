namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>Reads out of a refusal which policy did it: many services say so at the end of the message.</summary>
internal static class RefusalWords
{
    // "... is not authorized to perform: ec2:DescribeVolumes because no identity-based policy allows the ec2:DescribeVolumes action"
    // "... with an explicit deny in a service control policy"
    private static readonly (string Words, IsoDenialCause Cause)[] _known =
    [
        ("service control policy", IsoDenialCause.ServiceControlPolicy),
        ("permissions boundary", IsoDenialCause.PermissionsBoundary),
        ("no identity-based policy allows", IsoDenialCause.NotGranted),
        ("explicit deny in an identity-based policy", IsoDenialCause.ExplicitDeny),
    ];

    /// <summary>What denies, as AWS words it; <see cref="IsoDenialCause.Refused"/> where it does not say.</summary>
    public static IsoDenialCause CauseOf(string message) =>
        Array.Find(_known, k => message.Contains(k.Words, StringComparison.OrdinalIgnoreCase)) is { Words: not null } known ? known.Cause : IsoDenialCause.Refused;
}
