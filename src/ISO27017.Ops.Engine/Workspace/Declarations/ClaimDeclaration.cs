using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Declarations;

/// <summary>A promise that a document makes, read out of its text: it fills a parameter.</summary>
internal sealed record ClaimDeclaration
{
    /// <summary>Where it stands in the file.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>The parameter that it fills, such as <c>Claims.Backup</c>.</summary>
    public required string Parameter { get; init; }

    /// <summary>The id of the document that says it.</summary>
    public required string Document { get; init; }

    /// <summary>The section in which it is looked for; null for the whole document.</summary>
    public string? Section { get; init; }

    /// <summary>What is read, in the order written.</summary>
    public IReadOnlyList<ClaimReading> Read { get; init; } = [];

    /// <summary>Fixed members that no text gives, or the whole value; null for none.</summary>
    public JToken? Value { get; init; }

    /// <summary>What words of the text mean as values: 東京 is <c>ap-northeast-1</c>.</summary>
    public IReadOnlyDictionary<string, JToken> Words { get; init; } = new Dictionary<string, JToken>();
}
