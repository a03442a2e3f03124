using System.Text;

namespace ISO27017.Ops.Engine.Yaml;

/// <summary>Whether a YAML file says nothing yet.</summary>
internal static class RemarksOnly
{
    /// <summary>True for an empty file, and for one of blank lines and remarks.</summary>
    public static bool Are(byte[] content) => content.AsSpan().IndexOfAnyExcept(" \r\n"u8) < 0
        || Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Split('\n').All(l => l.TrimStart() is "" or ['#', ..]);
}
