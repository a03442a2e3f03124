using System.Management.Automation;

namespace ISO27017.Ops.Host.Commands;

/// <summary>The part of Select-Object that the runbooks use: the first or last ones, some properties, one property's values.</summary>
[Cmdlet(VerbsCommon.Select, "Object", DefaultParameterSetName = "Default")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private readonly Queue<PSObject> _tail = new();
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    /// <summary>An object of the pipeline.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The properties to keep.</summary>
    [Parameter(Position = 0)]
    public string[] Property { get; set; } = [];

    /// <summary>The property whose values to write.</summary>
    [Parameter]
    public string? ExpandProperty { get; set; }

    /// <summary>How many from the beginning.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; } = -1;

    /// <summary>How many from the end.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; } = -1;

    /// <summary>How many to leave out at the beginning.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <summary>Each value once.</summary>
    [Parameter]
    public SwitchParameter Unique { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is null || _count++ < Skip)
        {
            return;
        }

        if (Last >= 0)
        {
            _tail.Enqueue(InputObject);
            while (_tail.Count > Last)
            {
                _tail.Dequeue();
            }

            return;
        }

        if (First != 0)
        {
            Emit(InputObject);
        }

        if (First >= 0 && _count - Skip >= First)
        {
            EngineInternals.StopUpstream(this);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var item in _tail)
        {
            Emit(item);
        }
    }

    private void Emit(PSObject item)
    {
        var value = ExpandProperty is not null ? item.Properties[ExpandProperty]?.Value : Property.Length > 0 ? Project(item) : item;
        foreach (var one in ExpandProperty is null ? [value] : LanguagePrimitives.GetEnumerable(value)?.Cast<object?>() ?? [value])
        {
            if (one is not null && (!Unique || _seen.Add(one.ToString() ?? string.Empty)))
            {
                WriteObject(one);
            }
        }
    }

    private PSObject Project(PSObject item)
    {
        var projected = new PSObject();
        foreach (var name in Property.SelectMany(p => item.Properties.Match(p)).Select(p => p.Name).Concat(Property.Where(p => !WildcardPattern.ContainsWildcardCharacters(p))).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            projected.Properties.Add(new PSNoteProperty(name, item.Properties[name]?.Value));
        }

        return projected;
    }
}
