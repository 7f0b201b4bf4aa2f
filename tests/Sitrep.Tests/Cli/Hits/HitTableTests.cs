using Sitrep.Cli.Hits;
using Sitrep.Store.Search;

namespace Sitrep.Tests.Cli.Hits;

public class HitTableTests
{
    private static readonly SearchHit Clash = new()
    {
        ReportId = "0123456789abcdef",
        LocalId = "e1",
        Type = "ASSAULT",
        Mode = "firearms",
        Modality = "happened",
        Polarity = "positive",
        Background = false,
        Confidence = 0.9,
        DayFrom = new DateOnly(2010, 6, 10),
        DayUntil = new DateOnly(2010, 6, 12),
        PlaceName = "Osh",
        Country = "KG",
        Tolls = [new HitToll("killed", 62, null, "at_least", "at least 62 dead", "the ministry"), new HitToll("killed", 62, null, "at_least", "62 or more", null)],
        Source = "Radio Azattyk",
        Sentence = "Armed mobs fired at houses in Osh, and at least 62 people were killed\nbefore the army came, the ministry of health said.",
        Highlights = [new Highlight(6, 10), new Highlight(81, 85)],
    };

    private static readonly SearchHit Aid = new()
    {
        ReportId = "0123456789abcdef",
        LocalId = "e2",
        Type = "AID",
        Modality = "requested",
        Polarity = "negative",
        Background = true,
        Confidence = 0.4,
        Sentence = "No help was asked for.",
    };

    [Fact]
    public void On_eighty_columns_the_sentence_stands_below() => Drawn(80, colours: false).ShouldBe(
        """
        2010-06-10 to 06-12 · Osh, KG · ASSAULT firearms · at least 62 killed ·
        Radio Azattyk
            Armed mobs fired at houses in Osh, and at least 62 people were killed before
            the army came, the ministry of health said.
        undated · AID [requested] [not] [history] [unsure]
            No help was asked for.

        """);

    [Fact]
    public void On_a_wide_terminal_it_stands_beside() => Drawn(140, colours: false).ShouldBe(
        """
        DAY                  PLACE    EVENT                   TOLL                OUTLET         SENTENCE
        2010-06-10 to 06-12  Osh, KG  ASSAULT firearms        at least 62 killed  Radio Azattyk  Armed mobs fired at houses in Osh, and at least 62
                                                                                                 people were killed before the army came, the
                                                                                                 ministry of health said.
        undated                       AID [requested] [not]                                      No help was asked for.
                                      [history] [unsure]

        """);

    [Fact]
    public void Sought_words_stand_out_only_in_colour()
    {
        Drawn(80, colours: false).ShouldNotContain('\u001b');
        Drawn(80, colours: true).ShouldMatch("\u001b\\[[0-9;]+m mobs\u001b\\[0m");
    }

    [Fact]
    public void A_report_can_not_write_to_the_terminal()
    {
        using var output = new StringWriter { NewLine = "\n" };
        new HitTable(output, 80, colours: false).Write([Aid with { Sentence = "\u001b[2J\u0007Help." }]);
        output.ToString().ShouldEndWith("[2J Help.\n");
    }

    private static string Drawn(int width, bool colours)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new HitTable(output, width, colours).Write([Clash, Aid]);
        return output.ToString();
    }
}
