using CsCheck;
using Sitrep.Store.Search;

namespace Sitrep.Store.Tests.Search;

public class WordQueryTests
{
    [Theory]
    [InlineData("border closed", "border & closed")]
    [InlineData("Border AND Closed", "border & closed")]
    [InlineData("\"border closed\" osh", "'border closed' & osh")]
    [InlineData("“border closed”", "'border closed'")]
    [InlineData("\"border closed", "'border closed'")]
    [InlineData("clos*", "clos*")]
    [InlineData("jalal-ab*", "jalal ab*")]
    [InlineData("Osh OR Uzgen curfew", "osh | uzgen & curfew")]
    [InlineData("Osh | Uzgen | Batken", "osh | uzgen | batken")]
    [InlineData("OR osh OR", "osh")]
    [InlineData("border -market", "border & -market")]
    [InlineData("border NOT market", "border & -market")]
    [InlineData("border -\"flea market\"", "border & -'flea market'")]
    [InlineData("border -flea-market", "border & -flea market")]
    [InlineData("or not and", "or & not & and")]
    [InlineData("U.S. can't", "u s & cant")]
    [InlineData("clos* ... & !", "clos*")]
    public void What_is_typed_is_read_as_searchers_mean_it(string typed, string read) => Show(WordQuery.Parse(typed)).ShouldBe(read);

    [Theory]
    [InlineData("", "has no word")]
    [InlineData("  ... ", "has no word")]
    [InlineData("-market", "add a word to find")]
    [InlineData("NOT market", "add a word to find")]
    [InlineData("a*", "2 letters or more")]
    public void What_can_not_be_found_is_told(string typed, string problem) => Should.Throw<FormatException>(() => WordQuery.Parse(typed)).Message.ShouldContain(problem);

    [Fact]
    public void A_pasted_text_is_refused() =>
        Should.Throw<FormatException>(() => WordQuery.Parse(string.Join(' ', Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"word{i}"))))).Message.ShouldContain("more than 32 words");

    [Fact]
    public void Any_text_is_read_or_refused_and_leaves_only_letters_and_digits() => Gen.String.Sample(typed =>
    {
        try
        {
            var query = WordQuery.Parse(typed);
            query.Sought.SelectMany(s => s).Concat(query.LeftOut).SelectMany(p => p.Words).ShouldAllBe(w => w.Length > 0 && w.All(char.IsLetterOrDigit));
        }
        catch (FormatException)
        {
            // Refused.
        }
    });

    private static string Show(WordQuery query)
    {
        var sought = query.Sought.Select(any => string.Join(" | ", any.Select(Show)));
        return string.Join(" & ", sought.Concat(query.LeftOut.Select(p => "-" + Show(p))));
    }

    private static string Show(WordPattern pattern)
    {
        var words = string.Join(' ', pattern.Words);
        return pattern.IsExact ? $"'{words}'" : pattern.IsPrefix ? words + "*" : words;
    }
}
