namespace ISO27017.Ops.Engine.Workspace.Declarations;

/// <summary>Whom AWS and alarms reach.</summary>
/// <param name="Security">The security contact's e-mail address; null for none.</param>
/// <param name="Operations">The operations contact's e-mail address; null for none.</param>
/// <param name="AlarmEndpoints">Where alarms are received.</param>
internal sealed record ContactsDeclaration(string? Security, string? Operations, IReadOnlyList<string> AlarmEndpoints)
{
    /// <summary>Nobody.</summary>
    public static ContactsDeclaration None { get; } = new(null, null, []);
}
