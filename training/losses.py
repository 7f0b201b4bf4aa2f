"""The training objective: a weighted sum over the heads, each over the words that are labelled for it."""
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from chunks import NOTHING

BLOCKED = -1e4


def all_losses(reader, out, t):
    """Mean loss of each head, as a dictionary; heads without a labelled word are left out."""
    losses, parse = {}, t["parse"]
    for column, name in enumerate(("upos", "xpos", "lemma")):
        gold = parse[..., column].flatten()
        if (gold >= 0).any():
            losses[name] = cross_entropy(out[name].flatten(0, 1), gold, ignore_index=NOTHING)
    heads = parse[..., 3]
    if (heads >= 0).any():
        losses["arc"] = cross_entropy(own_sentence_only(out["arc"], t["sentence"]).flatten(0, 1), heads.flatten(), ignore_index=NOTHING)
        losses["relation"] = cross_entropy(reader.relation_scores(out, heads).flatten(0, 1), parse[..., 4].flatten(), ignore_index=NOTHING)
    for name in ("boundary", "mention"):
        known = t[name] >= 0
        if known.any():
            losses[name] = binary_cross_entropy_with_logits(out[name][known], t[name][known])
    if t["tagged"].any():
        scores, allowed = out["entity"][t["tagged"]], t["allowed"][t["tagged"]]
        losses["entity"] = (scores.logsumexp(-1) - scores.masked_fill(~allowed, BLOCKED).logsumexp(-1)).mean()
    coref = coref_loss(out, t["mentions"])
    if coref is not None:
        losses["coref"] = coref
    return losses


def own_sentence_only(arcs, sentence):
    """Arc scores with heads outside the word's sentence blocked; the root stays."""
    same = sentence[:, :, None] == sentence[:, None, :]
    root = torch.ones(*same.shape[:2], 1, dtype=torch.bool)
    return arcs.masked_fill(~torch.cat([root, same & (sentence >= 0)[:, None, :]], -1), BLOCKED)


def coref_loss(out, mentions):
    """Over each chunk's mentions in order: probability of a right antecedent, or of "new" if there is none before."""
    parts = []
    for row, chains in enumerate(mentions):
        if len(chains) < 2:
            continue
        at = torch.tensor([head for head, _ in chains])
        names = {}
        chain = torch.tensor([names.setdefault(c, len(names)) for _, c in chains])
        scores = out["coref_anaphor"][row, at] @ out["coref_antecedent"][row, at].T
        before = torch.ones(len(at), len(at)).tril(-1).bool()
        scores = torch.cat([out["coref_new"][row, at][:, None], scores.masked_fill(~before, BLOCKED)], 1)
        right = (chain[:, None] == chain[None, :]) & before
        right = torch.cat([~right.any(1, keepdim=True), right], 1)
        parts.append(scores.logsumexp(1) - scores.masked_fill(~right, BLOCKED).logsumexp(1))
    return torch.cat(parts).mean() if parts else None
