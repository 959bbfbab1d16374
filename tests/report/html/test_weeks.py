"""An account's weeks beside its quotas: as charts, and as a table."""

from datetime import date, timedelta

import htpy as h
import pytest
from attrs import evolve
from builders import clause, situation
from report.html.of_accounts import FIGURES
from report.html.pages import Page, told_of

from some_governance import Quota, WeekFigures
from some_governance.report.html.frame import written
from some_governance.report.html.weeks import weeks

MONDAY = date(2026, 11, 2)
NEWS = Quota(
    clause=clause(id="quotas/news"),
    at_most=2,
    at_least=None,
    counts=("news",),
    count=0,
    unsure=0,
)


def week(number: int, count: int = 0, *quotas: Quota, **told: object) -> WeekFigures:
    """Give the figures of a week, counted from the first of November on."""
    since = MONDAY + timedelta(days=7 * number)
    return WeekFigures(
        **{
            "count": count,
            "by_kind": (),
            "unsure": 0,
            "seen": True,
            "key": f"2026-W{45 + number}",
            "since": since,
            "until": since + timedelta(days=7),
            "whole": True,
            "quotas": quotas,
            **told,
        }
    )


def told(*figures: WeekFigures) -> Page:
    """Write the weeks of an account, and read them back."""
    of_account = evolve(FIGURES, weeks=figures)
    return Page.read(written(h.div[weeks(of_account, told_of(situation()))]))


def rows(page: Page) -> list[list[str]]:
    """Give the table, row by row."""
    return [[cell.text_content() for cell in row] for row in page.all("//tr")]


