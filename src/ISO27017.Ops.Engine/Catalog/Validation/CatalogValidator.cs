using ISO27017.Ops.Engine.Catalog.Validation.Examples;
using ISO27017.Ops.Engine.Catalog.Validation.Expressions;
using ISO27017.Ops.Engine.Catalog.Validation.Shapes;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Catalog.Validation;

/// <summary>Proves that the definitions fit together: every name exists, every expression compiles, every text is there.
/// What needs AWS's service models or the evaluator is proven by the tests of the catalogue.</summary>
internal static class CatalogValidator
{
    /// <summary>Everything that is wrong, in the order of the files.</summary>
    /// <param name="sources">The definitions.</param>
    /// <param name="ground">Definitions proven already, on which these rest; null for none.</param>
    public static IReadOnlyList<SourceProblem> Validate(CatalogSources sources, CatalogContent? ground = null)
    {
        var content = CatalogContent.Read(sources) with { Ground = ground };
        var problems = new ProblemList();
        NameRules.Check(content, problems);
        OwnNameRules.Check(content, problems);
        ReferenceRules.Check(content, problems);
        QueryRules.Check(content, problems);
        CheckRules.Check(content, problems);
        RollUpRules.Check(content, problems);
        ChangesRules.Check(content, problems);
        ParameterRules.Check(content, problems);
        ExpressionRules.Check(content, problems);
        ExampleRules.Check(content, problems);
        ShapeRules.Check(content, problems);
        return [.. sources.Problems, .. problems.InOrder()];
    }
}
