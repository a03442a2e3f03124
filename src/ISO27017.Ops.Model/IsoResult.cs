namespace ISO27017.Ops;

/// <summary>One check, or one rule of it, on one resource; or on an account and region where there is no resource.</summary>
public sealed class IsoResult
{
    /// <summary>The control.</summary>
    public required string ControlId { get; init; }

    /// <summary>The role side.</summary>
    public required IsoRole Role { get; init; }

    /// <summary>The check, or the attestation (<c>…-M1</c>).</summary>
    public required string CheckId { get; init; }

    /// <summary>The rule's name where a check has several; otherwise null.</summary>
    public string? Rule { get; init; }

    /// <summary>The kind of proof.</summary>
    public required IsoKind Kind { get; init; }

    /// <summary>The verdict.</summary>
    public required IsoStatus Status { get; init; }

    /// <summary>What was found before an exception was applied; equal to <see cref="Status"/> without one.</summary>
    public required IsoStatus OriginalStatus { get; init; }

    /// <summary>Why, for every status that is not plainly Pass or Fail.</summary>
    public IsoReason Reason { get; init; }

    /// <summary>True for a supplementary check, which never touches a verdict or the exit code.</summary>
    public bool Advisory => Kind == IsoKind.SUP;

    /// <summary>The AWS account, twelve digits; null where the result is of no account.</summary>
    public string? AccountId { get; init; }

    /// <summary>The AWS region, <c>global</c> for a global service; null where the result is of no region.</summary>
    public string? Region { get; init; }

    /// <summary>The resource (ARN or the service's own id); null where there is none.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The pass condition with the parameters' values in it.</summary>
    public string? Expected { get; init; }

    /// <summary>What AWS said, as JSON.</summary>
    public string? Observed { get; init; }

    /// <summary>What is checked, in both languages.</summary>
    public required LocalText Texts { get; init; }

    /// <summary>The verdict in a sentence, in both languages.</summary>
    public required LocalText Messages { get; init; }

    /// <summary>What is checked, in the current UI culture.</summary>
    public string Title => Texts.In();

    /// <summary>The verdict in a sentence, in the current UI culture.</summary>
    public string Message => Messages.In();

    /// <summary>When the last document that it rests on was answered, in UTC.</summary>
    public required DateTimeOffset CollectedAt { get; init; }

    /// <summary>The documents that it rests on, as paths within an evidence package.</summary>
    public required string[] Documents { get; init; }

    /// <summary>The run that found it; of a result read from a package, the run as the package has it. Null on a result that was
    /// read back some other way.</summary>
    public IsoRun? Run { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{CheckId} {Status} {ResourceId}".TrimEnd();
}
