using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>The names within a package.</summary>
internal static partial class PackageLayout
{
    /// <summary>The format that is written. Older ones are read as ever; a package of each is kept among the tests.</summary>
    public const int FormatVersion = 3;

    /// <summary>The first format, without the workspace. It is read as ever.</summary>
    public const int FirstFormatVersion = 1;

    public const string Sums = "SHA256SUMS";
    public const string Manifest = "manifest.json";

    /// <summary>The detached CMS signature of the manifest.</summary>
    public const string Signature = "manifest.json.p7s";

    /// <summary>The RFC 3161 time stamps of the manifest and of its signature: each of the file that it is named after.</summary>
    public const string ManifestTimestamp = "manifest.json.tsr";

    /// <inheritdoc cref="ManifestTimestamp"/>
    public const string SignatureTimestamp = "manifest.json.p7s.tsr";

    public const string Coverage = "coverage.json";
    public const string Catalogue = "catalogue.json";
    public const string ResultsJson = "results.jsonl";
    public const string ResultsCsv = "results.csv";
    public const string VerdictsCsv = "verdicts.csv";
    public const string Readme = "README.txt";
    public const string Report = "report.html";
    public const string ReportJa = "report.ja.html";
    public const string ReportEn = "report.en.html";

    /// <summary>The report as a workbook; packages of older formats have none.</summary>
    public const string ReportXlsx = "report.xlsx";

    /// <summary>The report as text; packages of older formats have none.</summary>
    public const string ReportMarkdown = "report.md";

    /// <summary>The folder of what a report links to, a folder a language in it.</summary>
    public const string ReportFolder = "report/";

    /// <summary>The organisation's own file, as it was.</summary>
    public const string Workspace = "iso27017.yaml";

    /// <summary>The register of measures, as it was.</summary>
    public const string Register = "register.md";

    /// <summary>Further files of the workspace that a package takes along as they were.</summary>
    public static readonly string[] OfWorkspace = ["attestations.jsonl", "baseline.json", "changes.yaml", "exceptions.yaml"];

    /// <summary>Folders of the workspace of which a package takes along what the run read: attested artefacts, checks of its own.</summary>
    public static readonly string[] WorkspaceFolders = ["artefacts/", "checks/"];

    /// <summary>What is made of the manifest, and so cannot be counted in it.</summary>
    public static readonly string[] Seals = [Signature, ManifestTimestamp, SignatureTimestamp];

    /// <summary>What every package has beside its documents.</summary>
    public static readonly string[] Required =
        [Manifest, Coverage, Catalogue, ResultsJson, ResultsCsv, VerdictsCsv, Readme, Report];

    /// <summary>True for a file that the manifest counts: all but itself, what is made of it, and SHA256SUMS.</summary>
    public static bool IsCounted(string name) => name is not (Manifest or Sums) && !Seals.Contains(name);

    /// <summary>True for a name that is safe on every file system and within the package.</summary>
    public static bool IsSafe(string name) =>
        name.Length <= 240 && Safe().IsMatch(name) && !name.Split('/').Any(part => part.Trim('.').Length == 0);

    /// <summary>True for the path of a document.</summary>
    public static bool IsDocument(string name) => Document().IsMatch(name) && IsSafe(name);

    /// <summary>True for the name of a file that came from the workspace.</summary>
    public static bool IsOfWorkspace(string name) => name is Workspace or Register || OfWorkspace.Contains(name)
        || WorkspaceFolders.Any(f => name.StartsWith(f, StringComparison.Ordinal));

    [GeneratedRegex(@"\A[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*\z")]
    private static partial Regex Safe();

    [GeneratedRegex(@"\Adocuments/[A-Za-z0-9_-]+/[a-z0-9-]+/[A-Za-z0-9-]+\.[A-Za-z0-9]+/[0-9a-f]{16}\.json\z")]
    private static partial Regex Document();
}
