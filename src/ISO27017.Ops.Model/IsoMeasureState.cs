namespace ISO27017.Ops;

/// <summary>Whether a role side of a control has a measure.</summary>
public enum IsoMeasureState
{
    /// <summary>A measure is stated.</summary>
    Measure,

    /// <summary>管理策なし: the control asks nothing of this role.</summary>
    NoMeasure,

    /// <summary>適用除外: the organisation excludes it with a justification.</summary>
    Excluded,
}
