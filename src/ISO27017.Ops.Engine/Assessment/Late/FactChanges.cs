namespace ISO27017.Ops.Engine.Assessment.Late;

/// <summary>What a comparison with the baseline found.</summary>
/// <param name="Changed">Facts of the world that are not what they were, resources that came and that went.</param>
/// <param name="Unseen">How many could not be compared: not looked at then or now, or judged by another condition.</param>
/// <param name="Partial">True if only a part of the checks was judged, so that nothing is said of the rest.</param>
internal sealed record FactChanges(IReadOnlyList<IsoDifference> Changed, int Unseen, bool Partial);
