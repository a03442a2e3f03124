namespace ISO27017.Ops.Engine.Catalog;

/// <summary>A catalogue together with what a workspace adds to it. Read when it is first asked, and only once.</summary>
public sealed class CatalogScope
{
    private readonly Lazy<ControlCatalog?> _own;

    internal CatalogScope(Func<ControlCatalog?> read) => _own = new Lazy<ControlCatalog?>(read);

    /// <summary>The whole; null where the workspace adds nothing.</summary>
    /// <exception cref="IsoOpsException">What the workspace adds is not usable.</exception>
    internal ControlCatalog? Own => _own.Value;
}
