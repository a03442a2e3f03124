using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary><c>catalogue.json</c>: the controls and the checks that judged, with their expressions, so that a reader needs nothing else.</summary>
internal static class CatalogueFile
{
    /// <summary>Writes the file. The stream stays open.</summary>
    public static void Write(Stream target, IRunRecord run) => PackageJson.Write(target, json => new JObject
    {
        ["version"] = run.CatalogVersion,
        ["controls"] = new JArray(run.Controls.Select(Control)),
        ["checks"] = new JArray(run.Checks.OrderBy(c => c.Id, StringComparer.Ordinal).Select(Check)),
    }.WriteTo(json));

    private static JObject Control(IsoControl control) => new()
    {
        ["id"] = control.Id,
        ["titleJa"] = control.TitleJa,
        ["titleEn"] = control.TitleEn,
        ["domain"] = control.DomainId,
        ["edition"] = control.Edition,
        ["iso27002_2022"] = new JArray(control.Iso27002_2022),
        ["csc"] = control.Csc.ToString(),
        ["csp"] = control.Csp.ToString(),
    };

    private static JObject Check(IsoCheck check) => new()
    {
        ["id"] = check.Id,
        ["controlId"] = check.ControlId,
        ["role"] = check.Role.ToString(),
        ["kind"] = check.Kind.ToString(),
        ["titleJa"] = check.TitleJa,
        ["titleEn"] = check.TitleEn,
        ["expression"] = check.Expression,
        ["digest"] = check.Digest,
        ["parameters"] = new JArray(check.Parameters),
        ["operations"] = new JArray(check.Operations),
        ["iamActions"] = new JArray(check.IamActions),
        ["awsCli"] = new JArray(check.AwsCli),
    };
}
