using BenchmarkDotNet.Running;
using ISO27017.Ops.Benchmarks;
using ISO27017.Ops.Benchmarks.Scale;

// dotnet run -c Release --project tests/ISO27017.Ops.Benchmarks                      micro-benchmarks
// dotnet run -c Release --project tests/ISO27017.Ops.Benchmarks -- scale 1 50 500    figures of large organisations (-- scale live 50: over HTTP)
if (args is ["scale", .. var what])
{
    return await ScaleFigures.RunAsync(what);
}

BenchmarkSwitcher.FromAssembly(typeof(ExpressionBenchmarks).Assembly).Run(args);
return 0;
