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

    /// <summary>A role side's verdict is another one.</summary>
    VerdictTurned,

    /// <summary>A check says something else of the same resource.</summary>
    ResultTurned,

    /// <summary>A check says the same of the same resource, of which it observed something else.</summary>
    FactChanged,

    /// <summary>A resource is judged that was not there before.</summary>
    ResourceAppeared,

    /// <summary>A resource that was judged is no longer there.</summary>
    ResourceDisappeared,

    /// <summary>A declared document is another revision, has come or has gone.</summary>
    DocumentChanged,

    /// <summary>A parameter has another value.</summary>
    ParameterChanged,

    /// <summary>A check of the catalogue has come, has gone, or judges by another condition.</summary>
    CatalogueChanged,

    /// <summary>An account, a region or an exclusion has come into scope or left it.</summary>
    ScopeChanged,
}
