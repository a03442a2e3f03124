namespace ISO27017.Ops.Host;

/// <summary>Finds the module's manifest: beside the program where it was installed, or in the repository above it.</summary>
internal static class ModuleFinder
{
    internal static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var manifest = Path.Combine(folder.FullName, "module", "ISO27017.Ops", "ISO27017.Ops.psd1");
            if (File.Exists(manifest))
            {
                return manifest;
            }
        }

        return null;
    }
}
