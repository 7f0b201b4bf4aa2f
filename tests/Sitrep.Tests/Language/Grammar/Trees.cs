using Sitrep.Language;

namespace Sitrep.Tests.Language.Grammar;

/// <summary>Sentences of news, analysed by hand after the guidelines of English-EWT.</summary>
internal static class Trees
{
    public static Sentence Passive { get; } = SentenceBuilder.Sentence("""
        Eleven eleven NUM CD 2 nummod
        villagers villager NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 root
        by by ADP IN 6 case
        gunmen gunman NOUN NNS 4 obl:agent
        near near ADP IN 8 case
        Maiduguri Maiduguri PROPN NNP 4 obl B-Location
        . . PUNCT . 4 punct
        """);

    public static Sentence CountedBy { get; } = SentenceBuilder.Sentence("""
        By by ADP IN 4 case
        the the DET DT 4 det
        ministry ministry NOUN NN 4 nmod:poss
        count count NOUN NN 9 obl
        , , PUNCT , 4 punct
        191 191 NUM CD 7 nummod
        people person NOUN NNS 9 nsubj:pass
        were be AUX VBD 9 aux:pass
        killed kill VERB VBN 0 root
        . . PUNCT . 9 punct
        """);

    public static Sentence Active { get; } = SentenceBuilder.Sentence("""
        Gunmen gunman NOUN NNS 2 nsubj
        killed kill VERB VBD 0 root
        eleven eleven NUM CD 4 nummod
        villagers villager NOUN NNS 2 obj
        . . PUNCT . 2 punct
        """);

    public static Sentence ReducedRelative { get; } = SentenceBuilder.Sentence("""
        People people NOUN NNS 6 nsubj:pass
        killed kill VERB VBN 1 acl
        in in ADP IN 4 case
        Osh Osh PROPN NNP 2 obl B-Location
        were be AUX VBD 6 aux:pass
        buried bury VERB VBN 0 root
        . . PUNCT . 6 punct
        """);

    public static Sentence SubjectRelative { get; } = SentenceBuilder.Sentence("""
        The the DET DT 2 det
        men man NOUN NNS 7 nsubj
        who who PRON WP 4 nsubj
        attacked attack VERB VBD 2 acl:relcl
        the the DET DT 6 det
        base base NOUN NN 4 obj
        fled flee VERB VBD 0 root
        . . PUNCT . 7 punct
        """);

    public static Sentence ObjectRelative { get; } = SentenceBuilder.Sentence("""
        The the DET DT 2 det
        men man NOUN NNS 6 nsubj:pass
        police police NOUN NNS 4 nsubj
        detained detain VERB VBD 2 acl:relcl
        were be AUX VBD 6 aux:pass
        freed free VERB VBN 0 root
        . . PUNCT . 6 punct
        """);

    public static Sentence NotOrdered { get; } = SentenceBuilder.Sentence("""
        Russian russian ADJ JJ 2 amod
        troops troop NOUN NNS 6 nsubj:pass
        have have AUX VBP 6 aux
        not not PART RB 6 advmod
        been be AUX VBN 6 aux:pass
        ordered order VERB VBN 0 root
        to to PART TO 8 mark
        intervene intervene VERB VB 6 xcomp
        . . PUNCT . 6 punct
        """);

    public static Sentence ObjectControl { get; } = SentenceBuilder.Sentence("""
        The the DET DT 2 det
        president president NOUN NN 3 nsubj
        ordered order VERB VBD 0 root
        troops troop NOUN NNS 3 obj
        to to PART TO 6 mark
        withdraw withdraw VERB VB 3 xcomp
        . . PUNCT . 3 punct
        """);

    public static Sentence SubjectControl { get; } = SentenceBuilder.Sentence("""
        The the DET DT 2 det
        president president NOUN NN 3 nsubj
        promised promise VERB VBD 0 root
        them they PRON PRP 3 iobj
        to to PART TO 6 mark
        leave leave VERB VB 3 xcomp
        . . PUNCT . 3 punct
        """);

