using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Aws.Cli;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Views;

/// <summary>The catalogue's entries as the public types that travel the pipeline.</summary>
internal static class CatalogView
{
    private const string Edition = "ISO/IEC 27017:2015";

    /// <summary>A control.</summary>
    /// <param name="control">The control.</param>
    /// <param name="checks">The ids of its checks.</param>
    public static IsoControl Of(ControlDefinition control, IEnumerable<string> checks) => new()
    {
        Id = control.Id,
        Texts = control.Title,
        DomainId = control.DomainId,
        DomainTexts = control.Domain,
        Edition = Edition,
        Iso27002_2022 = [.. control.Iso27002_2022],
        Csc = control.Csc.State,
        Csp = control.Csp.State,
        GuidanceCsc = control.Csc.Guidance,
        GuidanceCsp = control.Csp.Guidance,
        Checks = [.. checks],
        Attestations = [.. control.Csc.Attestations.Concat(control.Csp.Attestations).Select(a => a.Id)],
    };

    /// <summary>A control with the checks that the catalogue has of it.</summary>
    public static IsoControl Of(ControlCatalog catalog, ControlDefinition control) =>
        Of(control, catalog.Checks.Where(c => c.ControlId == control.Id).Select(c => c.Id));

    /// <summary>A check, with what it rests on.</summary>
    public static IsoCheck Of(ControlCatalog catalog, CheckDefinition check)
    {
        var footprint = Footprint.Of(catalog, catalog.RollUps.InOrder([check]).SelectMany(c => c.Rules));
        var calls = footprint.Calls.Where(c => c.Call.Service != AwsCall.Workspace).ToList();
        return new IsoCheck
        {
            Id = check.Id,
            ControlId = check.ControlId,
            Role = check.Role,
            Kind = check.Kind,
            Texts = check.Title,
            Expression = Expression(check),
            RestsOn = [.. check.RollUp?.Names ?? []],
            Parameters = Sorted(footprint.Parameters
                .Concat(ExpressionReads.Of(check.RollUp?.Accounts).Parameters)
                .Concat(check.Changes is { } changes ? [changes.TicketParameter] : [])),
            Operations = Sorted(calls.Select(c => $"{c.Call.Service}:{c.Call.Operation}")),
            IamActions = Sorted(calls.SelectMany(c => IamActions.Of(c.Call.Service, c.Call.Operation))),
            Digest = CheckDigest.Of(catalog, check, footprint),
            AwsCli = [.. calls.Select(c => CliTemplate.Of(c.Call, c.Scope == QueryScope.Regional)).Distinct(StringComparer.Ordinal)],
        };
    }

    private static string Expression(CheckDefinition check)
    {
        if (check.Changes is { } changes)
            return $"changes: {string.Join(", ", ChangesDefinition.Kinds)}\nticket: param('{changes.TicketParameter}')";
        if (check.RollUp is not { } rollUp)
            return string.Join("\n", check.Rules.Select(r => r.Name is null ? r.Expect : $"{r.Name}: {r.Expect}"));
        var names = string.Join(", ", rollUp.Names);
        return rollUp.Accounts is null ? $"rollUp: {names}" : $"rollUp: {names}\naccounts: {rollUp.Accounts}";
    }

    private static string[] Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
