using ISO27017.Ops.Engine.Yaml.Schemas;

namespace ISO27017.Ops.Engine.Catalog.Validation;

/// <summary>Defaults and the values in examples are what the parameter allows.</summary>
internal static class ParameterRules
{
    public static void Check(CatalogContent content, ProblemList problems)
    {
        var definitions = content.AllParameters.DistinctBy(p => p.Name).ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var parameter in content.Parameters)
        {
            var schema = Schema(parameter);
            if (parameter.Default is null) continue;
            foreach (var problem in schema.Check(parameter.Default)) problems.Add(parameter.At, problem.Text.Ja, problem.Text.En);
        }

        foreach (var example in content.Checks.SelectMany(c => c.Rules).SelectMany(r => r.Examples))
        foreach (var (name, value) in example.Params)
        {
            if (!definitions.TryGetValue(name, out var definition))
                ReferenceRules.Unknown("パラメーター", "parameter", name, definitions.Keys, example.At, problems);
            else
                foreach (var problem in Schema(definition).Check(value!)) problems.Add(example.At, $"{name}: {problem.Text.Ja}", $"{name}: {problem.Text.En}");
        }
    }

    private static DocumentSchema Schema(ParameterDefinition parameter) => DocumentSchema.Parse(parameter.Schema.ToString());
}
