using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Workspace.Declarations;
using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Documents.Claims;

/// <summary>Reads parameters out of what the documents say, so that a document and the check of its claim cannot drift apart.</summary>
internal static class ClaimReader
{
    /// <summary>Reads all claims. A document that does not say what it should leaves the parameter missing, which is no error here.</summary>
    /// <exception cref="IsoOpsException">A claim names no parameter, or gives a member twice: <c>InvalidWorkspace</c> with every line.</exception>
    public static ClaimReadings Read(Organisation organisation, IReadOnlyDictionary<string, ParameterDefinition> definitions)
    {
        var problems = organisation.File.Claims.SelectMany(c => ClaimRules.Check(c, definitions)).ToList();
        if (problems.Count > 0)
            throw new IsoOpsException("InvalidWorkspace", IsoError.InvalidData, SourceProblems.Text(problems), organisation.File.Path);
        var values = new JObject();
        var missing = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        foreach (var claim in organisation.File.Claims)
        {
            try
            {
                var value = Value(claim, definitions[claim.Parameter], ClaimText.Of(organisation, claim));
                value.AddAnnotation(new YamlPosition(claim.At.File, claim.At.Line, 0));
                values[claim.Parameter] = value;
            }
            catch (ClaimUnreadException e)
            {
                missing[claim.Parameter] = e.Text;
            }
        }

        return new ClaimReadings(values, missing);
    }

    private static JToken Value(ClaimDeclaration claim, ParameterDefinition definition, ClaimText text)
    {
        var value = claim.Value?.DeepClone() ?? new JObject();
        foreach (var reading in claim.Read)
        {
            var schema = reading.Member is { } name ? definition.Schema["properties"]?[name] as JObject ?? [] : definition.Schema;
            var read = ClaimValue.Of(text.Caught(reading), schema, claim.Words, text, reading);
            if (reading.Member is { } member) value[member] = read;
            else value = read;
        }

        var problems = DocumentSchema.Parse(definition.Schema.ToString()).Check(value);
        return problems.Count == 0 ? value : throw text.NotAllowed(value, problems[0].Text);
    }
}
