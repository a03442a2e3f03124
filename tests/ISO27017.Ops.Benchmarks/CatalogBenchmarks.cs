using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Benchmarks;

/// <summary>How long the first listing takes in a fresh process.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, iterationCount: 1, invocationCount: 1)]
public class CatalogBenchmarks
{
    private readonly CatalogFilter _everything = new();

    /// <summary>The controls alone.</summary>
    [Benchmark]
    public int Controls() => CatalogService.Controls(_everything).Count;

    /// <summary>Every check with its calls.</summary>
    [Benchmark]
    public int Checks() => CatalogService.Checks(_everything).Count;
}
