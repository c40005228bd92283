"""The pictures of lesson 03-cost-and-descent: their words, and what they say to those who cannot see them."""

from course.figures import Picture
from course.figures import cost_and_descent_drawn as drawn
from course.wording import N_

FIGURES: dict[str, Picture] = {
    "secant-and-tangent": Picture(
        size=(7.2, 4.2),
        draw=drawn.secant_and_tangent,
        words={
            "run": N_("figure secant-and-tangent", "run 1"),
            "rise": N_("figure secant-and-tangent", "rise 3"),
            "secant": N_("figure secant-and-tangent", "secant: slope 3"),
            "tangent": N_("figure secant-and-tangent", "tangent: slope 2"),
        },
        alt=N_(
            "figure secant-and-tangent",
            "Plot of the curve f of x equals x squared. A solid secant goes through the points with x = 1 and x = 2: "
            "the run is 1, the rise is 3, the slope is 3. A dashed tangent touches the curve at x = 1 "
            "and is less steep: its slope is 2.",
        ),
    ),
    "two-losses": Picture(
        size=(8.4, 3.8),
        draw=drawn.two_losses,
        words={
            "cross-entropy": N_("figure two-losses", "cross-entropy loss"),
            "quadratic": N_("figure two-losses", "quadratic loss"),
        },
        alt=N_(
            "figure two-losses",
            "Two plots of losses, with the activation a on the horizontal axis from 0 to 1. For the label 1 both "
            "losses fall to 0 at a = 1; near a = 0 the cross-entropy loss, a solid line, grows without bound, "
            "and the quadratic loss, a dashed line, is at most 0.5. For the label 0 both curves are mirrored.",
        ),
    ),
    "output-layer-and-cost": Picture(
        size=(7.2, 4.0),
        draw=drawn.output_layer_and_cost,
        words={
            "parameters": N_("figure output-layer-and-cost", "weights and biases"),
            "output": N_("figure output-layer-and-cost", "output layer"),
            "loss": N_("figure output-layer-and-cost", "loss"),
            "label": N_("figure output-layer-and-cost", "label: fixed"),
        },
        alt=N_(
            "figure output-layer-and-cost",
            "Drawing, read from left to right. Lines with weights lead into the three units of the output layer. "
            "An arrow goes from each activation into the box of the loss. A dashed arrow from below brings the label, "
            "which is fixed. No arrow leads from a weight straight into the loss.",
        ),
    ),
    "one-step": Picture(
        size=(9.4, 3.6),
        draw=drawn.one_step,
        words={
            "parameters": N_("figure one-step", "parameters"),
            "cost": N_("figure one-step", "cost"),
            "gradient": N_("figure one-step", "gradient"),
            "update": N_("figure one-step", "updates"),
            "repeat": N_("figure one-step", "repeat"),
        },
        alt=N_(
            "figure one-step",
            "Four boxes in a row, joined by arrows. The first holds the parameters W1, b1, W2 and b2 of a two-layer "
            "network; the second the cost J, the mean of the losses of m examples; the third the derivative of J with "
            "respect to each parameter; the fourth the four updates: each parameter minus alpha times its derivative. "
            "An arrow leads from the last box back to the first.",
        ),
    ),
    "three-learning-rates": Picture(
        size=(9.0, 4.2),
        draw=drawn.three_learning_rates,
        words={
            "small": N_("figure three-learning-rates", "small"),
            "suitable": N_("figure three-learning-rates", "suitable"),
            "large": N_("figure three-learning-rates", "too large"),
        },
        alt=N_(
            "figure three-learning-rates",
            "Three plots of twelve steps in the same narrow valley, from the same start, where the cost is 18; a star "
            "marks the minimum. With alpha 0.01 the path moves smoothly and stays far from the star, at the cost 6.33. "
            "With alpha 0.09 it jumps from side to side, the jumps shrink, and the cost falls to 0.88. "
            "With alpha 0.105 the jumps grow, and the cost rises to 99.",
        ),
    ),
}
