"""`some-governance archive`: what is kept is confirmed, packed, shown, disposed of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cli.offices import KARI, OLA, Office
from example_arkivmelding import SYSTEM_ID, feilet, kvittering
from example_platform import GUIDELINES as FEW
from example_platform import REGISTERS as SAVED
from example_platform import save
from moderation.scenes import ANSWERS, COMMENT

from some_governance.archive.capsules.folders import read_capsule
from some_governance.cli.status import Status

AGREED = """
format = 1
system = "some-governance"
organisation = "Testbygda kommune"
access = { code = "UO", description = "Unntatt offentlighet" }
archive_part = { code = "SOME", description = "Sosiale medier" }

[[legal_bases]]
law = "offl. § 13, jf. fvl. § 13"
since = 2009-01-01
"""


@pytest.fixture
def fiks(office: Office, tmp_path: Path) -> tuple[str, ...]:
    """Give what it takes to hand in to Fiks Arkiv."""
    assert office.folder
    path = tmp_path / "fiks.toml"
    path.write_text(AGREED, "utf-8")
    return ("--archive-setting", "configuration", str(path))


def listed(office: Office, *options: str) -> list[str]:
    """List what is kept."""
    ran = office("archive list", *options)
    assert ran.status == Status.ALL_MET, ran
    return ran.out.splitlines()


@pytest.mark.parametrize("what", ["the plan", COMMENT])
def test_a_person_says_that_it_is_archived(office: Office, what: str) -> None:
    """By the plan, or by the thing; it says what to type next."""
    office.remove()
    ran = office("archive confirm", office.plan if what != COMMENT else COMMENT, *OLA)

    assert (ran.status, ran.out.splitlines()) == (
        Status.ALL_MET,
        [
            f"{COMMENT}: archived, says ola",
            f"next: some-governance run {office.folder} {office.plan}",
        ],
    )
    assert office("run", office.plan).status == Status.ALL_MET


def test_it_may_be_called_by_another_name(office: Office) -> None:
    """That of the archive in which somebody filed it."""
    office.remove()
    office("archive confirm", COMMENT, *OLA, "--as", "2026/17-4")
    office("run", office.plan)

    assert office.platform.calls[0].receipt == "folder/5"
    ledger = (office.folder / "ledger.db").read_bytes()
    assert b'"system_id":"2026/17-4"' in ledger
    assert b'"confirmed_by":"ola"' in ledger


def test_a_name_is_one_word(office: Office) -> None:
    """The ledger takes no sentence."""
    office.remove()
    ran = office("archive confirm", COMMENT, *OLA, "--as", "in the cellar")

    assert ran.status == Status.BAD_INPUT
    assert "write one word" in ran.err


def test_what_doesn_t_wait_is_not_confirmed(office: Office) -> None:
    """It names what does."""
    office.remove()
    ran = office("archive confirm", "facebook:100_1", *OLA)

    assert ran.status == Status.BAD_INPUT
    assert f"is nothing that waits; what does: {office.plan}" in " ".join(
        ran.err.split()
    )
    office("withdraw", office.plan, *KARI, "--yes")
    assert "what does: none" in office("archive confirm", COMMENT, *OLA).err


def test_what_is_kept_is_listed(office: Office) -> None:
    """Without words and names, and whether an archive has it."""
    office.remove()
    before = listed(office)
    office.confirm()
    office("run", office.plan)
    [line, kept, count] = listed(office)

    captured = f" comment {COMMENT}, captured 2026-11-29 11:00 UTC, to remove, "
    assert before[0].endswith(f"{captured}not archived")
    assert line.endswith(f"{captured}archived")
    assert kept == "  nobody has said how long it is kept"
    assert count == "1 kept"


def test_what_concerns_one_person_is_listed(office: Office) -> None:
    """Where they wrote it, or it stands under what they wrote; nobody else's."""
    below = ("--judged-of", ANSWERS.id)
    office.platform.thread.append(ANSWERS)
    office.remove(
        *below, "removal-ground", "personal-attack", *below, "extraordinary", "yes"
    )

    assert listed(office)[-1] == "2 kept"
    assert listed(office, "--author", "facebook:8")[-1] == "2 kept"
    assert listed(office, "--author", "facebook:7")[-1] == "2 kept"
    assert listed(office, "--author", "facebook:9") == ["0 kept"]


def test_where_nothing_was_kept_nothing_is_listed(office: Office) -> None:
    """There is no ledger, and none is made."""
    ran = office("archive list")

    assert ran.status == Status.BAD_INPUT
    assert "there is no ledger.db" in ran.err


def test_what_is_kept_is_exported(
    office: Office, tmp_path: Path, fiks: tuple[str, ...]
) -> None:
    """Each capsule, and its message where it is known what was agreed on."""
    office.remove()
    out = tmp_path / "out"
    plain = office("archive export", out)
    again = office("archive export", out, "--fiks-arkiv", fiks[-1])
    twice = office("archive export", out, "--fiks-arkiv", fiks[-1])

    assert [plain.out, again.out, twice.out] == [f"1 capsules in {out}\n"] * 3
    [capsule] = (out / "capsules").iterdir()
    assert read_capsule(capsule).metadata.of == COMMENT
    message = out / "arkivmelding" / capsule.name / "arkivmelding.xml"
    assert f"{office.made.id}/1" in message.read_text("utf-8")
    assert "Du er en tosk" not in message.read_text("utf-8")


