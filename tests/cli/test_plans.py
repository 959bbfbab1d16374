"""`some-governance plans`: what was begun, and waits."""

from collections.abc import Callable

import pytest
from cli.offices import OLA, Office
from example_arkivmelding import AGREED_FILE, feilet
from moderation.fakes import Door
from moderation.scenes import ANSWERS, COMMENT

from some_governance.archive.archives import Archive, HandInState
from some_governance.cli.status import Status
from some_governance.errors import Unavailable
from some_governance.platforms.connections import Effect

WAITS = Door(state=HandInState.RECEIVED)


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
            f"  the archive has confirmed 0 of 1; next: some-governance archive "
            f"confirm {office.folder} {office.plan} --by PERSON --role WORD, once it "
            f"is archived; and then some-governance run {office.folder} {office.plan}"
        ),
    ]


def test_what_a_person_confirmed_is_run_next(office: Office) -> None:
    """Nobody has to say so twice."""
    office.remove()
    office.confirm()

    following = f"next: some-governance run {office.folder} {office.plan}\n"
    assert f"confirmed 0 of 1; {following}" in office("plans").out


def test_what_was_filed_away_is_laid_down_again_by_running(office: Office) -> None:
    """Nobody confirms what doesn't lie there."""
    office.remove()
    [capsule] = (office.folder / "archive/folder/capsules").iterdir()
    capsule.rename(office.folder / "filed")

    following = f"next: some-governance run {office.folder} {office.plan}\n"
    assert f"confirmed 0 of 1; {following}" in office("plans").out


def test_of_a_thread_what_is_not_confirmed_is_asked_for(office: Office) -> None:
    """A thing that has its receipt isn't asked for again."""
    below = ("--judged-of", ANSWERS.id)
    office.platform.thread.append(ANSWERS)
    office.remove(
        *below, "removal-ground", "personal-attack", *below, "extraordinary", "yes"
    )
    office.confirm()
    places = sorted((office.folder / "archive/folder/confirmed").iterdir())
    places[0].unlink()
    office("run", office.plan)

    assert "confirmed 1 of 2; next: some-governance archive confirm " in (
        office("plans").out
    )


def test_of_an_archive_whose_answers_we_do_not_read_running_asks(
    office: Office, install: Callable[..., None]
) -> None:
    """A plug-in's needs settings that nobody gave here."""
    elsewhere = Archive(name="elsewhere", open=lambda *_, **__: WAITS)
    install("elsewhere", provide_archives=lambda: [elsewhere])
    office.remove("--archive", "elsewhere")

    following = f"next: some-governance run {office.folder} {office.plan}\n"
    assert f"confirmed 0 of 1; {following}" in office("plans").out


def test_a_word_that_does_not_hold_is_told(office: Office) -> None:
    """Somebody changed it: it is told there, and the rest as well."""
    office.remove()
    office.confirm()
    [word] = (office.folder / "archive/folder/confirmed").iterdir()
    word.write_bytes(b"{}")
    status, out, _ = office("plans")

    assert status == Status.UNTOLD
    assert f"{word}" in out


def test_what_fiks_arkiv_has_to_answer_is_told(office: Office) -> None:
    """Where nobody laid its configuration down, that is typed too."""
    agreed = office.folder.parent / "agreed.toml"
    agreed.write_text(AGREED_FILE, "utf-8")
    more = ("--archive-setting", "configuration", str(agreed))
    office.remove("--archive", "fiks-arkiv", *more)
    where = f"{office.folder} {office.plan}"
    before = office("plans").out
    agreed.rename(office.folder / "fiks-arkiv.toml")
    after = office("plans").out

    given = " --archive-setting configuration FILE"
    receipt = f"next: some-governance archive receipt {office.folder} FILE"
    unless = ", unless its answer is laid in its inbox; and then some-governance run"
    assert f"{receipt}{given}{unless} {where}{given}\n" in before
    assert f"{receipt}{unless} {where}\n" in after


def test_what_fiks_arkiv_refused_is_told(office: Office) -> None:
    """With why; running it hands it in again, once that is put right."""
    (office.folder / "fiks-arkiv.toml").write_text(AGREED_FILE, "utf-8")
    office.remove("--archive", "fiks-arkiv")
    answer = office.folder / "feilmelding.xml"
    answer.write_bytes(feilet())
    office("archive receipt", answer, "--key", f"{office.made.id}/1")
    out = office("plans").out
    outbox = office.folder / "archive/fiks-arkiv/outbox"
    [message] = outbox.iterdir()
    message.rename(office.folder / "sent")
    ran = office("run", office.plan)

    assert "; it refused: registreringFeilet: Ukjent arkivdel" in out
    following = f"next: some-governance run {office.folder} {office.plan}, once that is"
    assert f"{following} put right: it is handed in again\n" in out
    assert "registreringFeilet: Ukjent arkivdel" in ran.out
    assert [message] == [*outbox.iterdir()]


def test_what_waits_for_approval_is_told(office: Office) -> None:
    """Once it is approved, it goes on."""
    office.remove("--needs-approval")
    office.confirm()
    office("run", office.plan)
    where = f"{office.folder} {office.plan}"
    before = office("plans").out
    office("approve", office.plan, *OLA, "--yes")

    approve = f"has to approve it; next: some-governance approve {where} "
    assert f"{approve}--by PERSON --role WORD\n" in before
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
