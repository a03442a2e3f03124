namespace ISO27017.Ops;

/// <summary>What a difference between two runs comes from.</summary>
public enum IsoDifferenceCause
{
    /// <summary>Not told apart: a difference that is none of a run.</summary>
    None,

    /// <summary>AWS, a document or a person's word is not what it was: the measure itself.</summary>
    World,

    /// <summary>The catalogue judges by another condition, or has another check.</summary>
    Catalogue,

    /// <summary>The organisation's own values: parameters and claims.</summary>
    Parameter,

    /// <summary>It could not be looked at, then or now.</summary>
    Access,

    /// <summary>The account, the region or the check was not part of both runs.</summary>
    Scope,

    /// <summary>An exception covers it, or covers it no longer.</summary>
    Exception,
}
