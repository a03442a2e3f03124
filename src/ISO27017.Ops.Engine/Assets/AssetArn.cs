namespace ISO27017.Ops.Engine.Assets;

/// <summary>What an ARN, or a pattern of ARNs, says plainly of its place: <c>arn:partition:service:region:account:…</c>.</summary>
internal static class AssetArn
{
    /// <summary>The account; null where it names none, or several.</summary>
    public static string? AccountOf(string arn) => Part(arn, 4) is { Length: 12 } account && account.All(char.IsAsciiDigit) ? account : null;

    /// <summary>The region; null where it names none, or several.</summary>
    public static string? RegionOf(string arn) => Part(arn, 3) is { Length: > 0 } region && !region.AsSpan().ContainsAny('*', '?') ? region : null;

    private static string? Part(string arn, int index) =>
        arn.Split(':') is { Length: > 5 } parts && parts[0] == "arn" ? parts[index] : null;
}
