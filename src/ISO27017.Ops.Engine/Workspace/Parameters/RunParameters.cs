using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Workspace.Documents.Claims;

namespace ISO27017.Ops.Engine.Workspace.Parameters;

/// <summary>The parameters of a run: defaults, over them what <c>iso27017.yaml</c> says, also what it reads out of documents,
/// over them those of the command line.</summary>
internal static class RunParameters
{
    /// <summary>The parameters.</summary>
    /// <param name="organisation">The workspace; null for none.</param>
    /// <param name="definitions">The catalogue's parameters.</param>
    /// <param name="given">Those of the command line.</param>
    /// <exception cref="IsoOpsException">A name is unknown, or a value is not what its definition allows.</exception>
    public static ParameterSet Of(
        Organisation? organisation, IReadOnlyDictionary<string, ParameterDefinition> definitions, IReadOnlyDictionary<string, object?> given)
    {
        if (organisation is null) return ParameterSet.Create(definitions, null, given);
        var own = OrganisationParameters.Of(organisation.File, definitions);
        var claims = ClaimReader.Read(organisation, definitions);
        foreach (var (name, value) in claims.Values) own[name] = value;
        return ParameterSet.Create(definitions, own, given, claims.Missing);
    }
}
