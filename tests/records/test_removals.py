"""What was taken away is a fact, and so is what was done around it."""

import pytest
from builders import oslo, receipt, removal, step

from some_governance.errors import RecordError


def test_a_removal_happened_when_it_was_made() -> None:
    """Not when it was noticed, days later."""
    assert oslo("2026-11-25 12:00") == removal(at="2026-11-25 12:00").happened


def test_what_is_only_known_to_be_gone_was_removed_when_it_was_missed() -> None:
    """Nobody saw when a comment went: it was gone at the next look."""
    missed = removal(at=None, observed="2026-11-27 06:00")

    assert (None, oslo("2026-11-27 06:00")) == (missed.at, missed.happened)


def test_what_is_taken_away_is_removed_unless_it_is_hidden() -> None:
    """A removal is for good, where nothing else is said."""
    assert ("remove", "hide") == (removal().action, removal(action="hide").action)


@pytest.mark.parametrize("action", ["hide", "mute", "close-comments"])
@pytest.mark.parametrize(
    ("at", "held"),
    [
        ("2026-11-25 13:59", True),
        ("2026-11-25 14:00", False),
        ("2026-11-25 14:01", False),
    ],
)
def test_what_is_hidden_muted_or_closed_is_so_until_its_end(
    action: str, at: str, held: bool
) -> None:
    """From its end on it is shown again; without one it stays so."""
    ended = removal(action=action, until="2026-11-25 14:00")

    assert held is ended.holds(oslo(at))
    assert removal(action=action).holds(oslo(at))


@pytest.mark.parametrize("action", ["remove", "remove-part"])
def test_what_is_removed_for_good_does_not_come_back(action: str) -> None:
    """Whoever says so has named the wrong action, or the wrong moment."""
    with pytest.raises(
        RecordError,
        match=r"removal of facebook:100_1_c: what is removed for good doesn't come "
        r"back; leave out until, or say what was done to it \(action\)",
    ):
        removal(action=action, until="2026-11-25 14:00")


@pytest.mark.parametrize(
    ("until", "right"),
    [
        ("2026-11-25 11:59", False),
        ("2026-11-25 12:00", True),
        ("2026-11-25 12:01", True),
    ],
)
def test_nothing_is_undone_before_it_is_done(until: str, right: bool) -> None:
    """One of the two moments is wrong then; nobody can say which."""
    given = {"at": "2026-11-25 12:00", "action": "hide", "until": until}
    if right:
        assert removal(**given).until == oslo(until)
        return
    with pytest.raises(RecordError, match="it was undone before it was done"):
        removal(**given)


def test_what_was_found_hidden_was_hidden_until_some_moment() -> None:
    """Nobody knows since when."""
    assert removal(at=None, action="hide", until="2026-11-25 14:00").at is None


def test_a_step_happened_when_it_was_taken() -> None:
    """Not when the register was gone through, days later."""
    taken = step("documented", at="2026-11-25 11:00")

    assert oslo("2026-11-25 11:00") == taken.happened


def test_a_receipt_happened_when_it_was_confirmed() -> None:
    """When the copy was taken is another moment, and may be unknown."""
    known = receipt(at="2026-11-25 11:30", captured="2026-11-25 11:00")
    unknown = receipt(at="2026-11-25 11:30", captured=None)

    assert oslo("2026-11-25 11:30") == known.happened == unknown.happened
    assert (oslo("2026-11-25 11:00"), None) == (known.captured, unknown.captured)


@pytest.mark.parametrize(
    "confirmed",
    [{"ref": "arkiv-1"}, {"ref": None, "by": "kari"}, {"ref": "arkiv-1", "by": "kari"}],
)
def test_the_archive_or_a_person_confirms_a_receipt(
    confirmed: dict[str, str | None],
) -> None:
    """The archive names what it has, or somebody vouches for it."""
    kept = receipt(**confirmed)

    assert confirmed == {name: getattr(kept, name) for name in confirmed}


@pytest.mark.parametrize(
    "confirmed", [{"ref": None}, {"ref": ""}, {"ref": None, "by": ""}]
)
def test_a_receipt_that_nobody_confirms_is_none(
    confirmed: dict[str, str | None],
) -> None:
    """That a message was sent to the archive proves nothing."""
    with pytest.raises(
        RecordError,
        match=r"facebook:100_1_c.*: nobody confirms it; name what the "
        r"archive calls it \(ref\), or who vouches for it \(by\)",
    ):
        receipt(**confirmed)
