"""The pictures of lesson 02-activations: their words, and what they say to those who cannot see them."""

from course.figures import Picture
from course.figures import activations_drawn as drawn
from course.wording import N_

FIGURES = {
    "sigmoid": Picture(
        size=(7.2, 3.6),
        draw=drawn.sigmoid_alone,
        words={
            "steepest": N_("figure sigmoid", "steepest at $z=0$: slope 0.25"),
            "near 0": N_("figure sigmoid", "close to 0"),
            "near 1": N_("figure sigmoid", "close to 1"),
        },
        alt=N_(
            "figure sigmoid",
            "Plot of the sigmoid: z on the horizontal axis from −8 to 8, the value on the vertical axis from 0 to 1. "
            "The curve rises from almost 0 to almost 1; a dashed tangent at z = 0, where the value is 0.5, "
            "has the largest slope, 0.25.",
        ),
    ),
    "sigmoid-and-tanh": Picture(
        size=(7.2, 4.0),
        draw=drawn.sigmoid_and_tanh,
        words={
            "sigmoid": N_("figure sigmoid-and-tanh", "sigmoid: from 0 to 1"),
            "tanh": N_("figure sigmoid-and-tanh", "hyperbolic tangent: from $-1$ to 1"),
        },
        alt=N_(
            "figure sigmoid-and-tanh",
            "Plot of two rising curves, with z on the horizontal axis from −5 to 5. "
            "The sigmoid, a solid line, goes from 0 to 1 and has the value 0.5 at z = 0; the hyperbolic tangent, "
            "a dashed line, goes from −1 to 1, has the value 0 at z = 0 and is steeper there.",
        ),
    ),
    "network-tanh-sigmoid": Picture(
        size=(7.2, 3.7),
        draw=drawn.network,
        words={
            "input": N_("figure network-tanh-sigmoid", "input layer"),
            "hidden": N_("figure network-tanh-sigmoid", "hidden layers"),
            "output": N_("figure network-tanh-sigmoid", "output layer"),
        },
        alt=N_(
            "figure network-tanh-sigmoid",
            "Drawing of a neural network, read from left to right: three inputs, two hidden layers of four units each, "
            "one output unit. The hidden units, circles, use the hyperbolic tangent; "
            "the output unit, a square, uses the sigmoid.",
        ),
    ),
    "flat-tails": Picture(
        size=(8.4, 3.6),
        draw=drawn.flat_tails,
        words={
            "sigmoid": N_("figure flat-tails", "sigmoid"),
            "tanh": N_("figure flat-tails", "hyperbolic tangent"),
            "flat": N_("figure flat-tails", "slope below 0.01"),
        },
        alt=N_(
            "figure flat-tails",
            "Two plots, the sigmoid and the hyperbolic tangent, with z on the horizontal axis from −8 to 8. "
            "Dashed tangents are steep at z = 0 and almost horizontal far from 0; hatched zones on both sides show "
            "where the slope is below 0.01, and they begin closer to 0 for the hyperbolic tangent.",
        ),
    ),
    "relu-and-leaky-relu": Picture(
        size=(8.4, 3.7),
        draw=drawn.relu_and_leaky,
        words={
            "relu": N_("figure relu-and-leaky-relu", "ReLU"),
            "leaky": N_("figure relu-and-leaky-relu", "leaky ReLU, drawn with $s=0.1$"),
            "kink": N_("figure relu-and-leaky-relu", "kink at $z=0$"),
            "slope 0": N_("figure relu-and-leaky-relu", "slope 0"),
            "slope s": N_("figure relu-and-leaky-relu", "slope $s$"),
            "slope 1": N_("figure relu-and-leaky-relu", "slope 1"),
        },
        alt=N_(
            "figure relu-and-leaky-relu",
            "Two plots, ReLU and leaky ReLU, with z on the horizontal axis from −4 to 4. For positive z both are the "
            "same line of slope 1; for negative z ReLU is 0, and leaky ReLU is a line with a small slope. "
            "A diamond marks the kink at z = 0.",
        ),
    ),
    "slopes-at-three-points": Picture(
        size=(9.0, 4.6),
        draw=drawn.slopes,
        words={
            "sigmoid": N_("figure slopes-at-three-points", "sigmoid"),
            "tanh": N_("figure slopes-at-three-points", "hyperbolic tangent"),
            "relu": N_("figure slopes-at-three-points", "ReLU"),
            "leaky": N_("figure slopes-at-three-points", "leaky ReLU"),
            "value": N_("figure slopes-at-three-points", "value $g(z)$"),
            "slope": N_("figure slopes-at-three-points", "slope $g^{\\prime}(z)$"),
        },
        alt=N_(
            "figure slopes-at-three-points",
            "Eight plots: the values of the four functions in the first row, their slopes in the second row, with "
            "z on the horizontal axis. Points mark z = −10, 0 and 10; the slopes there are 4.5e-05, 0.25 and 4.5e-05 "
            "for the sigmoid, 8.2e-09, 1 and 8.2e-09 for the hyperbolic tangent, 0, 0 and 1 for ReLU, "
            "0.01, 0.01 and 1 for leaky ReLU.",
        ),
    ),
}
