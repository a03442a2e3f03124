using System.Globalization;
using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Workspace;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary><c>manifest.json</c>: what the package is about and how much is in it.</summary>
internal sealed record PackageManifest
{
    private const string Format = "ISO27017.Ops evidence";

    public required string PackageId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string ToolVersion { get; init; }
    public required string CatalogVersion { get; init; }
    public required string RunId { get; init; }
    public required string Source { get; init; }
    public required string? Organization { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>True if not every check of the catalogue was asked for.</summary>
    public required bool PartialRun { get; init; }

    /// <summary>When the first and the last call were answered; null without calls.</summary>
    public required DateTimeOffset? From { get; init; }

    /// <inheritdoc cref="From"/>
    public required DateTimeOffset? To { get; init; }

    public required IReadOnlyList<CallerIdentity> Callers { get; init; }
    public required string HomeAccount { get; init; }
    public required IReadOnlyList<IsoAccount> Accounts { get; init; }
    public required IReadOnlyList<string> Regions { get; init; }
    public required JObject Parameters { get; init; }

    /// <summary>What the package's format is called; the first has no workspace.</summary>
    public int FormatVersion { get; init; } = PackageLayout.FormatVersion;

    /// <summary>True if the run had a workspace to ask.</summary>
    public bool HasWorkspace { get; init; }

    /// <summary>What the organisation declared out of scope.</summary>
    public IReadOnlyList<ScopeExclusion> Exclusions { get; init; } = [];

    /// <summary>What is redacted; empty where nothing is.</summary>
    public IReadOnlyList<RedactionRecord> Redactions { get; init; } = [];

    /// <summary>Files of the workspace that are left out.</summary>
    public IReadOnlyList<WithheldFile> Withheld { get; init; } = [];

    /// <summary>Results in the package, and of the whole run.</summary>
    public required int Results { get; init; }

    /// <inheritdoc cref="Results"/>
    public required int ResultsOfRun { get; init; }

    public required IReadOnlyDictionary<string, int> ByStatus { get; init; }

    /// <summary>Planned calls, all and by outcome.</summary>
    public required int Calls { get; init; }

    /// <inheritdoc cref="Calls"/>
    public required IReadOnlyDictionary<string, int> ByOutcome { get; init; }

    /// <summary>How many files there are beside the manifest, its signature and time stamps, and SHA256SUMS, and the SHA-256 of their
    /// lines in SHA256SUMS: whoever signs the manifest signs them all.</summary>
    public required int Files { get; init; }

    /// <inheritdoc cref="Files"/>
    public required string FilesDigest { get; init; }

    /// <summary>The digest of the package before; null for the first.</summary>
    public string? PreviousDigest { get; init; }

    /// <summary>Who signs the manifest; null if nobody does. That it says so itself makes a signature taken away noticed.</summary>
    public AnnouncedSigner? Signer { get; init; }

    /// <summary>The address of the authority that stamps the manifest; null if none does.</summary>
    public string? TimestampAuthority { get; init; }

    /// <summary>Counts <paramref name="names"/>, in the order of the names.</summary>
    public static IReadOnlyDictionary<string, int> Count(IEnumerable<string> names) =>
        new SortedDictionary<string, int>(
            names.GroupBy(n => n, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), StringComparer.Ordinal);

    public JObject ToJson() => new()
    {
        ["format"] = Format,
        ["formatVersion"] = FormatVersion,
        ["packageId"] = PackageId,
        ["createdAt"] = Timestamps.Write(CreatedAt),
        ["previousDigest"] = PreviousDigest,
        ["signature"] = Signer is null ? null : new JObject { ["subject"] = Signer.Subject, ["sha256"] = Signer.Sha256 },
        ["timestamp"] = TimestampAuthority is null ? null : new JObject { ["authority"] = TimestampAuthority },
        ["tool"] = new JObject { ["name"] = "ISO27017.Ops", ["version"] = ToolVersion },
        ["catalogue"] = new JObject { ["version"] = CatalogVersion },
        ["organization"] = Organization,
        ["run"] = new JObject
        {
            ["id"] = RunId,
            ["source"] = Source,
            ["startedAt"] = Timestamps.Write(StartedAt),
            ["asOf"] = Timestamps.Write(AsOf),
            ["partial"] = PartialRun,
        },
        ["observation"] = new JObject
        {
            ["from"] = From is { } from ? Timestamps.Write(from) : null,
            ["to"] = To is { } to ? Timestamps.Write(to) : null,
        },
        ["callers"] = new JArray(Callers.Select(c => new JObject { ["account"] = c.AccountId, ["arn"] = c.Arn })),
        ["homeAccount"] = HomeAccount,
        ["accounts"] = new JArray(Accounts.Select(AccountJson.Write)),
        ["regions"] = new JArray(Regions),
        ["parameters"] = Parameters.DeepClone(),
        ["workspace"] = HasWorkspace,
        ["scope"] = new JObject { ["exclude"] = new JArray(Exclusions.Select(ExclusionJson.Write)) },
        ["redactions"] = new JArray(Redactions.Select(r => r.ToJson())),
        ["withheld"] = new JArray(Withheld.Select(w => w.ToJson())),
        ["results"] = new JObject
        {
            ["inPackage"] = Results,
            ["ofRun"] = ResultsOfRun,
            ["byStatus"] = JObject.FromObject(ByStatus),
        },
        ["calls"] = new JObject { ["planned"] = Calls, ["byOutcome"] = JObject.FromObject(ByOutcome) },
        ["files"] = new JObject { ["count"] = Files, ["sha256"] = FilesDigest },
    };

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is another file, or of a later format.</exception>
    public static PackageManifest FromJson(JToken json)
    {
        try
        {
            return (string?)json["format"] != Format ? throw new FormatException("Its format is not that of an evidence package.")
                : (long)json["formatVersion"]! is var version && version < PackageLayout.FirstFormatVersion ? throw new FormatException("There is no such format version.")
                : version > PackageLayout.FormatVersion ? throw new LaterFormatException(version.ToString(CultureInfo.InvariantCulture))
                : Read(json);
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or InvalidOperationException or NullReferenceException or OverflowException)
        {
            throw new FormatException("A member is missing or of another type.", e);
        }
    }

    private static PackageManifest Read(JToken json) => new()
    {
        PackageId = (string)json["packageId"]!,
        CreatedAt = Timestamps.Read((string)json["createdAt"]!),
        PreviousDigest = (string?)json["previousDigest"],
        Signer = json["signature"] is JObject signer ? new AnnouncedSigner((string)signer["subject"]!, (string)signer["sha256"]!) : null,
        TimestampAuthority = json["timestamp"] is JObject stamp ? (string)stamp["authority"]! : null,
        ToolVersion = (string)json["tool"]!["version"]!,
        CatalogVersion = (string)json["catalogue"]!["version"]!,
        Organization = (string?)json["organization"],
        RunId = (string)json["run"]!["id"]!,
        Source = (string)json["run"]!["source"]!,
        StartedAt = Timestamps.Read((string)json["run"]!["startedAt"]!),
        AsOf = Timestamps.Read((string)json["run"]!["asOf"]!),
        PartialRun = (bool)json["run"]!["partial"]!,
        From = (string?)json["observation"]!["from"] is { } from ? Timestamps.Read(from) : null,
        To = (string?)json["observation"]!["to"] is { } to ? Timestamps.Read(to) : null,
        Callers = [.. json["callers"]!.Select(c => new CallerIdentity((string)c["account"]!, (string)c["arn"]!))],
        HomeAccount = (string)json["homeAccount"]!,
        Accounts = [.. json["accounts"]!.Select(AccountJson.Read)],
        Regions = [.. json["regions"]!.Select(r => (string)r!)],
        Parameters = (JObject)json["parameters"]!,
        FormatVersion = (int)json["formatVersion"]!,
        HasWorkspace = (bool?)json["workspace"] ?? false,
        Exclusions = [.. json["scope"]?["exclude"]?.Select(ExclusionJson.Read) ?? []],
        Redactions = [.. json["redactions"]?.Select(RedactionRecord.Read) ?? []],
        Withheld = [.. json["withheld"]?.Select(WithheldFile.Read) ?? []],
        Results = (int)json["results"]!["inPackage"]!,
        ResultsOfRun = (int)json["results"]!["ofRun"]!,
        ByStatus = Counts(json["results"]!["byStatus"]!),
        Calls = (int)json["calls"]!["planned"]!,
        ByOutcome = Counts(json["calls"]!["byOutcome"]!),
        Files = (int)json["files"]!["count"]!,
        FilesDigest = (string)json["files"]!["sha256"]!,
    };

    private static Dictionary<string, int> Counts(JToken json) =>
        ((JObject)json).Properties().ToDictionary(p => p.Name, p => (int)p.Value, StringComparer.Ordinal);
}
