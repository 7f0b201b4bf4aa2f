using Sitrep.Evaluation;
using Sitrep.Tests.Times;
using Sitrep.Text;
using Sitrep.Times;

namespace Sitrep.Tests.Evaluation;

public class TimeScorerTests
{
    [Theory]
    [InlineData("2010-06-10", null, null, "2010-06-10TNI", true)]
    [InlineData("2010-06", null, null, "2010-06-10", false)]
    [InlineData("--06", null, null, "XXXX-06", true)]
    [InlineData("-0508", null, null, "BC0508", true)]
    [InlineData("15:11:00", null, null, "2008-01-20T15:11Z", true)]
    [InlineData("08:00:00", null, null, "T08:00", true)]
    [InlineData("2016-09-04T22:30:00", null, null, "2016-09-04T22:30", true)]
    [InlineData(null, "1960-01-01", "1969-12-31", "196", true)]
    [InlineData(null, "1800-01-01", "1899-12-31", "18", true)]
    [InlineData(null, "--06", "--09", "XXXX-SU", true)]
    [InlineData(null, "2012-06", "2012-09", "2012-SU", true)]
    [InlineData(null, "2015-09-14", "2015-09-20", "2015-W38", true)]
    [InlineData(null, "2015-09-14", "2015-09-20", "2015-W39", false)]
    public void Gum_value_agrees_with_timex(string? when, string? from, string? to, string timex, bool agrees)
    {
        var known = TimexParser.TryParse(timex, out var start, out var end);

        new GumTime(new TextSpan(0, 1), when, from, to, null, null).Agrees(timex, known ? start : null, known ? end : null).ShouldBe(agrees);
    }

    [Fact]
    public void Found_missed_and_wrong_times_are_counted()
    {
        const string Text = "Clashes began on Thursday night. In 2009 he left. On June 1 she came.";
        List<GumTime> gold =
        [
            new(SpanOf(Text, "Thursday"), "2010-06-10", null, null, null, null),
            new(SpanOf(Text, "2009"), "2008", null, null, null, null),
            new(SpanOf(Text, "Clashes"), "2010", null, null, null, null),
        ];

        var score = TimeScorer.Score(gold, Sentences.Of(Text), new DateOnly(2010, 6, 13), new TimeReader());

        score.Relaxed.ShouldBe(new Score(2, 3, 3));
        score.Strict.ShouldBe(new Score(1, 3, 3));
        score.Values.ShouldBe(new Score(1, 2, 3));
        score.ValueAccuracy.ShouldBe(0.5);
    }

    private static TextSpan SpanOf(string text, string words)
        => text.IndexOf(words, StringComparison.Ordinal) is var at ? new TextSpan(at, at + words.Length) : default;
}
