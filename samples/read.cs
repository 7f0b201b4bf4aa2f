// Reads a report and prints who did what to whom: dotnet run samples/read.cs [FILE] [YYYY-MM-DD]
#:project ../src/Sitrep/Sitrep.csproj
#:property TreatWarningsAsErrors=false
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

using System.Globalization;
using Sitrep;
using Sitrep.Text;

var file = args.Length > 0 ? args[0] : "samples/osh-2010/07-csto-meets.txt";
var report = new Report(File.ReadAllText(file)) { Source = Path.GetFileName(file) };
if (args.Length > 1)
{
    // Without a day of publication "Thursday" stays open: nothing stands in for it.
    report = report with { Published = DateOnly.ParseExact(args[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), PublishedBasis = PublishedBasis.Given };
}

using var reader = ReportReader.Load();
var record = reader.Read(report);
var names = record.Actors.ToDictionary(a => a.Id, a => a.Name);
foreach (var e in record.Events)
{
    var who = string.Join(", ", (e.Initiators ?? []).Select(id => names[id]));
    var whom = string.Join(", ", (e.Recipients ?? []).Select(id => names[id]));
    Console.WriteLine($"{e.Id} {e.Type} {e.Mode}: {who} \"{e.Trigger.Text}\" {whom} [{e.Modality}, {e.Polarity}]");
    foreach (var said in (e.Attribution ?? []).Where(a => a.Actor is not null))
    {
        Console.WriteLine($"   {names[said.Actor!]} {said.Stance} it");
    }
}
