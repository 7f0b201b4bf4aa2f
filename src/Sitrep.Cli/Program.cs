using Sitrep.Cli;

return await CommandLine.RunAsync([new ReadCommand(), new IngestCommand(), new SearchCommand(), new ExportCommand(), new StoriesCommand(), new StoryCommand(), new BriefCommand(), new SinceCommand(), new EvaluateCommand(), new GazetteerCommand()], args);
