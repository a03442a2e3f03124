using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>Puts together what was found out for one check in one account.</summary>
internal sealed class CheckAccess(AssessmentPlan plan, IsoAccount account, CheckNeeds needs)
{
    /// <summary>The account could be entered.</summary>
    /// <param name="principal">Who asks there; null where nothing is asked of AWS.</param>
    /// <param name="regions">The account's regions.</param>
    /// <param name="findingOf">What was found out of a place.</param>
    public IsoAccess Of(string? principal, RegionState regions, Func<Spot, Finding> findingOf)
    {
        var found = needs.Calls.SelectMany(c => SpotList.Of(c, regions.Usable)).Distinct()
            .Select(s => (Spot: s, Finding: findingOf(s)))
            .OrderBy(f => f.Spot.Action, StringComparer.Ordinal)
            .ToList();
        var denials = found.Where(f => f.Finding.Cause is not null)
            .GroupBy(f => (f.Spot.Action, f.Finding.Cause))
            .Select(g => new IsoDenial
            {
                Action = g.Key.Action,
                Cause = g.Key.Cause!.Value,
                Regions = [.. g.Select(f => f.Spot.Region).Where(r => r != AwsCall.Global)],
                Detail = g.Select(f => f.Finding.Detail?.En).FirstOrDefault(d => d is not null),
            }).ToArray();
        var open = found.Where(f => f.Finding.IsOpen).ToList();
        var missing = needs.Parameters.Where(p => !plan.Parameters.TryGet(p, out _)).ToArray();
        var disabled = needs.Calls.Any(c => c.IsRegional) ? regions.Disabled.ToArray() : [];
        var noWorkspace = needs.Workspace && plan.Workspace is null;
        var notReady = missing.Length > 0 || noWorkspace ? IsoReason.MissingParameter : disabled.Length > 0 ? IsoReason.RegionDisabled : IsoReason.None;
        var state = denials.Length > 0 ? IsoAccessState.Denied
            : open.Count > 0 ? IsoAccessState.Unknown
            : notReady != IsoReason.None ? IsoAccessState.NotReady
            : IsoAccessState.Allowed;
        var unknown = open.Select(o => o.Spot.Action).Distinct().ToArray();
        return Make(
            principal, state, state switch { IsoAccessState.Denied => IsoReason.AccessDenied, IsoAccessState.NotReady => notReady, _ => IsoReason.None },
            denials, unknown, missing, disabled,
            AccessTexts.Of(needs.Check.Id, denials, unknown, open.Select(o => o.Finding.Detail).FirstOrDefault(d => d is not null), missing, disabled, noWorkspace));
    }

    /// <summary>The account could not be entered.</summary>
    public IsoAccess Shut(AwsError error)
    {
        var actions = needs.Calls.SelectMany(c => c.Actions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var denied = error.Reason == IsoReason.AccessDenied;
        var missing = needs.Parameters.Where(p => !plan.Parameters.TryGet(p, out _)).ToArray();
        return Make(
            null, denied ? IsoAccessState.Denied : IsoAccessState.Unknown, error.Reason,
            denied ? [.. actions.Select(a => new IsoDenial { Action = a, Cause = IsoDenialCause.NoEntry, Regions = [], Detail = $"{error.Code} {error.Message}" })] : [],
            denied ? [] : [.. actions], missing, [], AccessTexts.Shut(account.Id, error));
    }

    private IsoAccess Make(
        string? principal, IsoAccessState state, IsoReason reason, IsoDenial[] denials, string[] unknown, string[] missing, string[] disabled, LocalText messages) => new()
        {
            AccountId = account.Id,
            AccountName = account.Name,
            Principal = principal,
            ControlId = needs.Check.ControlId,
            Role = needs.Check.Role,
            CheckId = needs.Check.Id,
            State = state,
            Reason = reason,
            Denials = denials,
            UnknownActions = unknown,
            MissingParameters = missing,
            DisabledRegions = disabled,
            Messages = messages,
            Advisory = needs.Check.Kind == IsoKind.SUP,
        };
}
