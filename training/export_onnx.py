"""Writes the trained reader as an ONNX graph with eight-bit matrix products and word embeddings.

    /usr/bin/python3 export_onnx.py --checkpoint CHECKPOINT --labels models/sitrep-en/labels.json --out models/sitrep-en/reader.onnx

The graph is built by hand, node by node, so that it has as few as possible, and in the patterns that ONNX Runtime
fuses (DynamicQuantizeLinear, MatMulInteger, Cast, Mul, Add becomes one kernel).
"""
import argparse
import json
import math
import os

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from encoder import HEADS, HIDDEN, WEIGHT_LIMIT, rows_in_eight_bits
from reader import Reader

OPSET = 17
GUIDELINE = 0  # UNER's: the first of the config's entity corpora


class Graph:
    """Nodes and constants, with names made up as needed. Every method gives the name of its result."""

    def __init__(self):
        self.nodes, self.constants, self.known, self.quantised = [], [], set(), {}

    def constant(self, value, name=None):
        value = numpy.asarray(value)
        name = name or f"c{len(self.constants)}"
        if name not in self.known:
            self.known.add(name)
            self.constants.append(numpy_helper.from_array(value, name))
        return name

    def floats(self, tensor):
        return self.constant(tensor.detach().numpy().astype(numpy.float32))

    def ints(self, *values):
        return self.constant(numpy.array(values, numpy.int64), "i_" + "_".join(str(v) for v in values))

    def op(self, kind, *inputs, outputs=None, **attributes):
        names = outputs if isinstance(outputs, list) else [outputs or f"t{len(self.nodes)}"]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if len(names) == 1 else names

    def linear(self, x, weight, bias, output=None):
        """x times weight^T plus bias, with seven-bit weights; an x used twice is quantised once."""
        matrix = weight.detach().numpy().T
        scale = numpy.maximum(numpy.abs(matrix).max(0) / WEIGHT_LIMIT, 1e-8).astype(numpy.float32)
        rows = numpy.clip(numpy.round(matrix / scale), -WEIGHT_LIMIT, WEIGHT_LIMIT).astype(numpy.int8)
        if x not in self.quantised:
            self.quantised[x] = self.op("DynamicQuantizeLinear", x, outputs=[f"{x}_q", f"{x}_scale", f"{x}_zero"])
        quantised, x_scale, zero = self.quantised[x]
        product = self.op("MatMulInteger", quantised, self.constant(rows), zero, self.constant(numpy.array(0, numpy.int8), "zero"))
        product = self.op("Cast", product, to=TensorProto.FLOAT)
        product = self.op("Mul", product, self.op("Mul", x_scale, self.constant(scale)))
        return self.op("Add", product, self.floats(bias), outputs=output)

    def gelu(self, x):
        erf = self.op("Erf", self.op("Div", x, self.constant(numpy.float32(math.sqrt(2)), "root_two")))
        product = self.op("Mul", x, self.op("Add", erf, self.constant(numpy.float32(1), "one")))
        return self.op("Mul", product, self.constant(numpy.float32(0.5), "half"))

    def norm(self, x, module):
        return self.op("LayerNormalization", x, self.floats(module.weight), self.floats(module.bias), axis=-1, epsilon=module.eps)

    def split(self, x, sizes, outputs=None):
        names = outputs or [f"{x}_part{i}" for i in range(len(sizes))]
        return self.op("Split", x, self.ints(*sizes), outputs=names, axis=-1)


