using Sitrep.Data;
using Sitrep.Store.Search;

namespace Sitrep.Store.Tests.Search;

public class WordFormsTests
{
    private static readonly WordForms Forms = WordForms.Read(DataFolder.BesideTheProgram());

    [Theory]
    [InlineData("closed", "closed close closes closing")]
    [InlineData("border", "border bordered bordering borders")]
    [InlineData("clashes", "clashes clash clashed clashing")]
    [InlineData("killing", "killing kill killed kills")]
    [InlineData("stopped", "stopped stop stopping stops")]
    [InlineData("fought", "fought fight fighting fights")]
    [InlineData("women", "women woman womans")]
    [InlineData("cities", "cities city")]
    [InlineData("fled", "fled flee fleeing flees")]
    [InlineData("denied", "denied denies deny denying")]
    [InlineData("curfew", "curfew curfews")]
    [InlineData("policeman", "policeman policemans policemen")]
    [InlineData("osh", "osh oshes")]
    [InlineData("2010", "2010")]
    [InlineData("ош", "ош")]
    [InlineData("un", "un uns")]
    public void A_word_stands_for_its_forms(string word, string forms) => string.Join(' ', Forms.Of(word)).ShouldBe(forms);
}
