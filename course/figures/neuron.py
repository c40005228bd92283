"""The pictures of lesson 01-neuron: their words, and what they say to those who cannot see them."""

from course.figures import Picture
from course.figures import neuron_drawn as drawn
from course.wording import N_

FIGURES = {
    "single-unit": Picture(
        size=(8.0, 4.05),
        draw=drawn.single_unit,
        words={
            "inputs": N_("figure single-unit", "inputs"),
            "weights": N_("figure single-unit", "weights"),
            "bias": N_("figure single-unit", "bias"),
            "unit": N_("figure single-unit", "unit"),
            "output": N_("figure single-unit", "output"),
        },
        alt=N_(
            "figure single-unit",
            "Drawing of one unit, read from left to right. Three inputs, x1, x2 and x3, have arrows to a circle; "
            "each arrow carries a weight, w1, w2 and w3. The bias b has an arrow to the circle from above. "
            "The circle has two halves: z on the left, a on the right. An arrow leads from a to the output ŷ.",
        ),
    ),
    "two-stages": Picture(
        size=(8.4, 3.0),
        draw=drawn.two_stages,
        words={
            "input": N_("figure two-stages", "input"),
            "stage 1": N_("figure two-stages", "stage 1"),
            "stage 2": N_("figure two-stages", "stage 2"),
            "loss": N_("figure two-stages", "loss"),
        },
        alt=N_(
            "figure two-stages",
            "Drawing of a network in two stages, read from left to right. The input x leads to stage 1, a circle with "
            "the halves z of layer 1 and a of layer 1; its parameters W and b of layer 1 come from above. Stage 1 "
            "leads to stage 2, which has the same form with the number 2. The output ŷ of stage 2 leads to the loss.",
        ),
    ),
    "network-3-4-1": Picture(
        size=(7.6, 4.8),
        draw=drawn.network_3_4_1,
        words={
            "input": N_("figure network-3-4-1", "input layer"),
            "hidden": N_("figure network-3-4-1", "hidden layer"),
            "output": N_("figure network-3-4-1", "output layer"),
            "layer 0": N_("figure network-3-4-1", "layer 0"),
            "layer 1": N_("figure network-3-4-1", "layer 1"),
            "layer 2": N_("figure network-3-4-1", "layer 2"),
            "not counted": N_("figure network-3-4-1", "not counted"),
        },
        alt=N_(
            "figure network-3-4-1",
            "Drawing of a two-layer network, read from left to right. The input layer, layer 0, not counted, "
            "has three squares for the inputs and is named a0. The hidden layer, layer 1, has four circles and is "
            "named a1. The output layer, layer 2, has one circle and is named a2; an arrow leads to ŷ. Each input is "
            "connected to each hidden unit, and each hidden unit to the output unit.",
        ),
    ),
    "opened-units": Picture(
        size=(9.0, 3.0),
        draw=drawn.opened_units,
        words={
            "unit 1": N_("figure opened-units", "hidden unit 1"),
            "unit 2": N_("figure opened-units", "hidden unit 2"),
        },
        alt=N_(
            "figure opened-units",
            "Two drawings of the network with three inputs, four hidden units and one output unit. In the first the "
            "first hidden unit is marked, with its three connections from the inputs, and enlarged beside the "
            "network: a circle with z on the left and a on the right, both with layer 1 and unit 1. "
            "The second drawing shows the same for the second hidden unit.",
        ),
    ),
    "training-cycle": Picture(
        size=(8.6, 3.0),
        draw=drawn.training_cycle,
        words={
            "forward": N_("figure training-cycle", "forward pass"),
            "backward": N_("figure training-cycle", "backward pass"),
            "update": N_("figure training-cycle", "update"),
            "forward does": N_("figure training-cycle", "uses the parameters"),
            "backward does": N_("figure training-cycle", "computes the gradient"),
            "update does": N_("figure training-cycle", "changes the parameters"),
            "again": N_("figure training-cycle", "repeat with the new parameters"),
        },
        alt=N_(
            "figure training-cycle",
            "Drawing of training as a loop of three boxes, read from left to right: the forward pass uses the "
            "parameters, the backward pass computes the gradient, the update changes the parameters. "
            "An arrow leads from the update back to the forward pass, which repeats with the new parameters.",
        ),
    ),
}
