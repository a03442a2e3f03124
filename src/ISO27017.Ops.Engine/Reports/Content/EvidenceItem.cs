using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>A document of the run: what was asked, where and when, what became of it, and which checks rest on it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Digest">The SHA-256 of the document, in lower-case hex; null if it is not known.</param>
/// <param name="Checks">The checks and attestations that rest on it.</param>
internal sealed record EvidenceItem(CoverageEntry Call, string? Digest, IReadOnlyCollection<string> Checks)
{
    /// <summary>Every planned call of the run, in the order of the documents' paths; made one by one as they are asked for.</summary>
    public static IEnumerable<EvidenceItem> Of(ReportModel model)
    {
        var checks = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var result in model.Results)
        {
            foreach (var document in result.Documents)
            {
                if (!checks.TryGetValue(document, out var of))
                {
                    checks.Add(document, of = new SortedSet<string>(StringComparer.Ordinal));
                }

                of.Add(result.CheckId);
            }
        }

        return model.Coverage.Select(c => new EvidenceItem(
            c, model.Digest(c.Document), checks.TryGetValue(c.Document, out var of) ? of : Array.Empty<string>()));
    }
}
