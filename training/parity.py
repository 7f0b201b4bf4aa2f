"""Writes `parity.json`: texts with what the shipped graph gives for them, for the test of the C# side.

    /usr/bin/python3 parity.py --model models/sitrep-en/reader.onnx --vocab models/sitrep-en/vocab.txt \\
        --labels models/sitrep-en/labels.json --out models/sitrep-en/parity.json

Each text is run as a batch of one. A best label whose lead over the next is under CLEAR_LEAD is left out (null):
another processor's rounding may turn it.
"""
import argparse
import json
import os

import numpy
import torch

import decode
import onnx_runner
from wordpieces import CLS, SEP, WordPieces, letter_case

CLEAR_LEAD = 0.3


def tensors_of(words, pieces):
    """The inputs for one chunk."""
    ids, cases, first = [CLS], [0], []
    for word in words:
        of_word = pieces.of(word)
        first.append(len(ids))
        ids += of_word
        cases += [letter_case(word)] * len(of_word)
    ids, cases = [*ids, SEP], [*cases, 0]
    return {"ids": torch.tensor([ids]), "cases": torch.tensor([cases]), "mask": torch.ones(1, len(ids), dtype=torch.long),
            "words": torch.tensor([first])}


def clear(scores):
    """The best column of each row, or None where the lead is small."""
    found = []
    for row in scores:
        second, best = numpy.sort(row)[-2:]
        found.append(int(row.argmax()) if best - second >= CLEAR_LEAD else None)
    return found


def entry(words, t, out, labels):
    names = labels["entity_tags"]
    rounded = lambda values: [round(float(v), 3) for v in values]
    upos = clear(out["upos"][0])
    return {
        "words": words, "ids": t["ids"][0].tolist(), "cases": t["cases"][0].tolist(), "first": t["words"][0].tolist(),
        "upos": [None if i is None else labels["upos"][i] for i in upos],
        "lemma_script": clear(out["lemma"][0]),
        "head": clear(out["arc"][0]),
        "entity": [names[i] for i in decode.tags(out["entity"][0], names)],
        "boundary": rounded(out["boundary"][0]),
        "mention": rounded(out["mention"][0]),
        "coref_new": rounded(out["coref_new"][0]),
        "last_word_root_relations": rounded(out["relation_child"][0, -1] @ out["relation_head"][0, 0]),
    }


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--texts", default=os.path.join(here, "parity.txt"))
    for name in ("model", "vocab", "labels", "out"):
        options.add_argument(f"--{name}", required=True)
    options = options.parse_args()
    with open(options.labels, encoding="utf8") as file:
        labels = json.load(file)
    with open(options.texts, encoding="utf8") as file:
        texts = [line.split() for line in file if line.strip() and not line.startswith("#")]
    pieces = WordPieces(options.vocab)
    inputs = [tensors_of(words, pieces) for words in texts]
    results = onnx_runner.run_some(options.model, inputs, 1)
    entries = [entry(words, t, out, labels) for words, (t, out) in zip(texts, results)]
    with open(options.out, "w", encoding="utf8", newline="\n") as out:
        out.write("[\n" + ",\n".join(json.dumps(e, ensure_ascii=False) for e in entries) + "\n]\n")


if __name__ == "__main__":
    main()
