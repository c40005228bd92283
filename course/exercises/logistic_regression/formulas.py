"""The references of lesson 04 for one example or a row of them, where `course.costs` takes whole batches only."""

import numpy as np

from course.activations import sigmoid


def logistic_forward(w, b, x):
    """z = wᵀx + b and a = σ(z)."""
    z = np.sum(w * x) + b
    return z, sigmoid(z)


def loss_derivative(a, y):
    """da = -y/a + (1-y)/(1-a): infinite, not an exception, where a wrong answer is exactly 0 or 1."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return -y / a + (1 - y) / (1 - a)


def logistic_backward(a, y, x):
    """dz = a - y, dw = dz x, db = dz."""
    dz = a - y
    return dz, dz * x, dz


def dz_two_ways(a, y):
    """da · a(1-a), which is inf · 0 = nan for a wrong answer of exactly 0 or 1, and a - y."""
    with np.errstate(invalid="ignore"):
        return loss_derivative(a, y) * a * (1 - a), a - y
