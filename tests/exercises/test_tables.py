"""What holds for the exercises of every lesson."""

import pytest

from course import checking
from course.exercises import MODULES, all_exercises, exercise, exercises
from course.judges import State
from course.messages import GENERAL_FAULTS
from course.probe import is_blank
from course.wording import Message
from tests.exercises import (
    fresh_answers_cost_and_descent,
    fresh_answers_logistic_regression,
    fresh_answers_neuron,
    right_answers_activations,
    right_answers_cost_and_descent,
    right_answers_logistic_regression,
    right_answers_neuron,
)
from tests.exercises.answering import SEEDS, functions, judge, verdict

EXERCISES = list(all_exercises())
MISTAKES = [
    pytest.param(asked, mistake, name, id=f"{asked.id}-{mistake.key}-{name}")
    for asked in EXERCISES
    for mistake in asked.mistakes
    for name in mistake.wrong
]
# exercise, code, and where it gets one the note
RIGHT_ANSWERS = [
    answer
    for module in (
        right_answers_neuron,
        right_answers_activations,
        right_answers_cost_and_descent,
        right_answers_logistic_regression,
    )
    for answer in module.RIGHT_ANSWERS
]
each_exercise = pytest.mark.parametrize("asked", EXERCISES, ids=[asked.id for asked in EXERCISES])
each_lesson = pytest.mark.parametrize("lesson", MODULES)


@each_lesson
def test_every_exercise_stands_in_its_lesson_with_an_id_of_its_own(lesson):
    assert all(asked.lesson == lesson for asked in exercises(lesson))
    assert len({asked.id for asked in EXERCISES}) == len(EXERCISES)


@each_exercise
def test_the_reference_passes(asked):
    for seed in SEEDS:
        found = judge(asked, asked.functions, seed)
        assert (found.state, found.points, found.notes) == (State.PASSED, asked.points, ()), found.facts


@each_exercise
def test_the_solution_passes(asked):
    found = verdict(asked.id, "")
    assert (found.state, found.points, found.notes) == (State.PASSED, asked.points, ()), found.facts


@each_exercise
def test_the_blank_answer_is_blank_and_the_solution_is_not(asked):
    blank = "\n".join(f"def {name}({', '.join(asked.parameters(name))}):\n    ..." for name in asked.functions)
    assert all(is_blank(function) for function in functions(asked.id, blank).values())
    assert not any(is_blank(function) for function in functions(asked.id, "").values())


@each_exercise
def test_the_solution_has_the_arguments_of_the_reference(asked):
    for name, function in functions(asked.id, "").items():
        assert function.__code__.co_varnames[: function.__code__.co_argcount] == asked.parameters(name)


@pytest.mark.parametrize(("asked", "mistake", "name"), MISTAKES)
def test_each_mistake_is_called_by_its_own_name(asked, mistake, name):
    for seed in SEEDS:
        found = judge(asked, asked.functions | {name: mistake.wrong[name]}, seed)
        if mistake.note:
            assert (found.state, found.points, found.notes) == (State.PASSED, asked.points, (mistake.key,))
        else:
            assert (found.mistake, found.facts.function) == (mistake.key, name)
            assert found.points < asked.points


@each_exercise
def test_enough_mistakes_and_each_key_once(asked):
    keys = [mistake.key for mistake in asked.mistakes]
    assert len(keys) == len(set(keys)) >= 8
    assert all(mistake.wrong or mistake.key in GENERAL_FAULTS for mistake in asked.mistakes)


@each_exercise
@pytest.mark.parametrize(
    "fixed", [lambda z=0, *_: 0 * z, lambda z=0, *_: 0 * z + 1, lambda z=0, *_: z, lambda *_: 0.5, lambda *_: []]
)
def test_constants_and_the_identity_earn_nothing(asked, fixed):
    assert judge(asked, dict.fromkeys(asked.functions, fixed)).points == 0


@each_exercise
def test_the_main_group_is_random_and_weighs_half(asked):
    assert asked.groups[0].points * 2 >= asked.points
    one, other = (checking.calls(asked, checking.plan(asked, seed)) for seed in (1, 2))
    assert one[0]["args"] != other[0]["args"] or not one[0]["args"]


@pytest.mark.parametrize("answer", RIGHT_ANSWERS)
def test_every_right_style_has_all_points(answer):
    id, code, *notes = answer
    for seed in SEEDS:
        found = verdict(id, code, seed)
        assert (found.state, found.points) == (State.PASSED, exercise(id).points), found.facts
        assert list(found.notes) == [note for note in notes if note]


def _messages(asked_of) -> list[Message]:
    """Every message of the tables once."""
    found = [(group.kind, "cases ") for asked in asked_of for group in asked.groups]
    found += [(m.sentence, "mistake ") for asked in asked_of for m in asked.mistakes]
    found += [(hint, f"hint {asked.id} ") for asked in asked_of for hint in asked.hints]
    assert all(message.context.startswith(start) for message, start in found)
    return list(dict.fromkeys(message for message, _ in found))


@each_lesson
def test_no_sentence_stands_twice_in_a_lesson(lesson):
    messages = _messages(exercises(lesson))
    assert len({message.text for message in messages}) == len(messages)


def test_every_message_of_the_course_has_a_context_of_its_own():
    messages = _messages(EXERCISES)
    assert len({message.context for message in messages}) == len(messages)


def test_messages_are_short_and_have_no_placeholders():
    for message in _messages(EXERCISES):
        assert "{" not in message.text and "$" not in message.text and message.text.count("`") % 2 == 0
        assert len(message.text) < 290


@each_exercise
def test_three_hints_or_more_and_none_is_the_solution(asked):
    """Of every solution one line at least stands in no hint."""
    assert len(asked.hints) >= 3
    lines = [line.strip().removeprefix("return ") for line in asked.solution.splitlines() if line.startswith(" ")]
    assert any(not any(line in hint.text for hint in asked.hints) for line in lines)


@pytest.mark.parametrize(
    "written", [fresh_answers_neuron, fresh_answers_cost_and_descent, fresh_answers_logistic_regression]
)
def test_most_wrong_answers_of_someone_who_has_not_seen_the_table_are_named(written):
    given = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n\n\n"  # lesson 04 gives it, the others need it not
    found = [verdict(id, given + code) for id, code, _ in written.ANSWERS]
    assert len(found) == 30
    assert all(one.points < one.exercise.points for one in found)
    assert sum(one.mistake != "" for one in found) / len(found) >= 0.7
