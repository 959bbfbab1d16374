"""States out of the ordinary: declared, or counted from a day."""

import pytest
from builders import (
    AT,
    SINCE,
    coverage,
    coverage_without,
    event,
    mode,
    oslo,
    situation,
    span,
)
from dateutil.relativedelta import relativedelta

from some_governance.guidelines.modes import DefinedMode, Holding, holding
from some_governance.records.decisions import Event, Mode
from some_governance.records.record import Record
from some_governance.records.spans import EARLIEST, LATEST, Span

BEFORE_ELECTION = DefinedMode(event="election", since=relativedelta(months=-4))
MODES = {"crisis": DefinedMode(), "before-election": BEFORE_ELECTION}
CRISIS = mode("crisis", "2026-11-10 08:00", "2026-11-12 16:00")
IN_CRISIS = span("2026-11-10 08:00", "2026-11-12 16:00")
BEFORE_IT = Span(EARLIEST, oslo("2026-11-10 08:00"))
AFTER_IT = Span(oslo("2026-11-12 16:00"), LATEST)
ALL = Span(EARLIEST, LATEST)


def held(
    *facts: Record,
    when: str | None = None,
    unless: str | None = None,
    covered: object = (coverage(),),
) -> Holding:
    """Tell when a clause holds in November."""
    return holding(situation(*facts, covered=covered), MODES, when, unless)


def test_a_clause_without_modes_always_holds() -> None:
    """A crisis is nothing to a clause that doesn't speak of it."""
    assert Holding() == held(CRISIS, covered=())
    assert (ALL,) == Holding().during


@pytest.mark.parametrize(
    ("narrowing", "during"),
    [
        ({"when": "crisis"}, (IN_CRISIS,)),
        ({"unless": "crisis"}, (BEFORE_IT, AFTER_IT)),
    ],
)
def test_a_declared_mode(narrowing: dict[str, str], during: tuple[Span, ...]) -> None:
    """In the crisis, or but in the crisis, to the minute."""
    assert Holding(during=during) == held(CRISIS, **narrowing)


@pytest.mark.parametrize(
    ("narrowing", "during"), [({"when": "crisis"}, ()), ({"unless": "crisis"}, (ALL,))]
)
def test_a_mode_that_nobody_declared(
    narrowing: dict[str, str], during: tuple[Span, ...]
) -> None:
    """A clause for crises never holds where none was declared."""
    assert Holding(during=during) == held(**narrowing)


def test_a_mode_is_counted_from_an_event_that_lies_ahead() -> None:
    """Four months before an election that comes in the spring, by days of Oslo."""
    election = event("election", "2027-03-08 09:00")

    assert Holding(during=(span("2026-11-08 00:00", "2027-03-08 00:00"),)) == held(
        election, when="before-election"
    )


def test_a_mode_can_be_counted_to_days_after_an_event() -> None:
    """From the day of the event to the third day after it, over a change of clock."""
    after = DefinedMode(event="fair", until=relativedelta(days=3))
    asked = situation(event("fair", "2026-10-24 12:00"))

    assert (span("2026-10-24 00:00", "2026-10-27 00:00"),) == after.spans(
        "during-fair", asked
    )


def test_an_event_mode_is_not_declared() -> None:
    """What is counted from an event holds where the event says."""
    declared = mode("before-election", "2026-11-10 08:00")

    assert Holding(during=()) == held(declared, when="before-election")


@pytest.mark.parametrize(
    ("defined", "kind"), [(DefinedMode(), Mode), (BEFORE_ELECTION, Event)]
)
def test_what_shows_a_mode(defined: DefinedMode, kind: type[Record]) -> None:
    """A declared mode is shown by declarations, the other by the days of events."""
    assert kind is defined.shown_by


class TestUnknown:
    """Where nobody can say whether a mode was declared."""

    SILENT = Span(oslo(SINCE), LATEST)

    @pytest.mark.parametrize(
        ("narrowing", "during"),
        [
            ({"when": "crisis"}, ()),
            ({"unless": "crisis"}, (Span(EARLIEST, oslo(SINCE)),)),
        ],
    )
    def test_a_clause_is_not_asked_at_all(
        self, narrowing: dict[str, str], during: tuple[Span, ...]
    ) -> None:
        """Neither in the crisis nor but in it, where there may have been one."""
        assert Holding(
            during=during, unsure=(self.SILENT,), unknown=("crisis",)
        ) == held(covered=[coverage_without("mode")], **narrowing)

    def test_what_was_declared_is_known(self) -> None:
        """The rest of the window isn't."""
        found = held(CRISIS, when="crisis", covered=[coverage_without("mode")])

        assert (
            Holding(
                during=(IN_CRISIS,),
                unsure=(
                    span(SINCE, "2026-11-10 08:00"),
                    Span(oslo("2026-11-12 16:00"), LATEST),
                ),
                unknown=("crisis",),
            )
            == found
        )

    def test_a_part_of_the_window_may_be_known(self) -> None:
        """A register that was kept until the middle of the month knows that far."""
        kept = [coverage("mode", span=span(SINCE, "2026-11-16 00:00"))]

        assert Holding(
            during=(Span(EARLIEST, oslo("2026-11-16 00:00")),),
            unsure=(Span(oslo("2026-11-16 00:00"), LATEST),),
            unknown=("crisis",),
        ) == held(unless="crisis", covered=kept)

    def test_a_register_that_knows_the_window_knows_its_end(self) -> None:
        """What was declared up to the moment of asking holds at that moment."""
        kept = [coverage("mode", span=span(SINCE, AT))]

        assert Holding(during=(ALL,)) == held(unless="crisis", covered=kept)

    def test_two_modes_may_both_be_unknown(self) -> None:
        """Each mode that nobody can speak of is named."""
        found = held(when="before-election", unless="crisis", covered=())

        assert (
            Holding(
                during=(), unsure=(self.SILENT,), unknown=("before-election", "crisis")
            )
            == found
        )


def test_in_one_mode_and_not_in_another() -> None:
    """Before the election, but not in the crisis within it."""
    election = event("election", "2026-11-20 09:00")

    assert (
        span("2026-07-20 00:00", "2026-11-10 08:00"),
        span("2026-11-12 16:00", "2026-11-20 00:00"),
    ) == held(election, CRISIS, when="before-election", unless="crisis").during
