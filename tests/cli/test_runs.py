"""`some-governance run` and `settle`: what was begun is gone on with, or is not."""

import json
from pathlib import Path

import pytest
from attrs import evolve
from cli.offices import JUDGED, KARI, OLA, Office
from moderation.scenes import ATTACKS, COMMENT

from some_governance import Judgement, load_judgements
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli.status import Status
from some_governance.errors import Throttled
from some_governance.platforms.connections import Effect

WEBHOOK = "facebook/100/webhook"


def judge_otherwise(office: Office) -> None:
    """Let Ola find later that it is no attack."""
    path = office.folder / "judgements.csv"
    head, *rows = path.read_text("utf-8").splitlines()
    [row] = [each for each in rows if "removal-ground" in each]
    cells = row.split(",")
    others = [COMMENT, "removal-ground", "no", "ola", *cells[4:6], "", "", "", ""]
    path.write_text("\n".join([head, *rows, ",".join(others)]) + "\n", "utf-8")


@pytest.fixture
def unknown(office: Office) -> Office:
    """Let a call go out of which nobody knows what came."""
    office.remove()
    office.confirm()
    office.platform.effect = Effect.UNKNOWN
    office("run", office.plan)
    return office


def test_a_plan_that_was_begun_is_not_run_against_a_new_judgement(
    office: Office,
) -> None:
    """Two who judge contradict each other: nothing is asked for, and it says so."""
    office.remove()
    office.confirm()
    judge_otherwise(office)
    ran = office("run", office.plan)

    assert ran.status == Status.UNTOLD, ran
    assert "På hvilket grunnlag kan dette slettes?" in ran.out
    assert f"plan {office.plan} is not run: judge it anew, or withdraw it\n" in ran.out
    assert office.platform.calls == []


def test_the_ledger_names_what_was_on_record(office: Office) -> None:
    """So that what is judged later came later, whatever its clock says."""
    office.remove()
    with Ledger.open(office.folder / "ledger.db", clock=office.clock) as ledger:
        (opened,) = (e for e in ledger.entries() if e.kind is EntryKind.OPENED)
    told = load_judgements(office.folder / "judgements.csv").each(Judgement)

    assert opened.facts["judgements"] == tuple(sorted(each.id for each in told))


def test_a_plan_that_was_not_begun_is_held_against_what_is_known_now(
    office: Office,
) -> None:
    """It is not begun either."""
    path = office.folder / "plan.json"
    office.remove("--to", str(path))
    judge_otherwise(office)
    ran = office("run", path)

    assert ran.status == Status.UNTOLD, ran
    assert " is not run: " in ran.out
    assert office.kinds() == "begun"


@pytest.mark.parametrize("forged", ["answers", "ground", "basis"])
def test_a_plan_that_says_what_nobody_judged_is_not_run(
    office: Office, forged: str
) -> None:
    """Whoever wrote it by hand: it is held against what is on record."""
    office.remove("--to", str(office.folder / "plan.json"))
    path = office.folder / "plan.json"
    written = json.loads(path.read_text("utf-8"))
    plan = written["plan"]
    if forged == "basis":
        plan["basis"]["quote"] = "Alt kan slettes."
    elif forged == "answers":
        plan["judged"][0]["answers"]["extraordinary"] = "no"
    else:
        plan["judged"][0]["ground"] = "documented"
    path.write_text(json.dumps(written), "utf-8")
    ran = office("run", path)

    assert ran.status == Status.BROKEN, ran
    assert "it doesn't say what is judged by now\n" in ran.out
    assert office.kinds() == "begun"


def test_who_goes_on_with_a_plan_may_be_somebody_else(office: Office) -> None:
    """They stand in the ledger; whose plan it is, in the plan."""
    office.remove()
    office.confirm()
    assert office("run", office.plan, *OLA).status == Status.ALL_MET
    with Ledger.open(office.folder / "ledger.db", clock=office.clock) as ledger:
        hands = {each.kind: each.actor.id for each in ledger.entries() if each.actor}

    assert hands[EntryKind.OPENED] == "kari"
    assert hands[EntryKind.REMOVING] == "ola"


def test_what_went_out_is_not_planned_again(office: Office) -> None:
    """Whatever was judged since: it is gone, and the archive is told."""
    office.remove()
    office.confirm()
    office.platform.effect = Effect.UNKNOWN
    office("run", office.plan)
    judge_otherwise(office)
    office("settle", office.plan, "--outcome", "gone", "--yes", *OLA)

    assert "settled followed-up closed" in office.kinds()


def test_other_words_than_those_that_were_judged_stay(office: Office) -> None:
    """It is stopped, and has to be judged as it is now."""
    office.remove()
    office.confirm()
    office.platform.thread[:] = [evolve(ATTACKS, text="Du er en helt!")]
    ran = office("run", office.plan)

    assert ran.status == Status.BROKEN
    assert "stopped: it says something else than what was judged\n" in ran.out
    assert f"next: some-governance remove {office.folder} --of {COMMENT} " in ran.out


