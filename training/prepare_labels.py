"""Decides the label inventory from the training treebanks and writes `labels.json`, the contract with C#.

    /usr/bin/python3 prepare_labels.py --corpora CORPORA --out models/sitrep-en/labels.json
"""
import argparse
import collections
import json
import os

import corpora
import lemmas
import wordpieces


def count(documents):
    """Counters of UPOS, XPOS, relations and lemma scripts."""
    upos, xpos, relations, scripts = (collections.Counter() for _ in range(4))
    for sentence in (s for document in documents for paragraph in document for s in paragraph):
        for word in sentence.words:
            upos[word.upos] += 1
            xpos[word.xpos] += 1
            relations[word.relation] += 1
            scripts[lemmas.script(word.form, word.lemma)] += 1
    return upos, xpos, relations, scripts


def kept(counter, least):
    """Labels seen often enough, by frequency, then by name."""
    return [label for label, n in sorted(counter.items(), key=lambda e: (-e[1], str(e[0]))) if n >= least]


def labels_of(config, documents):
    """The content of labels.json. Orders are final: they are the columns of the model's outputs."""
    upos, xpos, relations, scripts = count(documents)
    relation_names = kept(relations, config["labels"]["relation_least"])
    relation_names += sorted({r.split(":")[0] for r in relations} - set(relation_names))
    return {
        "version": config["model_version"],
        "language": "en",
        "max_pieces": config["max_pieces"],
        "max_pieces_per_word": wordpieces.MAX_PIECES_PER_WORD,
        "special_pieces": {"pad": wordpieces.PAD, "unknown": wordpieces.UNKNOWN, "cls": wordpieces.CLS, "sep": wordpieces.SEP},
        "letter_cases": wordpieces.LETTER_CASES,
        "upos": sorted(upos),
        "xpos": sorted(kept(xpos, config["labels"]["xpos_least"])),
        "relations": sorted(relation_names),
        "relation_dimensions": config["dimensions"]["relation"],
        "coref_dimensions": config["dimensions"]["coref"],
        "entity_tags": ["O"] + [f"{b}-{t}" for t in config["entity_types"] for b in "BI"],
        "lemma_scripts": [{"lower": lower, "strip": strip, "append": append}
                          for lower, strip, append in kept(scripts, config["labels"]["lemma_script_least"])],
    }


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--config", default=os.path.join(here, "config.json"))
    options.add_argument("--corpora", required=True, help="folder with ud-ewt and gum")
    options.add_argument("--out", required=True)
    options = options.parse_args()
    with open(options.config, encoding="utf8") as file:
        config = json.load(file)
    documents = [d for part in ("ud-ewt/en_ewt-ud-train.conllu", "gum/gum-train.conllu")
                 for d in corpora.read_conllu(os.path.join(options.corpora, part))]
    with open(options.out, "w", encoding="utf8", newline="\n") as out:
        labels = labels_of(config, documents)
        # One label list a line keeps the file short and its differences readable.
        out.write("{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in labels.items()) + "\n}\n")


if __name__ == "__main__":
    main()
