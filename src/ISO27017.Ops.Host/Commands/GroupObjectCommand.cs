using System.Management.Automation;

namespace ISO27017.Ops.Host.Commands;

/// <summary>Group-Object by properties: Count, Name and Group.</summary>
[Cmdlet(VerbsData.Group, "Object")]
public sealed class GroupObjectCommand : PSCmdlet
{
    private readonly List<(string Name, PSObject Item)> _all = [];

    /// <summary>An object of the pipeline.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The properties that make the groups.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    public string[] Property { get; set; } = [];

    /// <summary>Leaves the objects out.</summary>
    [Parameter]
    public SwitchParameter NoElement { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            var keys = Property.Select(p => LanguagePrimitives.ConvertTo<string>(InputObject.Properties[p]?.Value));
            _all.Add((string.Join(", ", keys), InputObject));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var group in _all.GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase))
        {
            var result = new PSObject();
            result.Properties.Add(new PSNoteProperty("Count", group.Count()));
            result.Properties.Add(new PSNoteProperty("Name", group.Key));
            if (!NoElement)
            {
                result.Properties.Add(new PSNoteProperty("Group", group.Select(p => p.Item).ToArray()));
            }

            WriteObject(result);
        }
    }
}
