using Sitrep.Cli;

return await CommandLine.RunAsync([new ReadCommand(), new IngestCommand(), new SearchCommand(), new ExportCommand(), new EvaluateCommand(), new GazetteerCommand()], args);
