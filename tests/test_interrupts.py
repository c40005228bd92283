import time

import pytest

from course.interrupts import TimeIsUp, time_limit


def test_an_endless_loop_ends():
    with pytest.raises(TimeIsUp), time_limit(0.05):
        while True:
            pass


def test_a_loop_that_catches_every_exception_ends():
    with pytest.raises(TimeIsUp), time_limit(0.05):
        while True:
            try:
                while True:
                    pass
            except Exception:
                pass


def test_code_in_time_is_left_alone_and_nothing_is_raised_afterwards():
    for _ in range(200):
        with time_limit(0.001):
            pass
    time.sleep(0.05)


def test_code_that_ends_about_when_its_time_is_up_leaves_nothing_behind():
    for _ in range(50):
        try:
            with time_limit(0.002):
                end = time.perf_counter() + 0.002
                while time.perf_counter() < end:
                    pass
        except TimeIsUp:
            pass
    for _ in range(10_000):
        pass


def test_an_exception_of_the_code_itself_passes():
    with pytest.raises(ZeroDivisionError), time_limit(5):
        raise ZeroDivisionError
