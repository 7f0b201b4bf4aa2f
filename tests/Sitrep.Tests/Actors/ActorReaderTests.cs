using Sitrep.Actors;
using Sitrep.Data;
using Sitrep.Language;

namespace Sitrep.Tests.Actors;

public class ActorReaderTests
{
    private static readonly Nationalities Countries = Nationalities.Read(DataFolder.BesideTheProgram());
    private static readonly ActorReader Reader = new(ActorLexicon.Read(DataFolder.BesideTheProgram()), Countries);

    [Fact]
    public void Two_peoples_before_one_noun_are_two_actors() => string.Join("; ", Mentions("""
        Kyrgyz Kyrgyz ADJ JJ 4 amod B-Group
        and and CCONJ CC 3 cc
        Uzbek Uzbek ADJ JJ 1 conj B-Group
        youths youth NOUN NNS 5 nsubj
        clashed clash VERB VBD 0 root
        . . PUNCT . 5 punct
        """)).ShouldBe("Crowd: Kyrgyz youths; Crowd: Uzbek youths");

    [Fact]
    public void A_capital_that_speaks_is_its_state() => Mentions("""
        Moscow Moscow PROPN NNP 2 nsubj B-Location
        refused refuse VERB VBD 0 root
        . . PUNCT . 2 punct
        """).ShouldBe(["State: Russia RU"]);

    [Fact]
    public void A_country_where_something_happens_does_not_act() => Mentions("""
        Police police NOUN NNS 2 nsubj
        fired fire VERB VBD 0 root
        in in ADP IN 4 case
        Kyrgyzstan Kyrgyzstan PROPN NNP 2 obl B-Location
        . . PUNCT . 2 punct
        """).ShouldBe(["Police: Police"]);

    [Fact]
    public void A_title_is_a_role_and_no_part_of_the_name() => Mentions("""
        Russian Russian ADJ JJ 2 amod
        President President PROPN NNP 3 nmod:desc
        Dmitri Dmitri PROPN NNP 5 nsubj B-Person
        Medvedev Medvedev PROPN NNP 3 flat I-Person
        spoke speak VERB VBD 0 root
        . . PUNCT . 5 punct
        """).ShouldBe(["Person: Dmitri Medvedev RU (President, Current)"]);

    [Fact]
    public void A_nationality_before_a_name_is_no_role() => Mentions("""
        Kyrgyz Kyrgyz ADJ JJ 2 amod
        Otunbayeva Otunbayeva PROPN NNP 3 nsubj B-Person
        spoke speak VERB VBD 0 root
        . . PUNCT . 3 punct
        """).ShouldBe(["Person: Otunbayeva KG"]);

    [Theory]
    [InlineData("former", "Former")]
    [InlineData("ousted", "Former")]
    [InlineData("acting", "Acting")]
    [InlineData("interim", "Acting")]
    [InlineData("self-proclaimed", "Claimed")]
    [InlineData("young", "Current")]
    public void A_word_before_the_office_tells_how_one_stands_to_it(string word, string status) => Mentions($"""
        The the DET DT 3 det
        {word} {word} ADJ JJ 3 amod
        president president NOUN NN 4 nsubj
        fled flee VERB VBD 0 root
        . . PUNCT . 4 punct
        """).Single().ShouldEndWith($", {status})");

    [Fact]
    public void Who_is_merely_counted_is_no_actor() => Mentions("""
        At at ADP IN 2 case
        least least ADJ JJS 3 nmod
        62 62 NUM CD 5 nsubj:pass
        were be AUX VBD 5 aux:pass
        killed kill VERB VBN 0 root
        . . PUNCT . 5 punct
        """).ShouldBeEmpty();

    [Fact]
    public void A_spokesman_belongs_to_whom_he_speaks_for()
    {
        var sentence = SentenceBuilder.Sentence("""
            A a DET DT 2 det
            spokesman spokesman NOUN NN 6 nsubj
            for for ADP IN 5 case
            the the DET DT 5 det
            government government NOUN NN 2 nmod
            denied deny VERB VBD 0 root
            it it PRON PRP 6 obj
            . . PUNCT . 6 punct
            """);
        var mentions = Reader.Read([sentence]);
        mentions.Single(m => m.Lemma == "spokesman").BelongsTo.ShouldBe(new TokenAddress(0, 4));
    }

    [Fact]
    public void Parts_of_a_name_and_pronouns_are_one_person()
    {
        var analysis = SentenceBuilder.Analysis(
            """
            Roza Roza PROPN NNP 3 nsubj B-Person
            Otunbayeva Otunbayeva PROPN NNP 1 flat I-Person
            spoke speak VERB VBD 0 root
            . . PUNCT . 3 punct
            """,
            """
            Otunbayeva Otunbayeva PROPN NNP 2 nsubj B-Person
            said say VERB VBD 0 root
            she she PRON PRP 4 nsubj
            agreed agree VERB VBD 2 ccomp
            . . PUNCT . 2 punct
            """);
        var actors = Resolve(analysis).Actors;
        actors.Count.ShouldBe(1);
        actors[0].Name.ShouldBe("Roza Otunbayeva");
        actors[0].Also.ShouldBe(["Otunbayeva"]);
        actors[0].Mentions.Select(m => m.In(SentenceBuilder.TextOf(analysis))).ShouldBe(["Roza Otunbayeva", "Otunbayeva", "she"]);
    }

    [Fact]
    public void The_police_told_again_are_the_same_police_and_counted_ones_are_others()
    {
        var analysis = SentenceBuilder.Analysis(
            """
            Police police NOUN NNS 2 nsubj
            fired fire VERB VBD 0 root
            . . PUNCT . 2 punct
            """,
            """
            The the DET DT 2 det
            police police NOUN NNS 3 nsubj
            left leave VERB VBD 0 root
            . . PUNCT . 3 punct
            """,
            """
            Two two NUM CD 2 nummod
            soldiers soldier NOUN NNS 3 nsubj
            left leave VERB VBD 0 root
            . . PUNCT . 3 punct
            """,
            """
            Three three NUM CD 2 nummod
            soldiers soldier NOUN NNS 3 nsubj
            came come VERB VBD 0 root
            . . PUNCT . 3 punct
            """);
        Resolve(analysis).Actors.Select(a => (a.Kind, a.Mentions.Count)).ShouldBe([(ActorKind.Police, 2), (ActorKind.ArmedForce, 1), (ActorKind.ArmedForce, 1)]);
    }

    [Fact]
    public void A_pronoun_that_nothing_stands_before_means_nobody()
    {
        var analysis = SentenceBuilder.Analysis("""
            He he PRON PRP 2 nsubj
            left leave VERB VBD 0 root
            . . PUNCT . 2 punct
            """);
        Resolve(analysis).Actors.ShouldBeEmpty();
    }

    private static ActorReading Resolve(Analysis analysis) => new ActorResolver(Countries).Resolve(analysis, Reader.Read(analysis.Sentences), (_, _) => null);

    // "Kind: name country (role, status)"
    private static IEnumerable<string> Mentions(string lines) => Reader.Read([SentenceBuilder.Sentence(lines)])
        .Select(m => $"{m.Kind}: {m.Name} {m.Country}".TrimEnd() + (m.Role is null ? "" : $" ({m.Role}, {m.RoleStatus})"));
}
