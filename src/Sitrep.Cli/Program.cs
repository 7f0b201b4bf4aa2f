using Sitrep.Cli;

return await CommandLine.RunAsync([new ReadCommand(), new SearchCommand(), new EvaluateCommand(), new GazetteerCommand()], args);
