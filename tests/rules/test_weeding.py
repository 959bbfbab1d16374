"""What the archive has is taken from the medium."""

import re

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    account,
    comment,
    coverage,
    coverage_without,
    message,
    oslo,
    publication,
    receipt,
    removal,
    reply,
    situation,
    span,
)
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.spans import ALWAYS, Span
from some_governance.rules.rule import Scope
from some_governance.rules.weeding import RULES, ArchiveOnly
from some_governance.situation.selection import Accounts

RULE = ArchiveOnly(
    classes={"short-term": relativedelta(days=7), "long-term": relativedelta(months=1)},
    of=("comment",),
)
PAGE = account()
SAID = comment("c", "2026-11-02 12:00")
MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)


def kept(
    retention: str | None = "short-term", at: str = "2026-11-10 12:00", **fields: object
) -> Record:
    """Let the archive confirm its copy of the comment."""
    return receipt("c", at, retention=retention, captured=None, **fields)


def gone(at: str | None, **fields: object) -> Record:
    """Remove the comment."""
    return removal("c", at, **fields)


def outcome(verdict: Verdict, due: str = "2026-11-17 12:00") -> Outcome:
    """Give what comes out for a comment that still stands."""
    return Outcome(
        verdict=verdict, subject="c", account=FACEBOOK, at=SAID.at, due=oslo(due)
    )


