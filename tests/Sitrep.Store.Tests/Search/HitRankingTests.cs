using Sitrep.Data;
using Sitrep.Store.Search;

namespace Sitrep.Store.Tests.Search;

public class HitRankingTests
{
    private static readonly WordForms Forms = WordForms.Read(DataFolder.BesideTheProgram());

    [Theory]
    [InlineData("border closed", "The borders were closed on the border.", "borders|closed|border")]
    [InlineData("\"border closed\"", "A border closed; closed border.", "border closed")]
    [InlineData("clos* -osh", "Closure and closing.", "Closure|closing")]
    [InlineData("jalal-abad", "In Jalal-Abad’s streets.", "Jalal-Abad")]
    [InlineData("president", "The president’s men.", "president")]
    [InlineData("curfew", "Nothing of it.", "")]
    public void Sought_words_stand_out_from_the_sentence(string words, string sentence, string found)
    {
        var highlights = new HitRanking(WordQuery.Parse(words), Forms).Highlights(sentence);
        string.Join('|', highlights.Select(h => sentence[h.Start..h.End])).ShouldBe(found);
    }

    [Fact]
    public void A_year_weighs_less_than_saying_the_word()
    {
        var ranking = new HitRanking(WordQuery.Parse("curfew"), Forms);
        var (day, yearBefore) = (new DateOnly(2010, 6, 12), new DateOnly(2009, 6, 12));

        var best = ranking.Best([new Candidate(SearchKey.First(day), 1, "In the title."), new Candidate(SearchKey.First(yearBefore), 2, "Curfew for curfew."), new Candidate(SearchKey.First(day), 3, "Curfew.")], 3);

        best.Select(b => b.EventId).ShouldBe([3, 2, 1]);
    }

    [Fact]
    public void Of_equals_the_newer_comes_first() => new HitRanking(WordQuery.Parse("curfew"), Forms)
        .Best([new Candidate(5, 5, "Curfew."), new Candidate(7, 7, "Curfew."), new Candidate(6, 6, "Curfew.")], 2)
        .Select(b => b.EventId).ShouldBe([7, 6]);
}
