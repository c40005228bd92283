import pytest

from tests.numerics import load
from tests.properties import PROPERTIES, try_out

REFERENCE = load()


@pytest.mark.parametrize("name", PROPERTIES)
def test_holds_for_every_network(name):
    try_out(name, REFERENCE, most=300)
