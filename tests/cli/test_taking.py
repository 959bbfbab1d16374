"""`some-governance remove` and `hide`: shown, confirmed, recorded, carried out."""

import pytest
from attrs import evolve
from cli.offices import JUDGED, KARI, OLA, Office
from moderation.scenes import ANSWERS, ATTACKS, BELOW, COMMENT, OURS

from some_governance import Judgement, load_judgements
from some_governance.archive.actors import Actor
from some_governance.cli.status import Status
from some_governance.errors import Throttled, TokenRejected
from some_governance.moderation.plans import plan_as_json
from some_governance.platforms.captures import said_digest

ALL = "begun opened captured submitted receipt removing removed verified followed-up"


def judged(office: Office) -> dict[tuple[str, str], str]:
    """Give what stands in the log: the answer, by what it is of, and the question."""
    if not (office.folder / "judgements.csv").exists():
        return {}
    told = load_judgements(office.folder / "judgements.csv").each(Judgement)
    return {(each.of, each.question): each.answer for each in told}


def test_from_the_judgement_to_the_confirmed_copy(office: Office) -> None:
    """It waits for a person's word that the copy is archived, and then it is gone."""
    waits = office.remove()

    assert waits.status == Status.UNTOLD
    assert "waiting: the archive folder hasn't confirmed" in waits.out
    assert f"next: some-governance archive confirm {office.folder} " in waits.out
    assert office.platform.calls == []
    confirmed = office.confirm()
    assert confirmed.status == Status.ALL_MET, confirmed.err
    assert f"{COMMENT}: archived, says ola\n" in confirmed.out
    done = office("run", office.plan)
    assert done.status == Status.ALL_MET, done
    assert f"done: {COMMENT} is removed" in done.out
    assert office.platform.thread == []
    assert office.kinds() == f"{ALL} closed"


def test_the_plan_is_shown_with_what_is_needed_to_say_yes(office: Office) -> None:
    """What, whose, the words, what was judged, the sentence, the steps, by whom."""
    out = office.remove().out

    for shown in (
        "To remove, on facebook:100:\n",
        f"  comment {COMMENT}, 2026-11-24 12:30, by Per Pålagt, facebook:7\n",
        "  | Du er en tosk!\n",
        "  judged: extraordinary yes, removal-ground personal-attack\n",
        "It rests on deletion/grounds:\n",
        "«Bare personangrep bør slettes, og bare i ekstraordinære tilfeller.»",
        "the archive folder confirms that it has it",
        "By kari (administrator); os-user:kari-at-work vouches for that.\n",
        f"Plan {office.plan}\n",
    ):
        assert shown in out


def test_each_step_is_shown_as_it_is_taken(office: Office) -> None:
    """With the number under which the ledger has it."""
    out = office.remove().out

    assert (
        f"2 {COMMENT}: begun, to remove it\n"
        f"3 {COMMENT}: captured\n"
        f"4 {COMMENT}: handed in to folder\n"
    ) in out


def test_what_is_judged_is_recorded_before_it_is_run(office: Office) -> None:
    """In the folder's log, by whoever judged, with the reason."""
    office.remove("--reason", "Den går på person.")
    told = list(load_judgements(office.folder / "judgements.csv").each(Judgement))

    assert judged(office) == {
        (COMMENT, "removal-ground"): "personal-attack",
        (COMMENT, "extraordinary"): "yes",
    }
    assert {each.by for each in told} == {"kari"}
    assert {each.reason for each in told} == {"Den går på person."}
    assert set(office.made.judged[0].judgements) == {each.id for each in told}


def test_what_others_judged_before_counts(office: Office) -> None:
    """Then nothing has to be judged along with it, and nothing more is recorded."""
    office.remove("--to", str(office.folder / "other.json"))
    before = judged(office)
    made = office("remove", "--of", COMMENT, *KARI, "--yes")

    assert made.status == Status.UNTOLD, made.out
    assert judged(office) == before


