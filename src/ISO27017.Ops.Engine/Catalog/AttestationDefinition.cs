namespace ISO27017.Ops.Engine.Catalog;

/// <summary>What a person must attest.</summary>
/// <param name="Id">Such as <c>9.2.3-CSC-M1</c>.</param>
/// <param name="ControlId">The control.</param>
/// <param name="Role">The role side.</param>
/// <param name="Title">The artefact.</param>
/// <param name="ValidDays">How long the word holds at most, in days.</param>
/// <param name="Event">The event that ends it earlier; null for none.</param>
/// <param name="EventName">The event as <c>iso27017.yaml</c> names it, such as <c>release</c>; null for none.</param>
internal sealed record AttestationDefinition(
    string Id, string ControlId, IsoRole Role, LocalText Title, int ValidDays, LocalText? Event, string? EventName)
{
    /// <summary>True for what an organisation may add of its own accord: where it did not, nothing is missing.</summary>
    public bool Optional { get; init; }
}
