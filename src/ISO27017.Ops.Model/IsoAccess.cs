namespace ISO27017.Ops;

/// <summary>Whether one check can run in one account, found out before a run.</summary>
public sealed class IsoAccess
{
    /// <summary>The account, twelve digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name; null if it is not known.</summary>
    public string? AccountName { get; init; }

    /// <summary>The user or role that would ask there, as an ARN; null if the account cannot be entered.</summary>
    public string? Principal { get; init; }

    /// <summary>The control that the check belongs to.</summary>
    public required string ControlId { get; init; }

    /// <summary>The role side that the check belongs to.</summary>
    public required IsoRole Role { get; init; }

    /// <summary>The check.</summary>
    public required string CheckId { get; init; }

    /// <summary>Whether it can run.</summary>
    public required IsoAccessState State { get; init; }

    /// <summary>The reason that its results would carry; None where it can run, or where that is not known.</summary>
    public required IsoReason Reason { get; init; }

    /// <summary>The actions that are denied, each with what denies it and where.</summary>
    public required IsoDenial[] Denials { get; init; }

    /// <summary>The actions that are denied.</summary>
    public string[] DeniedActions => [.. Denials.Select(d => d.Action).Distinct()];

    /// <summary>The actions of which it could not be found out.</summary>
    public required string[] UnknownActions { get; init; }

    /// <summary>The parameters that the organisation must supply and has not.</summary>
    public required string[] MissingParameters { get; init; }

    /// <summary>The declared regions that are not enabled for the account.</summary>
    public required string[] DisabledRegions { get; init; }

    /// <summary>What is wrong and what to do, in both languages.</summary>
    public required LocalText Messages { get; init; }

    /// <summary>What is wrong and what to do, in the current UI culture.</summary>
    public string Message => VisibleText.Lines(Messages.In());

    /// <summary>True for a supplementary check, which never touches a verdict or the exit code.</summary>
    public required bool Advisory { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{AccountId} {CheckId} {State}";
}
