"""What each item of a plan has to say."""

from datetime import time

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    clause,
    coverage,
    coverage_without,
    guidelines,
    mode,
    plan,
    plan_item,
    situation,
    span,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.plans import PlanItem
from some_governance.records.record import Record
from some_governance.records.weekdays import Weekday
from some_governance.rules.plan import PlanItemFields

KINDS = ("text", "graphics", "video", "image")
ACCOUNT = PlanItemFields(fields=("account",))
TIME = PlanItemFields(fields=("day-and-time",))
CONTENT = PlanItemFields(fields=("content",), content=KINDS)
GOAL = PlanItemFields(fields=("goal",))
ALL = PlanItemFields(fields=("account", "day-and-time", "content", "goal"))
PAGE, PLAN = account(), plan()
MET = Outcome(verdict=Verdict.MET)
WEDNESDAY = "2026-11-25"


def found(rule: PlanItemFields, *facts: Record, **situated: object) -> list[Outcome]:
    """Give all that comes out for what stands in the plan of 2 November."""
    return list(rule.check(situation(PAGE, PLAN, *facts, **situated)))


def wrong(name: str, reason: str = "missing", **more: str) -> list[Outcome]:
    """Give what is wrong with one field of the item."""
    return [
        Outcome(
            verdict=Verdict.BROKEN,
            subject="item-1",
            about=name,
            values={"field": name, "reason": reason, **more},
        )
    ]


def missing(fact: str, subject: str = "item-1") -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(verdict=Verdict.MISSING_FACT, subject=subject, about=fact)


class TestAccount:
    """It is named, one that the register has, and open at that time."""

    def test_an_open_one_that_the_register_has_is_right(self) -> None:
        """The main page is open."""
        assert [MET] == found(ACCOUNT, plan_item())

    def test_it_is_named(self) -> None:
        """Nobody can tell where it goes."""
        assert wrong("account") == found(ACCOUNT, plan_item(account=None))

    def test_the_register_has_it(self) -> None:
        """An account that the municipality doesn't have is none to publish on."""
        elsewhere = plan_item(account=INSTAGRAM)

        assert wrong("account", "unknown-account", found=INSTAGRAM) == found(
            ACCOUNT, elsewhere
        )

    @pytest.mark.parametrize(
        ("covered", "told"),
        [
            ([coverage_without("account")], False),
            ([coverage_without("account"), coverage(account=FACEBOOK)], False),
            ([coverage_without("account"), coverage(account=INSTAGRAM)], True),
        ],
    )
    def test_who_can_not_name_all_accounts_can_not_say(
        self, covered: list[Coverage], told: bool
    ) -> None:
        """It may be one that no register has."""
        expected = wrong("account", "unknown-account", found=INSTAGRAM)

        assert (expected if told else [missing("accounts")]) == found(
            ACCOUNT, plan_item(account=INSTAGRAM), covered=covered
        )
        assert [MET] == found(ACCOUNT, plan_item(), covered=covered)

    @pytest.mark.parametrize(
        ("closed", "expected"),
        [
            ("2026-11-25 09:59", wrong("account", "closed-account", found=FACEBOOK)),
            ("2026-11-25 10:00", wrong("account", "closed-account", found=FACEBOOK)),
            ("2026-11-25 10:00:00.000001", [MET]),
        ],
    )
    def test_it_is_open_at_the_items_time(
        self, closed: str, expected: list[Outcome]
    ) -> None:
        """A page that is closed at ten o'clock shows nothing at ten."""
        page = account(closed=closed)

        assert expected == list(ACCOUNT.check(situation(page, PLAN, plan_item())))

    @pytest.mark.parametrize(
        ("opened", "closed", "expected"),
        [
            (
                None,
                "2026-11-25 00:00",
                wrong("account", "closed-account", found=FACEBOOK),
            ),
            (None, "2026-11-25 12:00", [missing("planned-day")]),
            (None, "2026-11-26 00:00", [MET]),
            ("2026-11-25 00:00", None, [MET]),
            ("2026-11-25 00:01", None, [missing("planned-day")]),
            (
                "2026-11-26 00:00",
                None,
                wrong("account", "closed-account", found=FACEBOOK),
            ),
        ],
    )
    def test_without_a_clock_it_is_open_all_day(
        self, opened: str | None, closed: str | None, expected: list[Outcome]
    ) -> None:
        """On a day on which a page opens or closes, nobody can say."""
        page = account(opened=opened, closed=closed)
        item = plan_item(clock=None)

        assert expected == list(ACCOUNT.check(situation(page, PLAN, item)))

    @pytest.mark.parametrize(
        ("closed", "expected"),
        [
            (None, [MET]),
            ("2026-11-02 12:00", wrong("account", "closed-account", found=FACEBOOK)),
            ("2026-11-02 12:01", [missing("planned-day")]),
            ("2030-01-01 00:00", [missing("planned-day")]),
        ],
    )
    def test_without_a_day_it_is_open_ever_after(
        self, closed: str | None, expected: list[Outcome]
    ) -> None:
        """What may come after a page was closed may be too late."""
        page = account(closed=closed)

        assert expected == list(
            ACCOUNT.check(situation(page, PLAN, plan_item(day=None)))
        )

    @pytest.mark.parametrize(
        ("day", "clock", "closed", "expected"),
        [
            ("2026-10-25", time(2, 30), "2026-10-25 02:31", [MET]),
            (
                "2027-03-28",
                time(2, 30),
                "2027-03-28 03:00",
                wrong("account", "closed-account", found=FACEBOOK),
            ),
            ("2027-03-28", time(2, 30), "2027-03-28 03:31", [MET]),
        ],
    )
    def test_a_time_that_the_clock_skips_or_repeats_is_one_too(
        self, day: str, clock: time, closed: str, expected: list[Outcome]
    ) -> None:
        """Nobody plans for such a night, and if they do, it can be read."""
        page, item = account(closed=closed), plan_item(day=day, clock=clock)

        assert expected == list(ACCOUNT.check(situation(page, PLAN, item)))


