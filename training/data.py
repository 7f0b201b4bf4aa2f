"""The training and dev sets as lists of documents; a document is a list of paragraphs of items."""
import glob
import os
import random

import corpora
from chunks import Maker
from entities import Allowed, mend_user_names, re3d_sentence

UNER_HELD_OUT = 0.1  # share of UNER's dev sentences that training leaves for watching entities


class Sets:
    """Reads everything once. `config` is config.json, `labels` labels.json."""

    def __init__(self, folder, config, labels, pieces):
        self.folder, self.config = folder, config
        self.maker, self.allowed = Maker(labels, pieces), Allowed(labels["entity_tags"])
        self.corpus = {name: i for i, name in enumerate(config["entity_corpora"])}

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def treebank(self, path, bio=None):
        """Items of a treebank, with names from a BIO file of the same sentences and coreference where it is labelled."""
        tags = {s.id: s for s in corpora.read_bio(bio)} if bio else {}
        types = set(self.config["mention_types"])
        documents = []
        for document in corpora.read_conllu(path):
            documents.append([[self.treebank_item(s, tags.get(s.id), types if bio else None) for s in paragraph] for paragraph in document])
        return documents

    def treebank_item(self, sentence, tagged, types):
        labels = {}
        if tagged and len(tagged.words) == len(sentence.words):
            sentence.tags = list(tagged.tags)
            for first, last, _, kind, _ in sentence.mentions:
                # Times without a proper noun or number carry no tag in GUM's names: left open.
                if kind == "time":
                    sentence.tags[first:last + 1] = ["?" if t == "O" else t for t in sentence.tags[first:last + 1]]
            labels = {"allowed": self.allowed.of(sentence, "gum"), "corpus": self.corpus["gum"]}
        if types:
            heads = {}
            for _, _, head, kind, chain in sentence.mentions:
                if kind in types:
                    heads.setdefault(head, chain)
            labels["mentions"] = sorted(heads.items())
        return self.maker.item(sentence, **labels)

    def entity_set(self, name):
        """Documents of an entity corpus; sentences of one file are one document, four or so a paragraph."""
        if name == "written":
            files = sorted(glob.glob(os.path.join(os.path.dirname(__file__), "written", "*.txt")))
            sentences = [s for f in files for s in corpora.read_written(f)]
        elif name == "re3d":
            sentences = [re3d_sentence(*s, corpora.tagged) for s in corpora.read_re3d(self.path("re3d", "re3d.jsonl"))]
        elif name == "uner":
            sentences = corpora.read_bio(self.path("ner", "uner-ewt-dev.bio"))
            sentences = sentences[:int(len(sentences) * (1 - UNER_HELD_OUT))]
        elif name == "wnut17":
            sentences = [s for part in ("train", "dev", "test") for s in corpora.read_bio(self.path("ner", f"wnut17-{part}.bio"))]
        elif name.startswith("btc"):
            sentences = [mend_user_names(s) for s in corpora.read_bio(self.path("ner", f"{name}.bio"))]
        else:
            sentences = corpora.read_bio(self.path("ner", f"{name}.bio"))
        # The written sentences follow UNER's guideline, so they share its condition, the one that ships.
        corpus = "uner" if name == "written" else name.split("-")[0]
        ends = name in ("uner", "wikigold", "written")
        return [[self.maker.item(s, allowed=self.allowed.of(s, "written" if name == "written" else corpus), corpus=self.corpus[corpus], boundary=ends)
                 for s in sentences if s.words]]

    def load(self, names):
        """A dictionary of documents by set name."""
        found = {}
        for name in names:
            if name == "ewt":
                found[name] = self.treebank(self.path("ud-ewt", "en_ewt-ud-train.conllu"))
            elif name == "gum":
                found[name] = self.treebank(self.path("gum", "gum-train.conllu"), self.path("gum", "gum-train.bio"))
            else:
                found[name] = self.entity_set(name)
        return found


def draw(sets, shares, chance, shuffled=("written",)):
    """This epoch's documents: (paragraphs, name) with each set as often as its share says; a share of 2.5 is twice and a half."""
    drawn = []
    for name, documents in sets.items():
        share = shares.get(name, 0)
        while share > 0:
            for document in documents:
                if name in ("ewt", "gum"):
                    if share >= 1 or chance.random() < share:
                        drawn.append((name, document))
                    continue
                items = list(document)
                if name in shuffled:
                    chance.shuffle(items)
                if share < 1:
                    start = chance.randrange(len(items))
                    items = (items + items)[start:start + int(share * len(items))]
                drawn.append((name, [items]))
            share -= 1
    return drawn
