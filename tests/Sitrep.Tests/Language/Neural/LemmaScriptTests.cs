using Sitrep.Language.Neural;

namespace Sitrep.Tests.Language.Neural;

public class LemmaScriptTests
{
    [Theory]
    [InlineData("Riots", true, 1, "", "riot")]
    [InlineData("is", true, 2, "be", "be")]
    [InlineData("Osh", false, 0, "", "Osh")]
    [InlineData("FIRED", true, 1, "", "fire")]
    [InlineData("a", true, 3, "be", "be")]
    [InlineData("a", true, 3, "", "a")]
    public void Makes_the_lemma(string form, bool lower, int strip, string append, string lemma) =>
        new LemmaScript(lower, strip, append).Apply(form).ShouldBe(lemma);
}
