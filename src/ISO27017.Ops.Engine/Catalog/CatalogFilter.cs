namespace ISO27017.Ops.Engine.Catalog;

/// <summary>Which controls or checks are wanted. What is empty does not narrow; all that is given must hold.</summary>
public sealed record CatalogFilter
{
    /// <summary>Where to look; null means in the catalogue alone.</summary>
    public CatalogScope? Scope { get; init; }

    /// <summary>Control ids, wildcards allowed.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>Check ids, wildcards allowed; they do not narrow controls.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>Role sides: checks of the role, controls that have a measure for it.</summary>
    public IReadOnlyList<IsoRole> Roles { get; init; } = [];

    /// <summary>Domain ids or names in either language, wildcards allowed.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Kinds of proof; they do not narrow controls.</summary>
    public IReadOnlyList<IsoKind> Kinds { get; init; } = [];

    /// <summary>A text within titles, guidance and ids, in either language; letter case, width and kana do not matter.</summary>
    public string? Text { get; init; }
}
