using System.Globalization;
using System.Text.Json;
using CsCheck;
using Sitrep.Data;
using Sitrep.Events.Tolls;

namespace Sitrep.Tests.Events.Tolls;

public class NumberReaderTests
{
    public static TheoryData<string, string, string, string, string> Wordings { get; } =
        [.. Table.Read(Repository.At("tests/Sitrep.Tests/Events/Tolls/numbers.tsv")).Rows.Select(r => (r["words"], r["low"], r["high"], r["bound"], r["read"]))];

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Wordings_give_their_bounds(string words, string low, string high, string bound, string read)
    {
        var tokens = SentenceBuilder.Words(words);
        if (NumberReader.Read(tokens, 0, tokens.Count) is not { } found)
        {
            bound.ShouldBe("");
            return;
        }

        Cell(found.Count.Low).ShouldBe(low);
        Cell(found.Count.High).ShouldBe(high);
        JsonNamingPolicy.SnakeCaseLower.ConvertName(found.Count.Bound.ToString()).ShouldBe(bound);
        string.Join(' ', tokens.Skip(found.First).Take(found.End - found.First).Select(t => t.Text)).ShouldBe(read);

        static string Cell(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    [Fact]
    public void Digits_are_read_with_and_without_separators() => Gen.Int[1, 10_000_000].Sample(n =>
    {
        foreach (var written in new[] { n.ToString(CultureInfo.InvariantCulture), n.ToString("N0", CultureInfo.InvariantCulture) })
        {
            Read(written + " people").ShouldBe(new PeopleCount(n, n, Bound.Exact));
        }

        Read($"at least {n} people").ShouldBe(new PeopleCount(n, null, Bound.AtLeast));
        Read($"more than {n} people").ShouldBe(new PeopleCount(n + 1, null, Bound.AtLeast));
        Read($"up to {n} people").ShouldBe(new PeopleCount(null, n, Bound.AtMost));
    });

    [Fact]
    public void Spelt_numbers_are_read() =>
        Gen.Int[1, 999_999].Sample(n => Read(Spell(n) + " people").ShouldBe(new PeopleCount(n, n, Bound.Exact), Spell(n)));

    [Fact]
    public void Any_run_of_words_is_read_without_an_exception_and_low_is_not_above_high() => RunsOfWords.Sample(words =>
    {
        var tokens = SentenceBuilder.Words(words);
        if (NumberReader.Read(tokens, 0, tokens.Count) is { } found)
        {
            found.First.ShouldBeGreaterThanOrEqualTo(0);
            found.End.ShouldBeInRange(found.First + 1, tokens.Count);
            (found.Count.Low ?? 0).ShouldBeLessThanOrEqualTo(found.Count.High ?? int.MaxValue);
            (found.Count.Low ?? found.Count.High).ShouldNotBeNull();
        }
    });

    private static readonly Gen<string> RunsOfWords = Gen.OneOf(
        "at", "least", "most", "more", "than", "no", "fewer", "less", "up", "to", "between", "and", "or", "so", "a", "an", "estimated", "few", "several", "dozen", "dozens",
        "hundred", "hundreds", "of", "thousand", "thousands", "million", "tens", "half", "twenty", "-", "two", "22", "1,900", "1.5", "0", "999999999999", "people", "percent", "one", "as", "many")
        .Array[1, 8].Select(words => string.Join(' ', words));

    private static PeopleCount? Read(string words)
    {
        var tokens = SentenceBuilder.Words(words);
        return NumberReader.Read(tokens, 0, tokens.Count)?.Count;
    }

    private static string Spell(int n)
    {
        string[] small =
        [
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ];
        string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        return n switch
        {
            >= 1_000 => Join(Spell(n / 1_000) + " thousand", n % 1_000),
            >= 100 => Join(small[n / 100] + " hundred", n % 100),
            >= 20 => tens[n / 10] + (n % 10 == 0 ? "" : " - " + small[n % 10]),
            _ => small[n],
        };

        static string Join(string head, int rest) => rest == 0 ? head : rest < 100 ? $"{head} and {Spell(rest)}" : $"{head} {Spell(rest)}";
    }
}
