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


class Gradients:
    """Gradients of all workers in shared memory. Each worker is one process with one thread: on a machine whose cores
    are shared, threads that wait for each other at every matrix product lost more than half of the time."""

    def __init__(self, rows, barrier):
        self.rows, self.barrier = rows, barrier
        # How far the phase is, 0 to 1: the first worker's word, so that all agree on the learning rate.
        self.progress = torch.zeros(2, dtype=torch.float64).share_memory_()

    @staticmethod
    def shared(reader, workers):
        size = sum(p.numel() for p in reader.parameters() if p.requires_grad)
        # Two sets, used in turn, so that one barrier a step is enough.
        return Gradients(torch.zeros(2, workers, size).share_memory_(), torch.multiprocessing.get_context("fork").Barrier(workers))

    def average(self, reader, rank, step):
        """Replaces the gradients by the mean over all workers."""
        parameters, rows = [p for p in reader.parameters() if p.requires_grad], self.rows[step % 2]
        sizes = [p.numel() for p in parameters]
        for p, place in zip(parameters, rows[rank].split(sizes)):
            place.copy_(p.grad.flatten()) if p.grad is not None else place.zero_()
        self.barrier.wait()
        mean = rows.mean(0)
        for p, part in zip(parameters, mean.split(sizes)):
            p.grad = part.view_as(p).clone() if p.grad is None else p.grad.copy_(part.view_as(p))


class Average:
    """Exponential moving average of the parameters: the weights that are measured and shipped."""

    def __init__(self, reader, decay):
        self.reader, self.decay, self.steps = copy.deepcopy(reader).eval(), decay, 0

    def update(self, reader):
        self.steps += 1
        # A short memory at first, so that early weights don't linger.
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for kept, new in zip(self.reader.parameters(), reader.parameters()):
                if new.requires_grad:
                    kept.lerp_(new, 1 - decay)


def optimiser(reader, phase):
    encoder = [p for p in reader.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in reader.encoder.parameters()}
    heads = [p for p in reader.parameters() if id(p) not in known]
    return torch.optim.AdamW([{"params": encoder, "lr": phase["encoder_rate"]}, {"params": heads, "lr": phase["head_rate"]}],
                             weight_decay=0.01, betas=(0.9, 0.98))


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
    phase = config["phases"][options.phase]
    gradients = Gradients.shared(reader_of(config, labels), WORKERS)
    others = [torch.multiprocessing.get_context("fork").Process(target=work, args=(rank, options, config, labels, phase, gradients), daemon=True)
              for rank in range(1, WORKERS)]
    for other in others:
        other.start()
    work(0, options, config, labels, phase, gradients)


def reader_of(config, labels):
    return Reader(labels, config["dimensions"], config["entity_corpora"])


def work(rank, options, config, labels, phase, gradients):
    """One worker's training. All have the same weights and walk through the same batches, each taking its own."""
    torch.manual_seed(config["seed"])
    torch.set_num_threads(1)
    sets = Sets(options.corpora, config, labels, WordPieces(options.vocab))
    train_sets = sets.load(phase["shares"])
    reader = reader_of(config, labels)
    if options.start:
        reader.load_state_dict(torch.load(options.start))
    else:
        reader.encoder.start_from(options.encoder)
    draws, chance = random.Random(config["seed"]), random.Random(config["seed"] + rank)
    torch.manual_seed(config["seed"] + rank)
    optimizer, average, dev = optimiser(reader, phase), None, None
    if rank == 0:
        average, dev = Average(reader, phase["average_decay"]), evaluate.Dev(sets, labels)
    tags, step, epoch, progress, started = len(labels["entity_tags"]), 0, 0, 0.0, time.time()
    while progress < 1:
        batches, totals, epoch = epoch_batches(train_sets, phase, config["max_pieces"], draws), {}, epoch + 1
        for number in range(len(batches) // WORKERS):
            Quantised.imitate = progress >= phase["quantise_from"]
            t = chunks.tensors(batches[number * WORKERS + rank], tags, config["augment"], chance)
            losses = all_losses(reader, reader(t["ids"], t["cases"], t["mask"], t["words"], t["corpus"]), t)
            optimizer.zero_grad(set_to_none=False)
            sum(config["loss_weights"][k] * v for k, v in losses.items()).backward()
            if rank == 0:
                gradients.progress[step % 2] = ((time.time() - started) / 60 / options.minutes if options.minutes
                                                else (step + 1) / phase["steps"])
            gradients.average(reader, rank, step)
            progress = float(gradients.progress[step % 2])
            torch.nn.utils.clip_grad_norm_([p for p in reader.parameters() if p.requires_grad], 5.0)
            for group, base in zip(optimizer.param_groups, (phase["encoder_rate"], phase["head_rate"])):
                group["lr"] = base * rate(progress, phase, step)
            optimizer.step()
            step += 1
            if rank == 0:
                average.update(reader)
                for k, v in losses.items():
                    totals.setdefault(k, []).append(v.item())
                if step % 50 == 0:
                    print(f"  step {step} epoch {epoch} ({number * WORKERS}/{len(batches)}) progress {progress:.3f} {time.time() - started:.0f} s "
                          + " ".join(f"{k} {sum(v[-100:]) / len(v[-100:]):.3f}" for k, v in totals.items()), flush=True)
                    save(average.reader, options.out)
            if progress >= 1:
                break
        if rank == 0:
            save(average.reader, options.out)
            # Scores of the averaged weights, computed as the shipped graph will once this phase imitates it.
            print(f"epoch {epoch}: {dev.scores(average.reader)} after {time.time() - started:.0f} s", flush=True)
    if rank == 0:
        print(f"done in {step} steps", flush=True)


if __name__ == "__main__":
    main()
