"""What PyTorch does of the same in a second, in double precision: torch_rival.py THREADS NAME...

Prints a line "NAME NUMBER" for each: training samples a second, or gradient checks a second.
"""
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

BATCH = 64
DOUBLE = torch.double
SECONDS = 4


def per_second(work):
    """Calls after a first one that warms up, for some seconds but at least two; the best of them counts."""
    work()
    best = float("inf")
    end = time.perf_counter() + SECONDS
    calls = 0
    while calls < 2 or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
        calls += 1
    return 1 / best


def convolutional(normalised):
    layers = []
    for before, after in ((1, 16), (16, 32)):
        layers += [nn.Conv2d(before, after, 5)] + [nn.BatchNorm2d(after)] * normalised + [nn.ReLU(), nn.MaxPool2d(2)]
    layers += [nn.Flatten(), nn.Linear(512, 128)] + [nn.BatchNorm1d(128)] * normalised + [nn.ReLU(), nn.Linear(128, 10)]
    return nn.Sequential(*layers)


def vgg():
    layers = []
    before = 3
    for stage in ((64,), (128,), (256, 256), (512, 512), (512, 512)):
        for after in stage:
            layers += [nn.Conv2d(before, after, 3, padding=1), nn.BatchNorm2d(after), nn.ReLU()]
            before = after
        layers += [nn.MaxPool2d(2)]
    layers += [nn.Flatten(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10)]
    return nn.Sequential(*layers)


def training(network, *shape):
    network = network.to(DOUBLE)
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
    x = torch.rand(BATCH, *shape, dtype=DOUBLE)
    labels = torch.arange(BATCH) % 10

    def step():
        optimizer.zero_grad()
        F.cross_entropy(network(x), labels).backward()
        optimizer.step()
    return BATCH * per_second(step)


def checks(function, *shapes):
    inputs = tuple(torch.randn(*shape, dtype=DOUBLE, requires_grad=True) for shape in shapes)
    # As many digits as central differences have for the greatest entries; ties of random numbers are not to be feared.
    return per_second(lambda: torch.autograd.gradcheck(function, inputs, eps=1e-6, atol=1e-4, rtol=1e-3))


def three_layers(x, w1, b1, w2, b2, w3, b3):
    return F.linear(F.relu(F.linear(F.relu(F.linear(x, w1, b1)), w2, b2)), w3, b3)


KNOWN = {
    "mlp": lambda: training(nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(),
                                          nn.Linear(128, 10)), 784),
    "cnn": lambda: training(convolutional(False), 1, 28, 28),
    "cnn-bn": lambda: training(convolutional(True), 1, 28, 28),
    "vgg11-bn": lambda: training(vgg(), 3, 32, 32),
    "linear": lambda: checks(F.linear, (16, 64), (32, 64), (32,)),
    "conv2d": lambda: checks(F.conv2d, (4, 3, 12, 12), (8, 3, 3, 3), (8,)),
    "batch-norm": lambda: checks(lambda x, gamma, beta: F.batch_norm(x, None, None, gamma, beta, True),
                                 (8, 4, 8, 8), (4,), (4,)),
    "layer-norm": lambda: checks(lambda x, gamma, beta: F.layer_norm(x, (64,), gamma, beta), (16, 64), (64,), (64,)),
    "max-pool": lambda: checks(lambda x: F.max_pool2d(x, 2), (4, 3, 12, 12)),
    "network": lambda: checks(three_layers, (8, 50), (100, 50), (100,), (100, 100), (100,), (10, 100), (10,)),
}


if __name__ == "__main__":
    torch.set_num_threads(int(sys.argv[1]))
    torch.manual_seed(0)
    for name in sys.argv[2:]:
        print(name, KNOWN[name](), flush=True)
