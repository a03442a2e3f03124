using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Evidence.Chain;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Engine.Reports;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Writes a package.</summary>
/// <param name="rollUp">Gives the verdicts over the role sides.</param>
/// <param name="clock">Tells the time of the export.</param>
/// <param name="step">Called before each step of writing: tests stop there.</param>
internal sealed class EvidenceWriter(
    Func<IReadOnlyList<IsoResult>, IReadOnlyList<IsoVerdict>> rollUp, TimeProvider clock, Action<string>? step = null)
{
    /// <summary>Writes the package of <paramref name="results"/>.</summary>
    /// <exception cref="IsoOpsException">It cannot be written; nothing is left behind.</exception>
    public void Write(EvidenceRequest request, IReadOnlyList<IsoResult> results, CancellationToken cancel)
    {
        var run = Run(results);
        results = ResultLines.Sort(results.Distinct(ReferenceEqualityComparer.Instance).Cast<IsoResult>(), run.Controls);
        var verdicts = rollUp(results);
        EvidencePlace.Check(request.Path, request.Force);
        GivenValues.Demand(run);
        using var seals = ManifestSeals.Begin(request, clock.GetUtcNow(), cancel);
        if (request.Redaction is { } redaction)
        {
            // All that follows sees only what may be seen.
            (run, results, verdicts) = Redacted(run, results, verdicts, redaction, cancel);
        }

        var previous = PreviousPackage.Digest(request, run, cancel);
        StagedPackage? package = null;
        try
        {
            package = StagedPackage.Begin(request.Path, request.Force, step);
            Write(package, run, results, verdicts, request.Culture ?? CultureInfo.CurrentUICulture, previous, seals, cancel);
            cancel.ThrowIfCancellationRequested();

            // Somebody may have put something there meanwhile.
            EvidencePlace.Check(request.Path, request.Force);
            package.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            package?.Dispose();
            throw !request.Force && Path.Exists(request.Path)
                ? EvidenceErrors.Exists(request.Path)
                : EvidenceErrors.Write(request.Path, e, package?.Left);
        }
        finally
        {
            package?.Dispose();
        }
    }

    private static IRunRecord Run(IReadOnlyList<IsoResult> results)
    {
        if (results.Count == 0)
        {
            throw EvidenceErrors.NothingToExport();
        }

        // What was read from a package is kept there already.
        var first = results[0].Run is IRunRecord record and not PackageRun ? record : throw EvidenceErrors.NoRun(results[0]);
        foreach (var result in results)
        {
            var run = result.Run as IRunRecord ?? throw EvidenceErrors.NoRun(result);
            if (!ReferenceEquals(run, first))
            {
                throw EvidenceErrors.SeveralRuns(first.Id, run.Id);
            }
        }

        return first;
    }

    private void Write(
        StagedPackage package, IRunRecord run, IReadOnlyList<IsoResult> results, IReadOnlyList<IsoVerdict> verdicts, CultureInfo culture,
        string? previous, ManifestSeals seals, CancellationToken cancel)
    {
        var coverage = CoverageFile.Of(run);
        foreach (var entry in coverage)
        {
            cancel.ThrowIfCancellationRequested();
            Copy(package, run, entry.Document, run.OpenDocument);
        }

        foreach (var name in run.Files)
        {
            cancel.ThrowIfCancellationRequested();
            Copy(package, run, name, run.OpenFile);
        }

        void File(string name, Action<Stream> write)
        {
            cancel.ThrowIfCancellationRequested();
            using var stream = package.Create(name);
            write(stream);
        }

        File(PackageLayout.Coverage, s => CoverageFile.Write(s, coverage));
        File(PackageLayout.Catalogue, s => CatalogueFile.Write(s, run));
        File(PackageLayout.ResultsJson, s => ResultLines.Write(s, results));
        File(PackageLayout.ResultsCsv, s => ResultTable.Write(s, results));
        File(PackageLayout.VerdictsCsv, s => VerdictTable.Write(s, verdicts));
        File(PackageLayout.Readme, PackageReadme.Write);
        var japanese = culture.TwoLetterISOLanguageName == "ja";
        var other = japanese ? PackageLayout.ReportEn : PackageLayout.ReportJa;
        var otherCulture = CultureInfo.GetCultureInfo(japanese ? "en-US" : "ja-JP");
        void Report(string name, CultureInfo language, string? otherReport)
        {
            cancel.ThrowIfCancellationRequested();
            var model = new ReportModel(run, results, verdicts, coverage, language, otherReport) { InPackage = true, Digest = package.Digests.GetValueOrDefault };
            ReportWriters.Of(name)!.Write(new PackageReportFiles(package, name, model.Language), model);
        }

        Report(PackageLayout.Report, culture, other);
        Report(other, otherCulture, PackageLayout.Report);
        Report(PackageLayout.ReportXlsx, culture, null);
        Report(PackageLayout.ReportMarkdown, culture, null);
        var manifest = seals.Announce(Manifest(run, results, coverage, package.Digests) with { PreviousDigest = previous });
        using var json = new MemoryStream();
        PackageJson.Write(json, writer => manifest.ToJson().WriteTo(writer));
        File(PackageLayout.Manifest, s => json.WriteTo(s));
        foreach (var (name, seal) in seals.Of(json.ToArray(), manifest.CreatedAt, cancel))
        {
            File(name, s => s.Write(seal));
        }
    }

    private static (IRunRecord Run, IReadOnlyList<IsoResult> Results, IReadOnlyList<IsoVerdict> Verdicts) Redacted(
        IRunRecord run, IReadOnlyList<IsoResult> results, IReadOnlyList<IsoVerdict> verdicts, RedactionRequest request, CancellationToken cancel)
    {
        try
        {
            return RedactedRun.Of(run, results, verdicts, request, cancel);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ObjectDisposedException)
        {
            throw EvidenceErrors.RunGone(run.Id, e);
        }
    }

    private static void Copy(StagedPackage package, IRunRecord run, string name, Func<string, Stream> open)
    {
        Stream source;
        try
        {
            source = open(name);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ObjectDisposedException)
        {
            throw EvidenceErrors.RunGone(run.Id, e);
        }

        using (source)
        using (var target = package.Create(name))
        {
            source.CopyTo(target);
        }
    }

    private PackageManifest Manifest(
        IRunRecord run, IReadOnlyList<IsoResult> results, IReadOnlyList<CoverageEntry> coverage, IReadOnlyDictionary<string, string> digests)
    {
        var now = clock.GetUtcNow();
        var files = SumsFile.FilesDigest(digests);
        var (from, to) = Observation.Of(coverage);
        return new PackageManifest
        {
            PackageId = Id(now, files).ToString(),
            CreatedAt = now,
            ToolVersion = run.ToolVersion,
            CatalogVersion = run.CatalogVersion,
            RunId = run.Id,
            Source = run.Source,
            Organization = run.Organization,
            StartedAt = run.StartedAt,
            AsOf = run.AsOf,
            PartialRun = run.Partial,
            From = from,
            To = to,
            Callers = run.Callers,
            HomeAccount = run.HomeAccount,
            Accounts = run.Accounts,
            Regions = run.Regions,
            Parameters = run.Parameters,
            HasWorkspace = run.HasWorkspace,
            Exclusions = run.Exclusions,
            Redactions = run.Redactions,
            Withheld = run.Withheld,
            Results = results.Count,
            ResultsOfRun = Math.Max(run.ResultCount, results.Count),
            ByStatus = PackageManifest.Count(results.Select(r => r.Status.ToString())),
            Calls = coverage.Count,
            ByOutcome = PackageManifest.Count(coverage.Select(c => c.Outcome)),
            Files = digests.Count,
            FilesDigest = files,
        };
    }

    // A UUID version 7 whose random part is drawn from the content: the same export gives the same bytes.
    private static Guid Id(DateTimeOffset at, string content)
    {
        var bytes = SHA256.HashData(Encoding.ASCII.GetBytes(content))[..16];
        var time = at.ToUnixTimeMilliseconds();
        for (var i = 5; i >= 0; i--, time >>= 8)
        {
            bytes[i] = (byte)time;
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
