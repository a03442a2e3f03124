using System.Globalization;
using ISO27017.Ops.Engine.Workspace.Declarations;
using ISO27017.Ops.Engine.Workspace.Documents.Reading;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Documents;

/// <summary>The organisation's documents as one more answer that checks look at and an evidence package keeps.</summary>
internal static class DocumentFacts
{
    /// <summary><c>{ Documents: [ { Id, Kind, Title, Path, Url, Version, Owner, ApprovedBy, ApprovedOn, NextReview,
    /// ApprovedSha256, Sha256, Found, Format, Problem, ProblemJa, ProblemEn, Controls, Text, Sections } ] }</c>. A member that
    /// is not declared or not known is left out; Kind, Title, Found and Controls are always there; days are yyyy-MM-dd.</summary>
    public static JObject Of(Organisation organisation) =>
        new(new JProperty("Documents", new JArray(organisation.File.Documents.Select(d => Fact(d, DocumentShelf.Of(organisation))))));

    private static JObject Fact(DocumentDeclaration document, DocumentShelf shelf)
    {
        var content = shelf.Content(document);
        var fact = new JObject
        {
            ["Id"] = document.Id,
            ["Kind"] = document.Kind,
            ["Title"] = document.Title,
            ["Found"] = shelf.Found(document),
            ["Controls"] = new JArray(document.Controls),
        };
        foreach (var (name, value) in Known(document, content))
            if (value is not null) fact[name] = value;
        if (content.Text is not null) fact["Sections"] = new JArray(content.Sections.Select(Section));
        return fact;
    }

    private static IEnumerable<(string Name, string? Value)> Known(DocumentDeclaration document, DocumentContent content) =>
    [
        ("Path", document.Path),
        ("Url", document.Url),
        ("Version", document.Version),
        ("Owner", document.Owner),
        ("ApprovedBy", document.ApprovedBy),
        ("ApprovedOn", Day(document.ApprovedOn)),
        ("NextReview", Day(document.NextReview)),
        ("ApprovedSha256", document.Sha256),
        ("Sha256", content.Sha256),
        ("Format", content.Format),
        ("Problem", content.Problem?.Id),
        ("ProblemJa", content.Problem?.Text.Ja),
        ("ProblemEn", content.Problem?.Text.En),
        ("Text", content.Text),
    ];

    private static JObject Section(DocumentSection section) =>
        new() { ["Number"] = section.Number, ["Title"] = section.Title, ["Text"] = section.Text };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
