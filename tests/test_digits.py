import subprocess
import sys
from pathlib import Path

import numpy as np

from course import digits
from course.digits import load_digits

X, LABELS = load_digits()
# how many of each the UCI repository and scikit-learn publish for this file
COUNTS = [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
# the first image, as the documentation of scikit-learn prints it
FIRST = """
0  0  5 13  9  1  0  0
0  0 13 15 10 15  5  0
0  3 15  2  0 11  8  0
0  4 12  0  0  8  8  0
0  5  8  0  0  9  8  0
0  4 11  0  1 12  7  0
0  2 14  5 10 12  0  0
0  0  6 13 10  0  0  0
"""
ALONE = """
import sys

def no_network(event, _):
    assert not event.startswith("socket."), event

sys.modules["sklearn"] = sys.modules["scipy"] = None
sys.addaudithook(no_network)
from course.digits import load_digits
X, labels = load_digits()
print(X.shape, labels.shape, float(X.sum() * 16))
"""


def test_there_are_1797_columns_of_64_pixels():
    assert X.shape == (64, 1797)
    assert LABELS.shape == (1797,)
    assert X.dtype == np.float64
    assert LABELS.dtype.kind == "i"


def test_each_digit_is_there_as_often_as_published():
    assert np.bincount(LABELS).tolist() == COUNTS


def test_a_pixel_is_a_count_of_sixteenths():
    assert X.min() == 0
    assert X.max() == 1
    assert np.array_equal(16 * X, np.round(16 * X))


def test_a_column_is_an_image_row_by_row():
    image = np.array(FIRST.split(), float).reshape(8, 8)
    assert np.array_equal(16 * X[:, 0].reshape(8, 8), image)
    assert LABELS[0] == 0


def test_images_of_a_digit_look_like_it():
    means = np.stack([X[:, digit == LABELS].mean(axis=1) for digit in range(10)])
    zero, one = means[0].reshape(8, 8), means[1].reshape(8, 8)
    assert zero[3:5, 3:5].max() < 0.25  # a hole in the middle
    assert one[3:5, 3:5].min() > 0.5
    nearest = np.argmin(((X.T[:, None] - means) ** 2).sum(axis=2), axis=1)
    assert np.mean(nearest == LABELS) > 0.85


def test_what_was_loaded_may_be_changed_without_spoiling_the_next_load():
    mine, labels = load_digits()
    mine[:] = 9
    labels[:] = 9
    assert np.array_equal(load_digits()[0], X)
    assert np.array_equal(load_digits()[1], LABELS)


def test_the_licence_lies_beside_the_data():
    licence = (Path(digits.__file__).parent / "LICENCE.md").read_text(encoding="utf-8")
    for words in ("CC BY 4.0", "creativecommons.org/licenses/by/4.0", "Alpaydin", "Kaynak", "UCI", "Changed"):
        assert words in licence


def test_digits_load_without_scikit_learn_and_without_a_network():
    run = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.split("\n")[0] == f"(64, 1797) (1797,) {float(X.sum() * 16)}"
