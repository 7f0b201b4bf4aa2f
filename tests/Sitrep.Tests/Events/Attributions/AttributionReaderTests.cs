using Sitrep.Data;
using Sitrep.Events.Attributions;
using Sitrep.Language;
using Sitrep.Tests.Language.Grammar;
using Sitrep.Text;

namespace Sitrep.Tests.Events.Attributions;

public class AttributionReaderTests
{
    private static readonly AttributionReader Reader = new(CueLexicon.Read(DataFolder.BesideTheProgram()));

    [Fact]
    public void Nested_speakers_come_from_the_nearest_outward() =>
        Read(Trees.QuotedAsAdmitting, "lost").ShouldBe(["president admitting Admits", "spokesman quoted Quotes"]);

    [Fact]
    public void According_to_names_the_speaker() =>
        Read(Trees.AccordingTo, "died").ShouldBe(["speaker according to States"]);

    [Fact]
    public void Blame_falls_on_another() =>
        Read(Trees.BlamedFor, "stirring").ShouldBe(["government blamed Blames"]);

    [Fact]
    public void Nobody_speaks_where_the_outlet_tells() => Read(Trees.Active, "killed").ShouldBeEmpty();

    [Fact]
    public void A_teller_after_the_clause_is_the_speaker()
    {
        var sentence = SentenceBuilder.Sentence("""
            Two two NUM CD 2 nummod
            people people NOUN NNS 3 nsubj
            died die VERB VBD 0 root
            , , PUNCT , 6 punct
            police police NOUN NNS 6 nsubj
            said say VERB VBD 3 parataxis
            . . PUNCT . 3 punct
            """);
        Read(sentence, "died").ShouldBe(["police said States"]);
    }

    [Fact]
    public void Two_who_say_so_are_two_speakers()
    {
        var sentence = SentenceBuilder.Sentence("""
            Doctors doctor NOUN NNS 4 nsubj
            and and CCONJ CC 3 cc
            police police NOUN NNS 1 conj
            said say VERB VBD 0 root
            that that SCONJ IN 7 mark
            two two NUM CD 7 nsubj
            died die VERB VBD 4 ccomp
            . . PUNCT . 4 punct
            """);
        Read(sentence, "died").ShouldBe(["Doctors said States", "police said States"]);
    }

    [Fact]
    public void Reportedly_has_no_speaker()
    {
        var sentence = SentenceBuilder.Sentence("""
            Dozens dozen NOUN NNS 4 nsubj:pass
            were be AUX VBD 4 aux:pass
            reportedly reportedly ADV RB 4 advmod
            killed kill VERB VBN 0 root
            . . PUNCT . 4 punct
            """);
        Read(sentence, "killed").ShouldBe(["- reportedly States"]);
    }

    [Fact]
    public void Who_denies_says_that_it_is_not_so()
    {
        var sentence = SentenceBuilder.Sentence("""
            The the DET DT 2 det
            army army NOUN NN 3 nsubj
            denied deny VERB VBD 0 root
            shelling shell VERB VBG 3 xcomp
            the the DET DT 6 det
            town town NOUN NN 4 obj
            . . PUNCT . 3 punct
            """);
        Read(sentence, "shelling").ShouldBe(["army denied Denies"]);
    }

    [Fact]
    public void Who_is_named_at_the_end_tells_both_clauses_and_not_a_later_one()
    {
        var sentence = SentenceBuilder.Sentence("""
            Paratroopers paratrooper NOUN NNS 2 nsubj
            surrounded surround VERB VBD 0 root
            it it PRON PRP 2 obj
            and and CCONJ CC 5 cc
            arrested arrest VERB VBD 2 conj
            him he PRON PRP 5 obj
            , , PUNCT , 10 punct
            according accord VERB VBG 10 case
            to to ADP IN 8 fixed
            clerks clerk NOUN NNS 5 obl
            . . PUNCT . 2 punct
            """);
        Read(sentence, "surrounded").ShouldBe(["clerks according to States"]);
        Read(sentence, "arrested").ShouldBe(["clerks according to States"]);
    }

