namespace ISO27017.Ops.Engine.Evidence;

/// <summary>The manifest is of a format that only a later version of this software knows.</summary>
/// <param name="version">The format's number.</param>
internal sealed class LaterFormatException(string version) : FormatException(Sentence(version).En)
{
    /// <summary>What to do about it.</summary>
    public LocalText Texts { get; } = Sentence(version);

    private static LocalText Sentence(string version) => new(
        $"形式 {VisibleText.Of(version)} は、このバージョンより新しい ISO27017.Ops のものです（このバージョンが読めるのは {PackageLayout.FirstFormatVersion}～{PackageLayout.FormatVersion}）。ISO27017.Ops を更新してください。",
        $"Its format {VisibleText.Of(version)} is that of a later ISO27017.Ops (this one reads {PackageLayout.FirstFormatVersion} to {PackageLayout.FormatVersion}). Update ISO27017.Ops.");
}
