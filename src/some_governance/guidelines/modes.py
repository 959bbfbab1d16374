"""States out of the ordinary that clauses may hold in, or except in."""

from collections.abc import Iterator, Mapping

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from some_governance.records.decisions import Event, Mode
from some_governance.records.record import Record
from some_governance.records.spans import ALWAYS, Span, common, united, without
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class DefinedMode:
    """
    A named set of spans: declared by records, or counted from a dated event.

    Attributes:
        event: Name of the event that it is counted from; `None` when it holds only
            where a record declares it.

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
        return united([*situation.declared(name), *self._counted(situation)])

    def _counted(self, situation: Situation) -> Iterator[Span]:
        calendar = situation.calendar
        for event in situation.dated(self.event) if self.event else ():
            day = calendar.day_of(event.since)
            yield Span(
                calendar.start_of(day + self.since), calendar.start_of(day + self.until)
            )


def holding(
    situation: Situation,
    modes: Mapping[str, DefinedMode],
    when: str | None,
    unless: str | None,
) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """
    Tell when a clause holds by its modes, and which modes nobody can speak of.

    Where nobody can say whether a mode was declared, a clause is not asked at all.
    """
    during: tuple[Span, ...] = (ALWAYS,)
    unknown = []
    for mode, inside in ((when, True), (unless, False)):
        if mode is None:
            continue
        spans = modes[mode].spans(mode, situation)
        silent = without(situation.unseen(modes[mode].shown_by), spans)
        if silent:
            unknown.append(mode)
        during = common(during, spans) if inside else without(during, [*spans, *silent])
    return during, tuple(unknown)
