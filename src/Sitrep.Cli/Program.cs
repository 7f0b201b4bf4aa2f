using Sitrep.Cli;

return await CommandLine.RunAsync([new ReadCommand(), new SearchCommand(), new ExportCommand(), new EvaluateCommand(), new GazetteerCommand()], args);
