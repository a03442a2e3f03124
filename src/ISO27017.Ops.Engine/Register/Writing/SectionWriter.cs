using System.Text;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register.Writing;

/// <summary>Writes one section of a register anew and leaves every other character alone.</summary>
internal static partial class SectionWriter
{
    /// <summary>The register's text with the change; the same text if there is nothing to change.</summary>
    /// <exception cref="IsoOpsException">The change cannot be made, or would touch other parts.</exception>
    public static RegisterText Change(RegisterDocument register, MeasureChange change)
    {
        var source = register.Source;
        var side = register.Side(change.ControlId, change.Role);
        if (change.Digest is { } digest && !string.Equals(digest, MeasureDigest.Of(source, side), StringComparison.OrdinalIgnoreCase))
            throw RegisterErrors.Changed(source.Path, source.Line(side.Heading.Start), change.Side);

        var section = NewSection.Of(register, side, change);
        if (section.Lines?.Select(Unwritable).FirstOrDefault(u => u is not null) is { } unwritable)
            throw RegisterErrors.Hostile(change.Side, unwritable);
        var changed = source.With(TextEdit.Apply(source.Text, Edits(source, side, section, ListStyle.Of(register, side).NewLine)));
        return changed.Text == source.Text || Spares(register, changed, side) ? changed : throw RegisterErrors.WouldSpill(change.Side);
    }

    private static IEnumerable<TextEdit> Edits(RegisterText source, RoleSide side, NewSection section, string newLine)
    {
        var heading = side.Heading;
        var written = HeadingText(heading.Raw, side, section.Rest);
        if (written != heading.Raw) yield return new TextEdit(heading.TextStart, WrittenLength(source, heading), written);
        if (section.Lines is null) yield break;
        var text = string.Join(newLine, section.Lines);
        if (side.HasContent)
        {
            yield return text.Length > 0
                ? new TextEdit(side.ContentStart, side.ContentEnd - side.ContentStart, text)
                : new TextEdit(heading.End, side.ContentEnd - heading.End, string.Empty);
        }
        else if (text.Length > 0)
        {
            yield return new TextEdit(heading.End, 0, newLine + text);
            if (NeedsBlank(source, heading.Next)) yield return new TextEdit(heading.Next, 0, newLine);
        }
    }

    // A heading or rule right behind a list needs a blank line to be easy to see
    private static bool NeedsBlank(RegisterText source, int next) => next < source.Text.Length && !source.Lines[source.Lines.At(next)].Trim().IsEmpty;

    private static string HeadingText(string raw, RoleSide side, string? rest)
    {
        if (rest is null || rest == side.Rest) return raw;
        var role = RolePart().Match(raw).Value.TrimEnd();
        return rest.Length == 0 ? role : $"{role} {rest}";
    }

    // Blanks at the end of the line go with the text
    private static int WrittenLength(RegisterText source, RegisterHeading heading)
    {
        var end = heading.TextStart + heading.Raw.Length;
        return (end < heading.End && source.Text.AsSpan(end, heading.End - end).Trim().IsEmpty ? heading.End : end) - heading.TextStart;
    }

    // The proof that nothing else has changed is to read it again
    private static bool Spares(RegisterDocument before, RegisterText changed, RoleSide touched)
    {
        RegisterDocument after;
        try
        {
            after = RegisterParser.Parse(changed);
        }
        catch (IsoOpsException)
        {
            return false;
        }

        var now = after.Controls.FirstOrDefault(c => c.Id == touched.ControlId)?.Side(touched.Role);
        return now is not null && Rest(changed, now) == Rest(before.Source, touched)
            && Shape(before, touched).SequenceEqual(Shape(after, touched)) && after.Contents.Count == before.Contents.Count;
    }

    private static string Rest(RegisterText source, RoleSide side) => source.Text[side.ContentEnd..].TrimStart('\r', '\n');

    private static IEnumerable<string> Shape(RegisterDocument register, RoleSide touched) => register.Controls.SelectMany(c =>
        c.Sides.Select(s => s.ControlId == touched.ControlId && s.Role == touched.Role
                ? $"{s.ControlId} {s.Role}"
                : $"{s.ControlId} {s.Role} {s.Rest} {register.Source.Text[s.ContentStart..s.ContentEnd]}")
            .Prepend($"{c.Heading.Raw} {c.Introduction}"));

    // What a register's text may not hold
    private static string? Unwritable(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            if (Rune.DecodeFromUtf16(line.AsSpan(at), out var rune, out var taken) != System.Buffers.OperationStatus.Done) return "U+FFFD";
            if ((Rune.IsControl(rune) && rune.Value != '\t') || rune.Value is 0xFFFE or 0xFFFF) return $"U+{rune.Value:X4}";
            at += taken;
        }

        return null;
    }

    [GeneratedRegex(@"^\s*[A-Za-zＡ-Ｚａ-ｚ]{3}\s*[:：]?")]
    private static partial Regex RolePart();
}
