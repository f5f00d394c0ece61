"""Modules of PyTorch as functions of NumPy arrays.

A module's class is a function of a tuple, what the module is made with; of a dictionary, its parameters by their names,
None for one that is zero; and of the inputs of its forward method. The module is made in the precision of the inputs
and put into evaluation mode. What it puts out is returned with a cache, from which ``backward`` has the gradients by
the inputs and by the parameters.
"""
import numpy
import torch

torch.set_num_threads(1)
plumbline_versions = {'PyTorch': str(torch.__version__)}


class Adapted:
    """The classes of a file."""

    def __init__(self, subject):
        self.subject = subject

    def __getattr__(self, name):
        return Module(getattr(self.subject, name))


class Module:

    def __init__(self, made):
        self.made = made

    def __call__(self, settings, parameters, *inputs):
        single = any(isinstance(value, numpy.ndarray) and value.dtype == numpy.float32 for value in inputs)
        precision = torch.float32 if single else torch.float64
        torch.set_default_dtype(precision)
        # NumPy's generator is seeded for every case: what a module draws by chance can be had again.
        torch.manual_seed(numpy.random.randint(1 << 31))
        module = self.made(*settings).to(precision)
        held = module.state_dict()
        for name in parameters:
            if name not in held:
                raise AttributeError('%s has no parameter %s' % (self.made.__name__, name))
        module.load_state_dict({name: torch.zeros_like(held[name]) if value is None else tensor(value)
                                for name, value in parameters.items()}, strict=False)
        module.eval()
        leaves = [tensor(value) for value in inputs]
        for leaf in leaves:
            if isinstance(leaf, torch.Tensor) and leaf.is_floating_point():
                leaf.requires_grad_()
        # PyTorch refuses to change a leaf in place, not what is computed from one: the change is seen in the array.
        given = [leaf.clone() if isinstance(leaf, torch.Tensor) else leaf for leaf in leaves]
        result = module(*given)
        for value, after in zip(inputs, given):
            if isinstance(value, numpy.ndarray):
                value[...] = after.detach().numpy()
        seen = result.detach().numpy() if isinstance(result, torch.Tensor) else result
        return seen, (leaves, dict(module.named_parameters()), result)

    @staticmethod
    def backward(upstream, cache):
        leaves, parameters, result = cache
        if not isinstance(result, torch.Tensor):
            raise TypeError('forward returned %s, which has no gradient' % type(result).__name__)
        inputs = [leaf for leaf in leaves if isinstance(leaf, torch.Tensor) and leaf.requires_grad]
        sources = [*inputs, *parameters.values()]
        found = torch.autograd.grad(result, sources, tensor(upstream).to(result.dtype), retain_graph=True,
                                    allow_unused=True)
        gradients = [(torch.zeros_like(source) if gradient is None else gradient).detach().numpy()
                     for source, gradient in zip(sources, found)]
        return tuple(gradients[:len(inputs)]), dict(zip(parameters, gradients[len(inputs):]))


def tensor(value):
    return torch.from_numpy(value.copy()) if isinstance(value, numpy.ndarray) else value
