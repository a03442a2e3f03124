using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Records that findings are left as they are, for a time.</summary>
[Cmdlet(VerbsCommon.New, "IsoException", SupportsShouldProcess = true)]
[OutputType(typeof(IsoException))]
public sealed class NewIsoExceptionCommand : WorkspaceCmdlet
{
    /// <summary>The check.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("CheckId")]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string Check { get; set; } = string.Empty;

    /// <summary>The account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AccountId")]
    public string? Account { get; set; }

    /// <summary>The region.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>The resource.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceId")]
    [SupportsWildcards]
    public string? Resource { get; set; }

    /// <summary>Who answers for it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Owner { get; set; } = string.Empty;

    /// <summary>Who approved it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Approver { get; set; } = string.Empty;

    /// <summary>Why.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Reason { get; set; } = string.Empty;

    /// <summary>The ticket.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Ticket { get; set; } = string.Empty;

    /// <summary>The last day on which it counts.</summary>
    [Parameter(Mandatory = true)]
    [Day]
    [ValidateNotNullOrEmpty]
    public string Expires { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        var draft = ExceptionService.Prepare(Request());
        if (ShouldProcess($"{draft.Check} ({draft.Path})"))
        {
            RunAsync((writer, cancel) => writer.WriteObjectAsync(draft.Save(cancel), cancel));
        }
    });

    private ExceptionRequest Request() => new()
    {
        Workspace = WorkspacePath,
        CurrentFolder = CurrentFolder,
        Check = Check,
        Account = Given(Account),
        Region = Given(Region),
        Resource = Given(Resource),
        Owner = Owner,
        Approver = Approver,
        Reason = Reason,
        Ticket = Ticket,
        Expires = Expires,
    };

    // $null becomes an empty string on its way to a parameter: a result of no account says nothing about one.
    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
