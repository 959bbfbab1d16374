"""Whether somebody looks after an account, day by day."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    calendar,
    coverage,
    coverage_without,
    handling,
    judgement,
    oslo,
    situation,
    span,
)

from some_governance.calendars import PublicHolidays, SpecialDay, WeeklyHours
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.handlings import Handling
from some_governance.records.record import Record
from some_governance.records.spans import Span
from some_governance.rules.handling import RULES, ClosedDays, HandledDaily, Weekday
from some_governance.rules.rule import Scope
from some_governance.situation.selection import Accounts
from some_governance.situation.situation import Situation

PAGE = account()
RULE = HandledDaily(
    except_days=(Weekday.SATURDAY, Weekday.SUNDAY), closed_days=ClosedDays.EXEMPT
)
STRICT = evolve(RULE, closed_days=ClosedDays.REQUIRED)
OPEN = evolve(RULE, closed_days=ClosedDays.UNSAID)
EVERY_DAY = HandledDaily(closed_days=ClosedDays.REQUIRED)

# A Tuesday.
DAY = {"since": "2026-11-24 00:00", "at": "2026-11-25 00:00"}
WHIT_MONDAY = {"since": "2027-05-17 00:00", "at": "2027-05-18 00:00"}

HOLIDAYS = evolve(
    calendar(),
    public_holidays=PublicHolidays(country="NO"),
    special_days=[
        SpecialDay.parse(on="12-24", closes="12:00"),
        SpecialDay.parse(on="2026-12-28", hours=[]),
        SpecialDay.parse(on="2026-12-30", hours="10:00-12:00"),
        SpecialDay.parse(on="2027-01-01", hours="10:00-12:00"),
    ],
)


def counted(verdict: Verdict, count: int = 1) -> Outcome:
    """Give so many days of the page that ask for nothing."""
    return Outcome(verdict=verdict, account=FACEBOOK, count=count)


def lacking(verdict: Verdict, day: str, count: int = 0, at_least: int = 1) -> Outcome:
    """Give what comes out for a day with too few entries in the log."""
    missing = verdict is Verdict.MISSING_FACT
    until = oslo(f"{date.fromisoformat(day) + timedelta(days=1)} 00:00")
    return Outcome(
        verdict=verdict,
        subject=FACEBOOK,
        account=FACEBOOK,
        period=day,
        about="handling" if missing else None,
        due=None if missing else until,
        values={"count": count, "at_least": at_least},
    )


def entries(
    count: int, day: str = "2026-11-24", **fields: object
) -> Iterator[Handling]:
    """Write so many entries, an hour apart, from eight in the morning on."""
    for number in range(count):
        yield handling(f"{day} {8 + number:02}:00", **fields)


def in_holidays(*facts: Record, **window: str) -> Situation:
    """Ask about a time in which the municipality keeps Norway's holidays."""
    return evolve(situation(PAGE, *facts, **window), calendar=HOLIDAYS)


def outcomes(rule: HandledDaily, asked: Situation) -> list[Outcome]:
    """Give all that comes out."""
    return list(rule.check(asked))


