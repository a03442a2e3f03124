using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register.Rules;

/// <summary>A register under examination.</summary>
internal sealed class RuleContext
{
    /// <summary>Takes what the rules look at.</summary>
    public RuleContext(RegisterDocument register, IReadOnlyList<IsoControl> catalog)
    {
        (Register, Catalog) = (register, catalog);
        Known = catalog.ToDictionary(c => c.Id, StringComparer.OrdinalIgnoreCase);
        Sections = register.Controls.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
        Slugs = register.Headings.Select(h => h.Slug).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The register.</summary>
    public RegisterDocument Register { get; }

    /// <summary>The controls of the catalogue, in its order.</summary>
    public IReadOnlyList<IsoControl> Catalog { get; }

    /// <summary>The controls of the catalogue by id.</summary>
    public IReadOnlyDictionary<string, IsoControl> Known { get; }

    /// <summary>The register's sections by control; the first where there are several.</summary>
    public IReadOnlyDictionary<string, ControlSection> Sections { get; }

    /// <summary>The anchors of all headings.</summary>
    public IReadOnlySet<string> Slugs { get; }

    /// <summary>The text.</summary>
    public string Text => Register.Source.Text;

    /// <summary>The anchor of the contents; null if there are none.</summary>
    public string? ContentsSlug => Register.ContentsHeading?.Slug;

    /// <summary>The line of an offset, from 1.</summary>
    public int Line(int offset) => Register.Source.Line(offset);

    /// <summary>What a link's fragment means; null if the link does not stay within the register.</summary>
    public static string? Fragment(string url) => url.StartsWith('#') ? Uri.UnescapeDataString(url[1..]) : null;
}
