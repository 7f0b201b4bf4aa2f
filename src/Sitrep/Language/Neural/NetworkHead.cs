namespace Sitrep.Language.Neural;

/// <summary>The outputs of the network, in the order in which they are asked for.</summary>
internal enum NetworkHead
{
    /// <summary>[words] Logit: a sentence ends at this word.</summary>
    Boundary,

    /// <summary>[words, parts of speech] Logits.</summary>
    Upos,

    /// <summary>[words, Penn tags] Logits.</summary>
    Xpos,

    /// <summary>[words, scripts] Logits.</summary>
    Lemma,

    /// <summary>[words, BIO tags] Logits.</summary>
    Entity,

    /// <summary>[words] Logit: the word heads a mention.</summary>
    Mention,

    /// <summary>[words, words + 1] Score of each head; 0 is the root.</summary>
    Arc,

    /// <summary>[words + 1, D + 1] What each word, and first the root, is as a head.</summary>
    RelationHead,

    /// <summary>[words, relations, D + 1] What each word is as a child by each relation.</summary>
    RelationChild,

    /// <summary>[words, K] The word as a later mention.</summary>
    CorefAnaphor,

    /// <summary>[words, K] The word as an earlier mention.</summary>
    CorefAntecedent,

    /// <summary>[words] Score that the mention has no earlier one.</summary>
    CorefNew,
}

/// <summary>How the outputs are called in the network.</summary>
internal static class NetworkHeads
{
    /// <value>Names by the number of the head.</value>
    public static IReadOnlyList<string> Names { get; } =
    [
        "boundary", "upos", "xpos", "lemma", "entity", "mention", "arc", "relation_head", "relation_child",
        "coref_anaphor", "coref_antecedent", "coref_new",
    ];
}
