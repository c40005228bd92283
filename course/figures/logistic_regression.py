"""The pictures of lesson 04-logistic-regression: their words, and what they say to those who cannot see them."""

from course.figures import Picture
from course.figures import logistic_regression_drawn as drawn
from course.wording import N_

FIGURES: dict[str, Picture] = {
    "logistic-unit": Picture(
        size=(7.2, 3.0),
        draw=drawn.unit,
        words={
            "unit": N_("figure logistic-unit", "one sigmoid unit"),
            "prediction": N_("figure logistic-unit", "prediction"),
        },
        alt=N_(
            "figure logistic-unit",
            "Drawing of one sigmoid unit, read from left to right: three inputs, each with its weight on an arrow, "
            "and the bias from below lead to a circle of two halves. The left half is the weighted input z, "
            "the right half is the activation a. An arrow leads from a to the prediction, which equals a.",
        ),
    ),
    "logistic-graph": Picture(
        size=(8.4, 4.6),
        draw=drawn.graph,
        words={
            "forward": N_("figure logistic-graph", "forward pass: values"),
            "backward": N_("figure logistic-graph", "backward pass: derivatives"),
        },
        alt=N_(
            "figure logistic-graph",
            "Drawing of a computation graph. Solid arrows, the forward pass, lead from the inputs x1, x2, x3, the "
            "weights w and the bias b to z, from z to a, and from a and the label y to the loss. Dashed arrows, the "
            "backward pass, lead from the loss to a with the derivative da, from a to z with dz, and from z to w with "
            "dw and to b with db. Squares mark what is given: the inputs and the label.",
        ),
    ),
    "logistic-graph-numbers": Picture(
        size=(9.0, 5.6),
        draw=drawn.numbers,
        words={
            "value": N_("figure logistic-graph-numbers", "above a node: its value"),
            "local": N_("figure logistic-graph-numbers", "on an edge: the local derivative"),
            "derivative": N_("figure logistic-graph-numbers", "below a node: its derivative"),
        },
        alt=N_(
            "figure logistic-graph-numbers",
            "The computation graph of the worked example. Values above the nodes: the weights 0.5, −0.25 and 0.1, the "
            "bias 0.2, z = 0.5, a = 0.622459, the loss 0.474077. Local derivatives on the edges: 1, 2 and 3 from the "
            "weights to z, 1 from the bias to z, 0.235004 from z to a, −1.606531 from a to the loss. Derivatives of "
            "the loss below the nodes: 1 at the loss, −1.606531 at a, −0.377541 at z, then −0.377541, −0.755081 and "
            "−1.132622 at the weights and −0.377541 at the bias.",
        ),
    ),
    "slope-cancels": Picture(
        size=(7.2, 3.8),
        draw=drawn.two_costs,
        words={
            "cross-entropy": N_("figure slope-cancels", "cross-entropy: $a-y$"),
            "quadratic": N_("figure slope-cancels", "quadratic: $(a-y)\\,a\\,(1-a)$"),
        },
        alt=N_(
            "figure slope-cancels",
            "Plot of the derivative dz for the label 0, with z on the horizontal axis from −6 to 12. With "
            "cross-entropy the curve, a solid line, rises from almost 0 to almost 1 and has the value 0.99995 "
            "at z = 10. With the quadratic cost the curve, a dashed line, rises to about 0.15 near z = 0.7 and falls "
            "to almost 0: at z = 10 it has the value 4.54e-05.",
        ),
    ),
}
