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

    /// <summary>Each value once.</summary>
    [Parameter]
    public SwitchParameter Unique { get; set; }

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
        var sorted = _all.Order(Comparer<PSObject>.Create(Compare)).ToList();
        if (Unique)
        {
            sorted = [.. sorted.Where((item, i) => i == 0 || Compare(sorted[i - 1], item) != 0)];
        }

        if (Descending)
        {
            sorted.Reverse();
        }

        WriteObject(sorted, enumerateCollection: true);
    }

    private int Compare(PSObject a, PSObject b) =>
        Keys(a).Zip(Keys(b), (x, y) => LanguagePrimitives.Compare(x, y, ignoreCase: true, Host.CurrentCulture)).FirstOrDefault(c => c != 0);

    private IEnumerable<object?> Keys(PSObject item) =>
        Property.Length == 0 ? [item.BaseObject] : Property.Select(p => item.Properties[p]?.Value);
}
