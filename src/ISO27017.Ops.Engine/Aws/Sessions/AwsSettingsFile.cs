namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>Reads the form of the AWS configuration files: sections of settings, of which one may hold indented ones.</summary>
internal static class AwsSettingsFile
{
    /// <summary>The sections of <paramref name="path"/> by name; an indented setting is called <c>outer.inner</c>.</summary>
    /// <returns>Nothing if there is no such file.</returns>
    public static Dictionary<string, Dictionary<string, string>> Read(string path)
    {
        var sections = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return sections;
        Dictionary<string, string>? section = null;
        var outer = "";
        foreach (var line in File.ReadLines(path))
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] is '#' or ';')
                continue;
            if (text[0] == '[' && text.IndexOf(']', StringComparison.Ordinal) is > 0 and var end)
            {
                var name = string.Join(' ', text[1..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (!sections.TryGetValue(name, out section))
                    sections[name] = section = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                continue;
            }

            if (section is null || text.Split('=', 2) is not [var key, var value])
                continue;
            key = key.Trim();
            if (char.IsWhiteSpace(line[0]) && outer.Length > 0)
                key = $"{outer}.{key}";
            else
                outer = value.Trim().Length == 0 ? key : "";
            section[key] = WithoutComment(value.Trim());
        }

        return sections;
    }

    private static string WithoutComment(string value)
    {
        var mark = value.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var hash ? hash : value.IndexOf(" ;", StringComparison.Ordinal);
        return mark < 0 ? value : value[..mark].TrimEnd();
    }
}
