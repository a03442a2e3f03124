using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>The kinds of assets that the catalogue's query knows.</summary>
internal static class AssetKinds
{
    /// <summary>The query of assets.</summary>
    public const string Query = "assets";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<AssetKind> All { get; } =
    [
        new("trail", "cloudtrail:trail", "arn:{}:cloudtrail:{}:{account}:trail/{}"),      // asked in one region, seen of all
        new("log-group", "logs:log-group", "arn:{}:logs:{region}:{account}:log-group:{}"),
        new("bucket", "s3:bucket", "arn:{}:s3:::{}"),
        new("database", "rds:db", "arn:{}:rds:{region}:{account}:db:{}"),
        new("database", "rds:cluster", "arn:{}:rds:{region}:{account}:cluster:{}"),
        new("database-backup", "rds:snapshot", "arn:{}:rds:{region}:{account}:snapshot:*"),
        new("database-backup", "rds:cluster-snapshot", "arn:{}:rds:{region}:{account}:cluster-snapshot:*"),
        new("database-backup", "rds:auto-backup", "arn:{}:rds:{region}:{account}:auto-backup:{}"),
        new("database-backup", "rds:cluster-auto-backup", "arn:{}:rds:{region}:{account}:cluster-auto-backup:{}"),
        new("iam-user", "iam:user", "arn:{}:iam::{account}:user/{}"),
        new("identity", "sso:instance", "arn:{}:sso:::instance/{}"),
        new("identity", "identitystore:user", "arn:{}:identitystore:::user/{}"),
        new("volume-backup", "ec2:snapshot", "arn:{}:ec2:{region}::snapshot/{}"),
    ];

    /// <summary>The classes, each once.</summary>
    public static IReadOnlyList<string> Classes { get; } = [.. All.Select(k => k.Class).Distinct()];

    /// <summary>The kinds whose classes are asked for; all without a wish.</summary>
    /// <param name="asked">Names or patterns of classes, in any letter case.</param>
    /// <exception cref="IsoOpsException">One names no class.</exception>
    public static IReadOnlyList<AssetKind> Choose(IReadOnlyList<string> asked)
    {
        foreach (var name in asked.Where(a => !Classes.Any(c => Fits(a, c))))
            throw Unknown(name);
        return asked.Count == 0 ? All : [.. All.Where(k => asked.Any(a => Fits(a, k.Class)))];
    }

    /// <summary>The type of a part of the query, which it gives as a literal.</summary>
    public static string TypeOf(Catalog.UnionPart part) =>
        part.As.FirstOrDefault(m => m.Name == "Type")?.Expression.Trim('\'') ?? throw new InvalidOperationException($"{Query}: {part.Query} gives no Type");

    private static bool Fits(string pattern, string name) => Assessment.Policies.Wildcard.Fits(pattern, name, ignoreCase: true);

    private static IsoOpsException Unknown(string name)
    {
        var (shown, classes, near) = (VisibleText.Of(name), string.Join(", ", Classes), NearMatches.Of(name, Classes));
        return new IsoOpsException("UnknownAssetClass", IsoError.InvalidArgument, new LocalText(
            $"資産の種類 '{shown}' はありません。指定できるのは {classes} です。" + (near.Count > 0 ? $"{string.Join("、", near)} ではありませんか。" : ""),
            $"There is no class of assets '{shown}'. There are {classes}." + (near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "")), name);
    }
}
