namespace ISO27017.Ops;

/// <summary>The verdict over one role side of a control. The counts are of non-advisory results and add up to <see cref="Total"/>.</summary>
public sealed class IsoVerdict
{
    /// <summary>The control.</summary>
    public required string ControlId { get; init; }

    /// <summary>The role side.</summary>
    public required IsoRole Role { get; init; }

    /// <summary>The control's short title in both languages.</summary>
    public required LocalText Texts { get; init; }

    /// <summary>The control's short title in the current UI culture.</summary>
    public string Title => Texts.In();

    /// <summary>The worst status of the side.</summary>
    public required IsoStatus Status { get; init; }

    /// <summary>Why, taken from the result that decided.</summary>
    public required IsoReason Reason { get; init; }

    /// <summary>The reason in a sentence, in both languages.</summary>
    public required LocalText Messages { get; init; }

    /// <summary>The reason in a sentence, in the current UI culture.</summary>
    public string Message => Messages.In();

    /// <summary>Results with status Pass.</summary>
    public int Passed { get; init; }

    /// <summary>Results with status Fail.</summary>
    public int Failed { get; init; }

    /// <summary>Results with status DocumentOutdated.</summary>
    public int DocumentOutdated { get; init; }

    /// <summary>Results with status NotEvaluated.</summary>
    public int NotEvaluated { get; init; }

    /// <summary>Results with status NotApplicable.</summary>
    public int NotApplicable { get; init; }

    /// <summary>Results with status Attested.</summary>
    public int Attested { get; init; }

    /// <summary>Results with status AttestationRequired.</summary>
    public int AttestationRequired { get; init; }

    /// <summary>Results with status AttestationExpired.</summary>
    public int AttestationExpired { get; init; }

    /// <summary>Results with status Excepted.</summary>
    public int Excepted { get; init; }

    /// <summary>All non-advisory results of the side.</summary>
    public int Total { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{ControlId} {Role} {Status}";
}
