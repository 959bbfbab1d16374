"""A plan is written, and read back as it was."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve, fields
from moderation.scenes import ANSWERS, ATTACKS, BELOW, KARI, a_plan, judged

from some_governance.errors import GuidelinesError, PayloadError, RecordError
from some_governance.limits import Limits
from some_governance.moderation.plan_files import read_plan
from some_governance.moderation.plans import RemovalPlan, plan_as_json

PLAN = a_plan(
    ATTACKS, ANSWERS, known=(*judged(extraordinary="no"), *judged(ANSWERS)), urgent=True
)


def test_a_plan_is_read_back_as_it_was_written() -> None:
    """Nothing is lost, and its id is the same."""
    read = read_plan(plan_as_json(PLAN), "plan.json")
    assert read == PLAN
    assert read.id == PLAN.id
    assert PLAN.against


def test_a_plan_holds_no_word_and_no_name_of_a_citizen() -> None:
    """It can be sent to whoever approves it."""
    written = plan_as_json(PLAN).decode()
    for theirs in ("tosk", "Per", "Pål", "Enig", "facebook:7", "facebook:8"):
        assert theirs not in written


OTHERS: dict[str, Any] = {
    "action": "hide",
    "of": BELOW,
    "account": "facebook:200",
    "judged": PLAN.judged[::-1],
    "digest": "0" * 64,
    "basis": None,
    "against": (),
    "by": evolve(KARI, vouched_by="nobody"),
    "at": PLAN.at.replace(microsecond=1),
    "archive": "other",
    "salt": "pepper",
    "urgent": False,
    "approved": True,
    "guidelines": "0" * 64,
}


@pytest.mark.parametrize("name", [each.name for each in fields(RemovalPlan)])
def test_whatever_it_says_is_in_its_id(name: str) -> None:
    """Another plan has another id, so an approval holds for one plan only."""
    assert evolve(PLAN, **{name: OTHERS[name]}).id != PLAN.id


Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda file: file.pop("schema"), "schema: it is no plan of version 1"),
        (lambda file: file.update(version=2), "schema: it is no plan of version 1"),
        (lambda file: file.pop("plan"), "plan: it is null"),
        (lambda file: file["plan"].pop("digest"), "plan"),
        (lambda file: file["plan"].update(action="forget"), "plan.action"),
        (lambda file: file["plan"].update(at="yesterday"), "plan.at: it is no moment"),
        (lambda file: file["plan"].update(at="2026-11-29T12:00"), "plan.at: it is no"),
        (lambda file: file["plan"].update(at=7), "plan.at"),
        (lambda file: file["plan"].update(urgent="yes"), "plan.urgent"),
        (lambda file: file["plan"].update(hurry=True), "plan.hurry"),
        (lambda file: file["plan"]["judged"][1].pop("of"), r"plan.judged\[1\]"),
        (lambda file: file["plan"]["by"].pop("vouched_by"), "plan.by"),
    ],
)
def test_what_is_no_plan_is_refused_with_its_place(change: Change, said: str) -> None:
    """The message says where, and what would be right."""
    file = json.loads(plan_as_json(PLAN))
    change(file)
    with pytest.raises(GuidelinesError, match=f"^plan.json: {said}"):
        read_plan(json.dumps(file).encode(), "plan.json")


def test_a_list_is_no_plan() -> None:
    """Valid JSON of another shape is named."""
    with pytest.raises(GuidelinesError, match="it is no plan"):
        read_plan(b"[]", "plan.json")


def test_a_plan_is_read_within_limits() -> None:
    """A file that is too large isn't read."""
    with pytest.raises(PayloadError, match="the limit is 10"):
        read_plan(plan_as_json(PLAN), "plan.json", Limits(bytes=10))


def test_a_key_that_stands_there_twice_is_refused() -> None:
    """Nobody can say which of them is meant."""
    with pytest.raises(PayloadError, match="twice"):
        read_plan(b'{"schema": 1, "schema": 2}', "plan.json")


@pytest.mark.parametrize("judged", [(), PLAN.judged * 2, PLAN.judged[1:]])
def test_a_plan_names_each_thing_once_and_its_own_among_them(judged: Any) -> None:
    """What isn't named has no judgement, and no capsule."""
    assert {each.of for each in PLAN.judged[1:]} == {BELOW}
    with pytest.raises(RecordError, match="each thing once"):
        evolve(PLAN, judged=judged)


def test_what_tells_of_words_is_not_shown() -> None:
    """Neither the digest of what was said nor the salt stands in a repr."""
    assert PLAN.digest not in repr(PLAN)
    assert PLAN.salt not in repr(PLAN)
