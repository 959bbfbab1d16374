"""The sample month: what was planted comes out, and the first page shows it truly."""

import json
import re
import shlex
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TypeAlias

import pytest

from some_governance.cli.app import run
from some_governance.cli.status import Status
from some_governance.limits import Json

Report: TypeAlias = dict[str, Json]

PAGE = "facebook:214873905562817"
SCHOOL = "facebook:307715428860193"
LIBRARY = "instagram:17841409618824035"
INSTAGRAM = "instagram:17841402957361840"
YOUTUBE = "youtube:UCq7LmRbKd0sTnZx4WvHe2Jg"
FLICKR = "flickr:197340582@N06"
YOUTH = "instagram:17841465530271948"
UNREAD = (YOUTUBE, FLICKR, INSTAGRAM, LIBRARY, YOUTH)

FIRST_WARNING = f"{PAGE}_1029317415209633"
ELEVENTH = f"{PAGE}_1029371143291701"
FOOTPATH = f"{PAGE}_1029393660074336"
NO_LONGER_APPOINTED = f"{PAGE}_1029383401459320"
HANDLESS = f"{PAGE}_1029406782069366"
NO_SPECIAL_EVENT = f"{PAGE}_1029376814611255"
IN_NO_PLAN = (
    HANDLESS,
    f"{PAGE}_1029483763328157",
    f"{SCHOOL}_1029276804972863",
    f"{SCHOOL}_1029337637996745",
    f"{SCHOOL}_1029408567753102",
    f"{SCHOOL}_1029453762266584",
)

# Pictures, as they are used.
HALLOWEEN = f"{PAGE}_1029472286043799#facebook:1057767707666746"
CREDITED = f"{PAGE}_1029362342848835#facebook:1037815490865827"
CREDIT_FORGOTTEN = f"{FOOTPATH}#facebook:1087065858989117"
WHOSE = f"{PAGE}_1029266717684534#facebook:1030977698635083"
WHOSE_AT_SCHOOL = (
    f"{SCHOOL}_1029276804972863#facebook:1029237965660585",
    f"{SCHOOL}_1029276804972863#facebook:1086859903033644",
    f"{SCHOOL}_1029276804972863#facebook:1096583608037027",
    f"{SCHOOL}_1029453762266584#facebook:1005950200903142",
    f"{SCHOOL}_1029453762266584#facebook:1011248778500598",
    f"{SCHOOL}_1029453762266584#facebook:1026610677618509",
    f"{SCHOOL}_1029453762266584#facebook:1036538769174787",
)

# Comments by citizens.
TOO_LATE = "facebook:1029403084778338_2474544329167894"
NOT_CORRECTED = "facebook:1029282447000850_3184876196782035"
NEGATIVE = "facebook:1029376814611255_1306835659418773"
QUESTION = "facebook:1029438374280161_813949309123592"
PRAISE = "facebook:1029328861427399_1819326408665654"
ANSWERED_PRIVATELY = "facebook:1029376814611255_771403966142070"
ANSWERED_BY_NO_ONE = "facebook:1029383401459320_3037675979040564"
ANSWERED_LATE = (
    "facebook:1029235243896224_1342483508625589",
    "facebook:1029375250045756_3009232317597004",
    "facebook:1029438374280161_751645210192857",
)
BESIDE = "facebook:1029359964928010_2769617031936806"
SURELY_BESIDE = "facebook:1029359964928010_3351329188085302"
IS_IT_NATURAL = (
    "facebook:1029290332155826_721505913054259",
    "facebook:1029438374280161_1757341433449541",
)
DISPUTED = "facebook:1029406782069366_783660490077240"
FOR_A_CASE = "facebook:1029297516013055_3601332253388442"
ATTACK = "facebook:1029403084778338_1334261441582409"
ADVERTISEMENT = "facebook:1029362342848835_1246582973123172"

# Replies.
BY_NO_ONE = "facebook:1029383401459320_2071576525848616"
BY_SERVICE_DESK = "facebook:1029345222239861_1786810439432878"
WITHOUT_NOTICE = "facebook:1029354055990242_1551813231995010"
FOLLOWED_UP = "facebook:1029297516013055_2162265296019308"
NOT_FOLLOWED_UP = "facebook:1029403084778338_2807039394764066"
ON_SATURDAY = "facebook:1029472286043799_3167008227766903"
IRONIC = "facebook:1029336424489286_1154965521523594"
DEADLINE = "facebook:1029297516013055_846329804002406"
IN_THE_STORM = "facebook:1029318222519046_1790916788800909"
UNJUDGED = (
    "facebook:1029462839140929_1717805644151731",
    "facebook:1029472286043799_1705922613645995",
)

