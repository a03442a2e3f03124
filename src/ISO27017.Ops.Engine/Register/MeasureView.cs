using ISO27017.Ops.Engine.Register.Mentions;
using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register;

/// <summary>The sides of a register as the public type that travels the pipeline.</summary>
internal static class MeasureView
{
    /// <summary>Every side, in the order of the text.</summary>
    public static IEnumerable<IsoMeasure> Of(RegisterDocument register, MentionReader mentions) =>
        register.Controls.SelectMany(c => c.Sides.Select(s => Of(register.Source, c, s, mentions)));

    /// <summary>One side.</summary>
    public static IsoMeasure Of(RegisterText source, ControlSection control, RoleSide side, MentionReader mentions)
    {
        var statements = StatementReader.Read(source, side);
        return new IsoMeasure
        {
            ControlId = control.Id,
            Role = side.Role,
            Title = control.Title,
            State = MeasureStates.Of(side, statements),
            Statements = [.. OfHeading(side), .. statements.Where(s => !s.IsReference).Select(s => s.Text)],
            References = [.. statements.SelectMany(s => s.Links).Where(l => l.Url.Length > 0).Select(l => new IsoReference(l.Text, l.Url)).Distinct()],
            Documents = [.. mentions.Of(side, statements).Select(m => m.ToString()).Distinct(StringComparer.Ordinal)],
            Content = source.Text[side.ContentStart..side.ContentEnd],
            Digest = MeasureDigest.Of(source, side),
            Line = source.Line(side.Heading.Start),
            Path = source.Path,
        };
    }

    // "### CSC: 対応済み" states something in the heading itself
    private static IEnumerable<string> OfHeading(RoleSide side) =>
        side.Rest.Length > 0 && MeasureStates.Of(side, []) == IsoMeasureState.Measure ? [side.Rest] : [];
}
