namespace ISO27017.Ops;

/// <summary>What has changed between two versions.</summary>
public enum IsoDifferenceKind
{
    /// <summary>A control is in the later register only.</summary>
    ControlAdded,

    /// <summary>A control is in the earlier register only.</summary>
    ControlRemoved,

    /// <summary>A control's title reads differently.</summary>
    TitleChanged,

    /// <summary>The text of a control outside its role sides reads differently.</summary>
    IntroductionChanged,

    /// <summary>A role side is in the later register only.</summary>
    MeasureAdded,

    /// <summary>A role side is in the earlier register only.</summary>
    MeasureRemoved,

    /// <summary>The statements of a role side read differently.</summary>
    MeasureChanged,

    /// <summary>A role side has, or has no longer, a measure, or is excluded.</summary>
    StateChanged,
}
