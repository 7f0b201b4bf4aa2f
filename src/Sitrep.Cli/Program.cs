using Sitrep.Cli;

return await CommandLine.RunAsync([new ReadCommand(), new EvaluateCommand(), new GazetteerCommand()], args);
