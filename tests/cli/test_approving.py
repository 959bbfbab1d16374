"""`some-governance approve` and `withdraw`: what others say to a plan."""

import pytest
from cli.offices import KARI, OLA, Office
from moderation.scenes import COMMENT

from some_governance.cli.status import Status
from some_governance.errors import Unavailable
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
    assert "nobody knows what came of what the platform was asked for" in ran.err


def test_an_urgent_plan_that_is_withdrawn_says_what_stays_hidden(
    office: Office,
) -> None:
    """It is told at once, and listed until a plan makes an end of it."""
    office.remove("--urgent")
    ran = office("withdraw", office.plan, *KARI, "--yes")
    stays = f"{COMMENT} was hidden at once, and stays hidden: show it again on the "
    plans = office("plans")

    assert ran.status == Status.ALL_MET
    assert f"\n{stays}" in ran.out
    assert plans.status == Status.ALL_MET
    assert plans.out.startswith(f"{office.plan} withdrawn: {stays}")
    office.remove(action="hide")
    assert office("plans").out == "nothing waits\n"


def test_what_stays_hidden_is_listed_through_other_plans(office: Office) -> None:
    """One that came to nothing makes no end of it, nor what is only kept."""
    office.remove("--urgent")
    urgent = office.plan
    office("withdraw", urgent, *KARI, "--yes")
    office.remove()
    (other,) = {each.stem for each in (office.folder / "plans").iterdir()} - {urgent}
    office("withdraw", other, *KARI, "--yes")

    assert office("plans").out.startswith(f"{urgent} withdrawn: {COMMENT} was hidden")


def test_nobody_withdraws_twice(waiting: Office) -> None:
    """It says why."""
    waiting("withdraw", waiting.plan, *OLA, "--yes")
    again = waiting("withdraw", waiting.plan, *OLA, "--yes")
    approved = waiting("approve", waiting.plan, *OLA, "--yes")

    for ran in (again, approved):
        assert ran.status == Status.BAD_INPUT
        assert "is over (withdrawn): nothing more is done of it" in ran.err
    ran = waiting("run", waiting.plan)
    assert ran.out.startswith("stopped: it was withdrawn before\n")


def test_nobody_approves_twice(waiting: Office) -> None:
    """Nor a plan that needs nobody's approval."""
    waiting("approve", waiting.plan, *OLA, "--yes")
    again = waiting("approve", waiting.plan, *OLA, "--yes")

    assert again.status == Status.BAD_INPUT
    assert "was approved before, by ola: run it" in again.err


@pytest.mark.parametrize("begun", [False, True])
def test_a_plan_that_was_not_begun_is_a_file(office: Office, begun: bool) -> None:
    """Nothing is written down of it that could be withdrawn."""
    path = office.folder / "plan.json"
    office.remove("--to", str(path))
    if begun:
        office.remove(action="hide")
    ran = office("withdraw", path, *OLA, "--yes")

    assert ran.status == Status.BAD_INPUT
    assert f"so nothing has to be withdrawn: delete the file {path}" in ran.err


def test_what_was_begun_and_not_captured_is_withdrawn(office: Office) -> None:
    """The platform couldn't be read a second time: it stands in nobody's way."""

    def trouble(_: object) -> None:
        raise Unavailable("facebook", "it can't be reached")

    office.platform.before[2] = trouble
    office.remove("--needs-approval")
    approved = office("approve", office.plan, *OLA, "--yes")
    ran = office("withdraw", office.plan, *OLA, "--yes")

    assert approved.status == Status.BAD_INPUT
    assert f"nothing of plan {office.plan} is captured yet: run it" in approved.err
    assert ran.status == Status.ALL_MET, ran
    assert ran.out.startswith(
        f"Plan {office.plan}, to remove {COMMENT}: nothing of it is captured yet\n"
    )
