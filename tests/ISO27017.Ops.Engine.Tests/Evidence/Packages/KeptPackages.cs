using System.Globalization;
using System.Runtime.CompilerServices;

namespace ISO27017.Ops.Engine.Tests.Evidence.Packages;

/// <summary>The packages that are kept, one of each format.</summary>
internal static class KeptPackages
{
    /// <summary>Their formats, in order.</summary>
    public static IReadOnlyList<int> Formats { get; } =
    [
        .. Directory.GetFiles(Folder(), "format*.zip")
            .Select(f => int.Parse(Path.GetFileNameWithoutExtension(f)["format".Length..], CultureInfo.InvariantCulture)).Order(),
    ];

    /// <summary>The full path of one.</summary>
    public static string Of(int format) => Path.Combine(Folder(), $"format{format}.zip");

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
