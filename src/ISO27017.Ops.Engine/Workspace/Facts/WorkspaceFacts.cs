using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Engine.Workspace.Baselines;
using ISO27017.Ops.Engine.Workspace.Changes;
using ISO27017.Ops.Engine.Workspace.Documents;
using ISO27017.Ops.Engine.Workspace.Documents.Ledger;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Facts;

/// <summary>What a workspace can be asked, as if it were a service of AWS's: each answer is a document of the run like any other.</summary>
internal static class WorkspaceFacts
{
    /// <summary>What people attested.</summary>
    public const string Attestations = "ListAttestations";

    /// <summary>What is excepted, and until when.</summary>
    public const string Exceptions = "ListExceptions";

    /// <summary>What the approved or last package shows.</summary>
    public const string Baseline = "GetBaseline";

    /// <summary>Which changes were decided, with their tickets.</summary>
    public const string Changes = "ListChanges";

    /// <summary>The register of measures.</summary>
    public const string Register = "GetRegister";

    /// <summary>The answers, by operation.</summary>
    public static IReadOnlyDictionary<string, Func<Organisation, JObject>> All { get; } =
        new Dictionary<string, Func<Organisation, JObject>>(StringComparer.Ordinal)
        {
            ["ListDocuments"] = DocumentFacts.Of,
            ["ListLedgerRows"] = LedgerFacts.Of,
            [Register] = RegisterFacts.Of,
            [Baseline] = BaselineFacts.Of,
            [Changes] = ChangeFacts.Of,
            [Attestations] = o => AttestationFacts.Of(o, EmbeddedCatalog.Catalog),
            [Exceptions] = ExceptionFacts.Of,
        };
}
