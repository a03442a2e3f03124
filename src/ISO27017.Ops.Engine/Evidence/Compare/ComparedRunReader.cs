using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Facts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>Reads what is compared.</summary>
internal static class ComparedRunReader
{
    /// <summary>The run of a package. Every file is believed only after its digest.</summary>
    /// <exception cref="IsoOpsException">There is no package, or it has changed.</exception>
    public static ComparedRun Of(string path)
    {
        using var package = EvidencePackage.Open(path);
        var manifest = package.Manifest;
        using var kept = RunWorkspace.Of(new PackageSource(package));
        using var lines = package.OpenFile(PackageLayout.ResultsJson);
        JObject? Fact(string operation) => package.Document(Key(manifest.HomeAccount, operation))?.Answer as JObject;
        try
        {
            return new ComparedRun
            {
                Shown = path,
                AsOf = manifest.AsOf,
                Filtered = manifest.Results < manifest.ResultsOfRun,
                Partial = manifest.PartialRun || manifest.Results < manifest.ResultsOfRun,
                Accounts = [.. manifest.Accounts.Select(a => a.Id)],
                Regions = manifest.Regions,
                Exclusions = manifest.Exclusions,
                Redactions = manifest.Redactions,
                Parameters = manifest.Parameters,
                Checks = Checks(PackageJson.Read(package.OpenFile(PackageLayout.Catalogue))),
                Results = [.. ResultLines.Read(lines)],
                Documents = List(Fact("ListDocuments"), "Documents"),
                Measures = List(Fact(WorkspaceFacts.Register), "Measures"),
                Workspace = Declared(kept, path),
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidCastException or ArgumentException or NullReferenceException)
        {
            throw EvidenceErrors.NotAPackage(path, e);
        }
    }

    /// <summary>The run that results came from: one of this session, or that of a package.</summary>
    /// <exception cref="IsoOpsException">They are of no run, or of several, or it is gone.</exception>
    public static ComparedRun Of(IReadOnlyList<IsoResult> results)
    {
        if (results.Count == 0)
            throw CompareErrors.NoResults();
        if (results.Any(r => r.Run != results[0].Run))
            throw CompareErrors.NotOneRun();
        if (results[0].Run is PackageRun kept)
            return OfPackage(kept, results);
        var run = results[0].Run as AssessmentRun ?? throw CompareErrors.NotOneRun();
        IRunRecord record = run;
        JObject? Fact(string operation)
        {
            var key = Key(record.HomeAccount, operation);
            return record.Ledger.Any(o => o.Call.Key == key) ? run.Spool.Read(key).Answer as JObject : null;
        }

        return new ComparedRun
        {
            AsOf = run.AsOf,
            Filtered = results.Count < record.ResultCount,
            Partial = run.Partial || results.Count < record.ResultCount,
            Accounts = [.. run.Accounts.Select(a => a.Id)],
            Regions = run.Regions,
            Exclusions = record.Exclusions,
            Redactions = record.Redactions,
            Parameters = record.Parameters,
            Checks = ComparedCheck.Of(record.Checks),
            Results = results,
            Documents = List(Fact("ListDocuments"), "Documents"),
            Measures = List(Fact(WorkspaceFacts.Register), "Measures"),
            Workspace = run.Plan.Workspace?.File ?? Declared(run.Plan.Files, run.Id),
        };
    }

    private static ComparedRun OfPackage(PackageRun run, IReadOnlyList<IsoResult> results)
    {
        var whole = Of(run.PackagePath);
        var filtered = results.Count < whole.Results.Count;
        return whole with { Results = results, Partial = whole.Partial || filtered, Filtered = whole.Filtered || filtered };
    }

    private static string Key(string home, string operation) =>
        new AwsCall(home, AwsCall.Global, AwsCall.Workspace, operation, []).Key;

    private static List<JObject>? List(JObject? fact, string member) => (fact?[member] as JArray)?.OfType<JObject>().ToList();

    // A file that today's schema no longer takes still names nothing wrong of the run: then only the register's words say what must follow.
    private static WorkspaceFile? Declared(RunFiles kept, string shown)
    {
        try
        {
            return kept.Names.Contains(PackageLayout.Workspace)
                ? WorkspaceReader.Read(new KeptFiles(kept, shown), PackageLayout.Workspace).File
                : null;
        }
        catch (IsoOpsException)
        {
            return null;
        }
    }

    private static Dictionary<string, ComparedCheck> Checks(JToken catalogue) => catalogue["checks"]!.ToDictionary(
        c => (string)c["id"]!,
        c => new ComparedCheck(
            (string)c["id"]!, (string)c["controlId"]!, Enum.Parse<IsoRole>((string)c["role"]!), (string)c["expression"]!,
            [.. c["parameters"]!.Select(p => (string)p!)], (string?)c["digest"]),
        StringComparer.Ordinal);
}