def test_what_was_judged_of_other_words_counts_no_more(office: Office) -> None:
    """It ends with 2, names what to judge again, and whoever does replaces it."""
    office.remove("--to", str(office.folder / "other.json"))
    office.platform.thread[:] = [evolve(ATTACKS, text="Du er en helt!")]
    ran = office("remove", "--of", COMMENT, *KARI, "--yes")
    again = office.remove()

    assert ran.status == Status.UNTOLD, ran
    said = " ".join(ran.out.split())
    assert "På hvilket grunnlag kan dette slettes?" in said
    assert said.endswith(
        f"What was judged doesn't count where nothing says that it was judged as it is "
        f"now (digest): - {COMMENT}: extraordinary, removal-ground Judge it again: "
        f"along with what you do, by --ground, --extraordinary, --judged and "
        f"--judged-of; or fetch it, and then by some-governance judge --revise."
    )
    assert again.status == Status.UNTOLD, again
    assert len(office.made.judged[0].uncounted) == 2


def test_what_was_judged_in_the_registers_names_what_it_was_of(office: Office) -> None:
    """Nobody knows otherwise what was judged there."""
    path = office.folder / "registers.toml"
    rows = (
        f"""
[[judgements]]
of = "{COMMENT}"
question = "{question}"
answer = "{answer}"
by = "ola"
at = 2026-11-29T09:00:00Z
"""
        for question, answer in (
            ("removal-ground", "personal-attack"),
            ("extraordinary", "yes"),
        )
    )
    before, registered = path.read_text("utf-8"), "".join(rows)
    path.write_text(before + registered, "utf-8")
    without = office("remove", "--of", COMMENT, *KARI, "--yes")
    digest = f'digest = "{said_digest(ATTACKS)}"\nby = '
    path.write_text(before + registered.replace("by = ", digest), "utf-8")
    named = office("remove", "--of", COMMENT, *KARI, "--to", str(path.with_name("p")))

    assert "What was judged doesn't count" in without.out
    assert "judged: extraordinary yes, removal-ground personal-attack" in named.out


