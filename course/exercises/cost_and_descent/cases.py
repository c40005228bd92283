"""What the two costs share: kinds of cases, outputs and labels."""

import numpy as np

from course.wording import N_

ONE_EXAMPLE = N_("cases 03-cost-and-descent one_example", "one example, that is one column")


def outputs_and_labels(rng: np.random.Generator, n: int, m: int) -> tuple[np.ndarray, np.ndarray]:
    """Outputs between 0.1 and 0.9 and labels 0 or 1, about half of each; both (n, m)."""
    A = np.round(rng.uniform(0.1, 0.9, (n, m)), 2)
    Y = rng.permutation(np.arange(n * m) < (n * m + 2) // 2).astype(float)
    return A, Y.reshape(n, m)
