using BenchmarkDotNet.Attributes;
using ISO27017.Ops.Engine.Assessment.Expressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Benchmarks;

/// <summary>How fast pass conditions are judged, item by item.</summary>
[MemoryDiagnoser]
public class ExpressionBenchmarks
{
    private readonly ExpressionWorker _worker = new();
    private readonly JToken[] _items =
        [.. Enumerable.Range(0, 50_000).Select(i => JToken.Parse($$"""{"Id":"vol-{{i}}","Encrypted":true,"Tags":[{"Key":"Owner","Value":"x"}]}"""))];

    /// <summary>50,000 items against one condition.</summary>
    [Benchmark]
    public int Judge() => _items.Count(i => (bool)_worker.Evaluate("Encrypted && length(Tags[?Key=='Owner']) == `1`", i));
}
