"""Scores of the reader: on dev while it trains, on any part for the card.

    /usr/bin/python3 evaluate.py (--model models/sitrep-en/reader.onnx | --checkpoint CHECKPOINT [--imitate]) --part test \\
        --vocab models/sitrep-en/vocab.txt --labels models/sitrep-en/labels.json --corpora CORPORA
"""
import argparse
import json
import os

import numpy
import torch

import corpora
import decode
import onnx_runner
from chunks import NO_CHANGE, tensors
from data import UNER_HELD_OUT, Sets
from encoder import Quantised
from reader import Reader
from wordpieces import WordPieces

GUIDELINE = 0  # UNER's, the one that ships


def whole(paragraphs, limit):
    """Paragraphs as chunks of whole sentences up to the limit."""
    found = []
    for paragraph in paragraphs:
        chunk, size = [], 2
        for item in paragraph:
            if chunk and size + item.size > limit:
                found.append(chunk)
                chunk, size = [], 2
            if item.size + 2 <= limit:
                chunk.append(item)
                size += item.size
        found.append(chunk)
    return [c for c in found if c]


def torch_runner(reader):
    """A function from an iterable of tensor dictionaries to (tensors, results under the contract's names)."""
    def one(t):
        out = reader(t["ids"], t["cases"], t["mask"], t["words"], torch.full((len(t["ids"]),), GUIDELINE))
        rows, words, _ = out["label_child"].shape
        out["relation_child"] = reader.relation_child(out["label_child"]).view(rows, words, reader.counts["relation"], -1)
        out["relation_head"] = torch.cat([out["relation_head"], torch.ones(rows, words + 1, 1)], -1)
        return {k: v.numpy() for k, v in out.items()}

    def run(batches):
        with torch.no_grad():
            for t in batches:
                yield t, one(t)
    return run


class Parse:
    """Counts for words with gold sentences, trees decoded."""

    def __init__(self, labels):
        self.n = dict.fromkeys(("words", "upos", "xpos", "lemma", "lemma_known", "uas", "las", "las_full"), 0)
        self.main = numpy.array([labels["relations"].index(r.split(":")[0]) for r in labels["relations"]])

    def add(self, out, t):
        for row in range(len(t["ids"])):
            sentence, parse = t["sentence"][row].numpy(), t["parse"][row].numpy()
            for number in range(sentence.max() + 1):
                at = numpy.flatnonzero(sentence == number)
                if parse[at[0], 3] < 0:
                    continue
                first, n = at[0], len(at)
                arcs = out["arc"][row][at][:, [0, *(at + 1)]]
                heads = decode.tree(arcs)
                gold = numpy.where(parse[at, 3] == 0, 0, parse[at, 3] - first)
                rows = numpy.where(heads == 0, 0, heads + first)
                scores = numpy.einsum("nrd,nd->nr", out["relation_child"][row][at], out["relation_head"][row][rows])
                relation, right = scores.argmax(1), heads == gold
                self.n["words"] += n
                self.n["upos"] += (out["upos"][row][at].argmax(1) == parse[at, 0]).sum()
                self.n["xpos"] += (out["xpos"][row][at].argmax(1) == parse[at, 1]).sum()
                self.n["lemma"] += (out["lemma"][row][at].argmax(1) == parse[at, 2]).sum()
                self.n["uas"] += right.sum()
                self.n["las"] += (right & (self.main[relation] == self.main[parse[at, 4]])).sum()
                self.n["las_full"] += (right & (relation == parse[at, 4])).sum()

    def result(self):
        return {k: round(float(v / max(1, self.n["words"])), 4) for k, v in self.n.items() if k not in ("words", "lemma_known")}


class Boundaries:
    """F1 of sentences, gold words: a sentence is right if both its ends are. Chunk ends count as ends."""

    def __init__(self):
        self.right = self.found = self.gold = 0

    def add(self, out, t):
        for row in range(len(t["ids"])):
            sentence = t["sentence"][row].numpy()
            n = int((sentence >= 0).sum())
            ends = out["boundary"][row][:n] > 0
            ends[-1] = True
            guess = sentence_spans(numpy.flatnonzero(ends))
            gold = sentence_spans(numpy.flatnonzero(numpy.append(sentence[1:n] != sentence[:n - 1], True)))
            self.right += len(guess & gold)
            self.found += len(guess)
            self.gold += len(gold)

    def result(self):
        return {"sentences": f1(self.right, self.found, self.gold)}


def sentence_spans(ends):
    return set(zip([0, *(e + 1 for e in ends[:-1])], ends))


def f1(right, found, gold):
    return round(2 * right / max(1, found + gold), 4)


class Entities:
    """Span F1 for PER, ORG, LOC as UNER labels them: our FAC counts as LOC, other types as nothing."""

    def __init__(self, labels):
        self.names, self.by_type = labels["entity_tags"], {}

    def add(self, out, row, at, gold):
        path = [self.names[i] for i in decode.tags(out["entity"][row][at], self.names)]
        guess = {(a, b, "LOC" if k == "FAC" else k) for a, b, k in decode.spans(path)}
        guess = {s for s in guess if s[2] in ("PER", "ORG", "LOC")}
        for kind in ("PER", "ORG", "LOC"):
            counts = self.by_type.setdefault(kind, [0, 0, 0])
            mine, theirs = ({s for s in group if s[2] == kind} for group in (guess, decode.spans(gold)))
            for i, number in enumerate((len(mine & theirs), len(mine), len(theirs))):
                counts[i] += number

    def result(self):
        total = [sum(c[i] for c in self.by_type.values()) for i in range(3)]
        return {"entities": f1(*total), "precision": round(total[0] / max(1, total[1]), 4), "recall": round(total[0] / max(1, total[2]), 4),
                **{k: f1(*c) for k, c in self.by_type.items()}}


