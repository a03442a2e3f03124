using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Workspace;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>All that is compared of a run, read from a package or taken from the run itself.</summary>
internal sealed record ComparedRun
{
    /// <summary>What messages call it: the path of a package, or the cmdlet that gave it.</summary>
    public string Shown { get; init; } = "Test-IsoControl";

    /// <summary>The instant against which ages were taken.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>True if not the whole catalogue was asked for.</summary>
    public required bool Partial { get; init; }

    /// <summary>True if only some of the run's results are here: what is missing may have been filtered away.</summary>
    public bool Filtered { get; init; }

    /// <summary>The accounts.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>The regions of accounts that declare none of their own.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>What was declared out of scope.</summary>
    public required IReadOnlyList<ScopeExclusion> Exclusions { get; init; }

    /// <summary>The parameters in force.</summary>
    public required JObject Parameters { get; init; }

    /// <summary>The checks that judged, by id.</summary>
    public required IReadOnlyDictionary<string, ComparedCheck> Checks { get; init; }

    /// <summary>The results.</summary>
    public required IReadOnlyList<IsoResult> Results { get; init; }

    /// <summary>What is redacted; values of a kind can be compared with those of the same key only.</summary>
    public IReadOnlyList<RedactionRecord> Redactions { get; init; } = [];

    /// <summary>The declared documents; null if the run did not ask for them.</summary>
    public IReadOnlyList<JObject>? Documents { get; init; }

    /// <summary>The measures of the register; null if the run had none.</summary>
    public IReadOnlyList<JObject>? Measures { get; init; }

    /// <summary>The organisation's own file; null if the run had none.</summary>
    public WorkspaceFile? Workspace { get; init; }
}
