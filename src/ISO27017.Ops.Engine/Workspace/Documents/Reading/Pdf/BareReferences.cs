using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Tokens;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Pdf;

/// <summary>Finds objects of a PDF that are nothing but a reference to an object: in a circle they would exhaust the stack, and no
/// program writes them.</summary>
internal static class BareReferences
{
    private const string Space = @"(?:[\x00\t\n\f\r ]|%[^\r\n]*[\r\n])";

    private static readonly Regex InFile = new($"obj{Space}*[0-9]+{Space}+[0-9]+{Space}+R", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex AtStart = new($"^{Space}*[0-9]+{Space}+[0-9]+{Space}+R", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>True for a file with such an object.</summary>
    public static bool In(byte[] file) => InFile.IsMatch(Encoding.Latin1.GetString(file));

    /// <summary>True for a stream that holds packed objects.</summary>
    public static bool IsObjects(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Type, out var type) && type is NameToken { Data: "ObjStm" };

    /// <summary>True for unpacked objects with such a one among them.</summary>
    public static bool In(DictionaryToken dictionary, ReadOnlyMemory<byte> objects)
    {
        if (!dictionary.TryGet(NameToken.Create("First"), out var token) || token is not NumericToken { Int: >= 0 } first) return true;
        var text = Encoding.Latin1.GetString(objects.Span);
        if (first.Int > text.Length) return false;
        var numbers = text[..first.Int].Split([' ', '\t', '\r', '\n', '\f', '\0'], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Where((_, i) => i % 2 == 1).Any(n => int.TryParse(n, out var offset) && offset >= 0 && first.Int + offset < text.Length
            && AtStart.IsMatch(text.AsSpan(first.Int + offset, Math.Min(200, text.Length - first.Int - offset))));
    }
}
