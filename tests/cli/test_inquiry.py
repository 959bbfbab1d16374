"""What the ledger in a folder tells is known to every command that asks about it."""

import pytest
from cli.offices import Office
from moderation.scenes import COMMENT

from some_governance.cli.status import Status


@pytest.fixture
def removed(office: Office) -> Office:
    """Let a comment be removed, where the register vouches for what else was."""
    path = office.folder / "registers.toml"
    vouched = '"comment", "removal", "receipt", "step"]'
    text = path.read_text("utf-8").replace('"comment"]', vouched)
    path.write_text(text, "utf-8")
    office.remove()
    office.confirm()
    assert office("run", office.plan).status == Status.ALL_MET
    return office


def test_assess_knows_what_was_removed_and_archived(removed: Office) -> None:
    """It was captured first, on that ground, and the archive has it."""
    status, out, _ = removed("assess")

    assert status == Status.ALL_MET
    assert "deletion/grounds: 1 met\n" in out
    assert "deletion/kept: 1 met\n" in out


def test_without_its_ledger_nothing_was_removed(removed: Office) -> None:
    """The register says nothing of it."""
    (removed.folder / "ledger.db").rename(removed.folder / "elsewhere.db")

    assert "deletion/kept: nothing to ask about\n" in removed("assess").out


def test_due_knows_what_is_left_to_be_done(removed: Office) -> None:
    """Who removed something has to follow it up."""
    assert f"{COMMENT}, removed 2026-11-29 12:00" in removed("due").out


def test_decide_knows_that_it_was_done(removed: Office) -> None:
    """To remove it again would change nothing."""
    out = removed("decide", "remove", "--of", COMMENT, "--by", "kari").out

    assert "it would change nothing" in out


def test_judge_asks_nothing_that_was_answered(removed: Office) -> None:
    """What was judged along with the removal is on record."""
    assert removed("judge").out == "0 questions open, about 0 things\n"


def test_a_ledger_that_can_t_be_read_is_told(removed: Office) -> None:
    """Nobody assesses as if there were none."""
    (removed.folder / "ledger.db").write_bytes(b"no ledger")
    status, _, err = removed("assess")

    assert status == Status.BAD_INPUT
    assert "this is no ledger" in err