AGREEMENT = "accounts/new-account-by-agreement"
APPOINTED = "roles/only-appointed-administrators"
TWO = "roles/at-least-two-administrators"
DAILY = "handling/daily-except-weekends"
SEES_TO = "archiving/administrator-sees-to-archiving"
WORTHY = "archiving/case-handling-or-documentation-value"
DOCUMENTED = "deletion/document-remove-archive"
ENOUGH = "quotas/enough-to-be-active"
NEWS = "quotas/news-per-week"
REPLY = "dialogue/reply-to-questions-and-comments"
NOTICE = "dialogue/general-reply-with-notice"
NEXT_DAY = "dialogue/check-next-working-day"
THANK = "dialogue/thank-for-praise"
NATURAL = "dialogue/neutral-if-natural"
ALWAYS = "dialogue/always-reply-to-negative"
ERRORS = "dialogue/always-correct-factual-errors"
FORM = "dialogue/adapt-form-of-reply"
IRONY = "dialogue/no-irony-or-sarcasm"
GOAL = "dialogue/questions-within-two-working-days"
EXTRAORDINARY = "deletion/only-in-extraordinary-cases"
FOLLOW_UP = "deletion/administrators-delete-and-follow-up"
ARCHIVED = "deletion/deleted-posts-are-archived"
CRISIS = "crisis/through-crisis-management"
FOR_A_PERIOD = "accounts/close-when-period-ends"
INACTIVE = "accounts/close-when-inactive"
PURPOSES = "channels/facebook-good-stories"
AGENDA = "plan/on-agenda-every-month"
FLEXIBLE = "plan/flexible-for-special-events"
ON_WHICH_ACCOUNT = "plan/item-names-account"
WHEN = "plan/item-names-weekday-and-time"
WHAT_FOR = "plan/item-names-goal"
IMAGES = "images/approved-for-use"
CREDIT = "images/credit-where-necessary"
NO_CASES = "case_handling/not-in-social-media"
GROUPS = "employees/large-closed-groups-are-public"

BROKEN = (
    (AGREEMENT, "violation", YOUTH),
    (APPOINTED, "violation", NO_LONGER_APPOINTED),
    (APPOINTED, "violation", BY_NO_ONE),
    (DAILY, "violation", PAGE),
    (SEES_TO, "violation", DEADLINE),
    (WORTHY, "violation", DEADLINE),
    (DOCUMENTED, "violation", ADVERTISEMENT),
    (ARCHIVED, "violation", ADVERTISEMENT),
    (EXTRAORDINARY, "warning", ADVERTISEMENT),
    (REPLY, "violation", TOO_LATE),
    (ALWAYS, "violation", TOO_LATE),
    (NOTICE, "violation", WITHOUT_NOTICE),
    (NEXT_DAY, "violation", NOT_FOLLOWED_UP),
    (ERRORS, "violation", NOT_CORRECTED),
    (IRONY, "violation", IRONIC),
    (CRISIS, "violation", IN_THE_STORM),
    (INACTIVE, "violation", FLICKR),
    (WHEN, "violation", "november-budget"),
    (WHAT_FOR, "violation", "november-lights"),
    (ON_WHICH_ACCOUNT, "violation", "november-christmas"),
    (IMAGES, "violation", HALLOWEEN),
    (CREDIT, "violation", CREDIT_FORGOTTEN),
    (NO_CASES, "violation", DEADLINE),
    (NEWS, "deviation", ELEVENTH),
    (TWO, "warning", YOUTUBE),
    (TWO, "warning", FLICKR),
    (TWO, "warning", SCHOOL),
    (ENOUGH, "warning", FLICKR),
    (PURPOSES, "warning", "november-pictures"),
    (FLEXIBLE, "warning", NO_SPECIAL_EVENT),
    *((GOAL, "shortfall", comment) for comment in ANSWERED_LATE),
    (GOAL, "shortfall", QUESTION),
    (GOAL, "shortfall", ANSWERED_PRIVATELY),
    (GOAL, "shortfall", ANSWERED_BY_NO_ONE),
)
WAITING = (
    (REPLY, NOT_CORRECTED),
    (REPLY, PRAISE),
    (REPLY, NEGATIVE),
    (REPLY, QUESTION),
    (REPLY, ANSWERED_PRIVATELY),
    (REPLY, ANSWERED_BY_NO_ONE),
    (THANK, PRAISE),
    (ALWAYS, NOT_CORRECTED),
    (ALWAYS, NEGATIVE),
    (FOLLOW_UP, ADVERTISEMENT),
)
MIDNIGHT = "2026-11-02T23:00:00+00:00"


