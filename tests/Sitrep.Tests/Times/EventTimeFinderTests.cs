using Sitrep.Times;

namespace Sitrep.Tests.Times;

public class EventTimeFinderTests
{
    private static readonly TimeReader Reader = new();

    [Theory]
    // The trigger's own time.
    [InlineData("Riots/NNS/2/nsubj erupted/VBD/0/root/erupt in/IN/4/case Osh/NNP/2/obl on/IN/6/case Thursday/NNP/2/obl", "erupted", "Thursday")]
    // A noun takes its clause's time.
    [InlineData("Riots/NNS/2/nsubj erupted/VBD/0/root/erupt in/IN/4/case Osh/NNP/2/obl on/IN/6/case Thursday/NNP/2/obl", "Riots", "Thursday")]
    // A noun's own time goes before the clause's.
    [InlineData("Thursday/NNP/3/nmod:poss 's/POS/1/case riots/NNS/6/nsubj:pass were/VBD/6/aux:pass/be then/RB/6/advmod condemned/VBN/0/root/condemn on/IN/8/case Saturday/NNP/6/obl", "riots", "Thursday")]
    [InlineData("Thursday/NNP/3/nmod:poss 's/POS/1/case riots/NNS/6/nsubj:pass were/VBD/6/aux:pass/be then/RB/6/advmod condemned/VBN/0/root/condemn on/IN/8/case Saturday/NNP/6/obl", "condemned", "Saturday")]
    // The time of saying isn't that of what is said.
    [InlineData("Police/NN/2/nsubj said/VBD/0/root/say on/IN/4/case Friday/NNP/2/obl that/IN/8/mark 62/CD/7/nummod people/NNS/8/nsubj died/VBD/2/ccomp/die", "died", null)]
    [InlineData("Police/NN/2/nsubj said/VBD/0/root/say 62/CD/4/nummod people/NNS/5/nsubj died/VBD/2/ccomp/die on/IN/7/case Friday/NNP/5/obl", "died", "Friday")]
    [InlineData("Police/NN/2/nsubj said/VBD/0/root/say 62/CD/4/nummod people/NNS/5/nsubj died/VBD/2/ccomp/die on/IN/7/case Friday/NNP/5/obl", "said", null)]
    // What opens the sentence holds for a coordinate and for a clause of manner.
    [InlineData("On/IN/2/case Sunday/NNP/4/obl crowds/NNS/4/nsubj stormed/VBD/0/root/storm it/PRP/4/obj and/CC/7/cc burned/VBD/4/conj/burn cars/NNS/7/obj", "burned", "Sunday")]
    [InlineData("On/IN/2/case Sunday/NNP/4/obl crowds/NNS/4/nsubj stormed/VBD/0/root/storm it/PRP/4/obj ,/,/7/punct forcing/VBG/4/advcl/force him/PRP/7/obj to/TO/10/mark flee/VB/7/xcomp", "flee", "Sunday")]
    // One subject's chain of verbs shares the time that closes it.
    [InlineData("Police/NN/2/nsubj fired/VBD/0/root/fire and/CC/4/cc arrested/VBD/2/conj/arrest him/PRP/4/obj on/IN/7/case Sunday/NNP/4/obl", "fired", "Sunday")]
    [InlineData("Police/NN/2/nsubj fired/VBD/0/root/fire and/CC/5/cc crowds/NNS/5/nsubj fled/VBD/2/conj/flee on/IN/7/case Sunday/NNP/5/obl", "fired", null)]
    [InlineData("Police/NN/2/nsubj began/VBD/0/root/begin to/TO/4/mark fire/VB/2/xcomp on/IN/6/case Sunday/NNP/2/obl", "fire", "Sunday")]
    // The time of a relative clause is its own.
    [InlineData("Troops/NNS/6/nsubj who/WP/3/nsubj came/VBD/1/acl:relcl/come on/IN/5/case Friday/NNP/3/obl fired/VBD/0/root/fire", "fired", null)]
    [InlineData("Troops/NNS/6/nsubj who/WP/3/nsubj came/VBD/1/acl:relcl/come on/IN/5/case Friday/NNP/3/obl fired/VBD/0/root/fire", "came", "Friday")]
    public void Event_is_dated_by(string analysis, string trigger, string? expected)
    {
        var (text, sentence) = Sentences.Tree(analysis);
        var finder = new EventTimeFinder(Reader.Read([sentence]));

        var found = finder.Find(sentence, sentence.Tokens.First(t => t.Text == trigger));

        found?.Span.In(text).ShouldBe(expected);
        (found is null).ShouldBe(expected is null);
    }

    [Fact]
    public void Sentence_without_a_time_dates_nothing()
    {
        var (_, sentence) = Sentences.Tree("Riots/NNS/2/nsubj erupted/VBD/0/root/erupt");

        new EventTimeFinder([]).Find(sentence, sentence.Tokens[1]).ShouldBeNull();
    }
}