class Coref:
    """Share of mentions (gold heads) whose best choice, new or an antecedent in the chunk, is right; and F1 of mention heads."""

    def __init__(self):
        self.right = self.all = self.found = self.hit = self.gold = 0

    def add(self, out, t):
        for row, chains in enumerate(t["mentions"]):
            known = (t["mention"][row] >= 0).numpy()
            guess, gold = (out["mention"][row] > 0) & known, (t["mention"][row] > 0).numpy()
            self.hit, self.found, self.gold = self.hit + (guess & gold).sum(), self.found + guess.sum(), self.gold + gold.sum()
            for i, (head, chain) in enumerate(chains):
                before = [h for h, _ in chains[:i]]
                scores = [out["coref_new"][row][head], *(out["coref_anaphor"][row][head] @ out["coref_antecedent"][row][h] for h in before)]
                best = int(numpy.argmax(scores))
                right = [j + 1 for j in range(i) if chains[j][1] == chain]
                self.right += best in right or best == 0 and not right
                self.all += 1

    def result(self):
        return {"links": round(self.right / max(1, self.all), 4), "mention_heads": f1(self.hit, self.found, self.gold)}


def by_length(chunks, size):
    """Batches of like length, unshuffled."""
    length = lambda chunk: sum(i.size for i in chunk) + 2
    found, batch = [], []
    for chunk in sorted(chunks, key=length):
        if batch and (len(batch) + 1) * length(chunk) > size:
            found.append(batch)
            batch = []
        batch.append(chunk)
    return found + [batch]


class Part:
    """One evaluation part: a treebank's documents, and sentences with names."""

    def __init__(self, sets, labels, ewt, gum, gum_bio, uner, uner_from=0.0):
        self.labels = labels
        flat = lambda documents: [p for d in documents for p in d]
        self.ewt = whole(flat(sets.treebank(ewt)), 256)
        # Coreference is watched over whole documents cut at 256 pieces.
        self.gum = whole([[i for p in d for i in p] for d in sets.treebank(gum, gum_bio)], 256)
        named = corpora.read_bio(uner)
        named = named[int(len(named) * uner_from):]
        self.uner_tags = {}
        items = []
        for s in named:
            item = sets.maker.item(s)
            self.uner_tags[id(item)] = s.tags
            items.append(item)
        self.uner = whole(documents_of(items, named), 256)

    def scores(self, run, size=3000):
        parse, boundaries, entities, gum_parse, coref = Parse(self.labels), Boundaries(), Entities(self.labels), Parse(self.labels), Coref()
        tag_count = len(self.labels["entity_tags"])
        prepare = lambda chunks: [tensors(batch, tag_count, NO_CHANGE) for batch in by_length(chunks, size)]
        for t, out in run(prepare(self.ewt)):
            parse.add(out, t)
            boundaries.add(out, t)
        batches = by_length(self.uner, size)
        for batch, (t, out) in zip(batches, run(prepare(self.uner))):
            for row, chunk in enumerate(batch):
                at = 0
                for item in chunk:
                    entities.add(out, row, slice(at, at + len(item.forms)), self.uner_tags[id(item)])
                    at += len(item.forms)
        for t, out in run(prepare(self.gum)):
            gum_parse.add(out, t)
            coref.add(out, t)
        return {"ewt": {**parse.result(), **boundaries.result()}, "uner": entities.result(), "gum": {**gum_parse.result(), **coref.result()}}


def documents_of(items, sentences):
    """Items grouped by the document in the sentence id (all before the last hyphen)."""
    groups, last = [], None
    for item, sentence in zip(items, sentences):
        document = sentence.id.rsplit("-", 1)[0]
        if document != last:
            groups.append([])
        groups[-1].append(item)
        last = document
    return groups


def part(sets, labels, name):
    """The dev or the test part; of UNER's dev only the sentences that training leaves out."""
    return Part(sets, labels, sets.path("ud-ewt", f"en_ewt-ud-{name}.conllu"), sets.path("gum", f"gum-{name}.conllu"),
                sets.path("gum", f"gum-{name}.bio"), sets.path("ner", f"uner-ewt-{name}.bio"), 1 - UNER_HELD_OUT if name == "dev" else 0.0)


class Dev:
    """Scores of the PyTorch module on dev."""

    def __init__(self, sets, labels):
        self.part = part(sets, labels, "dev")

    def scores(self, reader):
        return self.part.scores(torch_runner(reader.eval()))


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--config", default=os.path.join(here, "config.json"))
    options.add_argument("--model", help="an exported graph, run in ONNX Runtime")
    options.add_argument("--checkpoint", help="or a checkpoint, run in PyTorch")
    options.add_argument("--imitate", action="store_true", help="with a checkpoint: compute as the eight-bit graph does")
    options.add_argument("--part", choices=("dev", "test"), required=True)
    options.add_argument("--batch-pieces", type=int, default=3000)
    for name in ("vocab", "labels", "corpora"):
        options.add_argument(f"--{name}", required=True)
    options = options.parse_args()
    with open(options.config, encoding="utf8") as file:
        config = json.load(file)
    with open(options.labels, encoding="utf8") as file:
        labels = json.load(file)
    if options.model:
        run = onnx_runner.runner(options.model)
    else:
        reader = Reader(labels, config["dimensions"], config["entity_corpora"]).eval()
        reader.load_state_dict(torch.load(options.checkpoint))
        Quantised.imitate = options.imitate
        run = torch_runner(reader)
    sets = Sets(options.corpora, config, labels, WordPieces(options.vocab))
    for name, scores in part(sets, labels, options.part).scores(run, options.batch_pieces).items():
        print(name, json.dumps(scores))


if __name__ == "__main__":
    main()