    public static Sentence ObliqueControl { get; } = SentenceBuilder.Sentence("""
        Bishops bishop NOUN NNS 2 nsubj
        called call VERB VBD 0 root
        on on ADP IN 5 case
        the the DET DT 5 det
        army army NOUN NN 2 obl
        to to PART TO 7 mark
        stop stop VERB VB 2 xcomp
        . . PUNCT . 2 punct
        """);

    public static Sentence SharedObject { get; } = SentenceBuilder.Sentence("""
        Police police NOUN NNS 2 nsubj
        beat beat VERB VBD 0 root
        and and CCONJ CC 4 cc
        detained detain VERB VBD 2 conj
        protesters protester NOUN NNS 4 obj
        . . PUNCT . 2 punct
        """);

    public static Sentence KeptObject { get; } = SentenceBuilder.Sentence("""
        The the DET DT 2 det
        convoy convoy NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        denied deny VERB VBN 0 root
        entry entry NOUN NN 4 obj
        . . PUNCT . 4 punct
        """);

    public static Sentence QuotedAsAdmitting { get; } = SentenceBuilder.Sentence("""
        A a DET DT 2 det
        spokesman spokesman NOUN NN 3 nsubj
        quoted quote VERB VBD 0 root
        the the DET DT 5 det
        president president NOUN NN 3 obj
        as as SCONJ IN 7 mark
        admitting admit VERB VBG 3 advcl
        that that SCONJ IN 12 mark
        the the DET DT 10 det
        town town NOUN NN 12 nsubj:pass
        was be AUX VBD 12 aux:pass
        lost lose VERB VBN 7 ccomp
        . . PUNCT . 3 punct
        """);

    public static Sentence Participle { get; } = SentenceBuilder.Sentence("""
        Soldiers soldier NOUN NNS 2 nsubj
        opened open VERB VBD 0 root
        fire fire NOUN NN 2 obj
        , , PUNCT , 5 punct
        killing kill VERB VBG 2 advcl
        two two NUM CD 7 nummod
        people people NOUN NNS 5 obj
        . . PUNCT . 2 punct
        """);

    public static Sentence PlanOf { get; } = SentenceBuilder.Sentence("""
        The the DET DT 2 det
        rebels rebel NOUN NNS 4 nmod:poss
        ' 's PART POS 2 case
        plan plan NOUN NN 9 nsubj
        to to PART TO 6 mark
        attack attack VERB VB 4 acl
        the the DET DT 8 det
        town town NOUN NN 6 obj
        failed fail VERB VBD 0 root
        . . PUNCT . 9 punct
        """);

    public static Sentence BlamedFor { get; } = SentenceBuilder.Sentence("""
        The the DET DT 2 det
        government government NOUN NN 3 nsubj
        blamed blame VERB VBD 0 root
        Bakiyev Bakiyev PROPN NNP 3 obj B-Person
        for for SCONJ IN 6 mark
        stirring stir VERB VBG 3 advcl
        violence violence NOUN NN 6 obj
        . . PUNCT . 3 punct
        """);

    public static Sentence CountedCrowds { get; } = SentenceBuilder.Sentence("""
        Dozens dozen NOUN NNS 11 nsubj
        of of ADP IN 3 case
        protesters protester NOUN NNS 1 nmod
        and and CCONJ CC 9 cc
        at at ADP IN 6 case
        least least ADJ JJS 7 nmod
        62 62 NUM CD 9 nummod
        riot riot NOUN NN 9 compound
        policemen policeman NOUN NNS 1 conj
        were be AUX VBD 11 cop
        there there ADV RB 0 root
        . . PUNCT . 11 punct
        """);

    public static Sentence AccordingTo { get; } = SentenceBuilder.Sentence("""
        Two two NUM CD 2 nummod
        people people NOUN NNS 3 nsubj
        died die VERB VBD 0 root
        , , PUNCT , 8 punct
        according accord VERB VBG 8 case
        to to ADP IN 5 fixed
        the the DET DT 8 det
        speaker speaker NOUN NN 3 obl
        of of ADP IN 10 case
        parliament parliament NOUN NN 8 nmod
        . . PUNCT . 3 punct
        """);
}
