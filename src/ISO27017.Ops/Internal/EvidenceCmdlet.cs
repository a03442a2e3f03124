using System.Management.Automation;
using ISO27017.Ops.Errors;

namespace ISO27017.Ops.Internal;

/// <summary>A cmdlet that reads evidence packages by path.</summary>
public abstract class EvidenceCmdlet : AsyncCmdlet
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    /// <summary>The folders or zip files.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The same, without wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in ParameterSetName == LiteralPathSet ? LiteralPath : Path)
        {
            // One package that cannot be read says so; the others are read all the same.
            try
            {
                foreach (var package in ParameterSetName == LiteralPathSet ? [Paths.Literal(this, path)] : Paths.Matching(this, path))
                {
                    Pump((writer, cancel) => Read(package, writer, cancel));
                }
            }
            catch (IsoOpsException exception)
            {
                WriteError(ErrorRecords.From(exception));
            }
            catch (SessionStateException exception)
            {
                WriteError(exception.ErrorRecord);
            }
        }
    }

    /// <summary>Reads one package and hands over what it gives.</summary>
    private protected abstract Task Read(string path, PipelineWriter writer, CancellationToken cancel);
}
