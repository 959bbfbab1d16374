"""`some-governance archive`: how long something is kept, and on whose word it goes."""

import pytest
from cli.offices import OLA, Office, Ran
from moderation.scenes import ANSWERS, COMMENT

from some_governance.cli.app import run
from some_governance.cli.status import Status

AT_ONCE = """
[[classes]]
name = "at-once"
keep = "P0D"
reasons = ["hide"]
"""
YEARS = """
[[classes]]
name = "attacks"
keep = "P5Y"
reasons = ["personal-attack"]
"""
UNSAID = """
[[classes]]
name = "unsaid"
"""
HISTORY = """
[[classes]]
name = "history"
keep = "for-ever"
reasons = ["nothing"]
"""
RETENTION = """
[[clauses]]
id = "archiving/for-how-long"
quote = "Det som er skjult, oppbevares i ett døgn."
place = "line 5"
modality = "shall"

  [clauses.rule]
  kind = "retention"
  classes = { at-once = "P1D" }
"""


def keep(office: Office, *classes: str) -> None:
    """Write down how long things are kept."""
    path = office.folder / "retention.toml"
    path.write_text("format = 1\n" + "".join(classes), "utf-8")


def listed(office: Office, *options: str) -> list[str]:
    """List what is kept."""
    ran = office("archive list", *options)
    assert ran.status == Status.ALL_MET, ran
    return ran.out.splitlines()


def how_long(office: Office) -> str:
    """Tell how long the one capsule is kept, as it is listed."""
    return listed(office)[1].strip()


def decided(office: Office, command: str, *options: str) -> Ran:
    """Let Ola decide about the one capsule."""
    name = listed(office)[0].partition(" ")[0]
    return office(f"archive {command}", name, *OLA, "--why", "our-word", *options)


def disposed(office: Office) -> Ran:
    """Let Ola dispose of the one capsule."""
    return decided(office, "dispose", "--yes")


def words(error: str) -> str:
    """Give an error in one line."""
    return " ".join(error.split())


def held(office: Office, *of: str) -> Ran:
    """Let Ola hold what is named."""
    return office("archive hold", *of, *OLA, "--why", "lawsuit")


def test_what_was_kept_for_its_time_is_disposed_of(office: Office) -> None:
    """On a person's word, who says why; its words are gone, and all else verifies."""
    keep(office, AT_ONCE)
    office.remove(action="hide")
    ran = disposed(office)

    assert ran.status == Status.ALL_MET, ran
    assert "disposed of here; " in ran.out
    assert listed(office) == ["0 kept"]
    ledger = (office.folder / "ledger.db").read_bytes()
    assert b"tosk" not in ledger
    assert b'"why":"our-word"' in ledger
    assert list((office.folder / "plans").iterdir()) == []
    verified = run(["ledger", "verify", str(office.folder / "ledger.db")])
    assert verified == Status.ALL_MET


NOBODY = "nobody has said how long it is kept: archive retain does"


@pytest.mark.parametrize(
    ("classes", "shown", "why"),
    [
        (
            (),
            NOBODY,
            "it is kept under no class: a human has to say how long; some-gov",
        ),
        (
            (AT_ONCE, UNSAID),
            f"class unsaid has no number: {NOBODY}",
            "class 'unsaid' has no number: a human has to say how long; some-gov",
        ),
        (
            (AT_ONCE, YEARS),
            "kept until 2031-11-29 11:00 UTC (attacks)",
            "class 'attacks' keeps it until 2031-11-29T11:00:",
        ),
        (
            (AT_ONCE, HISTORY.replace("nothing", "hide")),
            "kept for ever (history)",
            "class 'history' keeps it for ever",
        ),
    ],
)
def test_what_may_not_go_stays(
    office: Office, classes: tuple[str, ...], shown: str, why: str
) -> None:
    """The longest class wins; what nobody has said never lets go."""
    keep(office, *classes)
    office.remove(action="hide")
    ran = disposed(office)

    assert how_long(office) == shown
    assert listed(office, "--may-go") == ["0 may go, 0 on hold"]
    assert ran.status == Status.BAD_INPUT
    assert f"{COMMENT} may not go: {why}" in words(ran.err)


