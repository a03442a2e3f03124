using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Writer;

/// <summary>What can be written: each writes one entry, by its name, into a workspace, and tells its steps.</summary>
internal static class Writers
{
    public static IReadOnlyDictionary<string, Action<string, string, Action<string>>> All { get; } = new Dictionary<string, Action<string, string, Action<string>>>
    {
        ["attestation"] = (folder, entry, step) =>
        {
            var artefact = Path.Combine(folder, entry + ".txt");
            File.WriteAllText(artefact, entry);
            AttestationService.Prepare(new AttestationRequest
            {
                Workspace = folder,
                Id = "9.2.3-CSC-M1",
                PerformedBy = "Ann",
                ApprovedBy = "Bob",
                Statement = entry,
                Artefacts = [artefact],
            }).Save(step, CancellationToken.None);
        },
        ["package"] = (folder, entry, step) => Export(Path.Combine(folder, entry), step),
        ["package.zip"] = (folder, entry, step) => Export(Path.Combine(folder, entry + ".zip"), step),
        ["package over"] = (folder, _, step) => Export(Path.Combine(folder, "p"), step),
        ["package.zip over"] = (folder, _, step) => Export(Path.Combine(folder, "p.zip"), step),
        ["exception"] = (folder, entry, step) => ExceptionService.Prepare(new ExceptionRequest
        {
            Workspace = folder,
            Check = "12.3.1-CSC-01",
            Resource = "*",
            Owner = "Ann",
            Approver = "Bob",
            Reason = "例外の理由",
            Ticket = entry,
            Expires = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        }).Save(step, CancellationToken.None),
        ["measure"] = (folder, entry, step) =>
        {
            var path = Path.Combine(folder, "register.md");
            var place = new RegisterPlace(path, null, null);
            for (var added = false; !added;)
            {
                var now = RegisterService.Measures(place, ["9.2.4"])[0];
                try
                {
                    RegisterService.Set(
                        place,
                        new MeasureChange { Path = path, ControlId = now.ControlId, Role = now.Role, Statements = [.. now.Statements, entry], Digest = now.Digest },
                        step, CancellationToken.None);
                    added = true;
                }
                catch (IsoOpsException changed) when (changed.Id == "RegisterSectionChanged")
                {
                    // The other writer was faster: what it wrote is read first
                }
            }
        },
    };

    private static void Export(string path, Action<string> step) => Exporter.Writer(step)
        .Write(new EvidenceRequest { Path = path, Force = true }, RunBuilder.Small().Results, CancellationToken.None);
}
