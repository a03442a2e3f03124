using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Verdicts;

/// <summary>Rolls results up into the verdicts over role sides, and into an exit code.</summary>
public static class VerdictService
{
    private static readonly IsoRole[] _roles = [IsoRole.CSC, IsoRole.CSP];

    /// <summary>
    /// One verdict a role side, in the standard's order: all 88 for a full run, the sides that have results for a partial one.
    /// Advisory results do not count. A side with nothing that counts is NotEvaluated(NoData), never Pass.
    /// </summary>
    /// <param name="results">Results of one run or package.</param>
    public static IReadOnlyList<IsoVerdict> RollUp(IEnumerable<IsoResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var all = results.ToList();
        var full = all.Exists(r => r.Run is { Partial: false });
        var catalog = CatalogOf(all);
        var bySide = all.ToLookup(r => (r.ControlId, r.Role));
        return
        [
            .. from control in catalog.Controls
               from role in _roles
               where full || bySide.Contains((control.Id, role))
               select Verdict(catalog, control, role, bySide[(control.Id, role)].Where(r => !r.Advisory).ToList()),
        ];
    }

    /// <summary>
    /// The exit code of a scheduled run, bits over all non-advisory results: 1 Fail or DocumentOutdated, 2 NotEvaluated,
    /// 4 attestation required or expired, 16 nothing was judged. 0 is clean.
    /// </summary>
    /// <param name="results">Results of one run or package.</param>
    public static int ExitCode(IEnumerable<IsoResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var any = false;
        var code = 0;
        foreach (var result in results.Where(r => !r.Advisory))
        {
            any = true;
            code |= result.Status switch
            {
                IsoStatus.Fail or IsoStatus.DocumentOutdated => 1,
                IsoStatus.NotEvaluated => 2,
                IsoStatus.AttestationRequired or IsoStatus.AttestationExpired => 4,
                _ => 0,
            };
        }

        return any ? code : 16;
    }

    // The run's own, with the checks that its workspace added
    private static ControlCatalog CatalogOf(List<IsoResult> results) =>
        results.Select(r => r.Run).OfType<AssessmentRun>().FirstOrDefault()?.Plan.Catalog ?? EmbeddedCatalog.Catalog;

    private static IsoVerdict Verdict(ControlCatalog catalog, ControlDefinition control, IsoRole role, List<IsoResult> results)
    {
        var status = Severity.Worst(results.Select(r => r.Status)) ?? IsoStatus.NotEvaluated;
        // Of several results always the same one, in whatever order they came.
        var deciding = results.Where(r => r.Status == status).OrderBy(r => r.Reason).ThenBy(r => r.CheckId, StringComparer.Ordinal).FirstOrDefault();
        var reason = deciding?.Reason ?? IsoReason.NoData;
        int Count(IsoStatus s) => results.Count(r => r.Status == s);
        return new IsoVerdict
        {
            ControlId = control.Id,
            Role = role,
            Texts = control.Title,
            Status = status,
            Reason = reason,
            Messages = WhatIsMissing(catalog, control, role, results) is > 0 and var missing
                ? ResultTexts.Incomplete(ResultTexts.Of(status, reason, deciding?.CheckId), missing)
                : ResultTexts.Of(status, reason, deciding?.CheckId),
            Passed = Count(IsoStatus.Pass),
            Failed = Count(IsoStatus.Fail),
            DocumentOutdated = Count(IsoStatus.DocumentOutdated),
            NotEvaluated = Count(IsoStatus.NotEvaluated),
            NotApplicable = Count(IsoStatus.NotApplicable),
            Attested = Count(IsoStatus.Attested),
            AttestationRequired = Count(IsoStatus.AttestationRequired),
            AttestationExpired = Count(IsoStatus.AttestationExpired),
            Excepted = Count(IsoStatus.Excepted),
            Total = results.Count,
        };
    }

    // A side judged by a part of what it rests on says so: its checks, those to come and the words of people, supplementary ones aside.
    private static int WhatIsMissing(ControlCatalog catalog, ControlDefinition control, IsoRole role, List<IsoResult> results) =>
        catalog.ChecksOf(control.Id, role).Where(c => c.Kind != IsoKind.SUP).Select(c => c.Id)
            .Concat(control.Side(role).Pending.Where(p => p.Kind != IsoKind.SUP).Select(p => p.Id))
            .Concat(control.Side(role).Attestations.Select(a => a.Id))
            .Except(results.Select(r => r.CheckId), StringComparer.Ordinal)
            .Count();
}