class TestADay:
    """A day needs as many entries as the text says."""

    @pytest.mark.parametrize(
        ("times", "count", "outcome"),
        [
            (1, 0, lacking(Verdict.BROKEN, "2026-11-24")),
            (1, 1, counted(Verdict.MET)),
            (1, 2, counted(Verdict.MET)),
            (2, 1, lacking(Verdict.BROKEN, "2026-11-24", 1, 2)),
            (2, 2, counted(Verdict.MET)),
            (2, 3, counted(Verdict.MET)),
        ],
    )
    def test_enough_is_enough(self, times: int, count: int, outcome: Outcome) -> None:
        """One too few breaks it; as many, or one more, keeps it."""
        rule = evolve(RULE, times=times)

        assert [outcome] == outcomes(rule, situation(PAGE, *entries(count), **DAY))

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            ("2026-11-23 23:59:59", Verdict.BROKEN),
            ("2026-11-24 00:00", Verdict.MET),
            ("2026-11-24 23:59:59", Verdict.MET),
            ("2026-11-25 00:00", Verdict.BROKEN),
        ],
    )
    def test_it_is_the_municipalitys_own(self, at: str, verdict: Verdict) -> None:
        """From midnight to midnight, by Oslo's clock."""
        (outcome,) = outcomes(RULE, situation(PAGE, handling(at), **DAY))

        assert verdict is outcome.verdict

    def test_another_accounts_log_says_nothing(self) -> None:
        """Who looked after Instagram didn't look after the page."""
        asked = situation(PAGE, *entries(1, account=INSTAGRAM), **DAY)

        assert [lacking(Verdict.BROKEN, "2026-11-24")] == outcomes(RULE, asked)

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            ("2026-11-24 23:59", Verdict.PENDING),
            ("2026-11-25 00:00", Verdict.BROKEN),
        ],
    )
    def test_until_it_is_over_it_is_not_due(self, at: str, verdict: Verdict) -> None:
        """At a minute to midnight there is still time."""
        asked = situation(PAGE, since="2026-11-24 00:00", at=at)

        assert [lacking(verdict, "2026-11-24")] == outcomes(RULE, asked)

    def test_an_entry_settles_it_before_it_is_over(self) -> None:
        """Nobody has to wait for midnight to have done the day's work."""
        asked = situation(
            PAGE, *entries(1), since="2026-11-24 00:00", at="2026-11-24 12:00"
        )

        assert [counted(Verdict.MET)] == outcomes(RULE, asked)

    @pytest.mark.parametrize(
        ("covered", "verdict"),
        [
            (coverage_without("handling"), Verdict.MISSING_FACT),
            (coverage("handling", account=INSTAGRAM), Verdict.MISSING_FACT),
            (coverage("handling", account=FACEBOOK), Verdict.BROKEN),
            (
                coverage("handling", span=span("2026-11-24 00:01", "2026-11-25 00:00")),
                Verdict.MISSING_FACT,
            ),
            (
                coverage("handling", span=span("2026-11-24 00:00", "2026-11-25 00:00")),
                Verdict.BROKEN,
            ),
        ],
        ids=["nowhere", "elsewhere", "here", "all but a minute", "all of it"],
    )
    def test_without_a_log_nobody_can_tell(
        self, covered: Coverage, verdict: Verdict
    ) -> None:
        """That no entry is there means something where all entries would be."""
        asked = situation(PAGE, covered=[covered], **DAY)

        assert [lacking(verdict, "2026-11-24")] == outcomes(RULE, asked)

    def test_an_entry_needs_no_whole_log(self) -> None:
        """That somebody did it is known, whatever else is not."""
        asked = situation(PAGE, *entries(1), covered=[], **DAY)

        assert [counted(Verdict.MET)] == outcomes(RULE, asked)

    @pytest.mark.parametrize(
        ("day", "hours"), [("2027-03-28", 23), ("2026-10-25", 25), ("2026-11-22", 24)]
    )
    def test_it_is_as_long_as_its_clock_says(self, day: str, hours: int) -> None:
        """The Sunday on which the clock changes ends at its own midnight."""
        following = date.fromisoformat(day) + timedelta(days=1)
        since, until = oslo(f"{day} 00:00"), oslo(f"{following} 00:00")
        (outcome,) = outcomes(
            EVERY_DAY, situation(PAGE, since=f"{day} 00:00", at=f"{following} 00:00")
        )

        assert (Verdict.BROKEN, day, until) == (
            outcome.verdict,
            outcome.period,
            outcome.due,
        )
        assert timedelta(hours=hours) == until - since

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            ("2027-03-28 00:00", Verdict.MET),
            ("2027-03-28 01:59", Verdict.MET),
            ("2027-03-28 03:00", Verdict.MET),
            ("2027-03-28 23:59", Verdict.MET),
            ("2027-03-29 00:00", Verdict.BROKEN),
            ("2027-03-27 23:59", Verdict.BROKEN),
        ],
    )
    def test_an_entry_in_the_night_of_spring(self, at: str, verdict: Verdict) -> None:
        """The day that lacks an hour has both its midnights."""
        asked = situation(
            PAGE, handling(at), since="2027-03-28 00:00", at="2027-03-29 00:00"
        )

        assert [verdict] == [each.verdict for each in outcomes(EVERY_DAY, asked)]

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            (oslo("2026-10-25 00:00"), Verdict.MET),
            (oslo("2026-10-25 02:30"), Verdict.MET),
            (oslo("2026-10-25 02:30") + timedelta(hours=1), Verdict.MET),
            (oslo("2026-10-25 23:59"), Verdict.MET),
            (oslo("2026-10-25 00:00") + timedelta(hours=24), Verdict.MET),
            (oslo("2026-10-26 00:00"), Verdict.BROKEN),
            (oslo("2026-10-24 23:59"), Verdict.BROKEN),
        ],
    )
    def test_an_entry_in_the_night_of_autumn(
        self, at: datetime, verdict: Verdict
    ) -> None:
        """The day that has an hour twice ends 25 hours after it began."""
        asked = situation(
            PAGE,
            handling(at),
            since="2026-10-25 00:00",
            at="2026-10-26 00:00",
        )

        assert [verdict] == [each.verdict for each in outcomes(EVERY_DAY, asked)]


