"""The cases that separate right from nearly right, 19 to 24: images, plans, ends."""

from datetime import date

import pytest
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    agenda_item,
    appointment,
    approval,
    group,
    image,
    person,
    plan,
    plan_item,
    publication,
    situation,
)
from golden.reading import OPEN, VIOLATION, WARNING, asks, tally, told

from some_governance import (
    Guidelines,
    Record,
    Report,
    Verdict,
    Weekday,
    Weight,
    assess,
)

APPROVED = "images/approved-for-use"
CREDITED = "images/credit-where-necessary"
HORIZON = "plan/one-to-two-months-ahead"
WHEN = "plan/item-names-weekday-and-time"
AGENDA = "plan/on-agenda-every-month"
ENDS = "accounts/close-when-period-ends"
GROUPS = "employees/large-closed-groups-are-public"

PICTURE = "facebook:image-1"


def ask(randaberg: Guidelines, *facts: Record, **window: str) -> Report:
    """Hold the main page, and Kari who administers it, against the text."""
    held = person("kari"), appointment("kari")
    page = account(lifecycle="permanent")
    return assess(randaberg, situation(page, *held, *facts, **window))


class Test19:
    """The municipality's own picture is used without a credit."""

    USED = publication(media=("image",), images=(PICTURE,), credited=False)
    OWN = image(PICTURE, own=True, credit_required=None)

    def test_it_needs_no_credit(self, randaberg: Guidelines) -> None:
        """«det er ikke nødvendig ved bruk av kommunens egne bilder»."""
        report = ask(randaberg, self.USED, self.OWN)

        assert {Verdict.NOT_APPLICABLE: 1} == tally(report, CREDITED)

    def test_it_needs_approval_all_the_same(self, randaberg: Guidelines) -> None:
        """«Bilder som brukes skal være godkjent for bruk»: own ones too."""
        report = ask(randaberg, self.USED, self.OWN)

        assert [VIOLATION] == told(report, APPROVED)

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            ("2026-11-24 11:59", Verdict.MET),
            ("2026-11-24 12:00", Verdict.MET),
            ("2026-11-24 12:01", Verdict.BROKEN),
        ],
    )
    def test_it_is_approved_before_it_is_used(
        self, randaberg: Guidelines, at: str, verdict: Verdict
    ) -> None:
        """By anybody: the text doesn't say who approves."""
        given = approval(PICTURE, "kommunikasjon", at)
        report = ask(randaberg, self.USED, self.OWN, given)

        assert {verdict: 1} == tally(report, APPROVED)

    def test_anothers_picture_needs_its_credit(self, randaberg: Guidelines) -> None:
        """Where a licence asks for it."""
        report = ask(randaberg, self.USED, image(PICTURE))

        assert [VIOLATION] == told(report, CREDITED)


class Test20:
    """A plan reaches from one month ahead to two, both included."""

    @pytest.mark.parametrize(
        ("made", "last", "verdict"),
        [
            ("2026-12-31", "2027-01-30", Verdict.BROKEN),
            ("2026-12-31", "2027-01-31", Verdict.MET),
            ("2026-12-31", "2027-02-27", Verdict.MET),
            ("2026-12-31", "2027-02-28", Verdict.MET),
            ("2026-12-31", "2027-03-01", Verdict.BROKEN),
            ("2027-01-31", "2027-02-27", Verdict.BROKEN),
            ("2027-01-31", "2027-02-28", Verdict.MET),
        ],
    )
    def test_months_are_clamped_to_their_last_day(
        self, randaberg: Guidelines, made: str, last: str, verdict: Verdict
    ) -> None:
        """Two months after New Year's Eve is the last day of February."""
        report = ask(
            randaberg,
            plan(made=f"{made} 12:00"),
            plan_item("early", made[:8] + "31"),
            plan_item("last", last),
            since="2026-12-01 00:00",
            at="2027-03-01 00:00",
        )

        assert {verdict: 1} == tally(report, HORIZON)

    def test_it_weighs_as_a_warning(self, randaberg: Guidelines) -> None:
        """«Planen bør lages for …»."""
        report = ask(randaberg, plan(), plan_item("last", "2027-01-03"))

        assert [WARNING] == told(report, HORIZON)