    [Fact]
    public void A_semicolon_ends_what_a_speaker_says()
    {
        var sentence = SentenceBuilder.Sentence("""
            Police police NOUN NNS 2 nsubj
            said say VERB VBD 0 root
            two two NUM CD 4 nsubj
            died die VERB VBD 2 ccomp
            ; ; PUNCT : 7 punct
            crowds crowd NOUN NNS 7 nsubj
            fled flee VERB VBD 4 parataxis
            . . PUNCT . 2 punct
            """);
        Read(sentence, "died").ShouldBe(["Police said States"]);
        Read(sentence, "fled").ShouldBeEmpty();
    }

    [Fact]
    public void Who_counts_the_dead_gives_the_figure()
    {
        var sentence = SentenceBuilder.Sentence("""
            Medics medic NOUN NNS 2 nsubj
            counted count VERB VBD 0 root
            forty forty NUM CD 4 nummod
            bodies body NOUN NNS 2 obj
            . . PUNCT . 2 punct
            """);
        Read(sentence, "bodies", counts: true).ShouldBe(["Medics counted States"]);
        Read(sentence, "bodies").ShouldBeEmpty();
    }

    [Fact]
    public void A_quotation_of_two_sentences_has_one_teller()
    {
        var report = SentenceBuilder.Analysis("""
            " " PUNCT `` 3 punct
            We we PRON PRP 3 nsubj
            negotiate negotiate VERB VBP 0 root
            . . PUNCT . 3 punct
            """, """
            Nobody nobody PRON NN 2 nsubj
            dies die VERB VBZ 0 root
            , , PUNCT , 2 punct
            " " PUNCT '' 2 punct
            officers officer NOUN NNS 6 nsubj
            said say VERB VBD 2 parataxis
            . . PUNCT . 2 punct
            """);
        var (first, text) = (report.Sentences[0], SentenceBuilder.TextOf(report));
        var told = Reader.Read(report.Sentences, first, first.Word("negotiate"), false, (_, t) => [t.Index], Quotations.In(text)).ShouldHaveSingleItem();
        (told.Quote, told.Cue.In(text), told.Actor).ShouldBe((true, "said", 4));
    }

    [Fact]
    public void Words_in_quotation_marks_are_quoted()
    {
        var sentence = Trees.AccordingTo;
        Reader.Read([sentence], sentence, sentence.Word("died"), false, (_, t) => [t.Index], [sentence.Span]).Single().Quote.ShouldBeTrue();
    }

    [Fact]
    public void Who_says_it_in_a_statement_is_the_speaker()
    {
        var sentence = SentenceBuilder.Sentence("""
            Police police NOUN NNS 2 nsubj
            said say VERB VBD 0 root
            in in ADP IN 5 case
            a a DET DT 5 det
            statement statement NOUN NN 2 obl
            that that SCONJ IN 9 mark
            two two NUM CD 8 nummod
            people people NOUN NNS 9 nsubj
            died die VERB VBD 5 acl
            . . PUNCT . 2 punct
            """);
        Read(sentence, "died").ShouldBe(["Police said States"]);
    }

    [Fact]
    public void Whose_statement_it_is_speaks_in_it()
    {
        var sentence = SentenceBuilder.Sentence("""
            A a DET DT 2 det
            statement statement NOUN NN 6 nsubj
            by by ADP IN 5 case
            the the DET DT 5 det
            ministry ministry NOUN NN 2 nmod
            said say VERB VBD 0 root
            two two NUM CD 8 nsubj
            died die VERB VBD 6 ccomp
            . . PUNCT . 6 punct
            """);
        Read(sentence, "died", actorsOf: t => t.Lemma == "ministry" ? [t.Index] : []).ShouldBe(["ministry said States"]);
    }

