using System.Management.Automation;

namespace ISO27017.Ops.Host.Commands;

/// <summary>Sort-Object by properties.</summary>
[Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _all = [];

    /// <summary>An object of the pipeline.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The properties to sort by; none sorts the objects themselves.</summary>
    [Parameter(Position = 0)]
    public string[] Property { get; set; } = [];

    /// <summary>Greatest first.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            _all.Add(InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var comparer = Comparer<object?>.Create((a, b) => LanguagePrimitives.Compare(a, b, ignoreCase: true, Host.CurrentCulture));
        var sorted = _all.Order(Comparer<PSObject>.Create((a, b) => Keys(a).Zip(Keys(b), comparer.Compare).FirstOrDefault(c => c != 0)));
        WriteObject(Descending ? sorted.Reverse() : sorted, enumerateCollection: true);
    }

    private IEnumerable<object?> Keys(PSObject item) =>
        Property.Length == 0 ? [item.BaseObject] : Property.Select(p => item.Properties[p]?.Value);
}
