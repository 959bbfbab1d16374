"""States out of the ordinary that clauses may hold in, or except in."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from some_governance.calendars import Calendar
from some_governance.records.decisions import Event, Mode
from some_governance.records.record import Record
from some_governance.records.spans import ALWAYS, Span, common, united, without
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class DefinedMode:
    """
    A named set of spans: declared by records, or counted from a dated event.

    Attributes:
        event: Name of the event that it is counted from; `None` when it holds where
            a record declares it.

        since: From the event's beginning to the mode's; negative to begin before.

        until: From the event's beginning to the mode's end; nothing for the event's
            beginning itself.
    """

    event: str | None = None
    since: relativedelta = field(factory=relativedelta)
    until: relativedelta = field(factory=relativedelta)

    @property
    def shown_by(self) -> type[Record]:
        """The kind of fact without which nobody can say whether it holds."""
        return Mode if self.event is None else Event

    def spans(self, name: str, situation: Situation) -> tuple[Span, ...]:
        """Give the times in which it holds, sorted: by the calendar's own days."""
        if self.event is None:
            return situation.declared(name)
        return united(self._counted(situation.dated(self.event), situation.calendar))

    def _counted(self, events: Iterable[Event], calendar: Calendar) -> Iterator[Span]:
        for event in events:
            day = calendar.day_of(event.since)
            yield Span(
                calendar.start_of(day + self.since), calendar.start_of(day + self.until)
            )


@frozen(kw_only=True)
class Holding:
    """
    When a clause holds by its modes.

    Where nobody can say whether a mode holds, a clause is not asked at all.

    Attributes:
        during: The times in which it is known to hold, sorted.

        unsure: The times of which nobody can say, sorted.

        unknown: The modes that nobody can speak of at those times.
    """

    during: tuple[Span, ...] = (ALWAYS,)
    unsure: tuple[Span, ...] = ()
    unknown: tuple[str, ...] = ()


def holding(
    situation: Situation,
    modes: Mapping[str, DefinedMode],
    when: str | None,
    unless: str | None,
) -> Holding:
    """Tell when a clause holds that speaks `when` in one mode, `unless` in another."""
    during: tuple[Span, ...] = (ALWAYS,)
    unsure: tuple[Span, ...] = ()
    unknown = []
    for mode, inside in ((when, True), (unless, False)):
        if mode is None:
            continue
        spans = modes[mode].spans(mode, situation)
        silent = without(situation.unseen(modes[mode].shown_by), spans)
        if silent:
            unknown.append(mode)
        during = common(during, spans) if inside else without(during, [*spans, *silent])
        unsure = united([*unsure, *silent])
    return Holding(during=during, unsure=unsure, unknown=tuple(unknown))
