"""`some-governance archive`: what is kept is confirmed, packed, shown, disposed of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cli.offices import KARI, OLA, Office
from example_arkivmelding import AGREED_FILE, SYSTEM_ID, feilet, kvittering
from example_platform import GUIDELINES as FEW
from example_platform import REGISTERS as SAVED
from example_platform import save
from moderation.fakes import Door
from moderation.scenes import ANSWERS, COMMENT

from some_governance.archive.archives import Archive, HandInState
from some_governance.archive.capsules.folders import read_capsule
from some_governance.cli.status import Status


@pytest.fixture
def fiks(office: Office, tmp_path: Path) -> tuple[str, ...]:
    """Give what it takes to hand in to Fiks Arkiv."""
    assert office.folder
    path = tmp_path / "fiks.toml"
    path.write_text(AGREED_FILE, "utf-8")
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
    [line, kept, lies, count] = listed(office)

    captured = f" comment {COMMENT}, captured 2026-11-29 11:00 UTC, to remove, "
    assert before[0].endswith(f"{captured}not archived")
    assert line.endswith(f"{captured.replace('to remove', 'removed')}archived")
    assert kept == "  nobody has said how long it is kept: archive retain does"
    [capsule] = (office.folder / "archive/folder/capsules").iterdir()
    assert lies == f"  lies in {capsule}"
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
    nobody = " ".join(" ".join(listed(office, "--author", "facebook:9")).split())
    assert nobody.startswith(
        "Looked for facebook:9 in what is kept of facebook (2): as the author "
        "(author_id, by), and under actor, "
    )
    assert "facebook:9 isn't named there. Who is spoken of by name, seen in " in nobody
    assert nobody.endswith("somebody has to read what is kept. 0 kept")


@pytest.mark.parametrize("author", ["instagram:8", "facebook:0", "facebook:1"])
def test_what_only_looks_alike_concerns_nobody(office: Office, author: str) -> None:
    """Neither a count, nor the same id at another platform: it says where it looked."""
    office.remove()
    lines = " ".join(" ".join(listed(office, "--author", author)).split())
    of = author.partition(":")[0]

    assert f"in what is kept of {of} ({int(of == 'facebook')})" in lines
    assert f"{author} isn't named there." in lines
    assert lines.endswith("0 kept")


@pytest.mark.parametrize("author", ["8", "Pål Påfunn", "facebook:"])
def test_who_is_looked_for_is_named_with_their_platform(
    office: Office, author: str
) -> None:
    """A name finds nobody, so that nobody is told that nothing is kept of them."""
    office.remove()
    ran = office("archive list", "--author", author)
    hold = office("archive hold", "--author", author, *OLA, "--why", "complaint")

    for each in (ran, hold):
        assert each.status == Status.BAD_INPUT
        assert "written <platform>:<their id there>, like facebook:1000" in each.err


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


def test_fiks_arkiv_answers_by_itself(office: Office, fiks: tuple[str, ...]) -> None:
    """A person's word is no receipt of it, and it says what is."""
    office.remove("--archive", "fiks-arkiv", *fiks)
    ran = office.confirm()

    assert ran.status == Status.BAD_INPUT
    assert "its archive is fiks-arkiv, which answers by itself" in ran.err
    assert f"archive receipt {office.folder} FILE" in " ".join(ran.err.split())


def test_what_was_agreed_on_lies_in_the_folder(office: Office) -> None:
    """Then nobody has to name it, and what is next can be typed as it stands."""
    (office.folder / "fiks-arkiv.toml").write_text(AGREED_FILE, "utf-8")
    begun = office.remove("--archive", "fiks-arkiv")
    path = office.folder / "kvittering.xml"
    path.write_bytes(kvittering(f"{office.made.id}/1"))

    run = f"some-governance run {office.folder} {office.plan}\n"
    receipt = f"next: some-governance archive receipt {office.folder} FILE, with what"
    assert f"{receipt} the archive answers, unless that" in begun.out
    assert f"; and then {run}" in begun.out
    assert office("archive receipt", path).status == Status.ALL_MET
    assert office("run", office.plan).status == Status.ALL_MET