def test_nothing_is_disposed_of_without_a_reason(office: Office) -> None:
    """Somebody has to say why."""
    keep(office, AT_ONCE)
    office.remove(action="hide")
    name = listed(office)[0].partition(" ")[0]
    ran = office("archive dispose", name, *OLA, "--yes")

    assert ran.status == Status.BAD_INPUT
    assert "--why" in ran.err


def test_what_may_go_is_listed(office: Office) -> None:
    """Since when, and under which class; and what holds it all the same."""
    keep(office, AT_ONCE)
    office.remove(action="hide")
    since = "may go since 2026-11-29 11:00 UTC (at-once)"
    free = listed(office, "--may-go")
    held(office, COMMENT)
    kept = listed(office, "--may-go")

    assert free[1:] == [f"  {since}", "1 may go, 0 on hold"]
    assert kept[1].startswith(f"  {since}; on hold 8 (lawsuit, by ola, since 2026-11-")
    assert kept[2:] == ["0 may go, 1 on hold"]


@pytest.mark.parametrize(
    "of", [(COMMENT,), ("facebook:100",), ("--author", "facebook:7")]
)
def test_what_is_on_hold_stays(office: Office, of: tuple[str, ...]) -> None:
    """By the thing, its account or its author; until somebody releases it."""
    keep(office, AT_ONCE)
    office.remove(action="hide")
    laid = held(office, *of)
    refused = disposed(office)
    lifted = office("archive release", "8", *OLA, "--why", "settled")

    named = of[0] if len(of) == 1 else COMMENT
    assert laid.out.splitlines()[-2:] == [
        f"hold 8 is laid on {named}",
        f"next, when it is over: some-governance archive release {office.folder} 8",
    ]
    assert refused.status == Status.BAD_INPUT
    assert "it is on hold 8 (lawsuit, ola, since 2026-11-" in words(refused.err)
    assert lifted.out == "hold 8 is lifted\n"
    assert disposed(office).status == Status.ALL_MET


def test_a_hold_names_what_is_kept(office: Office) -> None:
    """Who mistypes an id would think that it is held."""
    office.remove(action="hide")
    stranger = held(office, "facebook:nothing")
    nobody = held(office, "--author", "facebook:9")

    assert stranger.status == nobody.status == Status.BAD_INPUT
    assert "nothing is kept of facebook:nothing" in words(stranger.err)
    assert "nothing is kept that could be held" in words(nobody.err)


def test_a_hold_that_is_not_there_is_not_released(office: Office) -> None:
    """Those that are there are named."""
    office.remove(action="hide")
    held(office, COMMENT)
    ran = office("archive release", "5", *OLA, "--why", "settled")

    assert ran.status == Status.BAD_INPUT
    assert "there is no hold 5; those that hold: 8" in words(ran.err)


def test_a_human_says_how_long(office: Office) -> None:
    """Where the municipality hadn't; the class has its number in the file by then."""
    keep(office, UNSAID)
    office.remove(action="hide")
    before = decided(office, "retain", "--class", "unsaid")
    keep(office, UNSAID + 'keep = "P0D"\n')
    unsaid = disposed(office)
    ran = decided(office, "retain", "--class", "unsaid")

    assert before.status == unsaid.status == Status.BAD_INPUT
    assert "retention.toml how long unsaid keeps, first" in words(before.err)
    assert ran.out.splitlines()[1] == "  may go since 2026-11-29 11:00 UTC (unsaid)"
    assert disposed(office).status == Status.ALL_MET


