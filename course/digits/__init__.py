"""1797 handwritten digits of 8×8 pixels, for lesson 13. Who made them and under which licence: LICENCE.md beside."""

from pathlib import Path

import numpy as np


def load_digits() -> tuple[np.ndarray, np.ndarray]:
    """(X, labels): X of shape (64, 1797), a digit per column, 0.0 empty to 1.0 full; labels of 0 … 9, shape (1797,).

    A column holds the image row by row: X[:, i].reshape(8, 8). The order is that of the source, writer after writer:
    the end of the file was written by other people than its beginning.

    >>> X, labels = load_digits()
    >>> X.shape, labels[:10]
    ((64, 1797), array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
    """
    table = np.load(Path(__file__).with_name("digits.npy"), allow_pickle=False)  # 64 counts from 0 to 16, and the digit
    return (table[:, :64] / 16).T, table[:, 64].astype(np.int64)
