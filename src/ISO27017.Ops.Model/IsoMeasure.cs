namespace ISO27017.Ops;

/// <summary>What the organisation's register says of one side of a control.</summary>
public sealed class IsoMeasure
{
    /// <summary>The control number, such as <c>9.2.3</c>, as the catalogue writes it.</summary>
    public required string ControlId { get; init; }

    /// <summary>The role side.</summary>
    public required IsoRole Role { get; init; }

    /// <summary>The control's title as the register writes it.</summary>
    public required string Title { get; init; }

    /// <summary>Whether a measure is stated, 管理策なし is, or the side is excluded.</summary>
    public required IsoMeasureState State { get; init; }

    /// <summary>The statements as plain text, one for each item or paragraph; nested items follow on lines of their own.</summary>
    public required string[] Statements { get; init; }

    /// <summary>The links, in the order of the text.</summary>
    public required IsoReference[] References { get; init; }

    /// <summary>The organisation's documents that it mentions, with the section if it names one: <c>クラウドサービス仕様書 2.4.6</c>.</summary>
    public required string[] Documents { get; init; }

    /// <summary>The Markdown below the side's heading, as it stands in the file.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the section's text without regard to white space and line ends, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>The line of the side's heading, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The full path of the register.</summary>
    public required string Path { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{ControlId}-{Role}";
}