class TestWhichDays:
    """Which days have to be handled."""

    @pytest.mark.parametrize(
        ("rule", "days"),
        [
            (RULE, ["2026-11-26", "2026-11-27"]),
            (EVERY_DAY, ["2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"]),
            (
                evolve(STRICT, except_days=(Weekday.SUNDAY,)),
                ["2026-11-26", "2026-11-27", "2026-11-28"],
            ),
            (
                evolve(STRICT, except_days=(Weekday.THURSDAY,)),
                ["2026-11-27", "2026-11-28", "2026-11-29"],
            ),
            (
                HandledDaily(closed_days=ClosedDays.EXEMPT),
                ["2026-11-26", "2026-11-27"],
            ),
        ],
        ids=["weekends", "none", "Sundays", "Thursdays", "closed days"],
    )
    def test_the_text_exempts_days_of_the_week(
        self, rule: HandledDaily, days: list[str]
    ) -> None:
        """From a Thursday to a Sunday, in a municipality that is closed at weekends."""
        window = {"since": "2026-11-26 00:00", "at": "2026-11-30 00:00"}
        exempt = [counted(Verdict.NOT_APPLICABLE, 4 - len(days))] * (len(days) < 4)

        assert [
            *(lacking(Verdict.BROKEN, day) for day in days),
            *exempt,
        ] == outcomes(rule, situation(PAGE, **window))

    def test_an_exempt_day_is_exempt_whoever_works(self) -> None:
        """What somebody does on a Saturday isn't held against the text."""
        asked = situation(
            PAGE,
            *entries(1, "2026-11-28"),
            since="2026-11-28 00:00",
            at="2026-11-29 00:00",
        )

        assert [counted(Verdict.NOT_APPLICABLE)] == outcomes(RULE, asked)

    def test_days_are_counted_together(self) -> None:
        """A week with one day forgotten: four kept, one broken, two exempt."""
        days = ("2026-11-23", "2026-11-24", "2026-11-26", "2026-11-27")
        asked = situation(
            PAGE,
            *(each for day in days for each in entries(2, day)),
            since="2026-11-23 00:00",
            at="2026-11-30 00:00",
        )

        assert [
            lacking(Verdict.BROKEN, "2026-11-25"),
            counted(Verdict.MET, 4),
            counted(Verdict.NOT_APPLICABLE, 2),
        ] == outcomes(RULE, asked)

    @pytest.mark.parametrize(
        ("since", "at", "days"),
        [
            ("2026-11-24 00:00", "2026-11-26 00:00", ["2026-11-24", "2026-11-25"]),
            ("2026-11-24 00:01", "2026-11-26 00:00", ["2026-11-24", "2026-11-25"]),
            ("2026-11-25 00:00", "2026-11-26 00:00", ["2026-11-25"]),
            ("2026-11-25 00:00", "2026-11-26 00:01", ["2026-11-25", "2026-11-26"]),
        ],
    )
    def test_days_that_end_in_the_window_or_last_are_asked_about(
        self, since: str, at: str, days: list[str]
    ) -> None:
        """A day that was over when it began was asked about before."""
        found = outcomes(RULE, situation(PAGE, since=since, at=at))

        assert days == [each.period for each in found]

    @pytest.mark.parametrize(
        ("opened", "closed", "exempt", "days"),
        [
            ("2026-11-24 00:00", None, 0, ["2026-11-24", "2026-11-25"]),
            ("2026-11-24 00:01", None, 1, ["2026-11-25"]),
            ("2026-11-25 00:00", None, 0, ["2026-11-25"]),
            (None, "2026-11-25 00:00", 0, ["2026-11-24"]),
            (None, "2026-11-25 23:59", 1, ["2026-11-24"]),
            (None, "2026-11-24 00:00", 0, []),
        ],
    )
    def test_only_while_the_account_is_open(
        self, opened: str | None, closed: str | None, exempt: int, days: list[str]
    ) -> None:
        """The day on which it was opened or closed isn't held against it."""
        page = account(opened=opened, closed=closed)
        asked = situation(page, since="2026-11-24 00:00", at="2026-11-26 00:00")

        assert [
            *(lacking(Verdict.BROKEN, day) for day in days),
            *[counted(Verdict.NOT_APPLICABLE)] * exempt,
        ] == outcomes(RULE, asked)

    def test_a_day_in_which_the_mode_begins_is_not_held_against_it(self) -> None:
        """A clause for crises speaks of whole days of crisis."""
        view = situation(
            PAGE, since="2026-11-24 00:00", at="2026-11-27 00:00"
        ).narrowed(Span(), (span("2026-11-25 12:00", "2026-11-27 00:00"),))

        assert [
            lacking(Verdict.BROKEN, "2026-11-26"),
            counted(Verdict.NOT_APPLICABLE),
        ] == outcomes(RULE, view)

    def test_a_day_is_judged_by_the_version_of_its_beginning(self) -> None:
        """A clause that comes into force on Wednesday asks nothing of Tuesday."""
        view = situation(
            PAGE, since="2026-11-24 00:00", at="2026-11-26 00:00"
        ).narrowed(Span(since=oslo("2026-11-25 00:00")))

        assert ["2026-11-25"] == [each.period for each in outcomes(RULE, view)]

    def test_only_the_chosen_accounts(self) -> None:
        """A clause about main accounts asks nothing of a campaign's."""
        rule = evolve(RULE, accounts=Accounts(tier="main"))
        asked = situation(PAGE, account(INSTAGRAM, tier="campaign"), **DAY)

        assert [FACEBOOK] == [each.account for each in outcomes(rule, asked)]

    def test_each_account_has_its_own_days(self) -> None:
        """Two accounts, two logs."""
        asked = situation(PAGE, account(INSTAGRAM), *entries(1), **DAY)

        assert [(FACEBOOK, Verdict.MET), (INSTAGRAM, Verdict.BROKEN)] == [
            (each.account, each.verdict) for each in outcomes(RULE, asked)
        ]

    def test_a_date_that_the_zone_left_out_is_no_day(self) -> None:
        """Samoa went from 29 to 31 December 2011."""
        asked = situation(
            PAGE, zone="Pacific/Apia", since="2011-12-29 11:00", at="2011-12-31 11:00"
        )

        assert ["2011-12-29", "2011-12-31"] == [
            each.period for each in outcomes(EVERY_DAY, asked)
        ]


