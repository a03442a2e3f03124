namespace ISO27017.Ops.Engine.Assessment.Expressions;

/// <summary>An expression asked for a parameter that the organisation has not supplied.</summary>
internal sealed class MissingParameterException(string name) : Exception($"parameter {name} is not supplied")
{
    /// <summary>The parameter.</summary>
    public string Name { get; } = name;
}
