"""How learners get `gradient_step` wrong."""

from collections.abc import Callable

import numpy as np

from course.exercises import Mistake
from course.wording import N_


def _each(step: Callable) -> dict[str, Callable]:
    """The list that comes of a step for one parameter p, its gradient g and the learning rate a."""
    return {"gradient_step": lambda params, grads, a: [step(p, g, a) for p, g in zip(params, grads, strict=True)]}


def _cut_with_integers(p, g, a):
    """The step as it comes out in an array that takes its type from the parameter."""
    new = np.empty_like(p)
    new[:] = p - a * g
    return new


def _into_a_copy(p, g, a):
    new = p.copy()
    new -= a * g
    return new


def _four_only(params, grads, alpha):
    W1, b1, W2, b2 = params
    return _each(lambda p, g, a: p - a * g)["gradient_step"]([W1, b1, W2, b2], grads, alpha)


MISTAKES = (
    Mistake(
        "uphill",
        N_(
            "mistake gradient_step uphill",
            "The step was added to each parameter, so the cost grows. Look at the direction of the gradient.",
        ),
        _each(lambda p, g, a: p + a * g),
    ),
    Mistake(
        "changed_its_input",
        N_(
            "mistake gradient_step changed_its_input",
            "A list or an array that was passed to the function has changed. "
            "Look for `-=`, or for an assignment to an entry, and make new arrays in a new list.",
        ),
        {},
    ),
    Mistake(
        "alpha_squared",
        N_(
            "mistake gradient_step alpha_squared",
            "The gradient was multiplied by the learning rate two times. Count how often `alpha` is a factor.",
        ),
        _each(lambda p, g, a: p - a**2 * g),
    ),
    Mistake(
        "no_alpha",
        N_(
            "mistake gradient_step no_alpha",
            "The whole gradient was subtracted. Look for the number that makes the step shorter.",
        ),
        _each(lambda p, g, a: p - g),
    ),
    Mistake(
        "divided",
        N_(
            "mistake gradient_step divided",
            "The gradient was divided by the learning rate: a smaller learning rate gives a longer step. "
            "Look at the operation between the two.",
        ),
        _each(lambda p, g, a: p - g / a),
    ),
    Mistake(
        "brackets",
        N_(
            "mistake gradient_step brackets",
            "The whole difference was multiplied by the learning rate. Look at what `alpha` belongs to.",
        ),
        _each(lambda p, g, a: a * (p - g)),
    ),
    Mistake(
        "alpha_on_parameter",
        N_(
            "mistake gradient_step alpha_on_parameter",
            "The parameter was multiplied by the learning rate, and the gradient was not. "
            "Look at the place of `alpha` in the update rule.",
        ),
        _each(lambda p, g, a: a * p - g),
    ),
    Mistake(
        "reversed",
        N_(
            "mistake gradient_step reversed",
            "The parameter was subtracted from the step: every new number has the opposite sign. "
            "Look at the order of the difference.",
        ),
        _each(lambda p, g, a: a * g - p),
    ),
    Mistake(
        "step_only",
        N_(
            "mistake gradient_step step_only",
            "The result holds the learning rate times the gradient. Look at what this step is subtracted from.",
        ),
        _each(lambda p, g, a: a * g),
    ),
    Mistake(
        "negative_step_only",
        N_(
            "mistake gradient_step negative_step_only",
            "The result holds the changes of the parameters. The new parameters are asked for: "
            "look at what each change is added to.",
        ),
        _each(lambda p, g, a: -a * g),
    ),
    Mistake(
        "relative_step",
        N_(
            "mistake gradient_step relative_step",
            "The step was multiplied by the parameter itself. Look at the factors of the step in the update rule.",
        ),
        _each(lambda p, g, a: p - a * g * p),
    ),
    Mistake(
        "sign_of_gradient",
        N_(
            "mistake gradient_step sign_of_gradient",
            "Every entry moved by the same distance: only the sign of its gradient was used. "
            "Look at how the size of the gradient enters the step.",
        ),
        _each(lambda p, g, a: p - a * np.sign(g)),
    ),
    Mistake(
        "always_down",
        N_(
            "mistake gradient_step always_down",
            "Every entry became smaller, also where its gradient is negative. "
            "Look for an absolute value, and at what a negative gradient means.",
        ),
        _each(lambda p, g, a: p - a * np.abs(g)),
    ),
    Mistake(
        "unchanged",
        N_(
            "mistake gradient_step unchanged",
            "The parameters came back as they were. In a loop `p = ...` gives a new value to the name alone: "
            "look at where the new arrays are kept.",
        ),
        {"gradient_step": lambda params, grads, alpha: params},
    ),
    Mistake(
        "returned_gradients",
        N_(
            "mistake gradient_step returned_gradients",
            "The result holds the gradients themselves. Look at what the update rule does with them.",
        ),
        {"gradient_step": lambda params, grads, alpha: grads},
    ),
    Mistake(
        "wrong_pairs",
        N_(
            "mistake gradient_step wrong_pairs",
            "The first parameter met the last gradient: one of the lists was reversed. Look at how the pairs are made.",
        ),
        {"gradient_step": lambda params, grads, a: [p - a * g for p, g in zip(params, grads[::-1], strict=True)]},
    ),
    Mistake(
        "first_only",
        N_(
            "mistake gradient_step first_only",
            "Only the first parameter came back. Look at the indentation of `return`.",
        ),
        {"gradient_step": lambda params, grads, alpha: params[0] - alpha * grads[0]},
    ),
    Mistake(
        "list_of_first",
        N_(
            "mistake gradient_step list_of_first",
            "The list that came back holds only the first parameter. Look at whether `return` is inside the loop.",
        ),
        {"gradient_step": lambda params, grads, alpha: [params[0] - alpha * grads[0]]},
    ),
    Mistake(
        "last_only",
        N_(
            "mistake gradient_step last_only",
            "Only the last parameter came back. Look at whether each new array is kept before the next one is made.",
        ),
        {"gradient_step": lambda params, grads, alpha: params[-1] - alpha * grads[-1]},
    ),
    Mistake(
        "list_of_last",
        N_(
            "mistake gradient_step list_of_last",
            "The list that came back holds only the last parameter. Look at whether the empty list is made "
            "anew inside the loop.",
        ),
        {"gradient_step": lambda params, grads, alpha: [params[-1] - alpha * grads[-1]]},
    ),
    Mistake(
        "last_left_out",
        N_(
            "mistake gradient_step last_left_out",
            "The last parameter is missing in the list. Look at where the loop ends.",
        ),
        {"gradient_step": lambda params, grads, a: [p - a * g for p, g in list(zip(params, grads, strict=True))[:-1]]},
    ),
    Mistake(
        "four_only",
        N_(
            "mistake gradient_step four_only",
            "The function expects exactly four parameters. The lists can have any length: look for fixed names.",
        ),
        {"gradient_step": _four_only},
    ),
    Mistake(
        "lists_subtracted",
        N_(
            "mistake gradient_step lists_subtracted",
            "An operation does not fit its values: a list has no elementwise product and no difference. "
            "Look for the loop that takes one parameter and its gradient at a time.",
        ),
        {"gradient_step": lambda params, grads, alpha: params - alpha * grads},
    ),
    Mistake(
        "integer_cut",
        N_(
            "mistake gradient_step integer_cut",
            "For arrays of integers the decimals were lost. Look at the array that holds the new numbers: "
            "it may take its type from the parameter.",
        ),
        _each(_cut_with_integers),
    ),
    Mistake(
        "integer_copy",
        N_(
            "mistake gradient_step integer_copy",
            "A copy of an array of integers cannot hold decimals: `-=` raised an exception. "
            "Look at an operator that makes a new array.",
        ),
        _each(_into_a_copy),
    ),
)
