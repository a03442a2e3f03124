using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Register.Mentions;
using ISO27017.Ops.Engine.Workspace.Changes;

namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>What has changed between two runs, what it comes from, and which documents must follow.</summary>
internal sealed class RunComparison(ControlCatalog catalog, ComparedRun before, ComparedRun after, ChangeTickets tickets)
{
    private readonly DocumentsToFollow _follow = new(catalog, after.Workspace ?? before.Workspace);
    private readonly Dictionary<(string, IsoRole), string[]> _documents = [];

    /// <summary>The differences: the verdicts first, then results and measures in the catalogue's order, then the conditions.</summary>
    public IEnumerable<IsoDifference> Differences()
    {
        var cause = new DifferenceCause(before, after);
        var results = new ResultComparison(before, after, cause).Differences()
            .Concat(new DeclaredComparison(before, after).Differences())
            .OrderBy(d => d.ControlId is { } id ? catalog.Control(id)?.Order ?? int.MaxValue : int.MaxValue)
            .ThenBy(d => d.Role).ThenBy(d => d.CheckId, StringComparer.Ordinal).ThenBy(d => d.Rule, StringComparer.Ordinal)
            .ThenBy(d => d.AccountId, StringComparer.Ordinal).ThenBy(d => d.Region, StringComparer.Ordinal)
            .ThenBy(d => d.ResourceId, StringComparer.Ordinal).ThenBy(d => d.Kind)
            .ToList();
        return VerdictComparison.Differences(before, after, results)
            .Concat(results)
            .Concat(new ConditionComparison(before, after, cause).Differences())
            .Select(Complete);
    }

    // Where it could not be looked, nothing is known that a document should say.
    private IsoDifference Complete(IsoDifference d) => d with
    {
        DocumentsToUpdate = d.Cause is IsoDifferenceCause.World or IsoDifferenceCause.Parameter ? Documents(d) : [],
        Ticket = d.Cause == IsoDifferenceCause.World ? tickets.Of(d, before.AsOf, after.AsOf)?.Ticket : null,
    };

    private string[] Documents(IsoDifference d)
    {
        if (d is { Kind: IsoDifferenceKind.ParameterChanged, ResourceId: { } parameter })
        {
            return [.. after.Checks.Values.Where(c => c.Parameters.Contains(parameter))
                .SelectMany(c => OfSide(c.ControlId, c.Role)).Distinct(StringComparer.Ordinal)];
        }

        return d is { ControlId: { } control, Role: { } role } ? OfSide(control, role) : [];
    }

    private string[] OfSide(string control, IsoRole role)
    {
        if (!_documents.TryGetValue((control, role), out var documents))
        {
            var mentioned = Mentioned(after, control, role).Concat(Mentioned(before, control, role));
            documents = [.. _follow.Of(control, role, mentioned).Select(m => m.ToString()).Distinct(StringComparer.Ordinal)];
            _documents.Add((control, role), documents);
        }

        return documents;
    }

    private IEnumerable<DocumentMention> Mentioned(ComparedRun run, string control, IsoRole role) => (run.Measures ?? [])
        .Where(m => (string?)m["ControlId"] == control && (string?)m["Role"] == role.ToString())
        .SelectMany(m => m["Documents"]?.Select(d => (string)d!) ?? [])
        .SelectMany(_follow.Mentions.Of);
}