class TestClosedDays:
    """Days on which the municipality is closed, though they're no weekend."""

    @pytest.mark.parametrize(
        ("day", "rule", "verdict"),
        [
            ("2027-05-17", RULE, Verdict.NOT_APPLICABLE),
            ("2027-05-17", STRICT, Verdict.BROKEN),
            ("2027-05-17", OPEN, Verdict.NEEDS_JUDGEMENT),
            ("2026-12-24", RULE, Verdict.BROKEN),
            ("2026-12-24", STRICT, Verdict.BROKEN),
            ("2026-12-24", OPEN, Verdict.BROKEN),
            ("2026-12-25", RULE, Verdict.NOT_APPLICABLE),
            ("2026-12-26", STRICT, Verdict.NOT_APPLICABLE),
            ("2026-12-26", OPEN, Verdict.NOT_APPLICABLE),
            ("2026-12-28", RULE, Verdict.NOT_APPLICABLE),
            ("2026-12-28", STRICT, Verdict.BROKEN),
            ("2026-12-28", OPEN, Verdict.NEEDS_JUDGEMENT),
            ("2026-12-30", RULE, Verdict.BROKEN),
            ("2027-01-01", RULE, Verdict.BROKEN),
            ("2027-01-01", OPEN, Verdict.BROKEN),
        ],
    )
    def test_the_reading_decides(
        self, day: str, rule: HandledDaily, verdict: Verdict
    ) -> None:
        """A holiday or a closed special day is closed; a half day, or hours, aren't."""
        following = date.fromisoformat(day) + timedelta(days=1)
        asked = in_holidays(since=f"{day} 00:00", at=f"{following} 00:00")

        assert [verdict] == [each.verdict for each in outcomes(rule, asked)]

    @pytest.mark.parametrize(
        ("rule", "verdict"),
        [
            (RULE, Verdict.NOT_APPLICABLE),
            (STRICT, Verdict.MET),
            (OPEN, Verdict.MET),
        ],
    )
    def test_nobody_is_asked_of_a_day_that_was_handled(
        self, rule: HandledDaily, verdict: Verdict
    ) -> None:
        """Whoever worked on 17 May has kept the text in both readings."""
        asked = in_holidays(*entries(1, "2027-05-17"), **WHIT_MONDAY)

        assert [counted(verdict)] == outcomes(rule, asked)

    def test_a_weekday_without_ordinary_hours_is_closed(self) -> None:
        """A municipality that is never open on Mondays is closed on Monday."""
        asked = evolve(
            situation(PAGE, since="2026-11-23 00:00", at="2026-11-25 00:00"),
            calendar=evolve(
                calendar(), hours=WeeklyHours.parse({"tuesday": "08:00-15:30"})
            ),
        )

        assert [
            lacking(Verdict.BROKEN, "2026-11-24"),
            counted(Verdict.NOT_APPLICABLE),
        ] == outcomes(RULE, asked)

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            (["yes"], lacking(Verdict.BROKEN, "2027-05-17")),
            (["no"], counted(Verdict.NOT_APPLICABLE)),
            (
                ["yes", "no"],
                Outcome(
                    verdict=Verdict.NEEDS_JUDGEMENT,
                    subject=f"{FACEBOOK}#2027-05-17",
                    account=FACEBOOK,
                    about="handling-on-closed-days",
                    values={"disputed": True},
                ),
            ),
            (
                ["perhaps"],
                Outcome(
                    verdict=Verdict.NEEDS_JUDGEMENT,
                    subject=f"{FACEBOOK}#2027-05-17",
                    account=FACEBOOK,
                    about="handling-on-closed-days",
                ),
            ),
        ],
    )
    def test_where_the_text_leaves_it_open_a_human_says(
        self, answers: list[str], outcome: Outcome
    ) -> None:
        """Yes, no, two who contradict each other, or neither."""
        judged = [
            judgement(
                f"{FACEBOOK}#2027-05-17",
                "handling-on-closed-days",
                answer,
                at="2027-05-17 12:00",
            )
            for answer in answers
        ]

        assert [outcome] == outcomes(OPEN, in_holidays(*judged, **WHIT_MONDAY))

    @pytest.mark.parametrize(
        ("of", "verdict"),
        [
            (f"{FACEBOOK}#2027-05-06", Verdict.NEEDS_JUDGEMENT),
            (f"{INSTAGRAM}#2027-05-17", Verdict.NEEDS_JUDGEMENT),
            (f"{FACEBOOK}#2027-05-17", Verdict.NOT_APPLICABLE),
        ],
    )
    def test_an_answer_is_of_one_account_and_day(
        self, of: str, verdict: Verdict
    ) -> None:
        """What was said of Ascension Day says nothing of 17 May."""
        judged = judgement(of, "handling-on-closed-days", "no", at="2027-05-17 12:00")
        (outcome,) = outcomes(OPEN, in_holidays(judged, **WHIT_MONDAY))

        assert verdict is outcome.verdict


@pytest.mark.parametrize(
    ("rule", "questions"),
    [(RULE, ()), (STRICT, ()), (OPEN, ("handling-on-closed-days",))],
)
def test_a_rule_names_its_questions(
    rule: HandledDaily, questions: tuple[str, ...]
) -> None:
    """Only where the text leaves it open is somebody asked."""
    assert (questions, Scope.PERIOD, False) == (
        rule.questions,
        rule.scope,
        rule.judged,
    )


def test_what_the_file_does_not_say_is_unsaid() -> None:
    """No reading is taken for granted."""
    assert ClosedDays.UNSAID is HandledDaily().closed_days


def test_a_rule_names_its_words() -> None:
    """Tiers are words that the guidelines define."""
    rule = evolve(RULE, accounts=Accounts(tier="main", unit="skole"))

    assert ("main", "skole") == rule.words


@pytest.mark.parametrize("times", [0, -1])
def test_a_rule_that_asks_for_nothing_is_refused(times: int) -> None:
    """Daily is at least once."""
    with pytest.raises(ValueError, match="times"):
        HandledDaily(times=times)


def test_the_chapter_has_this_kind_of_rule() -> None:
    """Guidelines name it in their files."""
    assert ["handled-daily"] == [rule.kind for rule in RULES]
