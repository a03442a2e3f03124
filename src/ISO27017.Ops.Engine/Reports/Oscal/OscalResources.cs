using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>Writes the back matter: the standard, what was planned, and the documents with their digests, by their paths within the
/// evidence package.</summary>
internal static class OscalResources
{
    private static readonly LocalText PlanTitle = new("この実行の計画", "What this run planned");
    private static readonly LocalText PlanText = new(
        "独立した評価計画の文書はありません。点検した管理策、点検の式、AWS への問い合わせは、証拠パッケージのこのファイルにあります。",
        "There is no assessment plan as a document of its own. The controls, the checks' expressions and the calls to AWS are in this file of the evidence package.");
    private static readonly LocalText StandardText = new(
        "管理策の番号はこの版のものです。本文は含みません。", "The controls' numbers are of this edition. Its text is not included.");

    /// <summary>Writes it.</summary>
    public static void Write(OscalJson json, OscalContent content)
    {
        var model = content.Model;
        json.Object("back-matter", () => json.List("resources", Resources(content), r =>
        {
            json.Text("uuid", r.Id);
            json.Markup("title", r.Title);
            if (r.Description is { } description)
            {
                json.Markup("description", model.T(description));
            }

            if (r.Path is { } path)
            {
                json.List("rlinks", [path], p =>
                {
                    json.Text("href", Href(p));
                    json.Text("media-type", "application/json");
                    json.List("hashes", new[] { model.Digest(p) }.OfType<string>(), digest =>
                    {
                        json.Text("algorithm", "SHA-256");
                        json.Text("value", digest);
                    });
                });
            }
            else
            {
                json.Object("citation", () => json.Markup("text", r.Title));
            }
        }));
    }

    private static IEnumerable<(string Id, string Title, LocalText? Description, string? Path)> Resources(OscalContent content)
    {
        var model = content.Model;
        yield return (StableId.Of("standard", MachineTexts.Standard), MachineTexts.Standard, StandardText, null);
        yield return (OscalNames.Plan(model), model.T(PlanTitle), PlanText, Evidence.PackageLayout.Catalogue);
        foreach (var document in content.Observations.SelectMany(o => o.Results).SelectMany(r => r.Documents).Distinct(StringComparer.Ordinal))
        {
            yield return (OscalNames.Document(model, document), document, null, document);
        }
    }

    private static string Href(string path) => string.Join('/', PlainText.Of(path).Split('/').Select(Uri.EscapeDataString));
}
