using System.Security.Cryptography;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Entries;
using ISO27017.Ops.Engine.Workspace.Files;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>What a workspace holds of people's words, as a document like AWS's answers: the records, whether their files and measures
/// still are what they were, and the events that end them. It says what is there, and judges nothing.</summary>
internal static class AttestationFacts
{
    private static readonly Dictionary<string, string> NoMeasures = [];

    /// <summary>The document of <c>workspace:ListAttestations</c>.</summary>
    /// <param name="organisation">The workspace.</param>
    /// <param name="catalog">The catalogue, which says whose measure an attestation is about.</param>
    /// <param name="cancel">Ends the reading of artefacts.</param>
    /// <exception cref="IsoOpsException">A file that must be read cannot be.</exception>
    public static JObject Of(Organisation organisation, ControlCatalog catalog, CancellationToken cancel = default)
    {
        var chain = AttestationLog.Read(organisation.Files);
        var (measures, trouble) = chain.Records.Any(r => r.Record.MeasureDigest is not null) ? Measures(organisation) : (NoMeasures, null);
        var sides = catalog.Attestations.ToDictionary(a => a.Id, a => $"{a.ControlId}-{a.Role}", StringComparer.OrdinalIgnoreCase);
        var current = chain.Records.GroupBy(r => r.Record.Id, StringComparer.OrdinalIgnoreCase).Select(g => g.Last()).ToHashSet();
        var seen = new Dictionary<string, JObject>(StringComparer.Ordinal);
        var facts = new JObject
        {
            ["Attestations"] = new JArray(chain.Records.Select(r => Record(r, current.Contains(r)))),
            ["Events"] = new JArray(organisation.File.Events.Select(Event)),
            ["ChainIntact"] = chain.Break is null,
        };
        if (trouble is not null)
        {
            facts["RegisterProblem"] = trouble;
        }

        if (chain.Break is { } at)
        {
            facts["BrokenAt"] = at.Line;
            (facts["ProblemJa"], facts["ProblemEn"]) = (at.Problem.Ja, at.Problem.En);
        }

        return facts;

        JObject Record(ChainedRecord chained, bool isCurrent)
        {
            var r = chained.Record;
            var tree = new JObject
            {
                ["Id"] = r.Id,
                ["Seq"] = r.Seq,
                ["Line"] = chained.Line,
                ["Intact"] = chained.Intact,
                ["Current"] = isCurrent,
                ["CreatedAt"] = Timestamps.Write(r.CreatedAt),
                ["PerformedBy"] = r.PerformedBy,
                ["ApprovedBy"] = r.ApprovedBy,
                ["PerformedOn"] = EntryDay.Write(r.PerformedOn),
                ["ValidUntil"] = EntryDay.Write(r.ValidUntil),
                ["Event"] = r.Event,
                ["Statement"] = r.Statement,
                ["Url"] = r.Url,
                ["Artefacts"] = new JArray(r.Artefacts.Select(a => Artefact(a, isCurrent))),
                ["MeasureDigest"] = r.MeasureDigest,
                ["MeasureDigestNow"] = sides.TryGetValue(r.Id, out var side) ? measures.GetValueOrDefault(side) : null,
                ["Hash"] = r.Hash,
            };
            foreach (var absent in tree.Properties().Where(p => p.Value.Type == JTokenType.Null).ToList())
            {
                absent.Remove();
            }

            return tree;
        }

        // What a replaced record's files are now decides nothing, and years of them take long to read.
        JObject Artefact(RecordedArtefact artefact, bool look)
        {
            var tree = new JObject { ["Path"] = artefact.Path, ["Sha256"] = artefact.Sha256, ["Size"] = artefact.Size };
            if (look)
            {
                if (!seen.TryGetValue(artefact.Path, out var now))
                {
                    seen[artefact.Path] = now = Now(organisation.Files, artefact.Path, cancel);
                }

                tree.Merge(now);
            }

            return tree;
        }
    }

    private static (IReadOnlyDictionary<string, string> Digests, string? Trouble) Measures(Organisation organisation)
    {
        try
        {
            return (RegisterFacts.Digests(organisation), null);
        }
        catch (IsoOpsException e)
        {
            return (NoMeasures, e.Id);
        }
    }

    private static JObject Event(Workspace.Declarations.EventDeclaration declared)
    {
        var tree = new JObject { ["On"] = EntryDay.Write(declared.On), ["What"] = declared.What };
        if (declared.Name is { } name)
        {
            tree["Name"] = name;
        }

        return tree;
    }

    private static JObject Now(IWorkspaceFiles files, string path, CancellationToken cancel)
    {
        try
        {
            // Opening a device or a named pipe might never end; neither has a length.
            if (!files.Exists(path) || (files.OnDisk(path) is { } disk && new FileInfo(disk) is { LinkTarget: null, Length: 0 }))
            {
                return new JObject { ["Found"] = false };
            }

            using var stream = files.OpenRead(path);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[81920];
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                cancel.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, count);
            }

            return new JObject { ["Found"] = true, ["Sha256Now"] = Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant() };
        }
        catch (Exception e) when (e is IsoOpsException or IOException or UnauthorizedAccessException)
        {
            return new JObject { ["Found"] = true, ["Problem"] = (e as IsoOpsException)?.Id ?? e.GetType().Name };
        }
    }
}