    [Theory]
    [InlineData("By", "account", "ministry account States")]
    [InlineData("In", "words", "ministry words States")]
    [InlineData("In", "streets", "")]
    public void A_phrase_tells_by_whose_account(string preposition, string noun, string told)
    {
        var sentence = SentenceBuilder.Sentence($"""
            {preposition} {preposition.ToLowerInvariant()} ADP IN 3 case
            the the DET DT 3 det
            {noun} {noun.TrimEnd('s')} NOUN NN 9 obl
            of of ADP IN 6 case
            the the DET DT 6 det
            ministry ministry NOUN NN 3 nmod
            , , PUNCT , 9 punct
            two two NUM CD 9 nsubj
            died die VERB VBD 0 root
            . . PUNCT . 9 punct
            """);
        Read(sentence, "died").ShouldBe(told.Length == 0 ? [] : [told]);
    }

    [Fact]
    public void Who_puts_the_toll_at_a_figure_says_it()
    {
        var sentence = SentenceBuilder.Sentence("""
            Doctors doctor NOUN NNS 2 nsubj
            put put VERB VBD 0 root
            the the DET DT 4 det
            toll toll NOUN NN 2 obj
            at at ADP IN 6 case
            46 46 NUM CD 2 obl
            . . PUNCT . 2 punct
            """);
        Read(sentence, "toll", counts: true).ShouldBe(["Doctors put States"]);
    }

    [Fact]
    public void Who_cites_hands_on_what_the_cited_say()
    {
        var sentence = SentenceBuilder.Sentence("""
            Amnesty Amnesty PROPN NNP 6 nsubj
            , , PUNCT , 3 punct
            citing cite VERB VBG 6 advcl
            witnesses witness NOUN NNS 3 obj
            , , PUNCT , 3 punct
            said say VERB VBD 0 root
            two two NUM CD 8 nsubj
            died die VERB VBD 6 ccomp
            . . PUNCT . 6 punct
            """);
        Read(sentence, "died").ShouldBe(["witnesses citing States", "Amnesty said Quotes"]);
    }

    [Fact]
    public void Who_demands_it_says_what_is_demanded()
    {
        var sentence = SentenceBuilder.Sentence("""
            Students student NOUN NNS 2 nsubj
            demanded demand VERB VBD 0 root
            his his PRON PRP$ 4 nmod:poss
            release release NOUN NN 2 obj
            . . PUNCT . 2 punct
            """);
        Read(sentence, "release").ShouldBe(["Students demanded States"]);
    }

    [Fact]
    public void Who_says_that_he_ordered_it_is_one_speaker()
    {
        var sentence = SentenceBuilder.Sentence("""
            Police police NOUN NNS 2 nsubj
            said say VERB VBD 0 root
            police police NOUN NNS 4 nsubj
            ordered order VERB VBD 2 ccomp
            the the DET DT 6 det
            arrest arrest NOUN NN 4 obj
            . . PUNCT . 2 punct
            """);
        Read(sentence, "arrest", actorsOf: t => t.Lemma == "police" ? [0] : []).ShouldBe(["Police said States"]);
    }

    [Fact]
    public void Shots_that_were_heard_have_no_speaker()
    {
        var sentence = SentenceBuilder.Sentence("""
            Shots shot NOUN NNS 3 nsubj:pass
            were be AUX VBD 3 aux:pass
            heard hear VERB VBN 0 root
            . . PUNCT . 3 punct
            """);
        Read(sentence, "Shots").ShouldBeEmpty();
    }

    // Speaker, cue and stance; every noun counts as an actor unless told otherwise.
    private static IEnumerable<string> Read(Sentence sentence, string trigger, bool counts = false, Func<Token, IReadOnlyList<int>>? actorsOf = null)
    {
        var text = SentenceBuilder.TextOf(sentence);
        return Reader.Read([sentence], sentence, sentence.Word(trigger), counts, (_, t) => actorsOf is null ? [t.Index] : actorsOf(t), [])
            .Select(a => $"{(a.Actor is { } i ? sentence.Tokens[i].Text : "-")} {a.Cue.In(text)} {a.Stance}");
    }
}