def test_where_a_message_can_t_be_written_is_told(
    office: Office, tmp_path: Path, fiks: tuple[str, ...]
) -> None:
    """A disk that is full, or what lies in the way, is no fault of ours."""
    office.remove()
    out = tmp_path / "out"
    out.mkdir()
    (out / "arkivmelding").touch()
    ran = office("archive export", out, "--fiks-arkiv", fiks[-1])

    assert ran.status == Status.BAD_INPUT
    assert f"{out / 'arkivmelding'}" in ran.err
    assert "check the disk, and your right to read and write there" in ran.err


def test_what_fiks_arkiv_answers_is_taken_in(
    office: Office, tmp_path: Path, fiks: tuple[str, ...]
) -> None:
    """A kvittering is the receipt by which the plan goes on."""
    office.remove("--archive", "fiks-arkiv", *fiks)
    path = tmp_path / "kvittering.xml"
    path.write_bytes(kvittering(f"{office.made.id}/1"))
    ran = office("archive receipt", path, *fiks)

    assert ran.status == Status.ALL_MET, ran
    assert ran.out.splitlines() == [
        f"{office.made.id}/1: registered as {SYSTEM_ID}",
        f"next: some-governance plans {office.folder}, to see what goes on",
    ]
    assert office("run", office.plan, *fiks).status == Status.ALL_MET


def test_what_fiks_arkiv_refuses_is_told(
    office: Office, tmp_path: Path, fiks: tuple[str, ...]
) -> None:
    """It ends with 1, with why; the message has to be named."""
    office.remove("--archive", "fiks-arkiv", *fiks)
    path = tmp_path / "feilmelding.xml"
    path.write_bytes(feilet())
    unnamed = office("archive receipt", path, *fiks)
    ran = office("archive receipt", path, *fiks, "--key", f"{office.made.id}/1")

    assert unnamed.status == Status.BAD_INPUT
    assert ran.status == Status.BROKEN
    assert "Ukjent arkivdel" in ran.out


Command = Callable[..., tuple[Status, str, str]]
WORTHY = """
[words]
administrator = "Styrer kontoen."
legal-documentation = "Viser rettigheter."

[questions.archive-worthy]
asks = "Er dette arkivverdig?"
answers = ["no", "legal-documentation"]

[[clauses]]
id = "archiving/worthy"
quote = "Arkivverdige innlegg skal arkiveres."
place = "line 2"
modality = "shall"

  [clauses.rule]
  kind = "archive-duty"
  of = ["publication"]
  criteria = ["legal-documentation"]
"""
TOLD = """
[[coverage]]
facts = ["receipt"]

[[judgements]]
of = "example:2026-10-06"
question = "archive-worthy"
answer = "legal-documentation"
at = 2026-10-07
by = "ola"
"""


@pytest.fixture
def worthy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder in which a post was judged to be worth keeping."""
    monkeypatch.setattr("some_governance.cli.edge.login", lambda: "kari-at-work")
    return save(tmp_path / "saved", registers=SAVED + TOLD, guidelines=FEW + WORTHY)


def test_what_is_worth_it_is_packed_and_stays(command: Command, worthy: Path) -> None:
    """It goes the same way: captured, handed in, confirmed."""
    first = command("archive", "pack", worthy, *KARI)
    waits = command("plans", worthy)
    again = command("archive", "pack", worthy, *KARI)
    said = command("archive", "confirm", worthy, "example:2026-10-06", *OLA)
    done = command("archive", "pack", worthy, *KARI)
    over = command("archive", "pack", worthy, *KARI)

    assert (first[0], again[0]) == (Status.UNTOLD, Status.UNTOLD), first
    assert "1 of 1 wait; next: once the archive has answered, type the" in first[1]
    assert "handed in" not in again[1]
    assert waits[0] == Status.UNTOLD
    assert f"; next: some-governance archive pack {worthy}\n" in waits[1]
    assert f"next: some-governance archive pack {worthy}\n" in said[1]
    assert (done[0], over[0]) == (Status.ALL_MET, Status.ALL_MET), done
    assert "the archive has what it lacked (1)\n" in done[1]
    assert over[1] == "the archive lacks nothing\n"


def test_what_makes_it_worth_it_says_how_long(command: Command, worthy: Path) -> None:
    """A class may speak of a criterion, by which a human judged it."""
    schedule = """
format = 1

[[classes]]
name = "history"
keep = "for-ever"
reasons = ["legal-documentation"]

[[classes]]
name = "removals"
keep = "P1Y"
reasons = ["remove"]
"""
    (worthy / "retention.toml").write_text(schedule, "utf-8")
    command("archive", "pack", worthy, *KARI)
    _, out, _ = command("archive", "list", worthy)

    assert out.splitlines()[1] == "  kept for ever (history)"


def test_what_was_not_saved_can_t_be_packed(command: Command, worthy: Path) -> None:
    """It says what to do, and goes on with the rest."""
    path = worthy / "registers.toml"
    more = """
[[publications]]
id = "example:elsewhere"
account = "example:1000"
at = 2026-10-08
as_account = true

[[judgements]]
of = "example:elsewhere"
question = "archive-worthy"
answer = "legal-documentation"
at = 2026-10-09
by = "ola"
"""
    path.write_text(path.read_text("utf-8") + more, "utf-8")
    status, out, _ = command("archive", "pack", worthy, *KARI)

    assert status == Status.UNTOLD
    assert "example:elsewhere waits: example:elsewhere: nothing in " in out
    assert "example:2026-10-06: handed in to folder\n" in out
    assert "2 of 2 wait" in out
