namespace ISO27017.Ops.Engine.Access.Policies;

/// <summary>Actions that belong together in a policy.</summary>
/// <param name="Sid">The statement's id.</param>
/// <param name="Actions">The actions.</param>
internal sealed record PolicyStatement(string Sid, IReadOnlyList<string> Actions)
{
    /// <summary>What is asked in each account.</summary>
    public const string EachAccount = "Iso27017EachAccount";

    /// <summary>What is asked only in the account of the run's own credentials.</summary>
    public const string Organization = "Iso27017Organization";

    /// <summary>The statements of some actions: those of each account, those of the organisation; an empty one is left out.</summary>
    public static IReadOnlyList<PolicyStatement> Of(IEnumerable<IsoAuditAction> actions)
    {
        var places = actions.ToLookup(a => a.OrganizationOnly, a => a.Action);
        return [.. new[] { new PolicyStatement(EachAccount, [.. places[false]]), new PolicyStatement(Organization, [.. places[true]]) }
            .Where(s => s.Actions.Count > 0)];
    }
}