def missing(fact: str, of: str = "c") -> Outcome:
    """Give what comes out where nobody can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=of, account=FACEBOOK, about=fact
    )


def told(*facts: Record, rule: ArchiveOnly = RULE, **how: object) -> list[Outcome]:
    """Give all that comes out for the page and its comment."""
    return list(rule.check(situation(PAGE, SAID, *facts, **how)))


@pytest.mark.parametrize(
    ("at", "right"),
    [
        ("2026-11-09 12:00", True),
        ("2026-11-17 11:59", True),
        ("2026-11-17 12:00", False),
        ("2026-11-17 12:01", False),
    ],
)
def test_it_is_removed_in_its_time(at: str, right: bool) -> None:
    """A week after the archive has it, it is gone: a minute before, or too late."""
    assert [MET if right else outcome(Verdict.BROKEN)] == told(kept(), gone(at))


def test_what_still_stands_then_is_broken() -> None:
    """Nobody removed it; hidden, it is still there."""
    hidden = gone("2026-11-12 12:00", action="hide")

    assert [outcome(Verdict.BROKEN)] == told(kept())
    assert [outcome(Verdict.BROKEN)] == told(kept(), hidden)


@pytest.mark.parametrize(
    ("at", "verdict"),
    [
        ("2026-11-17 11:59", Verdict.PENDING),
        ("2026-11-17 12:00", None),
        ("2026-11-17 12:01", Verdict.BROKEN),
    ],
)
def test_until_then_it_is_pending(at: str, verdict: Verdict | None) -> None:
    """What is due at the end of a window is asked about in the next one."""
    expected = [] if verdict is None else [outcome(verdict)]

    assert expected == told(kept(), at=at)


@pytest.mark.parametrize(
    ("since", "asks"), [("2026-11-17 12:00", 1), ("2026-11-17 12:01", 0)]
)
def test_it_is_asked_about_once(since: str, asks: int) -> None:
    """What was due before the window was asked about before."""
    assert asks == len(told(kept(), since=since))


@pytest.mark.parametrize(
    ("in_force", "count"),
    [
        (ALWAYS, 1),
        (Span(since=oslo("2026-11-17 12:01")), 0),
        (Span(until=oslo("2026-11-17 12:00")), 0),
    ],
)
def test_the_sentence_of_that_moment_judges_it(in_force: Span, count: int) -> None:
    """The version that holds when its time is over, and at the end what is pending."""
    view = situation(PAGE, SAID, kept()).narrowed(in_force)
    early = situation(PAGE, SAID, kept(), at="2026-11-17 11:00").narrowed(in_force)

    assert count == len(list(RULE.check(view)))
    assert (count or in_force.since < early.at) == len(list(RULE.check(early)))


@pytest.mark.parametrize(
    ("classes", "due"),
    [
        (["long-term", "short-term"], "2026-11-17 12:00"),
        (["long-term", "unknown"], "2026-12-10 12:00"),
        (["short-term", None], "2026-11-17 12:00"),
    ],
)
def test_the_copy_by_which_it_goes_first_holds(
    classes: list[str | None], due: str
) -> None:
    """Of two copies, and of those alone of which the text speaks."""
    copies = [kept(each, id=str(number)) for number, each in enumerate(classes)]
    verdict = Verdict.PENDING if due > AT else Verdict.BROKEN

    assert [outcome(verdict, due)] == told(*copies)


@pytest.mark.parametrize(
    "copies", [[], [kept("forever")], [receipt("x", retention="short-term")]]
)
def test_what_the_archive_does_not_have_may_stand(copies: list[Record]) -> None:
    """Nor is another class spoken of, or another thing."""
    assert [] == told(*copies)


def test_a_copy_of_unknown_class_is_asked_for() -> None:
    """It may be one of those that have to go."""
    assert [missing("retention")] == told(kept(None))


def test_when_it_went_has_to_be_known() -> None:
    """It is only known to be gone, in time or not; another source may know."""
    unknown = gone(None, id="1", observed="2026-11-20 12:00")

    assert [missing("at")] == told(kept(), unknown)
    assert [MET] == told(kept(), unknown, gone("2026-11-12 12:00", id="2"))


@pytest.mark.parametrize("fact", ["comment", "receipt", "removal"])
def test_all_of_it_has_to_be_seen(fact: str) -> None:
    """Of comments and copies nobody can tell it all; removed, it may be."""
    of = "c" if fact == "removal" else FACEBOOK

    assert missing(fact, of) in told(kept(), covered=[coverage_without(fact)])


@pytest.mark.parametrize(
    ("opened", "closed", "known"),
    [
        ("2026-11-01 00:00", None, True),
        ("2026-10-31 23:59", None, False),
        ("2026-11-01 00:00", "2026-11-25 00:00", True),
    ],
)
def test_it_has_to_be_seen_since_the_account_was_opened(
    opened: str, closed: str | None, known: bool
) -> None:
    """Before there was an account, there was nothing to keep."""
    seen = coverage(span=span("2026-11-01 00:00", AT))
    page = account(opened=opened, closed=closed)
    found = list(RULE.check(situation(page, covered=[seen])))

    assert (
        [] if known else [missing("comment", FACEBOOK), missing("receipt", FACEBOOK)]
    ) == found


def test_each_kind_and_account_that_is_named() -> None:
    """Posts, replies and messages go too, where the text says so; others stay."""
    rule = evolve(
        RULE,
        of=("publication", "reply", "message"),
        accounts=Accounts(platform="facebook"),
    )
    facts = [
        PAGE,
        account(INSTAGRAM),
        SAID,
        publication("p", "2026-11-02 12:00"),
        reply("r", "2026-11-02 13:00"),
        message("m", "2026-11-02 13:00"),
        publication("q", "2026-11-02 12:00", account=INSTAGRAM),
        *(
            receipt(of, "2026-11-10 12:00", retention="short-term", captured=None)
            for of in "cprmq"
        ),
    ]

    assert ["p", "r", "m"] == [each.subject for each in rule.check(situation(*facts))]


@pytest.mark.parametrize(
    ("confirmed", "due"),
    [
        ("2026-03-22 02:30", "2026-03-29 03:30"),
        ("2026-10-18 02:30", "2026-10-25 02:30"),
    ],
    ids=["the night in spring", "the night in autumn"],
)
def test_a_week_is_a_week_of_the_calendar(confirmed: str, due: str) -> None:
    """Also when it ends in a night in which the clock changes."""
    said = comment("c", "2026-03-01 12:00")
    year = {"since": "2026-01-01 00:00", "at": AT}
    (found,) = RULE.check(situation(PAGE, said, kept(at=confirmed), **year))

    assert oslo(due) == found.due


def test_a_rule_names_its_words() -> None:
    """Guidelines define each class, and it is asked of each account."""
    rule = evolve(RULE, accounts=Accounts(tier="main"))

    assert ("long-term", "short-term", "main") == rule.words
    assert ((ArchiveOnly,), Scope.ACCOUNT) == (RULES, rule.scope)
    assert ((), False) == (rule.questions, rule.judged)


@pytest.mark.parametrize(
    "classes",
    [{}, {"short-term": relativedelta()}, {"short-term": relativedelta(days=-1)}],
)
def test_a_class_takes_some_time(classes: dict[str, relativedelta]) -> None:
    """Nothing goes before the archive has it."""
    with pytest.raises(ValueError, match=re.escape("'classes'")):
        ArchiveOnly(classes=classes, of=("comment",))


@pytest.mark.parametrize("of", [(), ("removal",)])
def test_of_something_that_was_said(of: tuple[str, ...]) -> None:
    """What is removed stands nowhere any more."""
    with pytest.raises(ValueError, match="'of'"):
        evolve(RULE, of=of)
