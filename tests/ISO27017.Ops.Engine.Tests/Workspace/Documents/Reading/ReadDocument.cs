using System.Runtime.CompilerServices;
using System.Text;
using ISO27017.Ops.Engine.Workspace.Documents.Reading;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents.Reading;

/// <summary>Short forms for tests.</summary>
internal static class ReadDocument
{
    public static DocumentContent Of(string name, byte[] bytes, DocumentLimits? limits = null) =>
        DocumentReader.Read(name, new MemoryStream(bytes), limits);

    public static DocumentContent Of(string name, string text) => Of(name, Encoding.UTF8.GetBytes(text));

    public static byte[] Fixture(string name, [CallerFilePath] string here = "") =>
        File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(here)!, "..", "Fixtures", name));

    /// <summary>The text; a problem fails the test with its words.</summary>
    public static string TextOf(this DocumentContent content)
    {
        Assert.True(content.Problem is null, content.Problem?.Text.En);
        return content.Text!;
    }

    public static DocumentSection Section(this DocumentContent content, string number)
    {
        content.TextOf();
        return Assert.Single(content.Sections, s => s.Number == number);
    }
}
