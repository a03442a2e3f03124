using System.Management.Automation;
using ISO27017.Ops.Connection;
using ISO27017.Ops.Engine.Evidence.Handover;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Hands evidence packages over to an S3 bucket with Object Lock.</summary>
[Cmdlet(VerbsCommunications.Send, "IsoEvidence", DefaultParameterSetName = ProfileSet, SupportsShouldProcess = true)]
[OutputType(typeof(IsoHandover))]
public sealed class SendIsoEvidenceCommand : AwsCmdlet
{
    private static readonly LocalText _activity = new("証拠パッケージをバケットに引き渡しています", "Handing the evidence package over to the bucket");

    /// <summary>The packages: folders or zip files. A path that exists as it is written is taken literally.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The bucket's name.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Bucket { get; set; } = string.Empty;

    /// <summary>What goes before the package's name in the keys.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Prefix { get; set; }

    /// <summary>The least days that every object is to be held.</summary>
    [Parameter]
    [ValidateRange(1, 36500)]
    public int? RetentionDays { get; set; }

    /// <summary>The least moment until which every object is to be held.</summary>
    [Parameter]
    public DateTimeOffset? RetainUntil { get; set; }

    /// <summary>How firmly, at least.</summary>
    [Parameter]
    public IsoLockMode? Mode { get; set; }

    /// <summary>The account that the bucket must belong to.</summary>
    [Parameter]
    [ValidatePattern("^[0-9]{12}$")]
    public string? ExpectedBucketOwner { get; set; }

    /// <summary>The role to assume.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RoleName { get; set; }

    /// <summary>The external id for assuming it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ExternalId { get; set; }

    /// <summary>Files on their way at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // One package that cannot be handed over says so; the others go all the same.
        foreach (var package in Path.SelectMany(p => Try(() => Packages(p)) ?? []))
        {
            Try(() =>
            {
                Send(package);
                return package;
            });
        }
    }

    private T? Try<T>(Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (IsoOpsException exception)
        {
            WriteError(ErrorRecords.From(exception));
        }
        catch (SessionStateException exception)
        {
            WriteError(exception.ErrorRecord);
        }

        return null;
    }

    private IEnumerable<string> Packages(string path)
    {
        var literal = Paths.Literal(this, path);
        return System.IO.Path.Exists(literal) ? [literal] : Paths.Matching(this, path);
    }

    private void Send(string package)
    {
        var request = new HandoverRequest
        {
            Path = package,
            Bucket = Bucket,
            Prefix = Prefix,
            RetentionDays = RetentionDays,
            RetainUntil = RetainUntil,
            Mode = Mode,
            ExpectedBucketOwner = ExpectedBucketOwner,
            Connection = Connect() with { RoleName = RoleName, ExternalId = ExternalId },
            Concurrency = ThrottleLimit,
        };
        var target = HandoverService.Target(request);
        if (ShouldProcess($"{package} -> {target}"))
        {
            Pump(async (writer, cancel) =>
                await writer.WriteObjectAsync(await new HandoverService().SendAsync(request, new RunObserver(writer, _activity), cancel), cancel));
        }
    }
}