class TestCharts:
    """What is drawn."""

    def test_a_quota_has_a_chart_of_what_counts_for_it(self) -> None:
        """Its words, its limit, and what there is to be seen."""
        page = told(
            week(0, 3, evolve(NEWS, count=1)), week(1, 9, evolve(NEWS, count=4))
        )

        assert ["«Slik skal det være.» At most 2 a week, of news"] == (
            page.texts("//figcaption")
        )
        assert ["Publications per week, 2026-W45 to 2026-W46"] == (
            page.texts("//svg/title")
        )
        says = "The most was 4, in 2026-W46. Above the limit in 1 week."
        assert [says] == page.texts("//svg/desc") == page.texts("//figure/p")
        assert ["1W45", "4W46"] == page.texts("//p[@class='weeks each']/span")
        assert ["M1.5 100V76.5h7V100zM11.5 100V53h7V100z"] == (
            page.all("//path[@class='bar']/@d")
        )

    def test_each_quota_has_a_chart_of_its_own(self) -> None:
        """With pictures of their own."""
        other = evolve(NEWS, clause=clause(id="quotas/all"), counts=())
        page = told(week(0, 3, NEWS, other))

        assert ["weeks:facebook:100/0:title", "weeks:facebook:100/1:title"] == (
            page.all("//svg/title/@id")
        )

    def test_a_week_that_no_quota_is_for_is_empty(self) -> None:
        """The clause wasn't in force yet."""
        page = told(week(0, 5), week(1, 2, evolve(NEWS, count=2)))

        assert ["M10 6H20"] == page.all("//path[@class='limit']/@d")
        assert ["M11.5 100V6h7V100z"] == page.all("//path[@class='bar']/@d")

    def test_without_a_quota_all_is_drawn(self) -> None:
        """There is no limit to be above."""
        page = told(week(0, 3), week(1, 1_000))

        assert ["No clause says in numbers how much in a week."] == (
            page.texts("//figcaption")
        )
        assert ["The most was 1,000, in 2026-W46."] == page.texts("//svg/desc")
        assert ["3W45", "1,000W46"] == page.texts("//p[@class='weeks each']/span")
        assert ["bar", "base"] == page.all("//path/@class")

    @pytest.mark.parametrize(
        "known", [{"whole": False}, {"seen": False}, {"unsure": 1}]
    )
    def test_what_is_not_all_is_drawn_thinner(self, known: dict[str, int]) -> None:
        """In a quota's chart, and without one."""
        unsure = known.get("unsure", 0)
        for quotas in ([], [evolve(NEWS, count=1, unsure=unsure)]):
            page = told(week(0, 1, *quotas, **known))

            (bar,) = page.all("//path[@class='bar']/@d")
            assert bar.startswith("M3.25 ")

    def test_nothing_that_counts_is_said(self) -> None:
        """A limit was set, and nothing came near it."""
        assert ["Nothing that counts was published."] == (
            told(week(0, 3, NEWS)).texts("//svg/desc")
        )

    @pytest.mark.parametrize(
        "known",
        [{"whole": False}, {"seen": False}, {"quotas": (evolve(NEWS, unsure=1),)}],
    )
    def test_what_nobody_saw_is_not_said_to_be_nothing(
        self, known: dict[str, object]
    ) -> None:
        """Something may have been published, or may count."""
        page = told(week(0, 3, **{"quotas": (NEWS,), **known}))

        assert ["Nothing that counts is known to have been published."] == (
            page.texts("//svg/desc")
        )

    def test_an_account_that_published_nothing_has_no_chart(self) -> None:
        """Where no clause says how much it should be."""
        assert weeks(evolve(FIGURES, weeks=(week(0),)), told_of(situation())) is None
        assert [] != told(week(0, unsure=1)).all("//svg")

    @pytest.mark.parametrize(
        ("count", "names"),
        [
            (12, [f"0W{45 + number}" for number in range(12)]),
            (13, ["2026-W45", "2026-W57"]),
        ],
    )
    def test_of_very_many_weeks_the_first_and_the_last_are_named(
        self, count: int, names: list[str]
    ) -> None:
        """More names there is no room for."""
        page = told(*(week(number, 0, NEWS) for number in range(count)))

        assert names == page.texts("//figure//p/span")

    @pytest.mark.parametrize(
        ("quota", "said"),
        [
            (evolve(NEWS, counts=()), "At most 2 a week"),
            (evolve(NEWS, at_most=1_000, counts=()), "At most 1,000 a week"),
            (
                evolve(NEWS, counts=("news", "event")),
                "At most 2 a week, of news, event",
            ),
            (evolve(NEWS, at_most=None, at_least=1, counts=()), "At least 1 a week"),
            (evolve(NEWS, at_least=1, counts=()), "1 to 2 a week"),
        ],
    )
    def test_limits_are_said(self, quota: Quota, said: str) -> None:
        """Also where a week in which the account began has no least."""
        begun = evolve(quota, at_least=None) if quota.at_most else quota
        page = told(week(0, 1, begun), week(1, 1, quota))

        assert [f"«Slik skal det være.» {said}"] == page.texts("//figcaption")


class TestTable:
    """The same in numbers."""

    def test_each_week_has_its_numbers(self) -> None:
        """What was published, and what counts; above the limit is said in words."""
        page = told(
            week(0, 3, evolve(NEWS, count=2)), week(1, 1_009, evolve(NEWS, count=3))
        )

        assert [
            ["Week", "Published", "quotas/news"],
            ["2026-W45", "3", "2"],
            ["2026-W46", "1,009", "3: above the limit"],
        ] == rows(page)

    def test_what_nobody_is_sure_of_is_said(self) -> None:
        """Of a part of a week, of what no source saw, of what nobody judged."""
        page = told(
            week(0, 3, evolve(NEWS, count=1, unsure=2), unsure=1, whole=False),
            week(1, 0, seen=False),
        )

        assert [
            ["2026-W45, in part", "3 to 4", "1 to 3"],
            ["2026-W46", "0, or more", "–"],
        ] == rows(page)[1:]

    def test_it_can_be_opened(self) -> None:
        """It stands behind the picture."""
        assert ["The weeks in numbers"] == told(week(0, 1)).texts("//details/summary")
