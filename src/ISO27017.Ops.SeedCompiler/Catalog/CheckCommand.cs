using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Catalog.Validation;

namespace ISO27017.Ops.SeedCompiler.Catalog;

/// <summary>Says what is wrong with a seeds folder.</summary>
internal static class CheckCommand
{
    public const string Usage = "check <seeds folder>: what is wrong with the catalogue's files";

    public static int Run(string folder)
    {
        var sources = CatalogFolder.Read(folder);
        var problems = CatalogValidator.Validate(sources);
        ProblemWriter.Write(problems, folder);
        Console.WriteLine(
            $"{sources.Controls.Count} controls, {sources.Checks.Count} checks, {sources.Queries.Count} queries, " +
            $"{sources.Parameters.Count} parameters: {problems.Count} problems");
        return problems.Count == 0 ? 0 : 1;
    }
}
