"""Runs the exported graph in ONNX Runtime through `run_onnx.cs`; Debian has no ONNX Runtime for Python."""
import os
import struct
import subprocess
import tempfile

import numpy

OUTPUTS = ["boundary", "upos", "xpos", "lemma", "entity", "mention", "arc", "relation_head", "relation_child",
           "coref_anaphor", "coref_antecedent", "coref_new"]
AT_ONCE = 40  # batches a process; relation_child makes their results large


def runner(model_path, threads=2):
    """A function from an iterable of tensor dictionaries to their results, as evaluate.Part wants it."""
    def run(batches):
        batches = list(batches)
        for start in range(0, len(batches), AT_ONCE):
            yield from run_some(model_path, batches[start:start + AT_ONCE], threads)
    return run


def run_some(model_path, batches, threads, repeat=1):
    with tempfile.TemporaryDirectory() as folder:
        given, got = os.path.join(folder, "in"), os.path.join(folder, "out")
        with open(given, "wb") as file:
            file.write(struct.pack("<i", len(batches)))
            for t in batches:
                file.write(struct.pack("<iii", *t["ids"].shape, t["words"].shape[1]))
                for name in ("ids", "cases", "mask", "words"):
                    file.write(numpy.ascontiguousarray(t[name].numpy(), "<i8").tobytes())
        program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run_onnx.cs")
        done = subprocess.run(["dotnet", "run", program, "--", os.path.abspath(model_path), given, got, str(threads), str(repeat)],
                              check=True, capture_output=True, text=True)
        print("  " + done.stdout.strip().splitlines()[-1], flush=True)
        with open(got, "rb") as file:
            for t in batches:
                yield t, {name: read_tensor(file) for name in OUTPUTS}


def read_tensor(file):
    rank, = struct.unpack("<i", file.read(4))
    shape = struct.unpack(f"<{rank}i", file.read(4 * rank))
    return numpy.frombuffer(file.read(4 * int(numpy.prod(shape))), "<f4").reshape(shape)