@pytest.fixture(scope="module")
def page(project: Path) -> str:
    """Give the first page of the tutorial."""
    return (project / "docs/tutorial/first-report.md").read_text("utf-8")


def every_finding(report: Report) -> Iterator[dict[str, Json]]:
    """Yield all findings."""
    found = report["findings"]
    assert isinstance(found, list)
    for each in found:
        assert isinstance(each, dict)
        yield each


def findings(report: Report, verdict: str) -> Iterator[dict[str, Json]]:
    """Yield the findings of one verdict."""
    return (each for each in every_finding(report) if each["verdict"] == verdict)


def clause(finding: dict[str, Json]) -> str:
    """Give the clause that a finding rests on."""
    told = finding["clause"]
    assert isinstance(told, dict)
    return str(told["id"])


def counts(report: Report, of: str) -> dict[str, int]:
    """Give how often each verdict came out of a clause."""
    tallies = report["tallies"]
    assert isinstance(tallies, list)
    (told,) = (
        each["counts"]
        for each in tallies
        if isinstance(each, dict) and each["clause"] == of
    )
    assert isinstance(told, dict)
    return {verdict: int(str(count)) for verdict, count in told.items()}


def seen(report: Report, of: str) -> int:
    """Count what was held against a clause, whatever came out."""
    told = counts(report, of)
    return sum(told.values()) - told.get("missing-fact", 0)


