"""Trains the reader. Everything that decides the result is in config.json.

    /usr/bin/python3 train.py --encoder ENC/model.onnx --vocab models/sitrep-en/vocab.txt --labels models/sitrep-en/labels.json \\
        --corpora CORPORA --phase NAME [--start CHECKPOINT] [--minutes N] --out CHECKPOINT
"""
import argparse
import copy
import json
import os
import random
import time

import torch

import chunks
import evaluate
from data import Sets, draw
from encoder import Quantised
from losses import all_losses
from reader import Reader
from wordpieces import WordPieces
from workers import Shared, Worker


WORKERS = 2  # processes; the batches' size in the config is for each


def arguments():
    here = os.path.dirname(os.path.abspath(__file__))
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--config", default=os.path.join(here, "config.json"))
    options.add_argument("--encoder", required=True, help="model.onnx from the NuGet package")
    options.add_argument("--vocab", required=True)
    options.add_argument("--labels", required=True)
    options.add_argument("--corpora", required=True)
    options.add_argument("--phase", required=True, help="a name under `phases` in the config")
    options.add_argument("--start", help="checkpoint of the phase before; without it the pretrained encoder")
    options.add_argument("--minutes", type=float, help="end by the clock instead of after the config's `steps`")
    options.add_argument("--out", required=True)
    return options.parse_args()


def epoch_batches(sets, phase, limit, chance):
    found = []
    for name, document in draw(sets, phase["shares"], chance):
        run_over = {"ewt": 0.2, "gum": 0.5}.get(name, 0.0)
        # Only GUM has coreference, the one thing that needs long chunks; attention over them is slow.
        longest = limit if name == "gum" else phase["longest_drawn"]
        found += chunks.glue(document, limit, chance, run_over, longest)
    return chunks.batches(found, phase["batch_pieces"], chance)


def rate(progress, phase, step):
    """Warm-up, a plateau, then a straight line down to `last_rate`."""
    if step < phase["warm_up"]:
        return (step + 1) / phase["warm_up"]
    flat, last = phase["decay_from"], phase["last_rate"]
    return 1.0 if progress < flat else max(last, 1 - (1 - last) * (progress - flat) / (1 - flat))


def save(reader, path):
    """Writes beside and renames, so that a reader of the file never sees half of it."""
    torch.save(reader.state_dict(), path + ".part")
    os.replace(path + ".part", path)


def main():
    options = arguments()
    with open(options.config, encoding="utf8") as file:
        config = json.load(file)
    with open(options.labels, encoding="utf8") as file:
        labels = json.load(file)
    torch.manual_seed(config["seed"])
    torch.set_num_threads(1)
    sets = Sets(options.corpora, config, labels, WordPieces(options.vocab))
    train_sets = sets.load(config["phases"][options.phase]["shares"])
    reader = Reader(labels, config["dimensions"], config["entity_corpora"])
    if options.start:
        reader.load_state_dict(torch.load(options.start))
    else:
        reader.encoder.start_from(options.encoder)
    averaged = copy.deepcopy(reader).eval()
    context = torch.multiprocessing.get_context("fork")
    shared = Shared(reader, WORKERS, context)
    others = [context.Process(target=work, args=(rank, options, config, reader, shared, train_sets, None), daemon=True)
              for rank in range(1, WORKERS)]
    for other in others:
        other.start()
    work(0, options, config, reader, shared, train_sets, Watch(options, shared, averaged, evaluate.Dev(sets, labels)))


class Watch:
    """The first worker's extra duty: saving and measuring the averaged weights."""

    def __init__(self, options, shared, averaged, dev):
        self.path, self.shared, self.averaged, self.dev = options.out, shared, averaged, dev
        encoder = [p for p in averaged.encoder.parameters() if p.requires_grad]
        known = {id(p) for p in averaged.encoder.parameters()}
        self.parameters = encoder + [p for p in averaged.parameters() if id(p) not in known]

    def save(self):
        self.shared.write_average(self.averaged, self.parameters)
        save(self.averaged, self.path)

    def scores(self):
        """Computed as the shipped graph will, once the phase imitates it."""
        self.save()
        return self.dev.scores(self.averaged)


def work(rank, options, config, reader, shared, train_sets, watch):
    """One worker's training. All walk through the same batches, each taking its own."""
    phase = config["phases"][options.phase]
    draws, chance = random.Random(config["seed"]), random.Random(config["seed"] + rank)
    torch.manual_seed(config["seed"] + rank)
    worker, tags = Worker(shared, rank), reader.counts["entity"]
    rates = lambda progress: [base * rate(progress, phase, worker.steps) for base in (phase["encoder_rate"], phase["head_rate"])]
    epoch, progress, started = 0, 0.0, time.time()
    while progress < 1:
        batches, totals, epoch = epoch_batches(train_sets, phase, config["max_pieces"], draws), {}, epoch + 1
        for number in range(len(batches) // WORKERS):
            Quantised.imitate = progress >= phase["quantise_from"]
            t = chunks.tensors(batches[number * WORKERS + rank], tags, config["augment"], chance)
            losses = all_losses(reader, reader(t["ids"], t["cases"], t["mask"], t["words"], t["corpus"]), t)
            sum(config["loss_weights"][k] * v for k, v in losses.items()).backward()
            if watch:
                minutes = (time.time() - started) / 60
                shared.progress[0] = minutes / options.minutes if options.minutes else (worker.steps + 1) / phase["steps"]
            progress = worker.step(rates, phase["average_decay"])
            for k, v in losses.items():
                totals.setdefault(k, []).append(v.item())
            if watch and worker.steps % 50 == 0:
                print(f"  step {worker.steps} epoch {epoch} ({number * WORKERS}/{len(batches)}) progress {progress:.3f} {time.time() - started:.0f} s "
                      + " ".join(f"{k} {sum(v[-50:]) / len(v[-50:]):.3f}" for k, v in totals.items()), flush=True)
                watch.save()
            if progress >= 1:
                break
        if watch:
            print(f"epoch {epoch}: {watch.scores()} after {time.time() - started:.0f} s", flush=True)
    if watch:
        print(f"done in {worker.steps} steps", flush=True)


if __name__ == "__main__":
    main()
