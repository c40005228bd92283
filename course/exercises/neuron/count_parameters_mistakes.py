"""How learners get `count_parameters` wrong."""

import math
from itertools import combinations

from course.exercises import Mistake
from course.wording import N_


def _pairs(sizes):
    return list(zip(sizes[:-1], sizes[1:], strict=True))


def _of_pairs(pairs):
    return sum(before * units + units for before, units in pairs)


def _biases(sizes):
    return sum(sizes[1:])


def _needs_two_layers(sizes):
    return sizes[0] * sizes[1] + sizes[1] + _of_pairs(_pairs(sizes[1:]))


def _beyond_the_end(sizes):
    return sum(sizes[i] * sizes[i + 1] + sizes[i + 1] for i in range(len(sizes)))


def _around_the_end(sizes):
    return sum(sizes[i - 1] * sizes[i] + sizes[i] for i in range(len(sizes)))


MISTAKES = (
    Mistake(
        "no_biases",
        N_(
            "mistake count_parameters no_biases",
            "The result counts the weights alone. Look at what a unit has besides its weights.",
        ),
        {"count_parameters": lambda sizes: _of_pairs(_pairs(sizes)) - _biases(sizes)},
    ),
    Mistake(
        "input_has_biases",
        N_(
            "mistake count_parameters input_has_biases",
            "The input layer was counted with one bias per unit. Look at what the input layer computes.",
        ),
        {"count_parameters": lambda sizes: _of_pairs(_pairs(sizes)) + sizes[0]},
    ),
    Mistake(
        "wrong_pairs",
        N_(
            "mistake count_parameters wrong_pairs",
            "Layers that are not neighbours were multiplied: one layer between them was left out. "
            "Look at the indices of each pair.",
        ),
        {
            "count_parameters": lambda sizes: (
                sum(sizes[i] * sizes[i + 2] for i in range(len(sizes) - 2)) + _biases(sizes)
            )
        },
    ),
    Mistake(
        "pairs_with_input",
        N_(
            "mistake count_parameters pairs_with_input",
            "Every layer was paired with the input layer. Look at the layer from which a unit receives its inputs.",
        ),
        {"count_parameters": lambda sizes: _of_pairs([(sizes[0], units) for units in sizes[1:]])},
    ),
    Mistake(
        "pairs_with_itself",
        N_(
            "mistake count_parameters pairs_with_itself",
            "Each size was multiplied by itself. Look at the two lists that `zip` receives, or at the two indices.",
        ),
        {"count_parameters": lambda sizes: sum(n * n for n in sizes) + _biases(sizes)},
    ),
    Mistake(
        "every_pair",
        N_(
            "mistake count_parameters every_pair",
            "Every pair of layers has weights in this count. Look at which layers of the network are connected.",
        ),
        {"count_parameters": lambda sizes: sum(a * b for a, b in combinations(sizes, 2)) + _biases(sizes)},
    ),
    Mistake(
        "around_the_end",
        N_(
            "mistake count_parameters around_the_end",
            "The input layer was paired with the output layer: the index -1 is the last entry of a list. "
            "Look at the first value of the index in the loop.",
        ),
        {"count_parameters": _around_the_end},
    ),
    Mistake(
        "needs_two_layers",
        N_(
            "mistake count_parameters needs_two_layers",
            "For a list with one entry the function asked for an entry that does not exist. "
            "Look at what it does before or outside the loop.",
        ),
        {"count_parameters": _needs_two_layers},
    ),
    Mistake(
        "beyond_the_end",
        N_(
            "mistake count_parameters beyond_the_end",
            "An index went beyond the end of the list. Look at the last value of the index in the loop: "
            "there is one pair fewer than there are layers.",
        ),
        {"count_parameters": _beyond_the_end},
    ),
    Mistake(
        "biases_of_layer_before",
        N_(
            "mistake count_parameters biases_of_layer_before",
            "In each pair the biases were counted in the layer before. Look at the layer that the biases belong to.",
        ),
        {"count_parameters": lambda sizes: sum(before * units + before for before, units in _pairs(sizes))},
    ),
    Mistake(
        "one_bias_per_layer",
        N_(
            "mistake count_parameters one_bias_per_layer",
            "Each layer was counted with one bias. Look at the shape of the bias vector of a layer.",
        ),
        {"count_parameters": lambda sizes: sum(before * units + 1 for before, units in _pairs(sizes))},
    ),
    Mistake(
        "brackets",
        N_(
            "mistake count_parameters brackets",
            "Both sizes of each pair were raised by 1 before the multiplication. "
            "Look at which of them the bias belongs to.",
        ),
        {"count_parameters": lambda sizes: sum((before + 1) * (units + 1) for before, units in _pairs(sizes))},
    ),
    Mistake(
        "sizes_added",
        N_(
            "mistake count_parameters sizes_added",
            "The sizes of two neighbours were added. Look at the number of connections between two layers: "
            "each unit is connected to every unit of the layer before.",
        ),
        {"count_parameters": lambda sizes: sum(before + units for before, units in _pairs(sizes)) + _biases(sizes)},
    ),
    Mistake(
        "product_of_all",
        N_(
            "mistake count_parameters product_of_all",
            "All sizes were multiplied together. Look at the weight matrix of each layer on its own: "
            "its shape has two numbers.",
        ),
        {"count_parameters": lambda sizes: math.prod(sizes) + _biases(sizes)},
    ),
    Mistake(
        "units_only",
        N_(
            "mistake count_parameters units_only",
            "The result is the number of all units. The numbers on the connections are asked for as well: "
            "look at the weights of each layer.",
        ),
        {"count_parameters": sum},
    ),
    Mistake(
        "biases_only",
        N_(
            "mistake count_parameters biases_only",
            "The result counts the biases alone. Look at the other parameters of each layer.",
        ),
        {"count_parameters": _biases},
    ),
    Mistake(
        "three_layers_only",
        N_(
            "mistake count_parameters three_layers_only",
            "Only the first three layers were counted. The list can have any length: look for fixed indices.",
        ),
        {"count_parameters": lambda sizes: _of_pairs(_pairs(sizes[:3]))},
    ),
    Mistake(
        "first_only",
        N_(
            "mistake count_parameters first_only",
            "Only the first pair of layers was counted. Look at the indentation of `return`.",
        ),
        {"count_parameters": lambda sizes: _of_pairs(_pairs(sizes[:2]))},
    ),
    Mistake(
        "last_only",
        N_(
            "mistake count_parameters last_only",
            "Only the last pair of layers was counted. Look at whether the loop adds to the total or replaces it.",
        ),
        {"count_parameters": lambda sizes: _of_pairs(_pairs(sizes[-2:]))},
    ),
    Mistake(
        "output_left_out",
        N_(
            "mistake count_parameters output_left_out",
            "The output layer was not counted. Look at where the loop ends: in Python the end itself is left out.",
        ),
        {"count_parameters": lambda sizes: _of_pairs(_pairs(sizes[:-1]))},
    ),
    Mistake(
        "first_left_out",
        N_(
            "mistake count_parameters first_left_out",
            "The first layer after the input layer was not counted. Look at where the loop begins.",
        ),
        {"count_parameters": lambda sizes: _of_pairs(_pairs(sizes[1:]))},
    ),
)
