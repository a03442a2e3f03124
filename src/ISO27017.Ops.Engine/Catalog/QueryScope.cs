namespace ISO27017.Ops.Engine.Catalog;

/// <summary>How often a query is asked.</summary>
internal enum QueryScope
{
    /// <summary>In every account and region.</summary>
    Regional,

    /// <summary>Once an account.</summary>
    Global,

    /// <summary>Once, in the account of the run's own credentials.</summary>
    Organization,
}