def test_it_is_kept_longer_on_a_person_s_word(office: Office) -> None:
    """Never shorter; a class that nobody knows is none."""
    keep(office, AT_ONCE, HISTORY)
    office.remove(action="hide")
    unknown = decided(office, "retain", "--class", "histories")
    decided(office, "retain", "--class", "history")
    decided(office, "retain", "--class", "at-once")

    assert unknown.status == Status.BAD_INPUT
    assert "'histories' is no retention class: did you mean history?" in unknown.err
    assert how_long(office) == "kept for ever (history)"


def test_what_the_guidelines_keep_stays(office: Office) -> None:
    """Though the municipality's own schedule would let it go."""
    keep(office, AT_ONCE.replace("hide", "remove"))
    path = office.folder / "ours.toml"
    text = path.read_text("utf-8") + RETENTION
    known = '[words]\nat-once = "Straks."\n'
    path.write_text(text.replace("[words]\n", known), "utf-8")
    office.remove()
    office.confirm()
    ran = office("run", office.plan)
    refused = disposed(office)

    assert ran.status == Status.ALL_MET, ran
    assert how_long(office).startswith("may go since")
    assert refused.status == Status.BAD_INPUT
    assert "may not go: that would break archiving/for-how-long" in words(refused.err)


def test_where_else_the_words_are_is_told(office: Office) -> None:
    """A comment's capsule has those of its replies, and theirs have the comment's."""
    below = ("--judged-of", ANSWERS.id)
    keep(office, AT_ONCE.replace("hide", "remove"))
    office.platform.thread.append(ANSWERS)
    office.remove(
        *below, "removal-ground", "personal-attack", *below, "extraordinary", "yes"
    )
    office.confirm()
    office("run", office.plan)
    listing = [line.split() for line in listed(office) if ", captured " in line]
    names = {of.rstrip(","): name for name, _, of, *_ in listing}
    why = (*OLA, "--why", "our-word", "--yes")
    ran = office("archive dispose", names[ANSWERS.id], *why)
    alone = office("archive dispose", names[COMMENT], *why)

    assert f"its words stay, too, in {names[COMMENT]} of {COMMENT}\n" in ran.out
    assert alone.status == Status.ALL_MET
    assert "its words stay" not in alone.out


def test_who_disposes_of_something_is_asked(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody is there, it stays."""
    keep(office, AT_ONCE)
    office.remove(action="hide")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    ran = decided(office, "dispose")

    assert ran.status == Status.BAD_INPUT
    assert f"comment {COMMENT}" in ran.out
    assert "nobody is there to say yes" in ran.err
    assert listed(office)[-1] == "1 kept"


def test_a_plan_that_can_t_be_deleted_is_named(office: Office) -> None:
    """It tells a digest of what was said, so somebody has to delete it."""
    keep(office, AT_ONCE)
    office.remove(action="hide")
    (plan,) = (office.folder / "plans").iterdir()
    plan.unlink()
    plan.mkdir()
    ran = disposed(office)

    assert ran.status == Status.BAD_INPUT
    assert f"{plan} can't be deleted" in words(ran.err)


def test_what_is_disposed_of_is_named(office: Office) -> None:
    """One capsule, and no other."""
    office.remove(action="hide")
    ran = office("archive dispose", "zz", *OLA, "--yes", "--why", "our-word")

    assert ran.status == Status.BAD_INPUT
    assert "is the beginning of 0 names" in words(ran.err)


def test_a_schedule_that_is_wrong_is_refused(office: Office) -> None:
    """Before anything is captured."""
    keep(office, YEARS.replace("P5Y", "five years"))
    ran = office.remove(action="hide")

    assert ran.status == Status.BAD_INPUT
    assert "retention.toml: classes[0].keep: 'keep' is no time" in words(ran.err)


@pytest.mark.parametrize("command", ["dispose", "hold", "release", "retain"])
def test_why_is_one_word(office: Office, command: str) -> None:
    """It stays in the ledger for ever: no sentence, in which a citizen's words are."""
    ran = office(f"archive {command}", "1", *OLA, "--why", "two words")

    assert ran.status == Status.BAD_INPUT
    assert "Invalid value for '--why': write one word" in ran.err
