using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>What people have attested: only words that hold. The others are observations and risks.</summary>
internal sealed class OscalAttestations
{
    /// <summary>Takes the words behind the attested results of <paramref name="model"/>.</summary>
    /// <param name="model">The run.</param>
    /// <param name="none">True where none are wanted.</param>
    public OscalAttestations(ReportModel model, bool none)
    {
        var attested = none ? [] : model.Results.Where(r => r.Status == IsoStatus.Attested).DistinctBy(r => r.CheckId).ToList();
        if (attested.Count > 0)
        {
            var records = (model.Fact("ListAttestations")?["Attestations"] as JArray ?? [])
                .OfType<JObject>()
                .Where(r => (bool?)r["Current"] == true && r["Id"]?.Type == JTokenType.String)
                .DistinctBy(r => (string)r["Id"]!, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(r => (string)r["Id"]!, StringComparer.OrdinalIgnoreCase);
            All = [.. attested.Where(r => records.ContainsKey(r.CheckId)).Select(r => Read(r, records[r.CheckId]))];
        }
    }

    /// <summary>Them, in the order of the results.</summary>
    public IReadOnlyList<OscalAttestation> All { get; } = [];

    /// <summary>Who did and who approved.</summary>
    public IEnumerable<string> People => All.SelectMany(a => new[] { a.PerformedBy, a.ApprovedBy });

    /// <summary>Writes them.</summary>
    public void Write(OscalJson json, ReportModel model) => json.List("attestations", All, attestation =>
    {
        json.List("responsible-parties", Parties(attestation), party =>
        {
            json.Text("role-id", party.Role);
            json.List("party-uuids", [OscalNames.Person(party.Name)]);
        });
        json.List("parts", [attestation], a =>
        {
            json.Text("name", "attestation");
            json.Text("ns", OscalNames.Space);
            json.Markup("title", $"{a.Result.CheckId} {model.T(a.Result.Texts)}");
            json.Props(
            [
                new("control", OscalNames.Control(a.Result.ControlId, a.Result.Role)), new("performedOn", a.PerformedOn),
                new("validUntil", a.ValidUntil), new("recordHash", a.Hash ?? string.Empty),
            ]);
            json.Markup("prose", a.Statement ?? model.T(a.Result.Messages));
        });
    });

    private static IEnumerable<(string Role, string Name)> Parties(OscalAttestation attestation) =>
        new[] { (Role: OscalNames.Performer, Name: attestation.PerformedBy), (Role: OscalNames.Approver, Name: attestation.ApprovedBy) }
            .Where(p => Machine.PlainText.OrNull(p.Name) is not null);

    private static OscalAttestation Read(IsoResult result, JObject record)
    {
        string? Say(string name) => record[name] is { Type: JTokenType.String } text ? (string?)text : null;
        return new(
            result, Say("PerformedBy") ?? string.Empty, Say("ApprovedBy") ?? string.Empty, Say("PerformedOn") ?? string.Empty,
            Say("ValidUntil") ?? string.Empty, Say("Statement"), Say("Hash"));
    }
}
