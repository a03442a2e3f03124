using System.Diagnostics;
using System.Globalization;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Testing.AwsServer;

namespace ISO27017.Ops.Benchmarks.Scale;

/// <summary>Wall time, peak memory and sizes over synthetic organisations. Every step has a process of its own.</summary>
internal static class ScaleFigures
{
    private const int Kilobyte = 1024;

    /// <summary>Does what the command line says: <c>[live] ACCOUNTS…</c>, or one step of it.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["step", "export", var accounts, var folder, var live]:
                await ExportAsync(Number(accounts), folder, bool.Parse(live));
                return 0;
            case ["step", "verify", var path]:
                await Phase.MeasureAsync($"verify {Path.GetFileName(path)}", () => Task.FromResult(Verify(path)));
                return 0;
            case ["step", "judge", var path]:
                await Phase.MeasureAsync($"judge again from {Path.GetFileName(path)}", () => JudgeAsync(path));
                return 0;
            case ["step", "report", var path, var extension]:
                await Phase.MeasureAsync($"report {extension}", () => Task.FromResult(Report(path, extension)));
                return 0;
            default:
                Steps(args[0] == "live" ? args[1..] : args, args[0] == "live");
                return 0;
        }
    }

    private static void Steps(string[] counts, bool live)
    {
        foreach (var count in counts)
        {
            var folder = Directory.CreateTempSubdirectory("iso27017-scale-").FullName;
            try
            {
                Console.WriteLine($"\n## {count} accounts{(live ? ", live over HTTP" : "")}\n\n| step | wall | processors | peak memory | |\n|---|---|---|---|---|");
                Step("export", count, folder, live.ToString());
                foreach (var name in (string[])["p", "p.zip"])
                {
                    Step("verify", Path.Combine(folder, name));
                    Step("judge", Path.Combine(folder, name));
                }

                foreach (var writer in ReportWriters.All)
                {
                    Step("report", Path.Combine(folder, "p.zip"), writer.Extension);
                }
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Step(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        foreach (var argument in (string[])["scale", "step", .. args])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
    }

    private static async Task ExportAsync(int accounts, string folder, bool live)
    {
        using var organisation = new SyntheticOrganisation(accounts);
        var results = new List<IsoResult>();
        await using var aws = live ? await LocalAws.StartAsync(organisation.Source()) : null;
        await Phase.MeasureAsync(live ? "run over HTTP" : "run", async () =>
        {
            await using var source = aws is null ? organisation.Source() : await AwsDocumentSource.OpenAsync(
                TestKeys.Connection(organisation.Accounts[0].Id, aws.Url) with { RoleName = "Auditor" }, new AwsSourceOptions { Limits = new CallLimits { KeepRates = false } }, default);
            await foreach (var result in new Assessor(organisation.Plan(source, "aws"), null, TimeProvider.System).RunAsync(CancellationToken.None))
            {
                results.Add(result);
            }

            return $"{results[0].Run!.Calls} calls, {results.Count} results";
        });
        foreach (var name in (string[])["p", "p.zip"])
        {
            var path = Path.Combine(folder, name);
            await Phase.MeasureAsync($"export and verify {name}", () =>
            {
                var evidence = new EvidenceService().Export(new EvidenceRequest { Path = path, NewChain = true }, results);
                return Task.FromResult($"{Size(path)}{(evidence.Verified ? "" : ", NOT VERIFIED")}");
            });
        }

        results[0].Run!.Dispose();
    }

    private static string Verify(string path)
    {
        var evidence = new EvidenceService().Test(path);
        return evidence.Verified ? "verified" : string.Join(' ', evidence.Problems);
    }

    // The verdicts of judging again, result for result those of the package.
    private static async Task<string> JudgeAsync(string path)
    {
        static string Key(IsoResult r) => $"{r.CheckId}|{r.Rule}|{r.AccountId}|{r.Region}|{r.ResourceId}|{r.Status}|{r.Reason}|{r.Observed}";
        var results = new List<IsoResult>();
        await foreach (var result in AssessmentService.RunAsync(new AssessmentRequest { EvidencePath = path }, null, CancellationToken.None))
        {
            results.Add(result);
        }

        results[0].Run!.Dispose();
        var then = new EvidenceService().Import(path).Select(Key).Order(StringComparer.Ordinal);
        var same = then.SequenceEqual(results.Select(Key).Order(StringComparer.Ordinal));
        return $"{results.Count} results, {(same ? "all as they were" : "NOT AS THEY WERE")}";
    }

    private static string Report(string path, string extension)
    {
        var folder = Directory.CreateTempSubdirectory("iso27017-report-").FullName;
        try
        {
            var files = new ReportService().Write(new ReportRequest { Path = Path.Combine(folder, "report" + extension), EvidencePath = path }, []);
            return files.Count == 1 ? Size(files[0]) : $"{Size(files[0])}, with {files.Count - 1} further files {Size(folder)}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Size(string path)
    {
        var bytes = File.Exists(path) ? new FileInfo(path).Length : new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte:N0} KB");
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
