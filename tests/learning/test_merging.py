"""What the learner wrote stays, whatever they did and whatever we changed."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.learning.merging import changed, merged

from .made_up import BLANK, cell, edition, ids, notebook, texts

NOTE = {"code": "# yours\n", "markdown": "*yours*\n\n", "raw": "yours\n"}
ANSWER = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))"


def merge(mine, new, base=None):
    return merged(base or edition(), mine, new, NOTE)


def edited(name, text, made=None):
    made = copy.deepcopy(made or edition())
    next(one for one in made["cells"] if one["id"] == name)["source"] = text.splitlines(keepends=True)
    return made


def with_added(behind, *cells):
    made = copy.deepcopy(edition())
    place = ids(made).index(behind) + 1 if behind else 0
    made["cells"][place:place] = cells
    return made


def test_running_cells_is_no_change():
    mine = copy.deepcopy(edition())
    for one in mine["cells"]:
        one["metadata"]["trusted"] = True
        if one["cell_type"] == "code":
            one.update(execution_count=3, outputs=[{"output_type": "stream", "name": "stdout", "text": "1"}])
        one["source"] = "".join(one["source"])
    assert not changed(edition(), mine)


def test_an_answer_takes_the_place_of_the_new_blank():
    new = edition(blank='def sigmoid(z):\n    """The new edition says more."""\n    ...', prose="New prose.")
    result = merge(edited("sigmoid-answer", ANSWER), new)
    assert ids(result) == ids(new)
    assert texts(result)[3] == ANSWER
    assert texts(result)[1] == "New prose."
    assert result["cells"][3]["metadata"]["course"] == {"answer": "sigmoid"}


def test_a_blank_answer_and_an_erased_one_become_the_new_blank():
    new = edition(blank="def sigmoid(z):\n    pass")
    assert texts(merge(edition(), new))[3] == "def sigmoid(z):\n    pass"
    assert texts(merge(edited("sigmoid-answer", ""), new))[3] == "def sigmoid(z):\n    pass"


def test_an_answer_is_found_by_its_exercise_when_its_cell_has_another_id():
    mine = edited("sigmoid-answer", ANSWER)
    mine["cells"][3]["id"] = "pasted-again"
    new = edition(prose="New prose.")
    new["cells"][3]["id"] = "sigmoid-answer-2"
    result = merge(mine, new)
    assert ids(result) == ids(new)
    assert texts(result)[3] == ANSWER


def test_of_two_cells_with_one_answer_ours_is_the_answer_and_the_other_a_plain_cell():
    copied = cell("copied", "def sigmoid(z):\n    return z", answer="sigmoid")
    result = merge(with_added("proof", copied), edition(prose="New prose."))
    assert [one["metadata"].get("course") for one in result["cells"] if one["id"] == "copied"] == [None]
    assert "def sigmoid(z):\n    return z" in texts(result)
    assert [one["id"] for one in result["cells"] if one["metadata"].get("course", {}).get("answer") == "sigmoid"] == [
        "sigmoid-answer"
    ]


def test_the_answer_of_an_exercise_that_is_no_more_stays_as_a_cell():
    new = edition(prose="New prose.")
    del new["cells"][3]
    result = merge(edited("sigmoid-answer", ANSWER), new)
    assert f"# yours\n{ANSWER}" in texts(result)


@pytest.mark.parametrize("behind", [None, "setup", "prose", "sigmoid-answer", "tanh-answer"])
def test_added_cells_stay_behind_the_cell_that_they_stood_behind(behind):
    added = [cell("a1", "x = 1"), cell("a2", "My note.", "markdown"), cell("a3", "raw", "raw")]
    result = merge(with_added(behind, *added), edition(prose="New prose."))
    place = ids(result).index(behind) + 1 if behind else 0
    assert ids(result)[place : place + 3] == ["a1", "a2", "a3"]
    assert len(result["cells"]) == len(edition()["cells"]) + 3


def test_added_cells_move_up_when_the_cell_above_them_is_no_more():
    new = edition(prose="New prose.")
    del new["cells"][2]
    assert ids(merge(with_added("proof", cell("mine", "x = 1")), new))[:3] == ["setup", "prose", "mine"]


def test_a_cell_of_ours_that_the_learner_rewrote_becomes_theirs():
    result = merge(edited("proof", "assert 2 + 2 == 4"), edition(proof="assert 3 + 3 == 6"))
    place = ids(result).index("proof")
    assert texts(result)[place : place + 2] == ["assert 3 + 3 == 6", "# yours\nassert 2 + 2 == 4"]
    assert "course" not in result["cells"][place + 1]["metadata"]
    again = merge(result, edition(proof="assert 4 + 4 == 8"), base=edition(proof="assert 3 + 3 == 6"))
    assert texts(again)[place : place + 2] == ["assert 4 + 4 == 8", "# yours\nassert 2 + 2 == 4"]
    assert len(again["cells"]) == len(result["cells"])


def test_a_hint_that_was_asked_for_is_no_work_of_the_learners():
    result = merge(edited("sigmoid-help", 'hint("sigmoid")\n# solution("sigmoid")'), edition(prose="New prose."))
    assert ids(result) == ids(edition())


def test_cells_of_ours_that_were_removed_come_back():
    mine = copy.deepcopy(edition())
    del mine["cells"][1:3]
    assert changed(edition(), mine)
    assert texts(merge(mine, edition(prose="New prose."))) == texts(edition(prose="New prose."))


def test_a_program_that_drops_ids_costs_nothing():
    mine = with_added("proof", cell("mine", "x = 1"))
    mine["cells"][4]["source"] = [ANSWER]
    for one in mine["cells"]:
        del one["id"]
    new = edition(prose="New prose.")
    result = merge(mine, new)
    assert texts(result) == [*texts(new)[:3], "x = 1", ANSWER, *texts(new)[4:]]
    assert len(set(ids(result))) == len(ids(result))


def test_a_second_merge_of_the_same_edition_changes_nothing():
    """A run that ended between the notebook and its original is repeated by the next one."""
    mine = with_added("prose", cell("mine", "x = 1"))
    mine["cells"][3]["source"] = ["assert 7 == 7"]
    new = edition(blank="def sigmoid(z):\n    pass", prose="New prose.", proof="assert 8 == 8")
    once = merge(mine, new)
    assert merge(once, new) == once


names = st.sampled_from([*ids(edition()), "a", "b", "new-cell", None])
written = st.sampled_from(["", "x = 1", ANSWER, BLANK, "My *note*", "\u0633\u0644\u0627\u0645", "assert 2 + 2 == 4"])
marks = st.sampled_from([{}, {"course": {"answer": "sigmoid"}}, {"course": {"role": "proof"}}, {"course": 3}])
kinds = st.sampled_from(["code", "markdown", "raw"])


@st.composite
def learner_cells(draw):
    made = cell(draw(names), draw(written), draw(kinds))
    made["metadata"] = copy.deepcopy(draw(marks))
    return made


@st.composite
def learner_notebooks(draw):
    kept = draw(st.lists(st.sampled_from(edition()["cells"]), max_size=8))
    cells = draw(st.permutations([*copy.deepcopy(kept), *draw(st.lists(learner_cells(), max_size=6))]))
    return notebook(*cells)


@st.composite
def new_editions(draw):
    new = edition(
        blank=draw(st.sampled_from([BLANK, "def sigmoid(z):\n    pass"])),
        prose=draw(st.sampled_from(["A neuron has a slope.", "New prose."])),
        proof=draw(st.sampled_from(["assert 1 + 1 == 2", "assert True"])),
        extra=draw(st.sampled_from([(), (cell("new-cell", "New."),)])),
    )
    removed = draw(st.sets(st.sampled_from(ids(new)), max_size=3))
    return {**new, "cells": [one for one in new["cells"] if one["id"] not in removed]}


@settings(max_examples=300, deadline=None)
@given(mine=learner_notebooks(), new=new_editions())
def test_nothing_that_a_learner_wrote_is_lost(mine, new):
    before = copy.deepcopy(mine)
    result = merge(mine, new)
    assert mine == before, "the learner's notebook is read, not written"
    all_text = "\n\0\n".join(texts(result))
    ours = set(texts(edition()))
    for one in mine["cells"]:
        text = "".join(one["source"])
        assert text in ours or not text.strip() or text in all_text
    assert len(set(ids(result))) == len(ids(result))
    assert [name for name in ids(result) if name in ids(new)] == ids(new), "our cells are all there, in our order"
    answers = [one["metadata"]["course"]["answer"] for one in result["cells"] if _answers(one)]
    assert len(set(answers)) == len(answers)
    assert merge(result, new) == result


def _answers(one):
    ours = one["metadata"].get("course")
    return isinstance(ours, dict) and "answer" in ours