def test_what_was_judged_as_it_was_fetched_counts_if_it_reads_so_still(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`judge` names what it showed: these words, and no picture."""
    office.platform.thread[:] = [evolve(ATTACKS, text="Du er en helt!")]
    office.remove("--to", str(office.folder / "other.json"))
    typed = iter(["yes", "personal-attack"])
    monkeypatch.setattr("builtins.input", lambda _: next(typed))
    judged_again = office("judge", "--revise", COMMENT, "--by", "kari")
    edited = office("remove", "--of", COMMENT, *KARI, "--yes")
    office.platform.thread[:] = [ATTACKS]
    fetched = office("remove", "--of", COMMENT, *KARI, "--yes")

    assert "2 answers recorded" in judged_again.out, judged_again
    assert "What was judged doesn't count" in edited.out
    assert "judged: extraordinary yes, removal-ground personal-attack" in fetched.out


def test_a_plan_can_be_stored_and_no_more(office: Office) -> None:
    """What is judged is on record, so that whoever runs it need not judge."""
    path = office.folder / "to-run.json"
    made = office("remove", "--of", COMMENT, *KARI, *JUDGED, "--to", str(path))

    assert made.status == Status.ALL_MET, made
    assert f"stored; next: some-governance run {office.folder} {path}\n" in made.out
    assert not (office.folder / "ledger.db").exists()
    assert len(judged(office)) == 2
    assert office("run", path).status == Status.UNTOLD
    assert path.read_bytes() == plan_as_json(office.made)


def test_a_plan_that_can_t_be_stored_is_not_run(office: Office) -> None:
    """It says where, and why."""
    (office.folder / "plans").write_text("a file")
    ran = office.remove()

    assert ran.status == Status.BAD_INPUT
    assert "can't be written" in ran.err
    assert not (office.folder / "ledger.db").exists()


def test_to_hide_waits_for_nobody(office: Office) -> None:
    """It is captured, hidden, and read again."""
    ran = office.remove(action="hide")

    assert ran.status == Status.ALL_MET, ran
    assert f"done: {COMMENT} is hidden" in ran.out
    assert office.platform.hidden
    assert office.kinds() == "begun opened captured hiding hidden verified closed"


def test_what_is_urgent_is_hidden_at_once(office: Office) -> None:
    """Before the archive has it; removed it is after that."""
    ran = office.remove("--urgent")

    assert ran.status == Status.UNTOLD
    assert "it is hidden at once" in ran.out
    assert [each.action for each in office.platform.calls] == ["hide"]
    office.confirm()
    assert office("run", office.plan).status == Status.ALL_MET
    assert [each.action for each in office.platform.calls] == ["hide", "remove"]


def test_what_the_guidelines_are_against_stays(office: Office) -> None:
    """It ends with 1, every sentence is quoted, and nothing is written anywhere."""
    ran = office("remove", "--of", COMMENT, *OLA, *JUDGED, "--yes")

    assert ran.status == Status.BROKEN, ran
    said = " ".join(ran.out.split())
    assert f"{COMMENT} stays: the guidelines are against it" in said
    assert "«Administratorene sletter og følger opp.» (line 3)" in said
    assert not (office.folder / "ledger.db").exists()
    assert not (office.folder / "plans").exists()
    assert judged(office) == {}
    assert office.platform.calls == []


def test_what_is_in_doubt_stays(office: Office) -> None:
    """Nobody judged on which ground: it ends with 2, and the question is shown."""
    ran = office("remove", "--of", COMMENT, *KARI, "--yes")

    assert ran.status == Status.UNTOLD
    assert "På hvilket grunnlag kan dette slettes?" in ran.out


def test_what_no_sentence_allows_stays(office: Office) -> None:
    """It ends with 1, with the sentences that say what may be taken away."""
    options = ("--ground", "no", "--extraordinary", "--yes")
    ran = office("remove", "--of", COMMENT, *KARI, *options)

    assert ran.status == Status.BROKEN
    assert "no sentence of the guidelines says that it may be done" in ran.out
    assert "  «Bare personangrep bør slettes," in ran.out


def test_what_is_gone_stays_so(office: Office) -> None:
    """There is nothing to plan, and it ends with 2."""
    office.platform.thread.clear()
    ran = office.remove()

    assert ran.status == Status.UNTOLD
    assert ran.out == f"{COMMENT} stays: the platform says that it isn't there\n"


def test_what_the_platform_can_t_remove_stays(office: Office) -> None:
    """It says so in its words, before anything is asked or written down."""
    office.platform.unable = {"remove": "only the server's moderators can"}
    ran = office.remove()

    assert ran.status == Status.BROKEN
    assert ran.out.startswith(f"{COMMENT} stays: the platform can't do it:\n")
    assert ran.out.endswith("- to remove: only the server's moderators can\n")
    assert not (office.folder / "ledger.db").exists()


def test_what_can_t_be_read_whole_stays(office: Office) -> None:
    """It says what is lacking, and ends with 2."""
    office.platform.lacking = ("the last page of its replies",)
    ran = office.remove()

    assert ran.status == Status.UNTOLD
    assert ran.out.endswith("- the last page of its replies\n")
    assert office.platform.readings == [True]


def test_what_stands_below_is_judged_too(office: Office) -> None:
    """A judgement serves one thing; what goes along is shown with its own."""
    office.platform.thread.append(ANSWERS)
    alone = office.remove()
    below = ("--judged-of", BELOW)
    ran = office.remove(
        *below, "removal-ground", "personal-attack", *below, "extraordinary", "yes"
    )

    assert (alone.status, ran.status) == (Status.UNTOLD, Status.UNTOLD)
    assert "With it goes what stands below it (1):\n" in ran.out
    assert "  | Enig.\n" in ran.out
    assert office.made.covers == (COMMENT, BELOW)
    assert judged(office)[BELOW, "extraordinary"] == "yes"


def test_what_is_said_can_t_move_the_cursor(office: Office) -> None:
    """Citizens' words and names are shown as they are, but for what hides."""
    words = "en\x1b[2Jto\n\n=tre"
    office.platform.thread[:] = [evolve(ATTACKS, author="Per\x1b[2J", text=words)]
    out = office.remove().out

    assert "\x1b" not in out
    assert "  | en\\x1b[2Jto\n  |\n  | =tre\n" in out


def test_in_a_terminal_it_asks(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who says no has done nothing; who says yes has."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    asked = []

    def answer(line: str) -> str:
        asked.append(line)
        return "n" if len(asked) == 1 else "y"

    monkeypatch.setattr("click.termui.visible_prompt_func", answer)
    wanted = ("remove", "--of", COMMENT, *KARI, *JUDGED)
    no = office(*wanted)

    assert no.err.endswith("some-governance: stopped\n")
    assert (no.status, judged(office)) == (Status.BAD_INPUT, {})
    assert not (office.folder / "ledger.db").exists()
    assert office(*wanted).status == Status.UNTOLD
    assert len(asked) == 2


def test_where_nobody_can_be_asked_nothing_is_done(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan is shown, and it ends with 3."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    ran = office("remove", "--of", COMMENT, *KARI, *JUDGED)

    assert ran.status == Status.BAD_INPUT
    assert "nobody is there to say yes to it" in ran.err
    assert "To remove, on facebook:100:" in ran.out
    assert judged(office) == {}


def test_one_thing_has_one_plan(office: Office) -> None:
    """The open one is named, and how to go on with it."""
    office.remove()
    ran = office.remove()

    assert ran.status == Status.BAD_INPUT
    assert f"some-governance run {office.folder} {office.plan}" in ran.err


def test_who_confirms_and_runs_may_plan_anew(office: Office) -> None:
    """A plan that is closed stands in nobody's way; the thing is gone by then."""
    office.remove()
    office.confirm()
    office("run", office.plan)
    ran = office.remove()

    assert ran.status == Status.UNTOLD
    assert "isn't there" in ran.out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--of", "facebook:100_1_x"), "is nothing that was read"),
        (("--by", "karri"), "'karri' is nobody in the registers: did you mean kari?"),
        (("--role", "administrators"), "is no word of these guidelines: did you mean"),
        (("--judged", "kind", "news"), "'kind' is asked nowhere in these guidelines"),
        (("--judged", "extraordinary", "maybe"), "it is no answer to extraordinary"),
        (("--archive", "nowhere"), "no archive is called nowhere"),
        (("--archive-setting", "place", "x"), "it takes no setting place"),
        (("--guidelines", "defra"), "is no word of these guidelines"),
    ],
)
def test_what_is_wrong_is_told(
    office: Office, options: tuple[str, ...], told: str
) -> None:
    """It ends with 3, and says what would be right; nothing is done."""
    ran = office.remove(*options)

    assert ran.status == Status.BAD_INPUT
    assert told in " ".join(ran.err.split())
    assert office.platform.calls == []
    assert not (office.folder / "ledger.db").exists()


def test_where_the_registers_name_nobody_anybody_may_act(office: Office) -> None:
    """Their rules say what that means."""
    path = office.folder / "registers.toml"
    nobody = path.read_text("utf-8").replace('[[persons]]\nid = "kari"\n', "")
    nobody = nobody.replace('[[persons]]\nid = "ola"\n', "")
    path.write_text(nobody, "utf-8")
    ran = office("remove", "--of", COMMENT, *OLA, *JUDGED, "--yes")

    assert ran.status in (Status.BROKEN, Status.UNTOLD)


def test_a_platform_that_can_t_be_read_later_has_it_wait(office: Office) -> None:
    """Nothing went out; it says what to type, and when."""

    def trouble(_: object) -> None:
        raise TokenRejected("facebook", "the token is dead", who="kari")

    office.platform.before[2] = trouble
    ran = office.remove()

    assert ran.status == Status.UNTOLD
    assert "waiting: facebook: the token is dead; kari must authorise again" in ran.out
    assert f"next: some-governance run {office.folder} {office.plan}" in ran.out


def test_a_platform_that_can_t_be_read_at_all_ends_with_3(office: Office) -> None:
    """There is no plan then."""

    def trouble(_: object) -> None:
        raise Throttled("facebook", "slow down", until=office.clock.at)

    office.platform.before[1] = trouble
    ran = office.remove()

    assert ran.status == Status.BAD_INPUT
    assert "slow down" in ran.err
    assert not (office.folder / "plans").exists()


def test_a_ledger_is_one_municipality_s(office: Office) -> None:
    """Another one's things are not written down there."""
    office.remove()
    text = (office.folder / "ours.toml").read_text("utf-8")
    other = office.folder / "other.toml"
    other.write_text(text.replace('id = "testbygda"', 'id = "annenbygda"'), "utf-8")
    ran = office("run", office.plan, "--guidelines", str(other))

    assert ran.status == Status.BAD_INPUT
    assert "is the ledger of testbygda" in ran.err


def test_who_did_it_stands_in_the_ledger(office: Office) -> None:
    """With the login that vouches for it."""
    office.remove()

    assert office.made.by == Actor(
        id="kari", role="administrator", vouched_by="os-user:kari-at-work"
    )


def test_a_plan_that_needs_approval_waits_for_it(office: Office) -> None:
    """It says what somebody else has to type."""
    office.remove("--needs-approval")
    office.confirm()
    ran = office("run", office.plan)

    assert ran.status == Status.UNTOLD
    assert "waiting: somebody else than kari has to approve it\n" in ran.out
    assert f"next: some-governance approve {office.folder} {office.plan} " in ran.out


def test_the_account_s_own_words_rest_on_nothing(office: Office) -> None:
    """What it said itself, it may take back."""
    office.platform.thread[:] = [OURS]
    ran = office("remove", "--of", OURS.id, *KARI, "--yes")

    assert ran.status == Status.UNTOLD, ran
    assert "It rests on no sentence: the account takes back its own words.\n" in ran.out
    assert f"  reply {OURS.id}, 2026-11-24 13:00, by kari\n" in ran.out


@pytest.mark.parametrize(
    ("typed", "option"),
    [
        (("--ground", "spam"), "--ground"),
        (("--judged", "removal-ground", "spam"), "--judged"),
    ],
)
def test_what_is_no_answer_names_the_option_that_was_typed(
    office: Office, typed: tuple[str, ...], option: str
) -> None:
    """Whichever way it was answered."""
    ran = office("remove", "--of", COMMENT, *KARI, *typed, "--yes")

    assert ran.status == Status.BAD_INPUT
    assert f"Invalid value for {option}: removal-ground, 'spam': " in ran.err


def test_guidelines_without_grounds_are_told_what_lacks(office: Office) -> None:
    """Nothing is removed on them; the rule that says what may be is named."""
    path = office.folder / "ours.toml"
    text = path.read_text("utf-8")
    begin = text.index("[questions.removal-ground]")
    text = text[:begin] + text[text.index("[questions.extraordinary]") :]
    begin = text.index("[[clauses]]")
    text = text[:begin] + text[text.index('[[clauses]]\nid = "deletion/hands"') :]
    path.write_text(text, "utf-8")
    ran = office.remove()

    assert ran.status == Status.BAD_INPUT
    assert "Invalid value for --ground: 'removal-ground' is asked nowhere" in ran.err
    assert "a clause whose rule is removal-grounds asks it" in " ".join(ran.err.split())


REPLY = f"""
[[comments]]
id = "{BELOW}"
on = "{COMMENT}"
account = "facebook:100"
at = 2026-11-24T12:30:00Z
as_account = false
text = "Enig."
"""
ALONG = (
    *("--judged-of", BELOW, "removal-ground", "personal-attack"),
    *("--judged-of", BELOW, "extraordinary", "yes"),
)


def take(office: Office, of: str, *options: str) -> tuple[Status, str]:
    """Let Kari take away a comment, or its reply, under both of which she is."""
    path = office.folder / "registers.toml"
    if REPLY not in (text := path.read_text("utf-8")):
        path.write_text(text + REPLY, "utf-8")
    ran = office("remove", "--of", of, *KARI, *JUDGED, "--yes", *options)
    return ran.status, ran.err


def test_what_goes_along_with_an_open_plan_is_in_no_other(office: Office) -> None:
    """Nobody begins to take a reply away while its comment takes it along."""
    office.platform.thread.append(ANSWERS)
    take(office, COMMENT, *ALONG)
    before = office.kinds()
    status, error = take(office, BELOW)

    assert status == Status.BAD_INPUT
    assert f"plan {office.plan} is open for {BELOW}: go on with it, " in error
    assert office.kinds() == before


def test_what_takes_along_what_is_in_an_open_plan_is_refused(office: Office) -> None:
    """Before it is shown, asked about, stored or judged."""
    office.platform.thread[:] = [ANSWERS]
    take(office, BELOW)
    office.platform.thread[:] = [ATTACKS, ANSWERS]
    known = judged(office)
    status, error = take(office, COMMENT, *ALONG)

    assert status == Status.BAD_INPUT
    assert f"plan {office.plan} is open for {BELOW}: go on with it, " in error
    assert judged(office) == known
