"""The lessons of the course, in the order in which they are read."""

from typing import NamedTuple

from course.wording import N_, Message


class Lesson(NamedTuple):
    """A lesson's id, which is also the name of its files, and its title."""

    id: str
    title: Message


LESSONS = (
    Lesson("01-neuron", N_("lesson 01-neuron", "A neuron, a layer, a network")),
    Lesson("02-activations", N_("lesson 02-activations", "Activation functions and their slopes")),
    Lesson("03-cost-and-descent", N_("lesson 03-cost-and-descent", "Cost, slope and descent")),
    Lesson(
        "04-logistic-regression",
        N_("lesson 04-logistic-regression", "Logistic regression as a computation graph"),
    ),
    Lesson(
        "05-forward-pass",
        N_("lesson 05-forward-pass", "The forward pass: from one neuron to a matrix of examples"),
    ),
    Lesson("06-backward", N_("lesson 06-backward", "Backward through two layers: the six equations")),
    Lesson("07-four-equations", N_("lesson 07-four-equations", "The demon and the four equations")),
    Lesson("08-proofs", N_("lesson 08-proofs", "Proofs of the four equations and their other faces")),
    Lesson("09-algorithm", N_("lesson 09-algorithm", "The algorithm and its code, for any depth")),
    Lesson("10-notations", N_("lesson 10-notations", "Four notations, one gradient")),
    Lesson("11-finite-differences", N_("lesson 11-finite-differences", "Is it right, is it fast? Finite differences")),
    Lesson("12-slow-learning", N_("lesson 12-slow-learning", "Why networks learn slowly, or not at all")),
    Lesson("13-digits", N_("lesson 13-digits", "Training on handwritten digits")),
    Lesson("14-paths", N_("lesson 14-paths", "The big picture: a sum over paths")),
)
