using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>The head of an OSCAL file: what it is, of which run, and who is named in it.</summary>
internal static class OscalMetadata
{
    private static readonly (string Id, LocalText Title)[] Roles =
    [
        (OscalNames.Organisation, new("組織", "Organisation")),
        (OscalNames.RiskOwner, new("例外の責任者", "Owner of an exception")),
        (OscalNames.RiskApprover, new("例外の承認者", "Approver of an exception")),
        (OscalNames.Performer, new("証明の実施者", "Performer of what is attested")),
        (OscalNames.Approver, new("証明の承認者", "Approver of what is attested")),
    ];

    /// <summary>Writes it.</summary>
    public static void Write(OscalJson json, OscalContent content, LocalText title)
    {
        var model = content.Model;
        json.Object("metadata", () =>
        {
            json.Markup("title", $"{model.T(title)} · {Organisation(model)}");
            json.Time("last-modified", RunClock.End(model));
            json.Text("version", model.Run.Id);
            json.Text("oscal-version", OscalNames.Version);
            json.Props(
            [
                new("run", model.Run.Id), new("source", model.Run.Source), new("asOf", RunClock.Write(model.Run.AsOf)),
                new("partial", model.Run.Partial ? "true" : "false"), new("tool", $"{MachineTexts.Product} {model.Run.ToolVersion}"),
                new("catalogue", model.Run.CatalogVersion), new("language", model.Language),
                new("package", model.Run.PackageId ?? string.Empty), new("packageDigest", model.Run.PackageDigest ?? string.Empty),
            ]);
            json.List("roles", Roles, role =>
            {
                json.Text("id", role.Id);
                json.Markup("title", model.T(role.Title));
            });
            json.List("parties", People(content), party =>
            {
                json.Text("uuid", party.Id);
                json.Text("type", party.Type);
                json.Text("name", party.Name);
            });
            json.List("responsible-parties", [OscalNames.OrganisationParty(model)], party =>
            {
                json.Text("role-id", OscalNames.Organisation);
                json.List("party-uuids", [party]);
            });
            if (string.Join(' ', Notices.Of(model)) is { Length: > 0 } notices)
            {
                json.Markup("remarks", notices);
            }
        });
    }

    /// <summary>The organisation's name.</summary>
    public static string Organisation(ReportModel model) => PlainText.OrNull(model.Run.Organization) ?? model.T(ReportTexts.NoName);

    private static IEnumerable<(string Id, string Type, string Name)> People(OscalContent content) =>
        content.People.Select(n => (OscalNames.Person(n), "person", n))
            .Prepend((OscalNames.OrganisationParty(content.Model), "organization", Organisation(content.Model)));
}
