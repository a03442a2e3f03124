using System.Management.Automation;
using ISO27017.Ops.Errors;

namespace ISO27017.Ops.Internal;

/// <summary>The checks that a command is about, gathered from its parameters and its pipeline.</summary>
internal sealed class PickedChecks
{
    private readonly HashSet<string> _controls = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _checks = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<IsoRole> _roles = [];
    private bool _any;

    /// <summary>Control ids, wildcards allowed; none means all.</summary>
    internal string[] Controls => [.. _controls];

    /// <summary>Check ids, wildcards allowed; none means all.</summary>
    internal string[] Checks => [.. _checks];

    /// <summary>The role sides; none means both.</summary>
    internal IsoRole[] Roles => [.. _roles];

    /// <summary>Takes what one record binds. $null comes through a pipeline too, and picks nothing.</summary>
    internal void Add(string[] controls, string[] checks, IsoRole[] roles, IsoCheck? input)
    {
        _any |= input is not null || controls.Length > 0 || checks.Length > 0;
        _controls.UnionWith(input is null ? controls : [input.ControlId]);
        _checks.UnionWith(input is null ? checks : [input.Id]);
        _roles.UnionWith(roles);
    }

    /// <summary>Refuses an empty selection that was piped in: it must not turn into "everything".</summary>
    internal void Demand(InvocationInfo invocation)
    {
        if (invocation.ExpectingInput && !_any)
        {
            throw ErrorRecords.NothingPiped();
        }
    }
}
