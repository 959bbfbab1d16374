"""The words of guidelines that facts say."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from some_governance.records.accounts import Account
from some_governance.records.decisions import Approval, Delegation, Event, Mode
from some_governance.records.people import Appointment
from some_governance.records.plans import AgendaItem, Plan
from some_governance.records.record import Record
from some_governance.records.removals import Step
from some_governance.records.sanctions import Sanction
from some_governance.records.utterances import Publication

SPOKEN: Mapping[type[Record], tuple[str, ...]] = MappingProxyType(
    {
        Account: ("tier", "lifecycle"),
        AgendaItem: ("body",),
        Appointment: ("role",),
        Approval: ("body",),
        Delegation: ("body",),
        Event: ("name",),
        Mode: ("mode",),
        Plan: ("owner",),
        Publication: ("kind",),
        Sanction: ("sanction",),
        Step: ("step",),
    }
)
"""The fields that hold words of the guidelines, by kind of fact."""


def spoken(facts: Iterable[Record], kind: type[Record]) -> frozenset[str]:
    """Give the words that facts of a kind say in such fields."""
    some = tuple(facts)
    said = {getattr(fact, field) for field in SPOKEN[kind] for fact in some}
    return frozenset(said - {None})
