using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Reading;

/// <summary>Reads a control.</summary>
internal static class ControlReader
{
    public static ControlDefinition Read(JObject entry)
    {
        var id = entry.Text("control");
        var domain = entry.Map("domain");
        return new ControlDefinition
        {
            Id = id,
            Order = (int)entry["order"]!,
            At = entry.At(),
            Title = entry.Local("title"),
            DomainId = domain.Text("id"),
            Domain = new LocalText(domain.Text("ja"), domain.Text("en")),
            Iso27002_2022 = entry.Texts("iso27002_2022"),
            Csc = Side(entry.Map("csc"), id, IsoRole.CSC),
            Csp = Side(entry.Map("csp"), id, IsoRole.CSP),
        };
    }

    private static SideDefinition Side(JObject entry, string control, IsoRole role) => new()
    {
        State = entry.Choice<IsoMeasureState>("state"),
        Guidance = entry.LocalOrNull("guidance"),
        Attestations = [.. entry.Entries("attestations").Select(a => Attestation(a, control, role))],
        Pending = [.. entry.Map("pending").Properties().Select(p => new PendingCheck(p.Name, Enum.Parse<IsoKind>((string)p.Value!)))],
    };

    private static AttestationDefinition Attestation(JObject entry, string control, IsoRole role) => new(
        entry.Text("id"), control, role, entry.Local("title"), (int)entry["validDays"]!, entry.LocalOrNull("event"), entry.Map("event").TextOrNull("name"))
    {
        Optional = (bool?)entry["optional"] == true,
    };
}
