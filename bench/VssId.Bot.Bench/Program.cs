using BenchmarkDotNet.Running;
using VssId.Bot.Bench;

if (args is ["load"])
{
    await Load.RunAsync(Console.Out);
}
else if (args is ["lookups", .. var connection])
{
    await Lookups.RunAsync(connection.FirstOrDefault(), Console.Out);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmark).Assembly).Run(args);
}