def test_what_is_gone_by_now_was_not_taken_away_here(office: Office) -> None:
    """The plan is closed, and says so."""
    office.remove()
    office.confirm()
    office.platform.thread.clear()
    ran = office("run", office.plan)

    assert ran.status == Status.BROKEN
    assert "stopped: it isn't there any more, and this plan did not take" in ran.out
    again = office("run", office.plan)
    assert again.status == Status.BROKEN
    assert "stopped: it was stopped before (gone)\n" in again.out
    assert f"next: some-governance plans {office.folder}, to see" in again.out


def test_what_can_t_be_read_whole_by_now_waits(office: Office) -> None:
    """It says what is lacking."""
    office.remove()
    office.confirm()
    office.platform.lacking = ("the last page of its replies",)
    ran = office("run", office.plan)

    assert ran.status == Status.UNTOLD
    assert "waiting: not all of it could be read: the last page of its" in ran.out
    assert f"next: some-governance run {office.folder} {office.plan}, a " in ran.out


def test_what_the_platform_refuses_stays(office: Office) -> None:
    """It is stopped; the token may lack something."""
    office.platform.effect = Effect.REFUSED
    ran = office.remove(action="hide")

    assert ran.status == Status.BROKEN
    assert "the platform refused (as-the-platform-says)\n" in ran.out
    assert "stopped: the platform refuses it\n" in ran.out
    assert "next: some-governance tokens " in ran.out


def test_a_platform_that_wants_us_to_wait_has_the_plan_wait(office: Office) -> None:
    """As it is read again, right before."""
    office.remove()
    office.confirm()

    def trouble(_: object) -> None:
        raise Throttled("facebook", "slow down", until=office.clock.at)

    office.platform.before[len(office.platform.readings) + 2] = trouble
    ran = office("run", office.plan)

    assert ran.status == Status.UNTOLD, ran
    assert "waiting: facebook: slow down; " in ran.out
    assert office("run", office.plan).status == Status.ALL_MET


def test_of_what_nobody_knows_it_says_why_and_what_to_do(unknown: Office) -> None:
    """It ends with 2, is in no way repeated, and names both ways out."""
    ran = unknown("run", unknown.plan)
    said = " ".join(ran.out.split())

    assert ran.status == Status.UNTOLD
    assert "unknown: it was asked for, and nobody knows whether it is removed" in said
    assert "(error 100/33)" in said
    assert f"next: some-governance settle {unknown.folder} {unknown.plan}, once" in said
    assert len(unknown.platform.calls) == 1


@pytest.mark.parametrize(
    ("outcome", "status", "said"),
    [
        ("gone", Status.ALL_MET, f"done: {COMMENT} is removed"),
        ("there", Status.BROKEN, "stopped: it was asked for, and it is there all"),
    ],
)
def test_a_human_settles_it(
    unknown: Office, outcome: str, status: Status, said: str
) -> None:
    """They say what they see; who it was stands in the ledger."""
    unknown.platform.effect = Effect.DONE
    ran = unknown("settle", unknown.plan, "--outcome", outcome, "--yes", *OLA)

    assert ran.status == status, ran
    assert f"found out by human: {outcome}\n" in ran.out
    assert said in ran.out
    assert len(unknown.platform.calls) == 1


def test_who_settles_it_says_who_they_are(unknown: Office) -> None:
    """Nobody's word is none."""
    nobody = unknown("settle", unknown.plan, "--outcome", "gone")

    assert nobody.status == Status.BAD_INPUT
    assert "say who saw that: give --by and --role" in nobody.err
    for who in (["--by", "ola"], ["--role", "administrator"]):
        ran = unknown("settle", unknown.plan, "--outcome", "gone", *who)

        assert ran.status == Status.BAD_INPUT
        assert "say who you are: give both --by and --role" in ran.err


def test_what_was_to_be_removed_is_gone_or_there(unknown: Office) -> None:
    """Whoever says that it is hidden is told so, and nothing is written down."""
    before = unknown.kinds()
    ran = unknown("settle", unknown.plan, "--outcome", "hidden", "--yes", *OLA)

    assert ran.status == Status.BAD_INPUT
    assert "say gone if it is deleted, or there if it isn't" in ran.err
    assert unknown.kinds() == before