def blocks(page: str) -> list[tuple[str, str]]:
    """Give the blocks of a page, each with its language, in order."""
    return re.findall(r"^```([\w-]+)\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)


def stands_in(block: str, output: str) -> bool:
    """Tell whether an output shows a block, with more lines where it says `...`."""
    parts = re.split(r"^\.\.\.\n", block, flags=re.MULTILINE)
    shown = r"(?:.*\n)?".join(map(re.escape, parts))
    return bool(re.search(f"^{shown}", output, re.MULTILINE | re.DOTALL))


SESSIONS = ("console", "shell-session")
"""What anybody runs from the project, and what builds on what was typed before."""


class Reader:
    """Somebody who types what the page says, and looks at the screen."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self._status = Status.ALL_MET
        self.screen = ""

    def read(self, language: str, block: str) -> bool:
        """Do what a block says; tell whether the screen shows what it shows."""
        if language in SESSIONS:
            commands = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
            return all(self._typed(each) for each in commands)
        if language == "text":
            return stands_in(block, self.screen)
        for line in block.splitlines():
            if line.startswith("cp -r "):
                _, _, here, there = shlex.split(line)
                shutil.copytree(here, there)
        return True

    def _typed(self, command: str) -> bool:
        line, _, shown = command.partition("\n")
        if line.strip() == "echo $?":
            return f"{self._status.value}\n" == shown
        answers = re.findall(r"^  > (.*\n)", shown, re.MULTILINE)
        self._monkeypatch.setattr("sys.stdin", StringIO("".join(answers)))
        program, *arguments = shlex.split(line)
        assert "some-governance" == program
        self._status = run(arguments)
        # What is typed ends its line on a screen, and not in what was written.
        self.screen = self._capsys.readouterr().out.replace("  > ", "  >\n")
        return stands_in(re.sub(r"(?m)^  > .*$", "  >", shown), self.screen)


def test_the_page_shows_what_the_commands_print(
    page: str,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Who follows the page sees on the screen each block that the page shows."""
    shutil.copytree(sample, tmp_path / "docs/tutorial/randaberg")
    monkeypatch.chdir(tmp_path)
    reader = Reader(monkeypatch, capsys)

    untrue = [
        block for language, block in blocks(page) if not reader.read(language, block)
    ]

    assert [] == untrue
    assert {"sh", "text", *SESSIONS} == {language for language, _ in blocks(page)}


def test_the_page_counts_what_there_is(page: str, report: Report) -> None:
    """What the page says in figures between its blocks is what the report counts."""
    posts, comments, replies = (seen(report, of) for of in (FLEXIBLE, THANK, IRONY))
    praise = counts(report, THANK)
    no_log = counts(report, DAILY)["missing-fact"]
    words = " ".join(page.split())

    for told in (
        f"{posts} posts, {comments} comments by citizens, {replies} replies",
        f"Of {comments} comments, {praise['not-applicable']} are no praise",
        f"and {praise['met']} are praise that somebody thanked for",
        f"{no_log} of the missing facts are one and the same",
    ):
        assert told in words


def test_every_verdict_comes_out(report: Report) -> None:
    """The month shows each way in which a sentence can be kept, broken, or open."""
    totals = report["totals"]

    assert isinstance(totals, dict)
    assert {
        "met",
        "broken",
        "excused",
        "pending",
        "needs-judgement",
        "missing-fact",
        "not-applicable",
    } == {verdict for verdict, count in totals.items() if count}


def test_what_is_broken_is_what_was_planted(report: Report) -> None:
    """
    Each breach stands under its sentence, and weighs what the sentence says.

    Advice alone is missing: it is about pictures on Instagram, and none were fetched.
    """
    broken = Counter(
        (clause(each), each["weight"], each["subject"])
        for each in findings(report, "broken")
    )

    assert Counter(BROKEN) == broken
    assert {"violation", "deviation", "warning", "shortfall"} == {
        weight for _, weight, _ in broken
    }


def test_what_waits_without_a_date_is_what_was_planted(report: Report) -> None:
    """The text names no time for a reply, so silence is an open duty, not a breach."""
    waiting = [
        (clause(each), each["subject"])
        for each in findings(report, "pending")
        if each["due"] is None
    ]

    assert sorted(WAITING) == sorted(waiting)


def test_what_is_not_over_is_due_when_it_is(report: Report) -> None:
    """A week, a day on seven accounts, the Monday after a general answer, a month."""
    due = Counter(
        (clause(each), each["period"], each["due"])
        for each in findings(report, "pending")
        if each["due"] is not None
    )
    (interim,) = (
        each for each in findings(report, "pending") if clause(each) == NEXT_DAY
    )

    assert {
        (DAILY, "2026-11-02", MIDNIGHT): 7,
        (NEWS, "2026-W45", "2026-11-08T23:00:00+00:00"): 1,
        (NEXT_DAY, None, MIDNIGHT): 1,
        (AGENDA, "2026-11", "2026-11-30T23:00:00+00:00"): 1,
    } == due
    assert ON_SATURDAY == interim["subject"]


def test_the_first_warning_is_excused(report: Report) -> None:
    """The 11th news item of week 41 has a reason, recorded afterwards."""
    (excused,) = findings(report, "excused")

    assert (NEWS, FIRST_WARNING, "2026-W41") == (
        clause(excused),
        excused["subject"],
        excused["period"],
    )
    assert {"count": 11, "at_most": 10, "afterwards": True} == excused["values"]


def test_the_eleventh_news_item_is_a_deviation(report: Report) -> None:
    """The 11th news item in week 42 is a deviation, under the text's own sentence."""
    (eleventh,) = (
        each for each in findings(report, "broken") if each["subject"] == ELEVENTH
    )

    assert "2026-W42" == eleventh["period"]
    assert {"count": 11, "at_most": 10} == eleventh["values"]
    assert (
        "På hovedsiden på Facebook skal det som hovedregel ikke legges ut mer enn 10 "
        "nyhetssaker per uke, inklusiv film og bildenyheter."
    ) in str(eleventh["clause"])


def test_each_item_of_the_next_plan_lacks_one_thing(report: Report) -> None:
    """November's plan has a wrong weekday, no goal, no account, a strange purpose."""
    lacking = {
        each["subject"]: each["values"]
        for each in findings(report, "broken")
        if str(each["subject"]).startswith("november-")
    }

    assert {
        "november-budget": {
            "field": "day-and-time",
            "found": "tuesday 2026-11-25",
            "reason": "weekday",
        },
        "november-lights": {"field": "goal", "reason": "missing"},
        "november-pictures": {"purposes": "soul-and-charm"},
        "november-christmas": {"field": "account", "reason": "missing"},
    } == lacking


def test_the_picture_of_halloween_was_approved_the_day_after(report: Report) -> None:
    """A picture is used on Saturday evening, and approved on Sunday."""
    (finding,) = (each for each in findings(report, "broken") if clause(each) == IMAGES)

    assert "2026-10-31T17:40:22+00:00" == finding["at"]
    assert {
        "publication": HALLOWEEN.partition("#")[0],
        "image": HALLOWEEN.partition("#")[2],
        "approved": "2026-11-01T09:30:00+00:00",
    } == finding["values"]


def test_groups_are_shown_for_information(report: Report, printed: str) -> None:
    """One group lies within the band that the text names, one above; none is judged."""
    told = {
        each["subject"]: (each["weight"], each["values"])
        for each in findings(report, "not-applicable")
        if clause(each) == GROUPS
    }
    band = {"low": 20, "high": 30}

    assert {
        "facebook:group-foreldre": (
            None,
            {"members": 24, "position": "within"} | band,
        ),
        "facebook:group-loypelag": (None, {"members": 61, "position": "above"} | band),
    } == told
    assert "For information (2)" in printed


def test_each_finding_can_be_named(
    report: Report, sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever has dealt with a finding can say which one it was."""
    run(["assess", str(sample), "--ids"])
    listed = capsys.readouterr().out

    ids = [
        f"{each['id']} {each['basis']} {clause(each)} "
        for each in every_finding(report)
    ]
    assert [] == [each for each in ids if f"\n{each}" not in listed]
    assert f"Findings by id, and basis ({len(ids)})" in listed


def test_the_storm_warning_counts_in_the_week_that_begins(
    month: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ten past midnight on a Monday in Oslo is a Sunday's news item in UTC."""
    registers = month / "registers.toml"
    text = registers.read_text("utf-8")
    registers.write_text(text.replace('"Europe/Oslo"', '"UTC"'), "utf-8")

    assert Status.BROKEN == run(["assess", str(month), "--format", "json"])
    told = json.loads(capsys.readouterr().out)

    weeks = [
        each["period"] for each in findings(told, "broken") if clause(each) == NEWS
    ]
    assert ["2026-W41"] == weeks


@pytest.mark.parametrize(
    ("of", "subject"),
    [
        (NEXT_DAY, FOLLOWED_UP),
        (NEXT_DAY, WITHOUT_NOTICE),
        (REPLY, SURELY_BESIDE),
        (SEES_TO, FOR_A_CASE),
        (SEES_TO, ATTACK),
        (DOCUMENTED, ATTACK),
        (EXTRAORDINARY, ATTACK),
        (FOLLOW_UP, ATTACK),
        (ARCHIVED, ATTACK),
        (GOAL, SURELY_BESIDE),
        (REPLY, ATTACK),
        (ALWAYS, ATTACK),
        (NO_CASES, FOR_A_CASE),
        (CREDIT, CREDITED),
        (IMAGES, CREDIT_FORGOTTEN),
        (INACTIVE, YOUTUBE),
        (FOR_A_PERIOD, YOUTH),
        (FLEXIBLE, FIRST_WARNING),
        (WHAT_FOR, "november-budget"),
    ],
)
def test_what_was_done_right_asks_for_nothing(
    report: Report, of: str, subject: str
) -> None:
    """A removal in order, a receipt, a name beside a picture: no finding names them."""
    told = [
        each
        for verdict in ("broken", "pending", "needs-judgement", "missing-fact")
        for each in findings(report, verdict)
        if clause(each) == of and subject in (each["subject"], *_items(each))
    ]

    assert [] == told
    assert counts(report, of)["met"]


@pytest.mark.parametrize(
    ("question", "subjects"),
    [
        ("covered-by-access", [BY_SERVICE_DESK]),
        ("feels-natural", [*IS_IT_NATURAL]),
        ("answered-in-thread", [BESIDE]),
        ("kind", [FOOTPATH]),
        ("publishes-enough", [LIBRARY, YOUTUBE]),
        ("inactive", [LIBRARY]),
        ("special-event", [*IN_NO_PLAN]),
        ("handles-a-case", [*UNJUDGED]),
    ],
)
def test_what_a_human_has_to_say_is_asked(
    report: Report, question: str, subjects: list[str]
) -> None:
    """What was planted open is asked about; what can't tip anything is not."""
    asked = {
        item
        for each in findings(report, "needs-judgement")
        if each["about"] == question
        for item in _items(each)
    }

    assert sorted(subjects) == sorted(asked)


def test_answers_that_contradict_each_other_are_asked_again(report: Report) -> None:
    """Two people said two things of one comment, so nobody knows what it is."""
    told = [
        each
        for each in findings(report, "needs-judgement")
        if each["about"] == "sentiment"
    ]

    assert {REPLY, THANK, NATURAL, ALWAYS} == {clause(each) for each in told}
    assert [{"disputed": 1}] * 4 == [each["values"] for each in told]
    assert [True] * 4 == [DISPUTED in _items(each) for each in told]


def test_what_nobody_has_judged_yet_is_asked(report: Report) -> None:
    """Eleven comments and two replies came after the last sitting."""
    asked = {
        (clause(each), each["about"]): each["count"]
        for each in findings(report, "needs-judgement")
    }

    assert 11 == asked[ERRORS, "factual-error"]
    assert 11 == asked[DOCUMENTED, "removal-ground"]
    assert 11 == asked[GOAL, "enquiry"]
    assert 2 == asked[NOTICE, "interim"]
    assert 2 == asked[FORM, "form-of-reply"]


def test_every_comment_is_counted(report: Report) -> None:
    """All 300 comments, and all 162 replies, were held against the text."""
    judged = {of: seen(report, of) for of in (ERRORS, NATURAL, THANK, IRONY)}

    assert {ERRORS: 300, NATURAL: 300, THANK: 300, IRONY: 162} == judged


def test_what_nobody_can_tell_is_not_met(report: Report) -> None:
    """
    A post without its hand, accounts that nobody saw, six logs, a week, eight pictures.

    The week began in September, and the pictures are nobody knows whose.
    """
    told = [
        (clause(each), each["account"], item)
        for each in findings(report, "missing-fact")
        if clause(each) in (APPOINTED, TWO, DAILY, NEWS, CREDIT)
        for item in _items(each)
    ]
    weekdays = [day for day in range(1, 31) if date(2026, 10, day).weekday() < 5]
    missing = [
        (APPOINTED, PAGE, HANDLESS),
        *((APPOINTED, account, account) for account in (*UNREAD, *UNREAD, SCHOOL)),
        (TWO, LIBRARY, LIBRARY),
        (NEWS, PAGE, f"{PAGE}#2026-W40"),
        (CREDIT, PAGE, WHOSE),
        *((CREDIT, SCHOOL, picture) for picture in WHOSE_AT_SCHOOL),
        *((CREDIT, account, account) for account in UNREAD),
        *(
            (DAILY, account, f"{account}#2026-10-{day:02}")
            for account in (SCHOOL, *UNREAD)
            for day in weekdays
            if account != YOUTH or day >= 20
        ),
    ]

    assert sorted(missing) == sorted(told)


def test_a_reply_would_end_the_waiting_that_a_removal_would_not(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who asks before acting hears what would be right again, and what would not."""
    hand = ["--at", "2026-11-02T08:00", "--by", "radgiver-1"]
    folder = str(sample)

    run(["decide", folder, "reply", "--to", NEGATIVE, *hand])
    replied = capsys.readouterr().out
    run(["decide", folder, "remove", "--of", NEGATIVE, "--ground", "off-topic", *hand])
    removed = capsys.readouterr().out

    cured = replied.partition("Would be cured (2)")[2].partition("Stays as it is")[0]
    assert [True, True] == [of in cured for of in (REPLY, ALWAYS)]
    assert "Would be cured" not in removed
    assert f"{ALWAYS}: 1 pending" in removed.partition("Stays as it is")[2]


def test_a_day_without_an_entry_is_a_violation(report: Report) -> None:
    """One Wednesday was forgotten; the night of the storm counts as Monday's."""
    broken = [
        (each["period"], each["values"])
        for each in findings(report, "broken")
        if clause(each) == DAILY
    ]

    assert [("2026-10-28", {"count": 0, "at_least": 1})] == broken


def test_in_the_storm_all_but_one_were_approved(report: Report) -> None:
    """The warning and nine replies went through the crisis management."""
    told = counts(report, CRISIS)

    assert (10, 1) == (told["met"], told["broken"])


def _items(finding: dict[str, Json]) -> list[str]:
    items = finding["items"]
    assert isinstance(items, list)
    return [str(item) for item in items]
