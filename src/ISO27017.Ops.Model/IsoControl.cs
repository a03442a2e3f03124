namespace ISO27017.Ops;

/// <summary>One of the 44 controls of ISO/IEC 27017:2015 that the register keeps.</summary>
public sealed class IsoControl
{
    /// <summary>The control number, such as <c>9.2.3</c> or <c>CLD.9.5.1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The short title in both languages.</summary>
    public required LocalText Texts { get; init; }

    /// <summary>The short title in the current UI culture.</summary>
    public string Title => Texts.In();

    /// <summary>The Japanese short title.</summary>
    public string TitleJa => Texts.Ja;

    /// <summary>The English short title.</summary>
    public string TitleEn => Texts.En;

    /// <summary>The domain's number, such as <c>9</c> or <c>CLD.9</c>.</summary>
    public required string DomainId { get; init; }

    /// <summary>The domain's name in both languages.</summary>
    public required LocalText DomainTexts { get; init; }

    /// <summary>The domain's number and name in the current UI culture.</summary>
    public string Domain => DomainId + " " + DomainTexts.In();

    /// <summary>The edition that the number belongs to, <c>ISO/IEC 27017:2015</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>The corresponding controls of ISO/IEC 27002:2022, such as <c>8.2</c>.</summary>
    public required string[] Iso27002_2022 { get; init; }

    /// <summary>Whether the customer side has a measure.</summary>
    public required IsoMeasureState Csc { get; init; }

    /// <summary>Whether the provider side has a measure.</summary>
    public required IsoMeasureState Csp { get; init; }

    /// <summary>What to do on the customer side, in our own words, in both languages; null without a measure.</summary>
    public LocalText? GuidanceCsc { get; init; }

    /// <summary>What to do on the provider side, in our own words, in both languages; null without a measure.</summary>
    public LocalText? GuidanceCsp { get; init; }

    /// <summary>The ids of its checks, both roles.</summary>
    public required string[] Checks { get; init; }

    /// <summary>The ids of its attestations, both roles.</summary>
    public required string[] Attestations { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
