using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>The names within a package.</summary>
internal static partial class PackageLayout
{
    public const int FormatVersion = 1;
    public const string Sums = "SHA256SUMS";
    public const string Manifest = "manifest.json";
    public const string Coverage = "coverage.json";
    public const string Catalogue = "catalogue.json";
    public const string ResultsJson = "results.jsonl";
    public const string ResultsCsv = "results.csv";
    public const string VerdictsCsv = "verdicts.csv";
    public const string Readme = "README.txt";
    public const string Report = "report.html";
    public const string ReportJa = "report.ja.html";
    public const string ReportEn = "report.en.html";

    /// <summary>What every package has beside its documents.</summary>
    public static readonly string[] Required =
        [Manifest, Coverage, Catalogue, ResultsJson, ResultsCsv, VerdictsCsv, Readme, Report];

    /// <summary>True for a name that is safe on every file system and within the package.</summary>
    public static bool IsSafe(string name) =>
        name.Length <= 240 && Safe().IsMatch(name) && !name.Split('/').Any(part => part.Trim('.').Length == 0);

    /// <summary>True for the path of a document.</summary>
    public static bool IsDocument(string name) => Document().IsMatch(name) && IsSafe(name);

    [GeneratedRegex(@"\A[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*\z")]
    private static partial Regex Safe();

    [GeneratedRegex(@"\Adocuments/[A-Za-z0-9_-]+/[a-z0-9-]+/[A-Za-z0-9-]+\.[A-Za-z0-9]+/[0-9a-f]{16}\.json\z")]
    private static partial Regex Document();
}
