"""What came of a plan is told, with what to type next."""

from pathlib import Path

import pytest
from moderation.fakes import PLAN
from moderation.scenes import COMMENT, a_plan

from some_governance.cli.ended import run_through
from some_governance.cli.status import Status
from some_governance.moderation.running import RunEnded, RunEnding, WhyStopped

FOLDER = Path("saved")
ELSEWHERE = a_plan(archive="elsewhere")


def told(ran: RunEnded, capsys: pytest.CaptureFixture[str]) -> tuple[Status, str]:
    """Tell what came of a plan."""
    status = run_through(lambda _: ran, ran.plan, FOLDER, {})
    return status, capsys.readouterr().out


def test_an_archive_that_answers_by_itself_is_waited_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nobody has to confirm anything; what it said to it is told."""
    ran = RunEnded(
        plan=ELSEWHERE,
        ending=RunEnding.WAITING,
        why=WhyStopped.NO_RECEIPT,
        of=(COMMENT,),
        said=f"{COMMENT}: its class is missing",
    )

    assert told(ran, capsys) == (
        Status.UNTOLD,
        (
            f"waiting: the archive elsewhere hasn't confirmed {COMMENT}\n"
            f"  {COMMENT}: its class is missing\n"
            f"next: some-governance run saved {ELSEWHERE.id[:12]}, once the archive "
            f"has answered\n"
        ),
    )


def test_steps_that_could_not_be_shown_are_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each kind of trouble once; it is done all the same."""
    ran = RunEnded(
        plan=PLAN, ending=RunEnding.DONE, unheard=("OSError", "KeyError", "OSError")
    )
    status, out = told(ran, capsys)

    assert status == Status.ALL_MET
    assert out.startswith("not all steps could be shown: KeyError, OSError\ndone: ")


@pytest.mark.parametrize("why", WhyStopped)
def test_for_all_that_may_stop_a_plan_there_are_words(
    why: WhyStopped, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it is, and what to type next."""
    ran = RunEnded(plan=PLAN, ending=RunEnding.STOPPED, why=why)
    status, out = told(ran, capsys)

    assert status == Status.BROKEN
    assert out.startswith("stopped: ")
    assert "\nnext: some-governance " in out
    assert "{" not in out