class TestDayAndTime:
    """«Ukedag og tid»."""

    @pytest.mark.parametrize(
        "item",
        [
            plan_item(),
            plan_item(weekday=Weekday.WEDNESDAY),
            plan_item(day=None, weekday=Weekday.TUESDAY),
            plan_item(clock=time(0)),
        ],
        ids=["a date", "both", "a weekday", "midnight"],
    )
    def test_a_day_and_a_clock_are_enough(self, item: PlanItem) -> None:
        """The weekday follows from the date; without a date, it is what was asked."""
        assert [MET] == found(TIME, item)

    @pytest.mark.parametrize(
        "item",
        [
            plan_item(clock=None),
            plan_item(day=None),
            plan_item(day=None, clock=None),
            plan_item(clock=None, weekday=Weekday.WEDNESDAY),
            plan_item(day=None, clock=None, weekday=Weekday.WEDNESDAY),
        ],
    )
    def test_both_are_there(self, item: PlanItem) -> None:
        """A day without a clock doesn't say when, and no more does a clock alone."""
        assert wrong("day-and-time") == found(TIME, item)

    @pytest.mark.parametrize("clock", [time(10), None])
    @pytest.mark.parametrize(
        ("day", "weekday"),
        [
            ("2026-11-24", Weekday.WEDNESDAY),
            (WEDNESDAY, Weekday.TUESDAY),
            ("2026-11-26", Weekday.WEDNESDAY),
        ],
    )
    def test_the_weekday_is_that_of_the_day(
        self, clock: time | None, day: str, weekday: Weekday
    ) -> None:
        """Golden case 21: «tirsdag 2026-11-25» is a Wednesday."""
        item = plan_item(day=day, weekday=weekday, clock=clock)
        shown = f"{weekday.value} {day}"

        assert wrong("day-and-time", "weekday", found=shown) == found(TIME, item)


class TestContent:
    """«Ren tekst, grafikk, video, bilde eller en blanding»."""

    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            ((), wrong("content")),
            (("video",), [MET]),
            (("text", "image"), [MET]),
            (("song",), wrong("content", "unknown-content", found="song")),
            (
                ("text", "song", "dance"),
                wrong("content", "unknown-content", found="song, dance"),
            ),
        ],
    )
    def test_it_is_what_the_text_lists(
        self, content: tuple[str, ...], expected: list[Outcome]
    ) -> None:
        """A mix is two or more of them; what isn't on the list is wrong."""
        assert expected == found(CONTENT, plan_item(content=content))

    @pytest.mark.parametrize(
        ("content", "expected"), [((), wrong("content")), (("song",), [MET])]
    )
    def test_without_a_list_it_is_anything(
        self, content: tuple[str, ...], expected: list[Outcome]
    ) -> None:
        """A text that lists nothing asks for something all the same."""
        rule = evolve(CONTENT, content=())

        assert expected == found(rule, plan_item(content=content))


