using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Engine.Register.Mentions;
using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>What the organisation's register said of each side when the run read it.</summary>
internal static class StatedMeasure
{
    /// <summary>The measures by side; none where the run read no register, or one that cannot be read.</summary>
    public static IReadOnlyDictionary<(string ControlId, IsoRole Role), IsoMeasure> Of(IRunRecord run)
    {
        try
        {
            if (!run.Files.Contains(PackageLayout.Register))
            {
                return new Dictionary<(string, IsoRole), IsoMeasure>();
            }

            using var file = run.OpenFile(PackageLayout.Register);
            using var copy = new MemoryStream();
            file.CopyTo(copy);
            var register = RegisterParser.Parse(RegisterText.Of(PackageLayout.Register, copy.ToArray()));
            return MeasureView.Of(register, new MentionReader([])).DistinctBy(m => (m.ControlId, m.Role)).ToDictionary(m => (m.ControlId, m.Role));
        }
        catch (Exception e) when (e is IsoOpsException or FileNotFoundException or DirectoryNotFoundException or ObjectDisposedException)
        {
            return new Dictionary<(string, IsoRole), IsoMeasure>();
        }
    }
}