def test_what_a_human_saw_is_shown_before_it_is_written_down(
    unknown: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody is there to say yes, nothing is."""
    before = unknown.kinds()
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    ran = unknown("settle", unknown.plan, "--outcome", "gone", *OLA)

    assert ran.status == Status.BAD_INPUT
    assert "nobody is there to say yes" in ran.err
    assert (
        f"To be written down: ola (administrator) saw of {COMMENT} that it is gone, "
        f"deleted from the platform. Plan {unknown.plan} goes on from there; "
    ) in ran.out
    assert unknown.kinds() == before


def test_a_plan_that_was_done_is_done_when_it_is_run_again(office: Office) -> None:
    """It ends with 0, and says that it was before."""
    office.remove()
    office.confirm()
    office("run", office.plan)
    again = office("run", office.plan)

    assert again.status == Status.ALL_MET
    assert again.out.splitlines() == [
        f"done: {COMMENT} is removed: the plan was run to its end before",
        f"next: some-governance plans {office.folder}, to see what is open",
    ]


def test_an_urgent_plan_that_is_stale_says_what_stays_hidden(office: Office) -> None:
    """Nobody else would: it is in no report, and the plan is over."""
    office.remove("--urgent")
    office.confirm()
    office.platform.thread[:] = [evolve(ATTACKS, text="Du er en helt!")]
    ran = office("run", office.plan)

    assert ran.status == Status.BROKEN
    assert f"\n{COMMENT} was hidden at once, and stays hidden: show it " in ran.out


def test_reading_settles_what_it_shows(office: Office) -> None:
    """What is there all the same is there; what isn't, on this platform, is gone."""
    office.remove()
    office.confirm()
    office.platform.effect = Effect.UNKNOWN
    office("run", office.plan)
    ran = office("settle", office.plan)

    assert ran.status == Status.ALL_MET, ran
    assert "found out by reading: gone\n" in ran.out


def test_what_reading_doesn_t_show_stays_unknown(unknown: Office) -> None:
    """Something else is there, and nobody can tell."""
    unknown.platform.thread[:] = [evolve(ATTACKS, id="facebook:100_1_z")]
    ran = unknown("settle", unknown.plan)

    assert ran.status == Status.UNTOLD
    assert "unknown: it was asked for" in ran.out


def test_nothing_is_settled_that_is_known(office: Office) -> None:
    """It says so."""
    office.remove()
    ran = office("settle", office.plan)

    assert ran.status == Status.BAD_INPUT
    assert "nothing is unknown of what was done" in ran.err


@pytest.mark.parametrize(
    ("at", "through"),
    [("2026-11-29T10:00:00Z", "reading"), ("2026-11-29T12:00:00Z", "webhook")],
)
def test_a_webhook_settles_it(
    unknown: Office, monkeypatch: pytest.MonkeyPatch, at: str, through: str
) -> None:
    """One that told of it after the plan was made, and was saved in the folder."""
    path = unknown.folder / "registers.toml"
    gone = f'\n[[removals]]\nof = "{COMMENT}"\naccount = "facebook:100"\nat = {at}\n'
    path.write_text(path.read_text("utf-8") + gone, "utf-8")
    place = "some_governance.cli.runs.WEBHOOK"
    monkeypatch.setattr(place, "registers.toml")
    ran = unknown("settle", unknown.plan)

    assert f"found out by {through}: gone\n" in ran.out


@pytest.mark.parametrize("given", ["", "nothing", "0000", "registers.toml"])
def test_a_plan_that_isn_t_there_is_named(office: Office, given: str) -> None:
    """Those that there are, too."""
    office.remove()
    ran = office("run", given)

    assert ran.status == Status.BAD_INPUT
    assert f"those that there are: {office.plan}" in ran.err


def test_a_beginning_that_two_plans_share_is_none(office: Office) -> None:
    """Both are named."""
    office.remove()
    plan = office.plan
    other = f"{plan[:5]}{'z' * 7}"
    (office.folder / "plans" / f"{other}.json").write_text("{}")
    ran = office("run", plan[:5])

    assert ran.status == Status.BAD_INPUT
    assert f"{plan}, {other}" in " ".join(ran.err.split())
    assert office("run", plan).status == Status.UNTOLD


def test_what_is_no_plan_is_told(office: Office) -> None:
    """A file of another kind."""
    ran = office("run", office.folder / "registers.toml")

    assert ran.status == Status.BAD_INPUT
    assert "registers.toml" in ran.err


def test_a_plan_may_be_named_by_its_file(office: Office) -> None:
    """Or by its whole id, or by the beginning of that."""
    office.remove()
    whole = office.made.id
    path = office.folder / "plans" / f"{office.plan}.json"
    moved = Path(path.rename(office.folder / "moved.json"))

    assert office("run", whole).status == Status.BAD_INPUT
    assert office("run", moved).status == Status.UNTOLD
    for given in (whole, whole[:12], whole[:5]):
        assert office("run", given).status == Status.UNTOLD


def test_nothing_is_run_where_nothing_opens_the_platform(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says what is lacking before anything is begun."""
    monkeypatch.delenv("SOME_GOVERNANCE_FACEBOOK_TOKEN")
    ran = office("remove", "--of", COMMENT, *KARI, *JUDGED, "--yes")

    assert ran.status == Status.BAD_INPUT
    assert "there is no token for facebook:100" in ran.err
