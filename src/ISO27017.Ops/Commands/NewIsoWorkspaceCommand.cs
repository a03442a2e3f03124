using System.Globalization;
using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Scaffold;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Makes the folder in which an organisation keeps what it declares, promises and proves.</summary>
[Cmdlet(VerbsCommon.New, "IsoWorkspace", SupportsShouldProcess = true, DefaultParameterSetName = OwnSet)]
[OutputType(typeof(FileInfo))]
public sealed class NewIsoWorkspaceCommand : PSCmdlet
{
    private const string OwnSet = "Own";
    private const string SampleSet = "Sample";

    private readonly Dictionary<string, IsoAccount> _accounts = new(StringComparer.Ordinal);

    /// <summary>The folder.</summary>
    [Parameter(Position = 0)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>The organisation's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = OwnSet)]
    public string Organisation { get; set; } = string.Empty;

    /// <summary>The ids of the accounts to declare.</summary>
    [Parameter(ParameterSetName = OwnSet)]
    [ValidateNotNullOrEmpty]
    public string[] Account { get; set; } = [];

    /// <summary>Accounts of Get-IsoAccount.</summary>
    [Parameter(ParameterSetName = OwnSet, ValueFromPipeline = true)]
    public IsoAccount? InputObject { get; set; }

    /// <summary>The regions in use.</summary>
    [Parameter(ParameterSetName = OwnSet)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Region { get; set; } = [];

    /// <summary>Makes the sample organisation's workspace.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SampleSet)]
    public SwitchParameter Sample { get; set; }

    /// <summary>The language of the comments.</summary>
    [Parameter]
    [ValidateSet("ja", "en")]
    public string? Culture { get; set; }

    /// <summary>Replaces what was made before.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is { } account)
        {
            _accounts.TryAdd(account.Id, account);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            foreach (var id in Account)
            {
                _accounts.TryAdd(id, new IsoAccount { Id = id });
            }

            Make(new NewWorkspace
            {
                Folder = Paths.Literal(this, Path),
                Organisation = Organisation,
                Accounts = [.. _accounts.Values],
                Regions = Region,
                Japanese = (Culture ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "ja",
                Sample = Sample,
                Force = Force,
            });
        }
        catch (IsoOpsException exception)
        {
            ThrowTerminatingError(ErrorRecords.From(exception));
        }
    }

    private void Make(NewWorkspace wanted)
    {
        if (!ShouldProcess(wanted.Folder))
        {
            return;
        }

        foreach (var path in WorkspaceService.Create(wanted, message => WriteWarning(VisibleText.Lines(message.In()))))
        {
            WriteObject(new FileInfo(path));
        }
    }
}
