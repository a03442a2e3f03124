using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.SeedCompiler.Catalog;

/// <summary>Writes problems in the form that MSBuild and editors understand.</summary>
internal static class ProblemWriter
{
    /// <summary>Writes <paramref name="problems"/>, their paths made full so that they can be opened from anywhere.</summary>
    public static void Write(IEnumerable<SourceProblem> problems, string folder)
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))!;
        foreach (var problem in problems)
        {
            var place = (problem.Line, problem.Column) switch
            {
                (0, _) => "",
                (var line, 0) => $"({line})",
                var (line, column) => $"({line},{column})",
            };
            Console.Error.WriteLine($"{Path.Combine(parent, problem.File)}{place}: error SEED: {problem.Text.En}");
        }
    }
}
