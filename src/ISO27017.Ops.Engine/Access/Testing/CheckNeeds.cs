using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>What one check asks in one account.</summary>
/// <param name="Check">The check.</param>
/// <param name="Calls">Its calls there.</param>
/// <param name="Parameters">The parameters that it reads.</param>
/// <param name="Workspace">True if it asks the workspace too.</param>
internal sealed record CheckNeeds(
    CheckDefinition Check, IReadOnlyList<NeededCall> Calls, IReadOnlyList<string> Parameters, bool Workspace);
