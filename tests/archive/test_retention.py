"""How long something is kept: classes, and the schedule that says which one holds."""

from datetime import UTC, datetime

import pytest
from attrs import evolve
from ledgers import KARI, capsule

from some_governance.archive.capsules.capsule import Taken
from some_governance.archive.retention import (
    RetentionClass,
    RetentionSchedule,
    is_class_name,
    is_keep,
)
from some_governance.errors import ArchiveError
from some_governance.records.spans import LATEST

SINCE = datetime(2028, 2, 29, 12, tzinfo=UTC)
KEPT = capsule().metadata
TAKEN = evolve(
    KEPT,
    taken=Taken(
        action="remove",
        ground="personal-attack",
        judgements={"removal-ground": "personal-attack", "tone": "rude"},
        clause=None,
        quote=None,
        by=KARI,
    ),
)


@pytest.mark.parametrize(
    ("keep", "until"),
    [
        (None, None),
        ("for-ever", LATEST),
        ("P0D", SINCE),
        ("P1Y", datetime(2029, 2, 28, 12, tzinfo=UTC)),
        ("P6M1D", datetime(2028, 8, 30, 12, tzinfo=UTC)),
    ],
)
def test_a_class_says_until_when(keep: str | None, until: datetime | None) -> None:
    """By the calendar; without a number it doesn't say."""
    assert until == RetentionClass(name="any", keep=keep).until(SINCE)


def test_what_leaves_what_dates_can_hold_is_kept_for_ever() -> None:
    """A claimed time may be any."""
    late = datetime(9999, 1, 1, tzinfo=UTC)

    assert LATEST == RetentionClass(name="any", keep="P1Y").until(late)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("P100Y", True),
        ("P101Y", False),
        ("P0D", True),
        ("-P1D", False),
        ("+P1D", False),
        ("PT1H", False),
        ("P", False),
        ("for-ever", True),
        ("forever", False),
        (None, False),
        (5, False),
    ],
)
def test_how_long_is_a_duration_or_for_ever(value: object, expected: bool) -> None:
    """Of whole days, a century at most, and never backwards."""
    assert expected is is_keep(value)


def test_what_is_no_time_to_keep_something_is_refused() -> None:
    """It says what to write."""
    with pytest.raises(ValueError, match="'keep' is no time to keep something: write"):
        RetentionClass(name="any", keep="five years")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a", True),
        ("removals-2", True),
        ("a" * 100, True),
        ("a" * 101, False),
        ("Removals", False),
        ("two words", False),
        ("", False),
        (None, False),
    ],
)
def test_a_class_is_called_by_a_word(value: object, expected: bool) -> None:
    """Short, and in lower case."""
    assert expected is is_class_name(value)


def test_no_class_is_called_as_another() -> None:
    """Nobody could tell which of them holds."""
    twice = (RetentionClass(name="any"), RetentionClass(name="any", keep="P1Y"))

    with pytest.raises(ValueError, match="'classes' has 'any' twice"):
        RetentionSchedule(classes=twice)


@pytest.mark.parametrize(
    ("reason", "kept", "taken"),
    [
        ("keep", True, False),
        ("remove", False, True),
        ("hide", False, False),
        ("personal-attack", False, True),
        ("rude", False, True),
        ("tone", False, False),
        ("history", True, True),
    ],
)
def test_a_class_speaks_of_its_reasons(reason: str, kept: bool, taken: bool) -> None:
    """What was done, grounds, answers, and what else makes it worth keeping."""
    one = RetentionClass(name="one", reasons=("nothing", reason))
    schedule = RetentionSchedule(classes=(one,))

    assert kept is bool(schedule.of(KEPT, ["history"]))
    assert taken is bool(schedule.of(TAKEN, ["history"]))


def test_something_is_kept_under_all_classes_that_speak_of_it() -> None:
    """In their order; one without reasons speaks of everything."""
    classes = (
        RetentionClass(name="all", keep="P1Y"),
        RetentionClass(name="removals", keep="P5Y", reasons=("remove",)),
        RetentionClass(name="other", reasons=("hide",)),
    )

    assert classes[:2] == RetentionSchedule(classes=classes).of(TAKEN)
    assert classes[:1] == RetentionSchedule(classes=classes).of(KEPT)
    assert () == RetentionSchedule().of(TAKEN)


def test_without_a_ground_there_is_none() -> None:
    """The account's own words need none."""
    assert TAKEN.taken is not None
    own = evolve(TAKEN, taken=evolve(TAKEN.taken, ground=None, judgements={}))
    one = RetentionClass(name="one", reasons=("personal-attack", "None"))

    assert () == RetentionSchedule(classes=(one,)).of(own)


def test_a_class_is_had_by_its_name() -> None:
    """Or the nearest one is named."""
    schedule = RetentionSchedule(classes=(RetentionClass(name="removals"),))

    assert schedule.classes[0] == schedule.named("removals")
    with pytest.raises(ArchiveError, match="did you mean removals"):
        schedule.named("removal")
