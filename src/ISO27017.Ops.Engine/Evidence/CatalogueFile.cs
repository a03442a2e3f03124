using ISO27017.Ops.Engine.Catalog.Embedded;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary><c>catalogue.json</c>: the controls and the checks that judged, with their expressions, so that a reader needs nothing else.</summary>
internal static class CatalogueFile
{
    /// <summary>What the file says.</summary>
    internal sealed record Content(IReadOnlyList<IsoControl> Controls, IReadOnlyList<IsoCheck> Checks);

    /// <summary>Writes the file. The stream stays open.</summary>
    public static void Write(Stream target, IRunRecord run) => PackageJson.Write(target, json => new JObject
    {
        ["version"] = run.CatalogVersion,
        ["controls"] = new JArray(run.Controls.Select(Control)),
        ["checks"] = new JArray(run.Checks.OrderBy(c => c.Id, StringComparer.Ordinal).Select(Check)),
    }.WriteTo(json));

    /// <summary>Reads the file. What the files of older formats leave out (the domains' names, guidance, attestations, what a roll-up
    /// takes over) is empty, or taken from what they say in other words.</summary>
    /// <exception cref="FormatException">It is another file.</exception>
    public static Content Read(Stream source)
    {
        var json = PackageJson.Read(source);
        try
        {
            var checks = json["checks"]!.Select(ReadCheck).ToList();
            var byControl = checks.ToLookup(c => c.ControlId, c => c.Id);
            return new Content([.. json["controls"]!.Select(c => ReadControl(c, byControl))], checks);
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or InvalidOperationException or NullReferenceException)
        {
            throw new FormatException($"{PackageLayout.Catalogue} is not a catalogue.", e);
        }
    }

    private static JObject Control(IsoControl control) => new()
    {
        ["id"] = control.Id,
        ["titleJa"] = control.TitleJa,
        ["titleEn"] = control.TitleEn,
        ["domain"] = control.DomainId,
        ["domainJa"] = control.DomainTexts.Ja,
        ["domainEn"] = control.DomainTexts.En,
        ["edition"] = control.Edition,
        ["iso27002_2022"] = new JArray(control.Iso27002_2022),
        ["csc"] = control.Csc.ToString(),
        ["csp"] = control.Csp.ToString(),
        ["guidanceCsc"] = Both(control.GuidanceCsc),
        ["guidanceCsp"] = Both(control.GuidanceCsp),
        ["attestations"] = new JArray(control.Attestations),
    };

    private static IsoControl ReadControl(JToken json, ILookup<string, string> checks)
    {
        var id = Text(json, "id");
        return new IsoControl
        {
            Id = id,
            Texts = new(Text(json, "titleJa"), Text(json, "titleEn")),
            DomainId = Text(json, "domain"),
            DomainTexts = json["domainJa"] is null
                ? EmbeddedCatalog.Catalog.Control(id)?.Domain ?? new(string.Empty, string.Empty)
                : new(Text(json, "domainJa"), Text(json, "domainEn")),
            Edition = Text(json, "edition"),
            Iso27002_2022 = List(json, "iso27002_2022"),
            Csc = Enum.Parse<IsoMeasureState>(Text(json, "csc")),
            Csp = Enum.Parse<IsoMeasureState>(Text(json, "csp")),
            GuidanceCsc = ReadBoth(json["guidanceCsc"]),
            GuidanceCsp = ReadBoth(json["guidanceCsp"]),
            Checks = [.. checks[id]],
            Attestations = json["attestations"] is null ? [] : List(json, "attestations"),
        };
    }

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
        ["restsOn"] = new JArray(check.RestsOn),
        ["parameters"] = new JArray(check.Parameters),
        ["operations"] = new JArray(check.Operations),
        ["iamActions"] = new JArray(check.IamActions),
        ["awsCli"] = new JArray(check.AwsCli),
    };

    private static IsoCheck ReadCheck(JToken json) => new()
    {
        Id = Text(json, "id"),
        ControlId = Text(json, "controlId"),
        Role = Enum.Parse<IsoRole>(Text(json, "role")),
        Kind = Enum.Parse<IsoKind>(Text(json, "kind")),
        Texts = new(Text(json, "titleJa"), Text(json, "titleEn")),
        Expression = Text(json, "expression"),
        Digest = (string?)json["digest"],
        RestsOn = json["restsOn"] is null ? RollUp(Text(json, "expression")) : List(json, "restsOn"),
        Parameters = List(json, "parameters"),
        Operations = List(json, "operations"),
        IamActions = List(json, "iamActions"),
        AwsCli = List(json, "awsCli"),
    };

    // The first formats named it in the expression only.
    private static string[] RollUp(string expression)
    {
        const string Begin = "rollUp: ";
        return expression.StartsWith(Begin, StringComparison.Ordinal) ? expression.Split('\n')[0][Begin.Length..].Split(", ") : [];
    }

    private static JObject? Both(LocalText? text) => text is null ? null : new JObject { ["ja"] = text.Ja, ["en"] = text.En };

    private static LocalText? ReadBoth(JToken? json) => json is JObject text ? new(Text(text, "ja"), Text(text, "en")) : null;

    private static string Text(JToken json, string name) => (string?)json[name] ?? throw new InvalidCastException($"no {name}");

    private static string[] List(JToken json, string name) => [.. json[name]!.Select(i => (string)i!)];
}
