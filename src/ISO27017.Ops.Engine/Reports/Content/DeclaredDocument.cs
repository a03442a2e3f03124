using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>A document of the organisation's that the run read, as its workspace declares it and as it was found.</summary>
internal sealed class DeclaredDocument(JObject fact)
{
    /// <summary>The documents; none where the run read none.</summary>
    public static IReadOnlyList<DeclaredDocument> Of(ReportModel model) =>
        [.. (model.Fact("ListDocuments")?["Documents"] as JArray)?.OfType<JObject>().Select(d => new DeclaredDocument(d)) ?? []];

    /// <summary>What is said under a name, such as <c>Version</c>; null if nothing is.</summary>
    public string? this[string name] => (string?)fact[name];

    /// <summary>Whether it is what was approved: how that looks, and a sentence.</summary>
    public (StatusLook Look, string Text) Content(ReportModel model)
    {
        if ((bool?)fact["Found"] != true)
        {
            return (StatusLook.Of(IsoStatus.Fail), model.T(new LocalText("見つかりません。", "Not found.")));
        }

        if (this[model.Language == "ja" ? "ProblemJa" : "ProblemEn"] is { } problem)
        {
            return (StatusLook.Of(IsoStatus.NotEvaluated), ShortText.Of(problem, 200));
        }

        return (this["ApprovedSha256"], this["Sha256"]) switch
        {
            (null, _) => (StatusLook.Of(IsoStatus.NotApplicable), model.T(new LocalText("承認された版の SHA-256 は登録されていません。", "No approved digest is declared."))),
            var (approved, now) when approved == now => (StatusLook.Of(IsoStatus.Pass), model.T(new LocalText("承認された版と同じです。", "The approved revision."))),
            _ => (StatusLook.Of(IsoStatus.Fail), model.T(new LocalText("承認された版と異なります。", "Not the approved revision."))),
        };
    }
}
