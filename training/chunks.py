"""Chunks: what the model reads at once. From sentences of the corpora to tensors."""
import dataclasses
import random

import torch

from lemmas import script
from wordpieces import CLS, SEP, letter_case

NOTHING = -100


@dataclasses.dataclass
class Item:
    """A sentence made ready: piece ids a word, and the labels as columns. Labels that the corpus lacks are None."""
    forms: list
    pieces: list
    parse: list = None        # (upos, xpos, lemma, head, relation) a word
    allowed: list = None      # tuple of entity columns a word
    corpus: int = 0
    boundary: bool = True     # whether the sentence's end may be learned from
    mentions: list = None     # (head word, chain) in order; None where coreference isn't labelled
    last_is_mark: bool = False

    @property
    def size(self):
        return sum(map(len, self.pieces))


class Maker:
    """Turns sentences into items with the label inventory's columns."""

    def __init__(self, labels, pieces):
        index = lambda values: {v: i for i, v in enumerate(values)}
        self.pieces = pieces
        self.upos, self.xpos, self.relations = (index(labels[k]) for k in ("upos", "xpos", "relations"))
        self.scripts = index((s["lower"], s["strip"], s["append"]) for s in labels["lemma_scripts"])

    def item(self, sentence, **labels):
        forms = [w.form for w in sentence.words]
        item = Item(forms, [self.pieces.of(f) for f in forms], **labels)
        if sentence.words[0].head is not None:
            item.parse = [self.word(w) for w in sentence.words]
            item.last_is_mark = sentence.words[-1].upos == "PUNCT" and not any(w.head == len(forms) for w in sentence.words)
        return item

    def word(self, word):
        relation = self.relations.get(word.relation, self.relations.get(word.relation.split(":")[0], NOTHING))
        return (self.upos[word.upos], self.xpos.get(word.xpos, NOTHING),
                self.scripts.get(script(word.form, word.lemma), NOTHING), word.head, relation)


def glue(paragraphs, limit, chance, run_over, longest):
    """Cuts a document into chunks of random length. paragraphs: lists of items; run_over: chance that a chunk goes on
    into the next paragraph; longest: of the drawn lengths. Sentences longer than the limit are dropped."""
    chunks, chunk, size, target = [], [], 2, 0

    def close():
        nonlocal chunk, size, target
        if chunk:
            chunks.append(chunk)
        chunk, size = [], 2
        target = 0 if chance.random() < 0.3 else chance.randint(40, longest)

    close()
    for paragraph in paragraphs:
        if chunk and chance.random() > run_over:
            close()
        for item in paragraph:
            if item.size + 2 > limit:
                continue
            if chunk and size + item.size > target:
                close()
            chunk.append(item)
            size += item.size
    close()
    return chunks


def batches(chunks, size, chance):
    """Batches of about `size` pieces, chunks of like length together, in random order."""
    length = lambda chunk: sum(i.size for i in chunk) + 2
    ordered = sorted(chunks, key=lambda c: length(c) * chance.uniform(0.93, 1.07))
    found, batch, longest = [], [], 0
    for chunk in ordered:
        if batch and (len(batch) + 1) * max(longest, length(chunk)) > size:
            found.append(batch)
            batch, longest = [], 0
        batch.append(chunk)
        longest = max(longest, length(chunk))
    found.append(batch)
    chance.shuffle(found)
    return found


def disguise(chunk, augment, chance):
    """How the chunk's words are spelt this time (a function of a form), and the items, some without their full stop."""
    draw, spelling = chance.random(), None
    if draw < augment["upper"]:
        spelling = str.upper
    elif draw < augment["upper"] + augment["lower"]:
        spelling = str.lower
    elif draw < augment["upper"] + augment["lower"] + augment["title"]:
        spelling = str.title
    items = [without_last(i) if i.last_is_mark and len(i.forms) > 3 and chance.random() < augment["no_full_stop"] else i for i in chunk]
    return spelling, items


def without_last(item):
    return dataclasses.replace(item, forms=item.forms[:-1], pieces=item.pieces[:-1], parse=item.parse[:-1],
                               allowed=item.allowed[:-1] if item.allowed else None)


NO_CHANGE = {"upper": 0, "lower": 0, "title": 0, "no_full_stop": 0}


def tensors(batch, tag_count, augment=NO_CHANGE, chance=random):
    """A batch as a dictionary of tensors. Head numbers are those of the chunk (0 = root, j + 1 = word j)."""
    drawn = [disguise(chunk, augment, chance) for chunk in batch]
    rows = len(batch)
    width = max(sum(len(i.forms) for i in items) for _, items in drawn)
    length = max(sum(i.size for i in items) for _, items in drawn) + 2
    new = lambda fill, *shape: torch.full(shape, fill, dtype=torch.long)
    t = {"ids": new(0, rows, length), "cases": new(0, rows, length), "mask": new(0, rows, length), "words": new(0, rows, width),
         "corpus": new(0, rows), "sentence": new(-1, rows, width), "parse": new(NOTHING, rows, width, 5),
         "boundary": torch.full((rows, width), -1.0), "allowed": torch.ones(rows, width, tag_count, dtype=torch.bool),
         "tagged": torch.zeros(rows, width, dtype=torch.bool), "mention": torch.full((rows, width), -1.0), "mentions": []}
    for row, (spelling, items) in enumerate(drawn):
        ids, cases, words, sentence, at, chains = [CLS], [0], [], [], 0, []
        for number, item in enumerate(items):
            n = len(item.forms)
            for form, pieces in zip(item.forms, item.pieces):
                words.append(len(ids))
                ids.extend(pieces)
                cases.extend([letter_case(spelling(form) if spelling else form)] * len(pieces))
            sentence += [number] * n
            if item.parse:
                t["parse"][row, at:at + n] = torch.tensor([(u, x, l, h + at if h else 0, r) for u, x, l, h, r in item.parse])
            if item.boundary:
                t["boundary"][row, at:at + n] = 0
                t["boundary"][row, at + n - 1] = 1
            if item.allowed:
                t["tagged"][row, at:at + n] = True
                t["allowed"][row, at:at + n] = False
                pairs = [(at + i, c) for i, columns in enumerate(item.allowed) for c in columns]
                where, column = zip(*pairs)
                t["allowed"][row, list(where), list(column)] = True
                t["corpus"][row] = item.corpus
            if item.mentions is not None:
                t["mention"][row, at:at + n] = 0
                chains += [(at + head, chain) for head, chain in item.mentions if head < n]
            at += n
        if items[-1].boundary:
            # The chunk's end is a sentence's end anyway; [SEP] gives it away.
            t["boundary"][row, at - 1] = -1
        for head, _ in chains:
            t["mention"][row, head] = 1
        t["mentions"].append(chains)
        t["ids"][row, :len(ids) + 1] = torch.tensor(ids + [SEP])
        t["cases"][row, :len(cases)] = torch.tensor(cases)
        t["mask"][row, :len(ids) + 1] = 1
        t["words"][row, :at] = torch.tensor(words)
        t["sentence"][row, :at] = torch.tensor(sentence)
    return t
