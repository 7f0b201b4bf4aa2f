"""Training in several processes of one thread each, over one set of weights in shared memory.

On a machine whose cores others use too, threads that wait for each other at every matrix product lose half of
the time; processes that meet three times a step don't. Each worker computes the gradient of its own batch and then
updates its own slice of the weights with everybody's gradients, so the update costs no more than for one.
"""
import torch

BETAS, EPSILON, DECAY = (0.9, 0.98), 1e-8, 0.01
LARGEST_NORM = 5.0


class Shared:
    """Weights, gradients and averages that all workers see. Make it before the workers are forked."""

    def __init__(self, reader, workers, context):
        encoder = [p for p in reader.encoder.parameters() if p.requires_grad]
        known = {id(p) for p in reader.encoder.parameters()}
        self.parameters = encoder + [p for p in reader.parameters() if id(p) not in known]
        self.sizes = [p.numel() for p in self.parameters]
        self.encoder_size, size = sum(p.numel() for p in encoder), sum(self.sizes)
        self.workers, self.barrier = workers, context.Barrier(workers)
        self.flat = torch.cat([p.data.flatten() for p in self.parameters]).share_memory_()
        self.average = self.flat.clone().share_memory_()
        self.gradients = torch.zeros(workers, size).share_memory_()
        self.squares = torch.zeros(workers, dtype=torch.float64).share_memory_()
        # How far the phase is, 0 to 1: the first worker's word, so that all agree on the learning rate.
        self.progress = torch.zeros(1, dtype=torch.float64).share_memory_()
        for p, place in zip(self.parameters, self.flat.split(self.sizes)):
            p.data = place.view_as(p)

    def write_average(self, reader, parameters):
        """Copies the averaged weights into a reader whose trainable parameters are given in this object's order."""
        for p, place in zip(parameters, self.average.split(self.sizes)):
            p.data.copy_(place.view_as(p))


class Worker:
    """One worker's part: its row of gradients and its slice of the weights (AdamW and the moving average)."""

    def __init__(self, shared, rank):
        self.shared, self.rank, self.steps = shared, rank, 0
        size = len(shared.flat)
        self.start, self.end = size * rank // shared.workers, size * (rank + 1) // shared.workers
        self.mean, self.square = torch.zeros(self.end - self.start), torch.zeros(self.end - self.start)
        self.row = shared.gradients[rank]
        for p, place in zip(shared.parameters, self.row.split(shared.sizes)):
            p.grad = place.view_as(p)

    def step(self, rates, average_decay):
        """After backward: waits for all, then updates this worker's slice. rates: a function from progress to the
        learning rates of the encoder and of the heads. Gives the progress."""
        shared, part = self.shared, slice(self.start, self.end)
        shared.barrier.wait()
        gradient = shared.gradients[:, part].mean(0)
        shared.squares[self.rank] = gradient.double().square().sum()
        shared.barrier.wait()
        progress, norm = float(shared.progress), float(shared.squares.sum().sqrt())
        if norm > LARGEST_NORM:
            gradient *= LARGEST_NORM / norm
        self.update(gradient, shared.flat[part], rates(progress))
        # A short memory at first, so that early weights don't linger.
        shared.average[part].lerp_(shared.flat[part], 1 - min(average_decay, (1 + self.steps) / (10 + self.steps)))
        self.row.zero_()
        shared.barrier.wait()
        return progress

    def update(self, gradient, weights, rates):
        """AdamW on the slice; the encoder's weights come first and have a rate of their own."""
        self.steps += 1
        self.mean.lerp_(gradient, 1 - BETAS[0])
        self.square.mul_(BETAS[1]).addcmul_(gradient, gradient, value=1 - BETAS[1])
        change = self.mean / ((self.square / (1 - BETAS[1] ** self.steps)).sqrt_() + EPSILON) / (1 - BETAS[0] ** self.steps)
        border = min(max(self.shared.encoder_size - self.start, 0), self.end - self.start)
        for where, rate in ((slice(0, border), rates[0]), (slice(border, None), rates[1])):
            weights[where] *= 1 - rate * DECAY
            weights[where].add_(change[where], alpha=-rate)
