using Sitrep.Store.Search;

namespace Sitrep.Store.Tests.Search;

public abstract partial class EventSearchTests
{
    [Theory]
    [InlineData("border", "A. B. C.")]
    [InlineData("border closed", "A. B.")]
    [InlineData("closing", "A. B.")]
    [InlineData("\"border closed\"", "A.")]
    [InlineData("\"borders close\"", "")]
    [InlineData("clos*", "A. B. D.")]
    [InlineData("closure OR opened", "C. D.")]
    [InlineData("border -closed", "C.")]
    [InlineData("border -\"border closed\"", "B. C.")]
    [InlineData("border NOT uzbek NOT opened", "A.")]
    [InlineData("jalal-abad", "E.")]
    [InlineData("abad-jalal", "")]
    [InlineData("deja", "E.")]
    [InlineData("DÉJÀ", "E.")]
    [InlineData("president's", "E.")]
    [InlineData("sentence", "")]
    public async Task Words_are_found_as_a_reader_means_them(string words, string found)
    {
        await KeepAsync(new ToldReport("Dawn", "2010-06-12")
            .Event("Osh border closed: A.")
            .Event("Guards were closing the Uzbek border: B.")
            .Event("The border opened: C.")
            .Event("A closure was feared: D.")
            .Event("Déjà vu for the president’s men in Jalal-Abad: E."));

        var sentences = (await FindAsync(new SearchQuery { Words = WordQuery.Parse(words) })).Select(h => h.Sentence[^2..]).Order(StringComparer.Ordinal);

        string.Join(' ', sentences).ShouldBe(found);
    }

    [Theory]
    [InlineData("border AND")]
    [InlineData("OR border")]
    [InlineData("\"border")]
    [InlineData("bord* \"")]
    [InlineData("border; DROP TABLE event")]
    [InlineData("border') OR 1=1 --")]
    [InlineData("NEAR(border osh, 2)")]
    [InlineData("terms:border")]
    [InlineData("^border")]
    [InlineData("{terms} : border")]
    [InlineData("border & osh | !x <-> yy:*")]
    [InlineData("border:*A 'osh' \\")]
    [InlineData("border + osh %_$1 \0")]
    [InlineData("😀 border 𝔘")]
    [InlineData("type_coerce border")]
    public async Task No_text_is_taken_for_the_databases_own_language(string words)
    {
        await KeepAsync(new ToldReport("Dawn", "2010-06-12").Event("Border, Osh."));

        (await FindAsync(new SearchQuery { Words = WordQuery.Parse(words) })).Count.ShouldBeLessThanOrEqualTo(1);
        (await FindAsync(new SearchQuery { Words = WordQuery.Parse("border") })).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_word_may_stand_in_the_title_of_the_report()
    {
        await KeepAsync(new ToldReport("Dawn", "2010-06-12", "Clashes in Osh").Event("Dozens died."));

        (await FindAsync(new SearchQuery { Words = WordQuery.Parse("osh died") })).ShouldHaveSingleItem().Highlights.Count.ShouldBe(1);
        (await FindAsync(new SearchQuery { Words = WordQuery.Parse("\"dozens died clashes\"") })).ShouldBeEmpty();
        (await FindAsync(new SearchQuery { Words = WordQuery.Parse("\"died clashes\"") })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sentences_that_say_it_come_before_titles_and_old_news()
    {
        await KeepAsync(new ToldReport("Dawn", "2010-06-12", "Curfew in Osh").Event("Title only."));
        await KeepAsync(new ToldReport("Dawn", "2010-06-12").Event("A curfew was declared."));
        await KeepAsync(new ToldReport("Dawn", "2009-06-12").Event("A curfew was in force."));
        await KeepAsync(new ToldReport("Dawn", "2010-06-11").Event("The curfew, a curfew for all, was called curfew."));

        var hits = await FindAsync(new SearchQuery { Words = WordQuery.Parse("curfew") });

        hits.Select(h => h.Sentence).ShouldBe(["The curfew, a curfew for all, was called curfew.", "A curfew was declared.", "Title only.", "A curfew was in force."]);
        hits.Select(h => h.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Of_very_many_matches_the_newest_are_ranked()
    {
        await KeepAsync(new ToldReport("Dawn", "2010-06-11").Event("Curfew, curfew, curfew."));
        var report = new ToldReport("Dawn", "2010-06-12");
        for (var i = 0; i < EventSearch.MostRanked; i++)
        {
            report.Event("There was a curfew.");
        }

        await KeepAsync(report);

        (await FindAsync(new SearchQuery { Words = WordQuery.Parse("curfew"), Limit = 1 })).ShouldHaveSingleItem().Sentence.ShouldBe("There was a curfew.");
        (await FindAsync(new SearchQuery { Words = WordQuery.Parse("curfew"), Limit = null })).Count.ShouldBe(EventSearch.MostRanked + 1);
    }
}
