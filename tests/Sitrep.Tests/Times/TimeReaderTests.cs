using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;
using Sitrep.Tests.Language;
using Sitrep.Times;

namespace Sitrep.Tests.Times;

public class TimeReaderTests
{
    private static readonly TimeReader Reader = new();

    public static TheoryData<string, string, string[]> Wordings()
    {
        var data = new TheoryData<string, string, string[]>();
        foreach (var rows in File.ReadLines(BesideThisFile("wordings.tsv")).Skip(1)
            .Select(l => l.Split('\t')).GroupBy(r => (Text: r[0], Anchor: r[1])))
        {
            data.Add(rows.Key.Text, rows.Key.Anchor, [.. rows.Where(r => r[2].Length > 0).Select(r => string.Join(" | ", r[2..]))]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Wording_means_its_days(string text, string anchor, string[] expected)
    {
        var times = TimeResolver.Resolve(Reader.Read(Sentences.Of(text)), Date(anchor));

        times.SelectMany(t => t.Mentions.Select(m => string.Join(" | ", m.In(text), t.Timex, Iso(t.Start), Iso(t.End), t.Precision)))
            .ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Any_string_is_read_and_its_spans_quote_it()
        => AnyTimes.Sample(any =>
        {
            var (text, anchor) = any;
            var sentences = Sentences.Of(text);
            var expressions = Reader.Read(sentences);
            foreach (var expression in expressions)
            {
                expression.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                expression.Span.In(text).ShouldNotBeNullOrWhiteSpace();
                expression.First.ShouldBeLessThan(expression.End);
            }

            foreach (var (one, next) in expressions.Zip(expressions.Skip(1)))
            {
                one.Span.End.ShouldBeLessThanOrEqualTo(next.Span.Start);
            }

            foreach (var time in TimeResolver.Resolve(expressions, anchor))
            {
                time.Mentions.ShouldNotBeEmpty();
                time.Timex.ShouldNotBeNullOrEmpty();
                (time.Start is null || time.End is null || time.Start <= time.End).ShouldBeTrue($"{time.Timex}: {time.Start} to {time.End}");
            }
        }, iter: 4_000);

    [Fact]
    public void Times_without_a_day_of_publication_have_no_days_but_those_the_text_writes()
        => AnyTimes.Sample(any =>
        {
            var text = any.Text;
            var hasYear = text.Any(char.IsAsciiDigit) || text.Contains("World War", StringComparison.OrdinalIgnoreCase) || text.Contains("century", StringComparison.OrdinalIgnoreCase);
            var dated = TimeResolver.Resolve(Reader.Read(Sentences.Of(text)), null).Where(t => t.Start is not null);
            (hasYear || !dated.Any()).ShouldBeTrue();
        }, iter: 2_000);

    [Fact]
    public void Same_interval_is_one_time_with_several_mentions()
    {
        const string Text = "Clashes began on Thursday. On June 10 the army came.";

        var times = TimeResolver.Resolve(Reader.Read(Sentences.Of(Text)), new DateOnly(2010, 6, 13));

        times.Single().Mentions.Select(m => m.In(Text)).ShouldBe(["Thursday", "June 10"]);
    }

    [Fact]
    public void Yesterday_and_tomorrow_stay_two_times_where_no_day_is_known()
        => TimeResolver.Resolve(Reader.Read(Sentences.Of("He came yesterday and will leave tomorrow.")), null).Count.ShouldBe(2);

    [Theory]
    [InlineData("A curfew until June 20", TimeBound.Until)]
    [InlineData("A curfew since April", TimeBound.Since)]
    [InlineData("To leave by Friday", TimeBound.By)]
    [InlineData("He resigned before midnight", TimeBound.Before)]
    [InlineData("He resigned after June 10", TimeBound.After)]
    [InlineData("From 1928 onwards", TimeBound.Since)]
    [InlineData("He resigned on June 10", TimeBound.None)]
    public void Word_before_a_time_is_its_bound(string text, TimeBound bound)
        => Reader.Read(Sentences.Of(text)).Single().Bound.ShouldBe(bound);

    // Trees as UD has them: the verb that governs a time tells which way it looks.
    [Theory]
    [InlineData("Talks/NNS/3/nsubj will/MD/3/aux begin/VB/0/root on/IN/5/case Thursday/NNP/3/obl", "2010-06-17")]
    [InlineData("Talks/NNS/2/nsubj began/VBD/0/root/begin on/IN/4/case Thursday/NNP/2/obl", "2010-06-10")]
    [InlineData("Talks/NNS/0/root scheduled/VBN/1/acl/schedule for/IN/4/case Thursday/NNP/2/obl", "2010-06-17")]
    [InlineData("Polls/NNS/2/nsubj open/VBP/0/root on/IN/4/case Thursday/NNP/2/obl", "2010-06-17")]
    [InlineData("They/PRP/2/nsubj agreed/VBD/0/root/agree to/TO/4/mark leave/VB/2/xcomp on/IN/6/case Thursday/NNP/4/obl", "2010-06-17")]
    [InlineData("He/PRP/2/nsubj agreed/VBD/0/root/agree on/IN/4/case Thursday/NNP/2/obl to/TO/6/mark leave/VB/2/xcomp", "2010-06-10")]
    [InlineData("They/PRP/2/nsubj imposed/VBD/0/root/impose curfew/NN/2/obj until/IN/5/case Thursday/NNP/2/obl", "2010-06-17")]
    [InlineData("Clashes/NNS/2/nsubj lasted/VBD/0/root/last until/IN/4/case Thursday/NNP/2/obl", "2010-06-10")]
    [InlineData("It/PRP/3/nsubj:pass was/VBD/3/aux:pass/be postponed/VBN/0/root/postpone to/IN/5/case Thursday/NNP/3/obl", "2010-06-17")]
    public void Governing_verb_tells_which_Thursday(string analysis, string expected)
    {
        var (_, sentence) = Sentences.Tree(analysis);

        TimeResolver.Resolve(Reader.Read([sentence]), new DateOnly(2010, 6, 13)).Single().Timex.ShouldBe(expected);
    }

    [Theory]
    [InlineData("They/PRP/3/nsubj may/MD/3/aux leave/VB/0/root")]
    [InlineData("THEY/PRP/3/nsubj MAY/MD/3/aux LEAVE/VB/0/root")]
    [InlineData("Protesters/NNS/2/nsubj march/VBP/0/root in/IN/4/case Osh/NNP/2/obl")]
    [InlineData("2000/CD/2/nummod people/NNS/3/nsubj fled/VBD/0/root/flee")]
    [InlineData("Temperatures/NNS/2/nsubj fall/VBP/0/root")]
    public void Words_that_only_look_like_times_are_left(string analysis)
    {
        var (_, sentence) = Sentences.Tree(analysis);

        Reader.Read([sentence]).ShouldBeEmpty();
    }

    private static readonly Gen<string> Words = Gen.OneOf(
        "June", "10", "2010", "Thursday", "night", "last", "week", "two", "days", "ago", "later", "the", "of", "since", "until", "-", "/", ".", ",",
        "5", "a.m.", "GMT", "0300", "early", "mid", "1990s", "'09", "century", "19th", "between", "and", "from", "to", "9999", "29", "February", "1", "0",
        "century", "BC", "AD", "Q3", "second", "half", "year", "next", "thousand", "million", "years", "Christmas", "World War II", "morning", "noon",
        "midnight", "13", "32", "99", "hours", "past", "coming", "decades", "weekend", "eve", "before", "after", "day", "yesterday", "today", "10:30", "25:61");

    private static readonly Gen<(string Text, DateOnly? Anchor)> AnyTimes = Gen.Select(
        Gen.OneOf(Texts.Any, Gen.Select(Words.Array[0, 14], w => string.Join(' ', w))),
        Gen.OneOf(Gen.Const((DateOnly?)null), Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(d => (DateOnly?)DateOnly.FromDayNumber(d)), Gen.Const((DateOnly?)new DateOnly(2010, 6, 13))));

    private static string BesideThisFile(string name, [CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, name);

    private static DateOnly? Date(string iso) => iso.Length == 0 ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