@pytest.mark.parametrize(
    ("goal", "purposes", "expected"),
    [
        (None, (), wrong("goal")),
        (" ", (), wrong("goal")),
        ("That people come.", (), [MET]),
        (None, ("dialogue",), [MET]),
    ],
)
def test_a_goal_is_told_in_words_or_as_a_purpose(
    goal: str | None, purposes: tuple[str, ...], expected: list[Outcome]
) -> None:
    """«Hva målet med innholdet er»: something has to stand there."""
    assert expected == found(GOAL, plan_item(goal=goal, purposes=purposes))


def test_each_field_is_one_finding() -> None:
    """Who forgot two things is told of both."""
    item = plan_item(account=None, goal=None)

    assert [*wrong("account"), *wrong("goal"), evolve(MET, count=2)] == found(ALL, item)


@pytest.mark.parametrize(
    ("plan_made", "item_made", "told"),
    [
        ("2026-11-01 23:59", None, False),
        ("2026-11-02 00:00", None, True),
        ("2026-11-29 23:59", None, True),
        ("2026-11-30 00:00", None, False),
        ("2026-10-01 12:00", "2026-11-02 00:00", True),
        ("2026-11-02 12:00", "2026-11-01 23:59", False),
        ("2026-11-02 12:00", "2026-11-29 23:59", True),
        ("2026-11-02 12:00", "2026-11-30 00:00", False),
        ("2026-11-02 12:00", "2026-12-01 00:00", False),
        ("2026-12-01 12:00", None, False),
        ("2026-12-01 12:00", "2026-11-10 12:00", True),
    ],
)
def test_an_item_is_judged_when_it_was_put_there(
    plan_made: str, item_made: str | None, told: bool
) -> None:
    """With its plan, where it doesn't say; what comes later is not yet known."""
    facts = plan(made=plan_made), plan_item(goal=None, made=item_made)

    assert (wrong("goal") if told else []) == list(GOAL.check(situation(*facts)))


def test_an_item_of_a_plan_that_nobody_knows_is_of_no_known_time() -> None:
    """It may belong to a plan that is made next year."""
    item = plan_item(plan="next-year", goal=None)

    assert [] == found(GOAL, item)


def test_each_version_judges_what_was_planned_while_it_was_in_force() -> None:
    """In a crisis, items needn't say all."""
    crisis = mode("crisis", "2026-11-10 00:00", "2026-11-20 00:00")
    calm = clause(GOAL, unless="crisis")
    book = guidelines(calm, modes={"crisis": DefinedMode()})
    items = [
        plan_item(f"item-{day}", goal=None, made=f"2026-11-{day} 12:00")
        for day in ("09", "10", "19", "20")
    ]
    report = assess(book, situation(crisis, PLAN, *items))

    assert ["item-09", "item-20"] == [each.outcome.subject for each in report.findings]


@pytest.mark.parametrize(
    ("covered", "facts"),
    [
        ([coverage_without("plan")], ["plan"]),
        ([coverage_without("plan-item")], ["plan-item"]),
        ([coverage(span=span("2026-11-02 00:01", "2026-11-30 00:00"))], None),
        ([coverage(span=span("2026-11-02 00:00", "2026-11-29 23:59"))], None),
        ([coverage(span=span("2026-11-02 00:00", "2026-11-30 00:00"))], []),
    ],
)
def test_what_nobody_saw_may_say_nothing(
    covered: list[Coverage], facts: list[str] | None
) -> None:
    """All plans of the window, and all that stands in them, have to be seen."""
    both = ["plan", "plan-item"] if facts is None else facts

    assert [missing(each, each) for each in both] == found(GOAL, covered=covered)


@pytest.mark.parametrize(
    ("fields", "content", "why"),
    [
        ((), (), "fields"),
        (("goal", "colour"), (), "fields"),
        (("goal",), KINDS, "'content' is never asked"),
    ],
)
def test_a_rule_that_asks_nothing_is_refused(
    fields: tuple[str, ...], content: tuple[str, ...], why: str
) -> None:
    """It names what an item has to say."""
    with pytest.raises(ValueError, match=why):
        PlanItemFields(fields=fields, content=content)


def test_it_names_what_content_may_be() -> None:
    """The guidelines have to define it."""
    assert [KINDS, ()] == [CONTENT.words, GOAL.words]
