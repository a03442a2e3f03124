using System.Globalization;
using System.Runtime.CompilerServices;
using ISO27017.Ops.Engine.Evidence;

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

    /// <summary>How one is verified: by the root that is kept with it, if it is signed.</summary>
    public static VerificationRequest Trust(int format) => Path.ChangeExtension(Of(format), "root.pem") is var root && File.Exists(root)
        ? new VerificationRequest { TrustedRootPaths = [root], RequireSignature = true }
        : new VerificationRequest();

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
