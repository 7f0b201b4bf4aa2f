namespace Sitrep.Language.Grammar;

/// <summary>The word that a word hangs on and the logical slot it fills there, in the names of <c>data/frames/README.md</c>.</summary>
internal static class Governor
{
    /// <summary>
    /// The slot that <paramref name="token"/> fills with its head: subj, obj, iobj, clause, purpose (an infinitive of
    /// purpose), a preposition, a conjunction such as <c>if</c>. Empty: none of them.
    /// </summary>
    public static string SlotOf(Sentence sentence, Token token)
    {
        if (sentence.HeadOf(token) is not { } head)
        {
            return "";
        }

        var mark = sentence.ChildrenOf(token).FirstOrDefault(c => c.MainRelation is "mark")?.Lemma;
        return token.MainRelation switch
        {
            "nsubj" or "csubj" => Clause.IsPassive(sentence, head) ? "obj" : "subj",
            "obj" => "obj",
            "iobj" => "iobj",
            "obl" or "nmod" => token.Relation == "nmod:poss" ? "" : NounPhrase.CaseOf(sentence, token),
            "xcomp" or "ccomp" => mark is null or "to" or "that" or "whether" ? "clause" : mark,
            "acl" when token.Relation != "acl:relcl" => mark is null or "to" or "that" ? "clause" : mark,
            "advcl" => mark switch { "to" => "purpose", null => "", _ => mark },
            _ => "",
        };
    }
}
