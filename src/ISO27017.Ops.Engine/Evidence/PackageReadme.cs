namespace ISO27017.Ops.Engine.Evidence;

/// <summary><c>README.txt</c> of a package.</summary>
internal static class PackageReadme
{
    /// <summary>Writes the file. The stream stays open.</summary>
    public static void Write(Stream target)
    {
        using var source = typeof(PackageReadme).Assembly.GetManifestResourceStream("PackageReadme.txt")!;
        source.CopyTo(target);
    }
}
