"""Each public function of the numerics shows what it does, and doctest runs it."""

import doctest
import inspect
from importlib import import_module

import pytest

NAMES = ("activations", "costs", "layers", "network", "training", "gradient_check", "paths", "digits")
MODULES = [import_module(f"course.{name}") for name in NAMES]
FUNCTIONS = {
    f"{module.__name__}.{name}": function
    for module in MODULES
    for name, function in inspect.getmembers(module, inspect.isfunction)
    if function.__module__ == module.__name__ and not name.startswith("_")
}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("module", MODULES, ids=NAMES)
def test_the_examples_of_a_module_are_true(module):
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_public_function_has_an_example(name):
    examples = doctest.DocTestParser().get_examples(FUNCTIONS[name].__doc__ or "")
    assert any(example.want for example in examples)


def test_the_functions_were_found():
    assert {"course.activations.sigmoid", "course.training.train", "course.digits.load_digits"} <= set(FUNCTIONS)
