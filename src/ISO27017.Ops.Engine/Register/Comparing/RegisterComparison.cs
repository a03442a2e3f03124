using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Register.Mentions;
using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register.Comparing;

/// <summary>What has changed between two versions of a register, and what follows from it.</summary>
internal sealed class RegisterComparison(ControlCatalog catalog, DocumentsToFollow follow, RegisterDocument before, RegisterDocument after)
{
    /// <summary>The differences, in the order of the catalogue; what it does not know comes last.</summary>
    public IEnumerable<IsoDifference> Differences()
    {
        var ids = before.Controls.Concat(after.Controls).Select(c => c.Id).Distinct(StringComparer.Ordinal);
        return ids.OrderBy(id => catalog.Control(id)?.Order ?? int.MaxValue).SelectMany(id =>
            Control(id, before.Controls.FirstOrDefault(c => c.Id == id), after.Controls.FirstOrDefault(c => c.Id == id)));
    }

    private IEnumerable<IsoDifference> Control(string id, ControlSection? old, ControlSection? now)
    {
        if (old is null) yield return Heading(IsoDifferenceKind.ControlAdded, id, null, now!.Title, after, now);
        else if (now is null) yield return Heading(IsoDifferenceKind.ControlRemoved, id, old.Title, null, before, old);
        else if (old.Title != now.Title) yield return Heading(IsoDifferenceKind.TitleChanged, id, old.Title, now.Title, after, now);

        if (old is not null && now is not null && MeasureDigest.Normal(old.Introduction) != MeasureDigest.Normal(now.Introduction))
            yield return Heading(IsoDifferenceKind.IntroductionChanged, id, old.Introduction.Trim(), now.Introduction.Trim(), after, now);

        foreach (var role in Enum.GetValues<IsoRole>())
        {
            if (Side(id, role, old?.Side(role), now?.Side(role)) is { } difference) yield return difference;
        }
    }

    private static IsoDifference Heading(IsoDifferenceKind kind, string id, string? old, string? now, RegisterDocument register, ControlSection section) => new()
    {
        Kind = kind, ControlId = id, Before = old, After = now, Line = register.Source.Line(section.Heading.Start),
    };

    private IsoDifference? Side(string id, IsoRole role, RoleSide? old, RoleSide? now)
    {
        if (old is null && now is null) return null;
        if (old is not null && now is not null && MeasureDigest.Of(before.Source, old) == MeasureDigest.Of(after.Source, now)) return null;
        var (was, isNow) = (Said(before, old), Said(after, now));
        var kind = old is null ? IsoDifferenceKind.MeasureAdded
            : now is null ? IsoDifferenceKind.MeasureRemoved
            : was.State != isNow.State ? IsoDifferenceKind.StateChanged : IsoDifferenceKind.MeasureChanged;
        return new IsoDifference
        {
            Kind = kind,
            ControlId = id,
            Role = role,
            Before = was.Text,
            After = isNow.Text,
            DocumentsToUpdate = [.. follow.Of(id, role, was.Mentions.Concat(isNow.Mentions)).Select(m => m.ToString()).Distinct(StringComparer.Ordinal)],
            ChecksVoided = [.. Checks(id, role)],
            AttestationsVoided = [.. catalog.Control(id)?.Side(role).Attestations.Select(a => a.Id) ?? []],
            Line = now is null ? before.Source.Line(old!.Heading.Start) : after.Source.Line(now.Heading.Start),
        };
    }

    private IEnumerable<string> Checks(string id, IsoRole role) => catalog.ChecksOf(id, role).Select(c => c.Id)
        .Concat(catalog.Control(id)?.Side(role).Pending.Select(p => p.Id) ?? []).Order(StringComparer.Ordinal);

    private (IsoMeasureState State, string? Text, IReadOnlyList<DocumentMention> Mentions) Said(RegisterDocument register, RoleSide? side)
    {
        if (side is null) return (IsoMeasureState.NoMeasure, null, []);
        var statements = StatementReader.Read(register.Source, side);
        var text = register.Source.Text[side.ContentStart..side.ContentEnd];
        return (MeasureStates.Of(side, statements), text.Length == 0 ? side.Rest : text, follow.Mentions.Of(side, statements));
    }
}
