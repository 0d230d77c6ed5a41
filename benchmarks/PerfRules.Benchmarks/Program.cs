using BenchmarkDotNet.Running;
using PerfRules.Benchmarks.Peers;

if (args is ["facts", var file])
{
    FactsFile.Write(file);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
