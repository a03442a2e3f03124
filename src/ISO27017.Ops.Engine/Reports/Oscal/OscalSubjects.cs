using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>What was looked at: the organisation's system, its accounts (components), their resources (inventory items), and the tool.</summary>
internal static class OscalSubjects
{
    /// <summary>Writes what the observations refer to.</summary>
    public static void Define(OscalJson json, OscalContent content) => json.Object("local-definitions", () =>
    {
        var model = content.Model;
        json.List("components", Components(content), c =>
        {
            json.Text("uuid", c.Id);
            json.Text("type", c.Type);
            json.Markup("title", c.Title);
            json.Markup("description", c.Description);
            if (c.Account is { } account)
            {
                json.Props([new("account", account), new("kind", c.Kind ?? string.Empty)]);
            }

            json.Object("status", () => json.Text("state", c.State));
        });
        json.List("inventory-items", Items(content), result =>
        {
            json.Text("uuid", OscalNames.Item(result));
            json.Markup("description", result.ResourceId);
            json.Props([new("resource", result.ResourceId!), new("account", result.AccountId ?? string.Empty), new("region", result.Region ?? string.Empty)]);
            json.List("implemented-components", [result.AccountId], account =>
                json.Text("component-uuid", account is null ? OscalNames.System(model) : OscalNames.Account(account)));
        });
        json.Object("assessment-assets", () =>
        {
            json.List("components", [model], m =>
            {
                json.Text("uuid", OscalNames.Tool(m));
                json.Text("type", "software");
                json.Markup("title", MachineTexts.Product);
                json.Markup("description", $"{MachineTexts.Product} {m.Run.ToolVersion}, {m.T(new LocalText("点検の定義", "catalogue"))} {m.Run.CatalogVersion}");
                json.Object("status", () => json.Text("state", "operational"));
            });
            json.List("assessment-platforms", [model], m =>
            {
                json.Text("uuid", OscalNames.Platform(m));
                json.List("uses-components", [m], p => json.Text("component-uuid", OscalNames.Tool(p)));
            });
        });
    });

    /// <summary>Writes the subjects of an observation, each once.</summary>
    public static void Refer(OscalJson json, ReportModel model, OscalObservation observation) =>
        json.List("subjects", observation.Results.Select(r => Subject(model, r)).Distinct(), subject =>
        {
            json.Text("subject-uuid", subject.Id);
            json.Text("type", subject.Type);
        });

    private static (string Id, string Type) Subject(ReportModel model, IsoResult result) => result switch
    {
        { ResourceId: not null } => (OscalNames.Item(result), "inventory-item"),
        { AccountId: { } account } => (OscalNames.Account(account), "component"),
        _ => (OscalNames.System(model), "component"),
    };

    private static IEnumerable<IsoResult> Items(OscalContent content) => content.Observations
        .SelectMany(o => o.Results)
        .Where(r => r.ResourceId is not null)
        .DistinctBy(r => (r.AccountId, r.Region, r.ResourceId));

    // Accounts that only results name come too: every reference leads somewhere.
    private static IEnumerable<OscalComponent> Components(OscalContent content)
    {
        var model = content.Model;
        var name = OscalMetadata.Organisation(model);
        yield return new(OscalNames.System(model), "this-system", name, name, "operational");
        var accounts = model.Run.Accounts.DistinctBy(a => a.Id).ToDictionary(a => a.Id);
        var named = content.Observations.SelectMany(o => o.Results).Select(r => r.AccountId).OfType<string>();
        foreach (var id in accounts.Keys.Concat(named).Distinct(StringComparer.Ordinal))
        {
            var account = accounts.GetValueOrDefault(id);
            yield return new(
                OscalNames.Account(id), "service", $"AWS {id}", account?.Name ?? $"AWS {id}",
                account?.State is null or "ACTIVE" ? "operational" : "other") { Account = id, Kind = account?.Kind };
        }
    }
}
