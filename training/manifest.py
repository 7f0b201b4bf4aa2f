"""Writes `manifest.json`: version, sizes, hashes and label counts of the model's files.

    /usr/bin/python3 manifest.py --model-folder models/sitrep-en
"""
import argparse
import hashlib
import json
import os

FILES = ["reader.onnx", "vocab.txt", "labels.json", "parity.json"]
LISTS = ["letter_cases", "upos", "xpos", "relations", "entity_tags", "lemma_scripts"]


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--model-folder", required=True)
    folder = options.parse_args().model_folder
    files = {}
    for name in FILES:
        with open(os.path.join(folder, name), "rb") as file:
            content = file.read()
        files[name] = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    with open(os.path.join(folder, "labels.json"), encoding="utf8") as file:
        labels = json.load(file)
    manifest = {"name": "sitrep-en", "version": labels["version"], "language": "en", "files": files,
                "label_counts": {name: len(labels[name]) for name in LISTS},
                "outputs": ["boundary", "upos", "xpos", "lemma", "entity", "mention", "arc", "relation_head", "relation_child",
                            "coref_anaphor", "coref_antecedent", "coref_new"]}
    with open(os.path.join(folder, "manifest.json"), "w", encoding="utf8", newline="\n") as file:
        json.dump(manifest, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