class Test21:
    """An item is planned for «tirsdag 2026-11-25 10:00», which is a Wednesday."""

    @pytest.mark.parametrize(
        ("weekday", "found"),
        [(Weekday.TUESDAY, [VIOLATION]), (Weekday.WEDNESDAY, []), (None, [])],
    )
    def test_weekday_and_date_agree(
        self,
        randaberg: Guidelines,
        weekday: Weekday | None,
        found: list[tuple[Verdict, Weight | None]],
    ) -> None:
        """A reader of the plan would come on the wrong day."""
        report = ask(randaberg, plan(), plan_item(weekday=weekday))

        assert found == told(report, WHEN)


class Test22:
    """The plan is on the agenda twice in October, and not in November."""

    def ask(self, randaberg: Guidelines, *days: str) -> Report:
        """Ask about October and November, when both are over."""
        agenda = [agenda_item(day) for day in days]
        window = {"since": "2026-10-01 00:00", "at": "2026-12-01 00:00"}
        return ask(randaberg, plan(made="2026-09-28 12:00"), *agenda, **window)

    def test_november_is_a_violation(self, randaberg: Guidelines) -> None:
        """Twice in one month makes up for no other."""
        report = self.ask(randaberg, "2026-10-06 09:00", "2026-10-27 09:00")

        assert {Verdict.MET: 1, Verdict.BROKEN: 1} == tally(report, AGENDA)
        assert ["2026-11"] == [
            each.outcome.period for each in report.findings if each.clause.id == AGENDA
        ]

    def test_a_month_is_the_municipalitys_own(self, randaberg: Guidelines) -> None:
        """Half an hour into November in Randaberg, it is October in UTC."""
        report = self.ask(randaberg, "2026-10-06 09:00", "2026-11-01 00:30")

        assert {Verdict.MET: 2} == tally(report, AGENDA)

    def test_a_month_that_is_not_over_is_open(self, randaberg: Guidelines) -> None:
        """It may still come."""
        window = {"since": "2026-11-01 00:00", "at": "2026-11-30 23:59"}
        report = ask(randaberg, plan(), **window)

        assert [OPEN] == told(report, AGENDA)


class Test23:
    """A campaign's account was to be closed by 22 November."""

    CAMPAIGN = account(
        INSTAGRAM,
        tier="unit",
        lifecycle="time-limited",
        planned_end=date(2026, 11, 22),
    )

    @pytest.mark.parametrize(
        ("at", "verdict"),
        [
            ("2026-11-21 23:59", Verdict.MET),
            ("2026-11-22 00:00", Verdict.MET),
            ("2026-11-22 23:59", Verdict.MET),
            ("2026-11-23 00:00", Verdict.BROKEN),
        ],
    )
    def test_its_last_day_is_its_own(
        self, randaberg: Guidelines, at: str, verdict: Verdict
    ) -> None:
        """On the 22nd it may be open, on the 23rd it is a violation."""
        report = ask(randaberg, self.CAMPAIGN, at=at)

        assert 1 == tally(report, ENDS)[verdict]
        assert [VIOLATION] * (verdict is Verdict.BROKEN) == told(report, ENDS)

    def test_without_an_end_nobody_can_tell(self, randaberg: Guidelines) -> None:
        """A campaign for which no end was set lacks a fact."""
        report = ask(randaberg, account(INSTAGRAM, lifecycle="time-limited"))

        assert ["planned-end"] == asks(report, ENDS)


class Test24:
    """Closed groups «på over 20-30 personer»: the text's own band."""

    @pytest.mark.parametrize(
        ("members", "position"),
        [(19, "below"), (20, "below"), (21, "within"), (30, "within"), (31, "above")],
    )
    def test_it_is_told_where_a_group_lies(
        self, randaberg: Guidelines, members: int, position: str
    ) -> None:
        """For information: it is never a yes or a no."""
        report = ask(randaberg, group(members))

        (told,) = (each for each in report.findings if each.clause.id == GROUPS)
        assert (Verdict.NOT_APPLICABLE, None) == (told.outcome.verdict, told.weight)
        assert position == told.outcome.values["position"]
        assert members == told.outcome.values["members"]


def test_nothing_is_asked_of_a_page_without_any_of_it(randaberg: Guidelines) -> None:
    """No picture, no group, no end: nothing of these is found."""
    report = ask(randaberg, publication(media=("text",), images=()))

    assert [] == [
        finding.clause.id
        for finding in report.findings
        if finding.clause.id in (APPROVED, CREDITED, ENDS, GROUPS)
    ]
    assert FACEBOOK in {each.outcome.account for each in report.findings}
