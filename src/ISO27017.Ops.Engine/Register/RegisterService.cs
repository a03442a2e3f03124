using System.IO.Enumeration;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Register.Comparing;
using ISO27017.Ops.Engine.Register.Mentions;
using ISO27017.Ops.Engine.Register.Reading;
using ISO27017.Ops.Engine.Register.Rules;
using ISO27017.Ops.Engine.Register.Writing;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Register;

/// <summary>Reads, changes and compares the organisation's register of measures.</summary>
public static class RegisterService
{
    /// <summary>The measures of a register, in its order.</summary>
    /// <param name="place">The register.</param>
    /// <param name="ids">Controls, wildcards allowed; empty for all.</param>
    /// <exception cref="IsoOpsException">It cannot be read, or is no register; an id fits no control.</exception>
    public static IReadOnlyList<IsoMeasure> Measures(RegisterPlace place, IReadOnlyCollection<string> ids)
    {
        var register = Read(place.FullPath());
        foreach (var id in ids.Where(i => !register.Controls.Any(c => Fits(i, c.Id))))
        {
            // An id that the catalogue does not know either is a slip of the user's
            var known = CatalogService.Controls(new CatalogFilter { Controls = [id] });
            throw RegisterErrors.NoControl(register.Source.Path, known.Count == 1 ? known[0].Id : id);
        }

        return [.. MeasureView.Of(register, Mentions(place)).Where(m => ids.Count == 0 || ids.Any(i => Fits(i, m.ControlId)))];
    }

    /// <summary>Changes one section.</summary>
    /// <param name="place">Where documents are declared; its register is that of <paramref name="change"/>.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancel">Ends the waiting for another writer.</param>
    /// <returns>The section as it reads now.</returns>
    /// <exception cref="IsoOpsException">It cannot be made; nothing is changed then.</exception>
    public static IsoMeasure Set(RegisterPlace place, MeasureChange change, CancellationToken cancel) => Set(place, change, null, cancel);

    /// <summary>The differences between two versions in files.</summary>
    /// <exception cref="IsoOpsException">One cannot be read.</exception>
    public static IReadOnlyList<IsoDifference> Compare(RegisterPlace place, string reference, string difference) =>
        Compare(place, RegisterFile.Read(reference), RegisterFile.Read(difference));

    /// <summary>The differences between a revision and another, or the file as it is now.</summary>
    /// <param name="place">The register.</param>
    /// <param name="reference">The earlier revision.</param>
    /// <param name="difference">The later one; null for the file.</param>
    /// <exception cref="IsoOpsException">One cannot be read.</exception>
    public static IReadOnlyList<IsoDifference> CompareRevisions(RegisterPlace place, string reference, string? difference)
    {
        var path = place.FullPath();
        return Compare(place, GitFile.Read(path, reference), difference is null ? RegisterFile.Read(path) : GitFile.Read(path, difference));
    }

    /// <summary>What does not fit together in a register, in the order of its lines.</summary>
    /// <exception cref="IsoOpsException">It cannot be read, or is no register.</exception>
    public static IReadOnlyList<IsoRegisterIssue> Test(RegisterPlace place)
    {
        var register = RegisterParser.Parse(RegisterFile.Read(place.FullPath()));
        return [.. RegisterExaminer.Find(register, CatalogService.Controls()).Select(f => f.Issue(register.Source.Path, mended: false))];
    }

    /// <summary>Mends what is mechanical in a register, and nothing else.</summary>
    /// <returns>What was mended, then what is left.</returns>
    /// <exception cref="IsoOpsException">It cannot be mended; nothing is changed then.</exception>
    public static IReadOnlyList<IsoRegisterIssue> Fix(RegisterPlace place, CancellationToken cancel)
    {
        var (path, catalog) = (place.FullPath(), CatalogService.Controls());
        if (!File.Exists(path)) RegisterFile.Read(path);
        using var held = FileLock.Take(path, cancel: cancel);
        var register = RegisterParser.Parse(RegisterFile.Read(path));
        var (text, mended) = RegisterExaminer.Mend(register, catalog);
        if (text.Text != register.Source.Text) AtomicFile.Replace(held, text.Bytes());
        var left = RegisterExaminer.Find(RegisterParser.Parse(text), catalog);
        return [.. mended.Select(f => f.Issue(path, mended: true)).Concat(left.Select(f => f.Issue(path, mended: false)))];
    }

    /// <summary>Writes a new register from the catalogue, in Japanese.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="force">Whether one that is there is replaced.</param>
    /// <param name="cancel">Ends the waiting for another writer.</param>
    /// <exception cref="IsoOpsException">There is a file already, or it cannot be written.</exception>
    public static void Export(string path, bool force, CancellationToken cancel)
    {
        if (Directory.Exists(path)) throw RegisterErrors.IsFolder(path);
        using var held = FileLock.Take(path, cancel: cancel);
        if (!force && File.Exists(path)) throw RegisterErrors.Exists(path);
        AtomicFile.Replace(held, System.Text.Encoding.UTF8.GetBytes(RegisterTemplate.Text(CatalogService.Controls())));
    }

    /// <summary>The same as <see cref="Set(RegisterPlace, MeasureChange, CancellationToken)"/>; tests stop at a step of the write.</summary>
    internal static IsoMeasure Set(RegisterPlace place, MeasureChange change, Action<string>? step, CancellationToken cancel)
    {
        // Nothing is laid beside a file that is not there
        if (!File.Exists(change.Path)) RegisterFile.Read(change.Path);
        var mentions = Mentions(place);
        using var held = FileLock.Take(change.Path, step: step, cancel: cancel);
        var register = Read(change.Path);
        var changed = SectionWriter.Change(register, change);
        if (changed.Text != register.Source.Text) AtomicFile.Replace(held, changed.Bytes());
        var now = RegisterParser.Parse(changed);
        var side = now.Side(change.ControlId, change.Role);
        return MeasureView.Of(changed, now.Controls.First(c => c.Id == side.ControlId), side, mentions);
    }

    private static IReadOnlyList<IsoDifference> Compare(RegisterPlace place, RegisterText reference, RegisterText difference)
    {
        var (before, after) = (Single(reference), Single(difference));
        var catalog = EmbeddedCatalog.Catalog;
        var follow = new DocumentsToFollow(catalog, place.Organisation()?.File);
        return [.. new RegisterComparison(catalog, follow, before, after).Differences()];
    }

    private static RegisterDocument Read(string path) => Single(RegisterFile.Read(path));

    private static RegisterDocument Single(RegisterText text)
    {
        var register = RegisterParser.Parse(text);
        register.CheckSingle();
        return register;
    }

    private static MentionReader Mentions(RegisterPlace place) =>
        place.Organisation() is { } organisation ? new MentionReader(organisation.File.Documents) : MentionReader.Plain;

    private static bool Fits(string pattern, string id) => FileSystemName.MatchesSimpleExpression(pattern, id);
}
