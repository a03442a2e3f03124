namespace ISO27017.Ops.Engine.Workspace.Scaffold;

/// <summary>The texts that new workspaces begin with.</summary>
internal static class Templates
{
    /// <summary>A text in one language, its places filled.</summary>
    public static string Text(string name, bool japanese, params (string Place, string Text)[] filled)
    {
        var resource = $"scaffold/{(japanese ? "ja" : "en")}/{name}";
        var assembly = typeof(Templates).Assembly;
        // Windows writes backslashes
        using var stream = assembly.GetManifestResourceStream(resource) ?? assembly.GetManifestResourceStream(resource.Replace('/', '\\'))
            ?? throw new InvalidOperationException($"{resource} is not embedded");
        using var reader = new StreamReader(stream);
        return filled.Aggregate(reader.ReadToEnd(), (text, fill) => text.Replace("{" + fill.Place + "}", fill.Text, StringComparison.Ordinal));
    }
}
