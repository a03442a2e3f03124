namespace ISO27017.Ops.Engine.Workspace.Scaffold;

/// <summary>A file of a new workspace.</summary>
/// <param name="Path">Relative to its folder.</param>
/// <param name="Content">The bytes.</param>
internal sealed record ScaffoldFile(string Path, byte[] Content)
{
    // What people have written, sworn or proven
    private static readonly string[] Kept =
    [
        "register.md", "attestations.jsonl", "exceptions.yaml", "changes.yaml", "baseline.json", ".gitignore", ".gitattributes",
    ];

    /// <summary>Whether one that is there already stays, whatever is asked.</summary>
    public bool IsKept => Kept.Contains(Path) || Path.StartsWith("evidence/", StringComparison.Ordinal) || Path.StartsWith("artefacts/", StringComparison.Ordinal);
}
