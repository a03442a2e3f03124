using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports;

/// <summary>Writes reports of a run or of an evidence package.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "As the other services: one object is asked.")]
public sealed class ReportService
{
    /// <summary>Writes one report. The same results give the same bytes.</summary>
    /// <param name="request">Which, where to, of what.</param>
    /// <param name="results">Results of one run: of this session, or read from a package; none where the request names a package,
    /// whose results then stand as they were judged.</param>
    /// <param name="cancel">Stops it; nothing is left behind.</param>
    /// <returns>The full paths of the files: the report's own first, then those that it links to.</returns>
    /// <exception cref="IsoOpsException">There is nothing to report, the package is not what it was, or the report cannot be written;
    /// nothing is left behind.</exception>
    public IReadOnlyList<string> Write(ReportRequest request, IReadOnlyList<IsoResult> results, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(results);
        var writer = (request.Format is { } format ? ReportWriters.Of(format) : ReportWriters.Of(request.Path))
            ?? throw ReportErrors.UnknownFormat(request.Path);
        if (request.ReferencePath is not null && writer.Format is not (IsoReportFormat.Html or IsoReportFormat.Xlsx or IsoReportFormat.Markdown))
        {
            throw ReportErrors.NoPlaceForChanges(writer.Format);
        }

        if (request.TrendPaths.Count > 0 && writer.Format != IsoReportFormat.Html)
        {
            throw ReportErrors.TrendNeedsHtml(request.Path);
        }

        try
        {
            using var place = new ReportPlace(request.Path, request.Force);
            var model = Model(request, results, cancel);
            cancel.ThrowIfCancellationRequested();
            writer.Write(place, model);
            cancel.ThrowIfCancellationRequested();
            return place.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ReportErrors.NotWritable(request.Path, e);
        }
    }

    private static ReportModel Model(ReportRequest request, IReadOnlyList<IsoResult> given, CancellationToken cancel)
    {
        if (request.EvidencePath is { } path)
        {
            given = given.Count > 0 ? throw ReportErrors.ResultsAndPackage() : Verified(path, cancel);
        }

        var run = Run(given);
        var results = ResultLines.Sort(given.Distinct(ReferenceEqualityComparer.Instance).Cast<IsoResult>(), run.Controls);
        var culture = request.Culture ?? CultureInfo.CurrentUICulture;
        var verdicts = (run as PackageRun)?.VerdictsOf(results) ?? VerdictService.RollUp(results);
        return new ReportModel(run, results, verdicts, run.Coverage, culture)
        {
            Digest = run.DigestOf,
            Changes = request.ReferencePath is { } reference ? ReportChanges.Of(request, reference, results, cancel) : null,
            Trend = request.TrendPaths.Count == 0 ? [] : ReportTrend.Of(request.TrendPaths, run, results, verdicts, cancel),
        };
    }

    private static List<IsoResult> Verified(string path, CancellationToken cancel)
    {
        var evidence = EvidenceVerifier.Verify(path, cancel);
        return evidence.Verified ? [.. new EvidenceService().Import(path, cancel)] : throw EvidenceErrors.Changed(path, evidence.Problems[0]);
    }

    private static IRunRecord Run(IReadOnlyList<IsoResult> results)
    {
        if (results.Count == 0)
        {
            throw ReportErrors.NoResults();
        }

        var first = results[0].Run as IRunRecord ?? throw ReportErrors.NoRun(results[0]);
        foreach (var result in results)
        {
            var run = result.Run as IRunRecord ?? throw ReportErrors.NoRun(result);
            if (!ReferenceEquals(run, first))
            {
                throw ReportErrors.SeveralRuns(first.Id, run.Id);
            }
        }

        return first;
    }
}