def test_what_was_agreed_on_is_named_from_where_somebody_stands(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it is said again with what is next."""
    monkeypatch.chdir(tmp_path)
    Path("our agreed.toml").write_text(AGREED_FILE, "utf-8")
    fiks = ("--archive-setting", "configuration", "our agreed.toml")
    begun = office.remove("--archive", "fiks-arkiv", *fiks, "--to", "plan.json")
    ran = office("run", "plan.json", *fiks, "--archive-setting", "outbox", "out")

    given = "--archive-setting configuration 'our agreed.toml'"
    assert begun.out.endswith(f"run {office.folder} plan.json {given}\n")
    assert ran.status == Status.UNTOLD, ran
    receipt = f"archive receipt {office.folder} FILE {given} --archive-setting outbox …"
    assert receipt in ran.out


def test_a_capsule_that_was_filed_away_is_laid_down_again(office: Office) -> None:
    """Who confirmed it moved it; the word holds, and the plan goes on."""
    office.remove()
    office.confirm()
    [capsule] = (office.folder / "archive/folder/capsules").iterdir()
    capsule.rename(office.folder / "filed")
    again = office.confirm()
    ran = office("run", office.plan)

    assert again.status == Status.BAD_INPUT
    assert f"{capsule} isn't there: run the plan" in " ".join(again.err.split())
    assert ran.status == Status.ALL_MET, ran
    assert capsule.exists()


def test_where_a_capsule_lies_is_told(office: Office) -> None:
    """Who has to file it finds it."""
    ran = office.remove()
    [capsule] = (office.folder / "archive/folder/capsules").iterdir()

    assert f"handed in to folder\n  its capsule: {capsule}\n" in ran.out


def test_what_was_not_removed_is_listed_as_such(office: Office) -> None:
    """Why nothing came of it is said."""
    office.remove()
    office("withdraw", office.plan, *KARI, "--yes")

    assert ", to remove (withdrawn), not archived" in listed(office)[0]


def test_nobody_else_reads_what_citizens_said(office: Office, tmp_path: Path) -> None:
    """Whatever is written of it: folders are their owner's alone, and so are files."""
    (office.folder / "fiks-arkiv.toml").write_text(AGREED_FILE, "utf-8")
    office.remove("--archive", "fiks-arkiv")
    office("archive export", tmp_path / "out")
    places = (tmp_path / "out", office.folder / "archive", office.folder / "plans")
    written = [each for place in places for each in (place, *place.rglob("*"))]

    assert {(True, 0o700), (False, 0o600)} == {
        (each.is_dir(), each.stat().st_mode & 0o777) for each in written
    }


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
    assert (
        f"1 of 1 await confirmation; next: some-governance archive confirm {worthy} ID "
        f"--by PERSON --role WORD, for each once it is archived, and then type the same"
    ) in first[1]
    assert "handed in" not in again[1]
    assert waits[0] == Status.UNTOLD
    pack = f"some-governance archive pack {worthy}"
    assert "; next: some-governance archive confirm " in waits[1]
    assert f"; and then {pack} --by PERSON --role WORD\n" in waits[1]
    assert f"next: {pack} --by ola --role administrator\n" in said[1]
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
    assert "can't be had: example:elsewhere: nothing in " in out
    assert "example:2026-10-06: handed in to folder\n" in out
    assert "1 of 2 can't be had, as is said above\n" in out
    assert "1 of 2 await confirmation; next: " in out
    command("archive", "confirm", worthy, "example:2026-10-06", *OLA)
    command("archive", "pack", worthy, *KARI)
    assert command("archive", "pack", worthy, *KARI)[1].endswith(
        "1 of 1 can't be had, as is said above\n"
    )


def test_what_the_archive_refuses_is_said_once(
    command: Command, install: Callable[..., None], worthy: Path
) -> None:
    """Of what, and why; and then it is waited for."""
    door = Door(state=HandInState.REFUSED)
    archive = Archive(name="elsewhere", open=lambda *_, **__: door)
    install("elsewhere", provide_archives=lambda: [archive])
    status, out, _ = command("archive", "pack", worthy, *KARI, "--archive", "elsewhere")

    assert status == Status.UNTOLD
    assert "waits: example:2026-10-06: its class is missing\n" in out
    assert "next: once the archive has answered, and then type the same again" in out
