using Sitrep.Cli;
using Sitrep.Cli.SituationReport;
using Sitrep.Record;

namespace Sitrep.Tests.Cli.SituationReport;

public sealed class SituationReportTests
{
    [Theory]
    [InlineData("sri-lanka-2022", 80, false)]
    [InlineData("sri-lanka-2022", 160, false)]
    [InlineData("sri-lanka-2022", 80, true)]
    [InlineData("request-and-answer", 80, false)]
    [InlineData("request-and-answer", 160, true)]
    public void A_record_reads_well_in_any_width(string name, int width, bool quotes)
    {
        var drawn = Draw(name, width, colours: false, quotes);
        drawn.Split('\n').ShouldAllBe(line => line.Length <= width && !line.EndsWith(' '));
        drawn.ShouldNotContain("\u001b");
        Snapshot.Match(drawn, $"{name}.{width}{(quotes ? ".quotes" : "")}.txt");
    }

    [Fact]
    public void Colours_change_no_word()
    {
        var coloured = Draw("request-and-answer", 100, colours: true, quotes: true);
        coloured.ShouldContain("\u001b[");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "").ShouldBe(Draw("request-and-answer", 100, colours: false, quotes: true));
    }

    [Fact]
    public void A_report_without_events_says_so()
    {
        var output = new StringWriter();
        new SituationWriter(Terminal.Drawing(output, 80, false), 80, false).Write(SituationArranger.Arrange(new ReportRecord { Report = new ReportSection { Text = "Nothing.", Title = "Quiet day" } }));
        output.ToString().ShouldBe("Quiet day\nday of publication not known\n\nNo event was found in this report.\n");
    }

    [Fact]
    public void Every_event_stands_in_one_section_unless_another_says_it()
    {
        var record = Record("request-and-answer");
        var lines = SituationArranger.Arrange(record).Sections.Where(section => section.Heading != "Tolls").SelectMany(section => section.Lines).SelectMany(All).Count();
        lines.ShouldBe(record.Events.Count);
    }

    [Fact]
    public void Parts_in_a_circle_are_all_shown()
    {
        var record = Record("request-and-answer");
        var events = record.Events.Where(e => e.Id is "e4" or "e5").Select(e => e with { PartOf = e.Id == "e4" ? "e5" : "e4" }).ToList();
        SituationArranger.Arrange(record with { Events = events }).Sections.Single(section => section.Heading == "What happened").Lines.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("2010-06-12", "2010-06-12", "day", "2010-06-12", "Sat 12 Jun 2010")]
    [InlineData("2010-06-10", "2010-06-12", "vague", "2010-06-10", "10–12 Jun 2010")]
    [InlineData("2010-06-28", "2010-07-02", "week", "2010-W26", "28 Jun–2 Jul 2010")]
    [InlineData("2009-12-28", "2010-01-03", "week", "2009-W53", "28 Dec 2009–3 Jan 2010")]
    [InlineData("2010-04-01", "2010-04-30", "month", "2010-04", "Apr 2010")]
    [InlineData("2010-03-01", "2010-05-31", "season", "2010-SP", "Mar–May 2010")]
    [InlineData("2010-01-01", "2010-12-31", "year", "2010", "2010")]
    [InlineData("1990-01-01", "1999-12-31", "vague", "199", "1990–1999")]
    [InlineData("2010-04-01", null, "month", "2010-04", "since 1 Apr 2010")]
    [InlineData(null, "2010-06-20", "day", "2010-06-20", "until 20 Jun 2010")]
    [InlineData(null, null, "day", "XXXX-06-20", "20 Jun, no year")]
    [InlineData(null, null, "month", "XXXX-04", "Apr, no year")]
    [InlineData(null, null, "vague", "PAST_REF", "“recently”")]
    public void Days_are_said_as_exactly_as_they_are_known(string? start, string? end, string precision, string timex, string days) =>
        TimeWording.Days(new TimeRecord { Id = "t1", Start = start, End = end, Precision = precision, Timex = timex, Mentions = [new Mention(0, 8, "recently")] })!.Replace('\u00A0', ' ').ShouldBe(days);

    [Theory]
    [InlineData(62, 62, "exact", "62 killed")]
    [InlineData(62, null, "at_least", "at least 62 killed")]
    [InlineData(null, 80, "at_most", "up to 80 killed")]
    [InlineData(200, 200, "about", "about 200 killed")]
    [InlineData(24, 99, "vague", "24–99 killed")]
    [InlineData(1971, 1971, "exact", "1,971 killed")]
    [InlineData(0, 0, "exact", "none killed")]
    public void Tolls_keep_their_bounds(int? low, int? high, string bound, string words) =>
        TollWording.Figure(new TollRecord { Kind = "killed", Low = low, High = high, Bound = bound, Start = 0, End = 1, Text = "x" }).ShouldBe(words);

    [Theory]
    [InlineData("planned", "positive", "Army planned to attack rebels")]
    [InlineData("promised", "negative", "Army promised not to attack rebels")]
    [InlineData("happened", "negative", "Army did not attack rebels")]
    [InlineData("possible", "positive", "Army may attack rebels")]
    [InlineData("conditional", "negative", "Army would not attack rebels")]
    [InlineData("requested", "positive", "Army to attack rebels")]
    [InlineData("ordered", "negative", "Army not to attack rebels")]
    [InlineData("ongoing", "positive", "Army attacked rebels")]
    public void What_is_no_fact_is_said_as_what_it_is(string modality, string polarity, string headline)
    {
        var record = new ReportRecord
        {
            Report = new ReportSection { Text = "x" },
            Actors = [new ActorRecord { Id = "a1", Name = "army", Kind = "armed_force" }, new ActorRecord { Id = "a2", Name = "rebels", Kind = "armed_group" }],
        };
        var e = new EventRecord { Id = "e1", Type = "ASSAULT", Trigger = new Mention(0, 1, "attack"), Sentence = new Mention(0, 1), Initiators = ["a1"], Recipients = ["a2"], Modality = modality, Polarity = polarity, Background = false, Confidence = 1 };
        new EventWording(record, new ActorWording(record)).Headline(e).ShouldBe(headline);
    }

    [Fact]
    public void Every_type_and_mode_has_words()
    {
        var ontology = Path.Combine(AppContext.BaseDirectory, "data", "ontology");
        var types = File.ReadLines(Path.Combine(ontology, "plover-types.tsv")).Skip(1).Select(line => (Type: line.Split('\t')[0], Mode: (string?)null));
        var modes = File.ReadLines(Path.Combine(ontology, "plover-modes.tsv")).Skip(1).Select(line => (Type: line.Split('\t')[0], Mode: (string?)line.Split('\t')[1]));
        var phrases = new EventPhrases();
        foreach (var (type, mode) in types.Concat(modes))
        {
            phrases.Of(type, mode, "x").Noun.ShouldNotBeEmpty();
            phrases.Has(type, mode).ShouldBeTrue($"{type} {mode}");
        }
    }

    private static IEnumerable<SituationLine> All(SituationLine line) => line.Below.SelectMany(All).Prepend(line);

    private static ReportRecord Record(string name) => ReportRecord.FromJson(File.ReadAllText(Snapshot.At($"{name}.json")));

    private static string Draw(string name, int width, bool colours, bool quotes)
    {
        var output = new StringWriter();
        new SituationWriter(Terminal.Drawing(output, width, colours), width, quotes).Write(SituationArranger.Arrange(Record(name)));
        return output.ToString();
    }
}
