using BenchmarkDotNet.Running;
using ISO27017.Ops.Benchmarks;

// dotnet run -c Release --project tests/ISO27017.Ops.Benchmarks
BenchmarkSwitcher.FromAssembly(typeof(ExpressionBenchmarks).Assembly).Run(args);
