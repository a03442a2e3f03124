using System.Management.Automation;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Errors;

namespace ISO27017.Ops.Internal;

/// <summary>A cmdlet that reads registers by path, or that of the workspace.</summary>
public abstract class RegisterCmdlet : AsyncCmdlet
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    /// <summary>The registers; that of the workspace if omitted.</summary>
    [Parameter(Position = 1, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The same, without wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The folder or file of the workspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <summary>Does something with each register; one that cannot be read says so, and the others are read all the same.</summary>
    private protected void EachRegister(Action<RegisterPlace> work)
    {
        foreach (var path in ParameterSetName == LiteralPathSet ? LiteralPath : Path.Length > 0 ? Path : new string?[] { null })
        {
            IReadOnlyList<string?> found = [];
            Try(() => found = [.. Resolve(path)]);
            foreach (var full in found)
            {
                Try(() => work(new RegisterPlace(full, Workspaces.Given(this, Workspace), Workspaces.CurrentFolder(this))));
            }
        }
    }

    private void Try(Action work)
    {
        try
        {
            work();
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

    private IEnumerable<string?> Resolve(string? path)
    {
        if (path is null) return new string?[] { null };
        return ParameterSetName == LiteralPathSet ? [Paths.Literal(this, path)] : Paths.Matching(this, path);
    }
}
