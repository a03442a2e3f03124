using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Compare;
using ISO27017.Ops.Engine.Evidence.Redaction;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Baselines;

/// <summary>What the baseline shows, as a document like AWS's answers: the approved package, else the last one.</summary>
internal static class BaselineFacts
{
    /// <summary>The document of <c>workspace:GetBaseline</c>; without <c>Package</c> where there is none yet.</summary>
    /// <exception cref="IsoOpsException">The package is missing, has changed, or is not the one that was approved.</exception>
    public static JObject Of(Organisation organisation)
    {
        var mark = BaselineFile.Read(organisation.Files);
        if ((mark is null ? LastPackage.Find(organisation) : Approved(organisation, mark)) is not { } path)
            return [];
        var run = ComparedRunReader.Of(path);
        if (run.Redactions.Count > 0)
            throw RedactionErrors.Baseline(path);
        var facts = new JObject
        {
            ["Package"] = mark?.Package ?? Path.GetFileName(path),
            ["AsOf"] = Timestamps.Write(run.AsOf),
            ["Partial"] = run.Partial,
            ["Accounts"] = new JArray(run.Accounts),
            ["Regions"] = new JArray(run.Regions),
            ["Parameters"] = run.Parameters.DeepClone(),
            ["Checks"] = new JArray(run.Checks.Values.OrderBy(c => c.Id, StringComparer.Ordinal).Select(Check)),
            ["Results"] = new JArray(run.Results.Where(r => ChangesDefinition.Kinds.Contains(r.Kind)).Select(BaselineResult.Write)),
        };
        if (mark is not null)
            facts["Approved"] = mark.ToJson();
        return facts;
    }

    /// <summary>The run of the document; null where there is no baseline.</summary>
    /// <exception cref="FormatException">It is another document.</exception>
    public static ComparedRun? Read(JObject facts)
    {
        if (!facts.ContainsKey("Package"))
            return null;
        try
        {
            return new ComparedRun
            {
                AsOf = Timestamps.Read((string)facts["AsOf"]!),
                Partial = (bool)facts["Partial"]!,
                Accounts = [.. facts["Accounts"]!.Select(a => (string)a!)],
                Regions = [.. facts["Regions"]!.Select(r => (string)r!)],
                Exclusions = [],
                Parameters = (JObject)facts["Parameters"]!,
                Checks = facts["Checks"]!.Select(Check).ToDictionary(c => c.Id, StringComparer.Ordinal),
                Results = [.. facts["Results"]!.Cast<JObject>().Select(BaselineResult.Read)],
            };
        }
        catch (Exception e) when (e is InvalidCastException or ArgumentException or NullReferenceException)
        {
            throw new FormatException("This is not the document of workspace:GetBaseline.", e);
        }
    }

    private static string Approved(Organisation organisation, BaselineMark mark)
    {
        var path = organisation.Files.OnDisk(mark.Package) ?? mark.Package;
        var evidence = EvidenceVerifier.Verify(path, CancellationToken.None);
        return evidence.Verified && evidence.Digest == mark.Digest ? path : throw new IsoOpsException(
            "BaselineChanged", IsoError.InvalidData, new LocalText(
                $"ベースライン {path} は承認されたときのパッケージではありません。元に戻すか、Set-IsoBaseline で改めて承認してください。",
                $"The baseline {path} is not the package that was approved. Bring it back, or approve another with Set-IsoBaseline."), path);
    }

    private static JToken Check(ComparedCheck c) => Json.WithoutNulls(new JObject
    {
        ["Id"] = c.Id, ["ControlId"] = c.ControlId, ["Role"] = c.Role.ToString(), ["Expression"] = c.Expression, ["Parameters"] = new JArray(c.Parameters),
        ["Digest"] = c.Digest,
    });

    private static ComparedCheck Check(JToken c) => new(
        (string)c["Id"]!, (string)c["ControlId"]!, Enum.Parse<IsoRole>((string)c["Role"]!), (string)c["Expression"]!,
        [.. c["Parameters"]!.Select(p => (string)p!)], (string?)c["Digest"]);
}
