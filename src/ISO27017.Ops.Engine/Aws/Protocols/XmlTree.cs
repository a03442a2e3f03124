using System.Text;
using System.Xml;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>One element of an answer: its name without a namespace, its elements, the text before the first of them.</summary>
/// <remarks>XDocument would do, but it walks deep documents by recursion: a hostile answer could end the process.</remarks>
internal sealed class XmlTree(string name)
{
    private const int DeepestElement = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The local name.</summary>
    public string Name { get; } = name;

    /// <summary>The elements within, in order.</summary>
    public List<XmlTree> Children { get; } = [];

    /// <summary>The text; empty if there is none.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The first element of that name.</summary>
    public XmlTree? Child(string name) => Children.Find(c => c.Name == name);

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="WireException">It is not well-formed, ends early, has a document type, or is nested too deep.</exception>
    public static XmlTree Read(byte[] body)
    {
        try
        {
            using var stream = new MemoryStream(body, writable: false);
            using var reader = XmlReader.Create(stream, Settings);
            return Read(reader);
        }
        catch (Exception e) when (e is XmlException or DecoderFallbackException or ArgumentException)
        {
            throw WireException.Malformed("The answer is not a whole XML document: " + e.Message, e);
        }
    }

    private static XmlTree Read(XmlReader reader)
    {
        var open = new Stack<XmlTree>();
        XmlTree? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XmlTree(reader.LocalName);
                    if (open.TryPeek(out var parent))
                        parent.Children.Add(element);
                    root ??= element;
                    if (!reader.IsEmptyElement)
                        open.Push(element);
                    if (open.Count > DeepestElement)
                        throw WireException.Malformed("The answer's XML is nested too deep");
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    when open.TryPeek(out var owner) && owner.Children.Count == 0:
                    owner.Text += reader.Value;
                    break;
            }
        }

        return root ?? throw WireException.Malformed("The answer is empty");
    }
}
