"""The kinds of facts, by name."""

from collections.abc import Mapping
from types import MappingProxyType

from some_governance.records.accounts import Account, Profile
from some_governance.records.decisions import (
    Approval,
    Delegation,
    Disposition,
    Event,
    Judgement,
    Mode,
)
from some_governance.records.groups import Group
from some_governance.records.handlings import Handling
from some_governance.records.images import Image
from some_governance.records.people import Access, Appointment, Grant, Person
from some_governance.records.plans import AgendaItem, Plan, PlanItem
from some_governance.records.record import Record
from some_governance.records.removals import (
    ArchiveReceipt,
    Disposal,
    Removal,
    Step,
)
from some_governance.records.sanctions import Sanction
from some_governance.records.utterances import Comment, Message, Publication, Reply

FACTS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "account": Account,
        "profile": Profile,
        "person": Person,
        "appointment": Appointment,
        "grant": Grant,
        "access": Access,
        "publication": Publication,
        "comment": Comment,
        "reply": Reply,
        "message": Message,
        "removal": Removal,
        "step": Step,
        "receipt": ArchiveReceipt,
        "disposal": Disposal,
        "sanction": Sanction,
        "image": Image,
        "plan": Plan,
        "plan-item": PlanItem,
        "agenda-item": AgendaItem,
        "group": Group,
        "handling": Handling,
        "judgement": Judgement,
        "approval": Approval,
        "delegation": Delegation,
        "disposition": Disposition,
        "mode": Mode,
        "event": Event,
    }
)
"""Every kind of fact, by the name that coverage, registers and reports use."""

_NAMES = MappingProxyType({kind: name for name, kind in FACTS.items()})


def fact_name(kind: type[Record]) -> str:
    """Give the name that coverage, registers and reports use for a kind of fact."""
    return _NAMES[kind]
