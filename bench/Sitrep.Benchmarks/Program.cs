using BenchmarkDotNet.Running;
using Sitrep.Benchmarks;

if (args is ["speed", .. var rest])
{
    return Speed.Run(rest, Console.Out, Console.Error);
}

if (args is ["keep", .. var keeping])
{
    return await KeepRecords.RunAsync(keeping, Console.Out, Console.Error);
}

if (args is ["search", .. var questions])
{
    return await SearchSpeed.RunAsync(questions, Console.Out, Console.Error);
}

if (args is ["copies", .. var copies])
{
    return await FindCopies.RunAsync(copies, Console.Out);
}

if (args is ["reconcile", .. var reconciling])
{
    return await Reconcile.RunAsync(reconciling, Console.Out, Console.Error);
}

BenchmarkSwitcher.FromAssembly(typeof(Speed).Assembly).Run(args);
return 0;
