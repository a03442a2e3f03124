using System.Management.Automation;

namespace ISO27017.Ops.Host.Commands;

/// <summary>Write-Host.</summary>
[Cmdlet(VerbsCommunications.Write, "Host")]
public sealed class WriteHostCommand : PSCmdlet
{
    /// <summary>What to write.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [Alias("Object")]
    public object? Message { get; set; }

    /// <summary>Stays on the line.</summary>
    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        WriteInformation(new HostInformationMessage { Message = LanguagePrimitives.ConvertTo<string>(Message), NoNewLine = NoNewline }, ["PSHOST"]);
}
