"""`some-governance approve` and `withdraw`: what others say to a plan."""

import pytest
from cli.offices import KARI, OLA, Office
from moderation.scenes import COMMENT

from some_governance.cli.status import Status
from some_governance.platforms.connections import Effect


@pytest.fixture
def waiting(office: Office) -> Office:
    """Let a plan wait for approval."""
    office.remove("--needs-approval")
    office.confirm()
    office("run", office.plan)
    return office


def test_somebody_else_approves_and_it_goes_on(waiting: Office) -> None:
    """They are shown what was captured."""
    ran = waiting("approve", waiting.plan, *OLA, "--yes")

    assert ran.status == Status.ALL_MET, ran
    assert "  | Du er en tosk!\n" in ran.out
    assert f"next: some-governance run {waiting.folder} {waiting.plan}\n" in ran.out
    assert waiting("run", waiting.plan).status == Status.ALL_MET
    assert " approved removing removed " in waiting.kinds()


def test_nobody_approves_their_own(waiting: Office) -> None:
    """It stays as it was."""
    ran = waiting("approve", waiting.plan, *KARI, "--yes")

    assert ran.status == Status.BAD_INPUT
    assert "somebody else has to approve it" in ran.err
    assert waiting("run", waiting.plan).status == Status.UNTOLD


def test_who_approves_is_asked(
    waiting: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody is there, nothing is written down."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    ran = waiting("approve", waiting.plan, *OLA)

    assert ran.status == Status.BAD_INPUT
    assert "approved" not in waiting.kinds()


def test_a_plan_that_was_not_begun_is_not_approved(office: Office) -> None:
    """Nobody can see yet what would be taken away."""
    path = office.folder / "plan.json"
    office.remove("--to", str(path))
    nothing = office("approve", path, *OLA, "--yes")

    assert nothing.status == Status.BAD_INPUT
    assert "there is no ledger.db in" in nothing.err
    office.remove(action="hide")
    ran = office("approve", path, *OLA, "--yes")
    assert ran.status == Status.BAD_INPUT
    assert "was not begun: run it first; it captures, archives, and waits" in ran.err


def test_who_doesn_t_approve_withdraws(waiting: Office) -> None:
    """Nothing more is done, and another plan may be made."""
    ran = waiting("withdraw", waiting.plan, *OLA, "--yes")

    assert ran.status == Status.ALL_MET
    assert f"next: some-governance plans {waiting.folder}, to see what" in ran.out
    assert waiting("run", waiting.plan).status == Status.BROKEN
    assert waiting("plans").out == "nothing waits\n"
    assert waiting.platform.calls == []
    assert f"done: {COMMENT} is removed" in waiting.remove().out


def test_what_nobody_knows_of_is_not_withdrawn(office: Office) -> None:
    """It is settled first."""
    office.platform.effect = Effect.UNKNOWN
    office.remove(action="hide")
    ran = office("withdraw", office.plan, *KARI, "--yes")

    assert ran.status == Status.BAD_INPUT
    assert "what came of a call is not written down, or not known" in ran.err