def encoder_nodes(g, encoder):
    """From ids, cases, mask to hidden states [B, L, 384]."""
    rows, scale = rows_in_eight_bits(encoder.word.weight.detach())
    words = g.op("Cast", g.op("Gather", g.constant(rows.numpy()), "ids"), to=TensorProto.FLOAT)
    words = g.op("Mul", words, g.op("Gather", g.floats(scale), "ids"))
    positions = g.op("Slice", g.floats(encoder.position.weight), g.ints(0), g.op("Shape", "ids", start=1))
    x = g.op("Add", g.op("Add", words, positions), g.op("Gather", g.floats(encoder.case.weight), "cases"))
    x = g.norm(x, encoder.norm)
    away = g.op("Sub", g.constant(numpy.float32(1), "one"), g.op("Cast", "mask", to=TensorProto.FLOAT))
    blocked = g.op("Unsqueeze", g.op("Mul", away, g.constant(numpy.float32(-1e4), "minus_much")), g.ints(1, 2))
    apart, together = g.ints(0, 0, HEADS, HIDDEN // HEADS), g.ints(0, 0, HIDDEN)
    for layer in encoder.layers:
        weight, bias = layer.query_key_value.weight.detach().clone(), layer.query_key_value.bias.detach().clone()
        # The scores' division by the root of a head's width goes into the query's weights.
        weight[:HIDDEN] /= math.sqrt(HIDDEN // HEADS)
        bias[:HIDDEN] /= math.sqrt(HIDDEN // HEADS)
        query, key, value = g.split(g.linear(x, weight, bias), [HIDDEN] * 3)
        query = g.op("Transpose", g.op("Reshape", query, apart), perm=[0, 2, 1, 3])
        key = g.op("Transpose", g.op("Reshape", key, apart), perm=[0, 2, 3, 1])
        value = g.op("Transpose", g.op("Reshape", value, apart), perm=[0, 2, 1, 3])
        weights = g.op("Softmax", g.op("Add", g.op("MatMul", query, key), blocked), axis=-1)
        context = g.op("Reshape", g.op("Transpose", g.op("MatMul", weights, value), perm=[0, 2, 1, 3]), together)
        x = g.norm(g.op("Add", g.linear(context, layer.attended.weight, layer.attended.bias), x), layer.attention_norm)
        up = g.gelu(g.linear(x, layer.up.weight, layer.up.bias))
        x = g.norm(g.op("Add", g.linear(up, layer.down.weight, layer.down.bias), x), layer.output_norm)
    return x


def head_nodes(g, reader, hidden):
    """All heads, over the state of each word's first piece."""
    state = g.op("GatherND", hidden, g.op("Unsqueeze", "words", g.ints(-1)), batch_dims=1)
    first_bias = reader.first.bias.detach().clone()
    start = sum(reader.hidden_parts[:4])
    first_bias[start:start + reader.hidden_parts[4]] += reader.entity_corpus.weight[GUIDELINE].detach()
    wide = sum(reader.hidden_parts)
    both = g.linear(state, torch.cat([reader.first.weight, reader.plain.weight]), torch.cat([first_bias, reader.plain.bias]))
    hidden_part, *_ = g.split(both, [wide, *reader.plain_parts], ["first", "upos", "xpos", "lemma", "boundary_column"])
    g.op("Squeeze", "boundary_column", g.ints(-1), outputs="boundary")
    arc_head, arc_child, label_child, relation_head, entity, coref = g.split(g.gelu(hidden_part), reader.hidden_parts)
    batch = g.op("Shape", "ids", start=0, end=1)

    def with_root(rows, root, output=None):
        shape = g.op("Concat", batch, g.ints(1, len(root)), axis=0)
        return g.op("Concat", g.op("Expand", g.floats(root), shape), rows, axis=1, outputs=output)

    children = g.linear(arc_child, reader.arc.weight, reader.arc_bias)
    g.op("MatMul", children, g.op("Transpose", with_root(arc_head, reader.arc_root), perm=[0, 2, 1]), outputs="arc")
    heads = with_root(relation_head, reader.relation_root)
    g.op("Pad", heads, g.ints(0, 0, 0, 0, 0, 1), g.constant(numpy.float32(1), "one"), outputs="relation_head")
    relations = g.linear(label_child, reader.relation_child.weight, reader.relation_child.bias)
    g.op("Reshape", relations, g.ints(0, 0, reader.counts["relation"], reader.relation + 1), outputs="relation_child")
    g.op("Add", g.op("MatMul", entity, g.floats(reader.entity.weight.T)), g.floats(reader.entity.bias), outputs="entity")
    out = g.linear(coref, reader.coref_out.weight, reader.coref_out.bias)
    g.split(out, [reader.coref, reader.coref, 1, 1], ["coref_anaphor", "coref_antecedent", "new_column", "mention_column"])
    g.op("Squeeze", "new_column", g.ints(-1), outputs="coref_new")
    g.op("Squeeze", "mention_column", g.ints(-1), outputs="mention")


def model_of(reader, labels):
    g = Graph()
    head_nodes(g, reader, encoder_nodes(g, reader.encoder))
    integers = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", size])
                for n, size in (("ids", "pieces"), ("cases", "pieces"), ("mask", "pieces"), ("words", "words"))]
    tail = {"boundary": [], "upos": [len(labels["upos"])], "xpos": [len(labels["xpos"])], "lemma": [len(labels["lemma_scripts"])],
            "entity": [len(labels["entity_tags"])], "mention": [], "arc": ["words_and_root"],
            "relation_child": [reader.counts["relation"], reader.relation + 1],
            "coref_anaphor": [reader.coref], "coref_antecedent": [reader.coref], "coref_new": []}
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["batch", "words", *rest]) for n, rest in tail.items()]
    outputs.insert(7, helper.make_tensor_value_info("relation_head", TensorProto.FLOAT, ["batch", "words_and_root", reader.relation + 1]))
    graph = helper.make_graph(g.nodes, "sitrep-en", integers, outputs, g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8, producer_name="sitrep training")
    onnx.checker.check_model(model)
    return model


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--config", default=os.path.join(here, "config.json"))
    options.add_argument("--checkpoint", required=True)
    options.add_argument("--labels", required=True)
    options.add_argument("--out", required=True)
    options = options.parse_args()
    with open(options.config, encoding="utf8") as file:
        config = json.load(file)
    with open(options.labels, encoding="utf8") as file:
        labels = json.load(file)
    reader = Reader(labels, config["dimensions"], config["entity_corpora"])
    reader.load_state_dict(torch.load(options.checkpoint))
    onnx.save(model_of(reader.eval(), labels), options.out)
    print(f"{options.out}: {os.path.getsize(options.out) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
