"""Exercise `chain_rule_order`: the steps of the backward pass in an order in which each has what it uses."""

from course.exercises import Case, Exercise, Group, Mistake
from course.exercises.logistic_regression import cases
from course.judges import Order
from course.wording import N_

STEPS = ("dL_da", "da_dz", "dL_dz", "dz_dw", "dL_dw", "dL_db")
USES = {
    ("dL_da", "dL_dz"): "da_after_dz",
    ("da_dz", "dL_dz"): "slope_after_dz",
    ("dL_dz", "dL_dw"): "dw_before_dz",
    ("dz_dw", "dL_dw"): "dw_before_x",
    ("dL_dz", "dL_db"): "db_before_dz",
}


def chain_rule_order():
    return list(STEPS)


def _list(text: str):
    return {"chain_rule_order": lambda: text.split()}


MISTAKES = (
    Mistake(
        "alphabetical",
        N_(
            "mistake chain_rule_order alphabetical",
            "The names stand in the alphabetical order of the comment. "
            "Find the first step that uses another one further down the list.",
        ),
        _list("dL_da dL_db dL_dw dL_dz da_dz dz_dw"),
    ),
    Mistake(
        "reversed",
        N_(
            "mistake chain_rule_order reversed",
            "The list is the right one read from its end. The backward pass starts at the loss: "
            "look at which derivative uses no other one.",
        ),
        _list("dL_db dL_dw dz_dw dL_dz da_dz dL_da"),
    ),
    Mistake(
        "da_after_dz",
        N_(
            "mistake chain_rule_order da_after_dz",
            "`dL_dz` stands before `dL_da`. It is a product of two derivatives: look at whether both stand before it.",
        ),
        _list("da_dz dL_dz dL_da dz_dw dL_dw dL_db"),
    ),
    Mistake(
        "slope_after_dz",
        N_(
            "mistake chain_rule_order slope_after_dz",
            "`dL_dz` stands before `da_dz`. The way from `a` to `z` passes the sigmoid: "
            "look at where its slope is needed.",
        ),
        _list("dL_da dL_dz da_dz dz_dw dL_dw dL_db"),
    ),
    Mistake(
        "dw_before_dz",
        N_(
            "mistake chain_rule_order dw_before_dz",
            "`dL_dw` stands before `dL_dz`. The way from the loss to a weight passes `z`: "
            "look at what is multiplied by `dz_dw`.",
        ),
        _list("dL_da da_dz dz_dw dL_dw dL_dz dL_db"),
    ),
    Mistake(
        "dw_before_x",
        N_(
            "mistake chain_rule_order dw_before_x",
            "`dL_dw` stands before `dz_dw`. Look at the two factors of which this derivative is the product.",
        ),
        _list("dL_da da_dz dL_dz dL_dw dz_dw dL_db"),
    ),
    Mistake(
        "db_before_dz",
        N_(
            "mistake chain_rule_order db_before_dz",
            "`dL_db` stands before `dL_dz`. The bias enters `z`: look at which derivative `dL_db` is a multiple of.",
        ),
        _list("dL_da da_dz dL_db dL_dz dz_dw dL_dw"),
    ),
    Mistake(
        "missing_step",
        N_(
            "mistake chain_rule_order missing_step",
            "At least one of the six names is missing. Compare the list with the comment in the answer cell.",
        ),
        _list("dL_da da_dz dL_dz dL_dw dL_db"),
    ),
    Mistake(
        "doubled_step",
        N_(
            "mistake chain_rule_order doubled_step",
            "A name stands in the list more than once. "
            "A step is computed once, and later steps use its result: look for the second place.",
        ),
        _list("dL_da da_dz dL_dz dz_dw dL_dw dL_dz dL_db"),
    ),
    Mistake(
        "unknown_step",
        N_(
            "mistake chain_rule_order unknown_step",
            "An entry of the list is none of the six names. "
            "Look at the letters, at `_`, and at the quotation marks and the commas.",
        ),
        _list("dl_da da_dz dL_dz dz_dw dL_dw dL_db"),
    ),
)

CHAIN_RULE_ORDER = Exercise(
    id="chain_rule_order",
    lesson=cases.LESSON,
    functions={"chain_rule_order": chain_rule_order},
    groups=(Group("main", 6, cases.ORDER, lambda rng: [Case((), judge=Order(STEPS, USES))]),),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint chain_rule_order 1",
            "Write beside each name what it is computed from. Two names are products of two other names, "
            "and one name is another one times 1.",
        ),
        N_(
            "hint chain_rule_order 2",
            "Three of the six use no other step: the derivative of the loss with respect to `a`, "
            "the slope of the sigmoid, and the derivative of `z` with respect to `w`. Put them first.",
        ),
        N_(
            "hint chain_rule_order 3",
            'Begin with `steps = ["dL_da", "da_dz", "dz_dw"]`. '
            "The line that returns these names and the other three remains.",
        ),
        N_(
            "hint chain_rule_order 4",
            "The product of the first two steps comes fourth. "
            "The derivatives with respect to `w` and `b` both use it: they stand at the end, in any order.",
        ),
    ),
    solution="""def chain_rule_order():
    return ["dL_da", "da_dz", "dL_dz", "dz_dw", "dL_dw", "dL_db"]
""",
)
