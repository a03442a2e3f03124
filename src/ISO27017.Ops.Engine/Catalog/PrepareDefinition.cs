namespace ISO27017.Ops.Engine.Catalog;

/// <summary>A call to run until its answer says that it is ready.</summary>
/// <param name="Call">The call.</param>
/// <param name="Until">JMESPath over its answer; true means ready.</param>
internal sealed record PrepareDefinition(CallDefinition Call, string Until);
