"""`some-governance plans`: what was begun, and waits."""

import pytest
from cli.offices import OLA, Office
from moderation.scenes import COMMENT

from some_governance.cli.status import Status
from some_governance.errors import Unavailable
from some_governance.platforms.connections import Effect


def test_where_nothing_was_begun_nothing_waits(office: Office) -> None:
    """It ends with 0, and makes no ledger."""
    assert office("plans") == (Status.ALL_MET, "nothing was begun\n", "")
    assert not (office.folder / "ledger.db").exists()


def test_a_broken_ledger_does_not_say_that_nothing_waits(office: Office) -> None:
    """All of it is read, and not its end only."""
    office.remove()
    path = office.folder / "ledger.db"
    path.write_bytes(path.read_bytes().replace(b'"sequence":1', b'"sequence":9'))
    status, out, error = office("plans")

    assert (status, out) == (Status.BAD_INPUT, "")
    assert f"{path}: entry 1 is broken: this entry isn't what its digest says" in error


def test_what_waits_for_the_archive_is_told(office: Office) -> None:
    """What, since when, by whom, for what, and what to type next; it ends with 2."""
    office.remove()
    status, out, _ = office("plans")

    assert status == Status.UNTOLD
    assert out.splitlines() == [
        f"{office.plan} remove {COMMENT}, since 2026-11-29 11:00 UTC, by kari",
        (
            f"  the archive has confirmed 0 of 1; next: some-governance run "
            f"{office.folder} {office.plan}"
        ),
    ]


def test_what_waits_for_approval_is_told(office: Office) -> None:
    """Once it is approved, it goes on."""
    office.remove("--needs-approval")
    office.confirm()
    office("run", office.plan)
    where = f"{office.folder} {office.plan}"
    before = office("plans").out
    office("approve", office.plan, *OLA, "--yes")

    assert f"has to approve it; next: some-governance approve {where}\n" in before
    assert f"it goes on; next: some-governance run {where}\n" in office("plans").out


def test_of_a_plan_that_lies_elsewhere_nobody_knows_whether_it_needs_approval(
    office: Office,
) -> None:
    """Running it says so."""
    office.remove("--needs-approval")
    office.confirm()
    office("run", office.plan)
    path = office.folder / "plans" / f"{office.plan}.json"
    path.rename(office.folder / "elsewhere.json")

    assert "  it goes on; next: some-governance run " in office("plans").out


def test_what_isn_t_captured_is_told(office: Office) -> None:
    """The platform couldn't be read a second time."""

    def trouble(_: object) -> None:
        raise Unavailable("facebook", "it can't be reached")

    office.platform.before[2] = trouble
    office.remove()

    assert "  it isn't captured; next: some-governance run " in office("plans").out


def test_what_nobody_knows_of_is_told(office: Office) -> None:
    """It has to be settled."""
    office.platform.effect = Effect.UNKNOWN
    office.remove(action="hide")

    assert "  nobody knows what came of what was asked for; next: some-governance " in (
        office("plans").out
    )


def test_where_all_is_done_nothing_waits(office: Office) -> None:
    """It ends with 0."""
    office.remove(action="hide")

    assert office("plans")[:2] == (Status.ALL_MET, "nothing waits\n")


def test_a_folder_that_isn_t_there_has_no_plans(office: Office) -> None:
    """It ends with 3."""
    office.folder.rename(office.folder.with_name("elsewhere"))

    assert office("plans").status == Status.BAD_INPUT


@pytest.mark.parametrize("action", ["remove", "hide"])
def test_what_is_hidden_waits_for_no_archive(office: Office, action: str) -> None:
    """What is removed does."""
    office.remove("--needs-approval", action=action)

    waits = "the archive has confirmed" in office("plans").out
    assert waits is (action == "remove")
