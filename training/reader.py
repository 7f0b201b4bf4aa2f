"""The reader: the encoder and all heads. The names of the outputs are those of the contract."""
import torch
from torch import nn

from encoder import HIDDEN, Dropout, MiniLM, Quantised

ENTITY, COREF = 128, 192
DROPOUT = 0.2


class Reader(nn.Module):
    """One pass over a chunk. `hidden_parts` are the widths of the first, joint projection of a word's state that
    go through GELU; the plain part after them gives the logits that need nothing more."""

    def __init__(self, labels, dimensions, entity_corpora):
        super().__init__()
        self.encoder = MiniLM(len(labels["letter_cases"]))
        self.counts = {k: len(labels[n]) for k, n in (("upos", "upos"), ("xpos", "xpos"), ("lemma", "lemma_scripts"),
                                                      ("entity", "entity_tags"), ("relation", "relations"))}
        arc, self.label, self.relation, self.coref = (dimensions[k] for k in ("arc", "label", "relation", "coref"))
        self.hidden_parts = [arc, arc, self.label, self.relation, ENTITY, COREF]
        self.plain_parts = [self.counts["upos"], self.counts["xpos"], self.counts["lemma"], 1]
        self.first = Quantised(HIDDEN, sum(self.hidden_parts))
        self.plain = Quantised(HIDDEN, sum(self.plain_parts))
        self.arc, self.arc_bias = Quantised(arc, arc, bias=False), nn.Parameter(torch.zeros(arc))
        self.arc_root, self.relation_root = (nn.Parameter(torch.randn(n) * 0.02) for n in (arc, self.relation))
        self.relation_child = Quantised(self.label, self.counts["relation"] * (self.relation + 1))
        self.entity_corpus = nn.Embedding(len(entity_corpora), ENTITY)
        self.entity = nn.Linear(ENTITY, self.counts["entity"])
        self.coref_out = Quantised(COREF, 2 * self.coref + 2)
        self.dropout = Dropout(DROPOUT)
        for module in (self.first, self.plain):
            nn.init.xavier_uniform_(module.weight)
            nn.init.zeros_(module.bias)
        nn.init.normal_(self.arc.weight, std=0.02)
        nn.init.normal_(self.relation_child.weight, std=0.02)
        nn.init.zeros_(self.relation_child.bias)
        nn.init.normal_(self.entity_corpus.weight, std=0.02)

    def forward(self, ids, cases, mask, words, corpus):
        """corpus: int64 [batch], the entity guideline to follow. Gives the contract's outputs, but
        `relation_child` before its projection (see `relation_scores`)."""
        state = self.encoder(ids, cases, mask)
        state = self.dropout(state.gather(1, words[..., None].expand(-1, -1, HIDDEN)))
        rows = len(ids)
        arc_head, arc_child, label_child, relation_head, entity, coref = self.first(state).split(self.hidden_parts, -1)
        act = lambda t: self.dropout(nn.functional.gelu(t))
        upos, xpos, lemma, boundary = self.plain(state).split(self.plain_parts, -1)
        arc_heads = torch.cat([self.arc_root.expand(rows, 1, -1), act(arc_head)], 1)
        # The bias a head has by itself joins the child's side: (child U + b) . head.
        arcs = (self.arc(act(arc_child)) + self.arc_bias) @ arc_heads.transpose(1, 2)
        anaphor, antecedent, rest = self.coref_out(act(coref)).split([self.coref, self.coref, 2], -1)
        return {
            "boundary": boundary.squeeze(-1), "upos": upos, "xpos": xpos, "lemma": lemma,
            "entity": self.entity(act(entity + self.entity_corpus(corpus)[:, None, :])),
            "arc": arcs,
            "relation_head": torch.cat([self.relation_root.expand(rows, 1, -1), act(relation_head)], 1),
            "label_child": act(label_child),
            "coref_anaphor": anaphor, "coref_antecedent": antecedent,
            "coref_new": rest[..., 0], "mention": rest[..., 1],
        }

    def relation_scores(self, out, heads):
        """Relation scores [B, W, R] of each word with the given head (0 = root)."""
        rows, words, _ = out["label_child"].shape
        child = self.relation_child(out["label_child"]).view(rows, words, self.counts["relation"], self.relation + 1)
        head = out["relation_head"].gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, self.relation))
        return (child[..., :-1] @ head[..., None]).squeeze(-1) + child[..., -1]
