"""What is planned, and what is decided."""

from datetime import date, time
from functools import partial

from some_governance.records.decisions import (
    Approval,
    Disposition,
    Event,
    Judgement,
    Mode,
)
from some_governance.records.plans import AgendaItem, Plan, PlanItem
from some_governance.testing.builders.invented import (
    CAPTURED,
    COMMENT,
    PAGE,
    POST,
    POSTED,
    REMOVED,
    SEEN,
    SINCE,
)

plan = partial(Plan, id="plan-1", observed=SEEN, made=SINCE, owner="communications")
plan_item = partial(
    PlanItem,
    id="plan-1-item-1",
    observed=SEEN,
    plan="plan-1",
    made=SINCE,
    account=PAGE,
    day=date(2026, 11, 24),
    clock=time(12),
    content=("text",),
    goal="That people find the library.",
)
agenda_item = partial(
    AgendaItem,
    id="plan-1-on-the-agenda",
    observed=SEEN,
    body="leadership-group",
    at=POSTED,
    plan="plan-1",
)
judgement = partial(
    Judgement,
    id=f"{COMMENT}:attack",
    observed=SEEN,
    of=COMMENT,
    question="personal-attack",
    answer="yes",
    at=CAPTURED,
    by="kari",
)
approval = partial(
    Approval,
    id=f"{POST}:approved",
    observed=SEEN,
    of=POST,
    body="communications",
    at=SINCE,
    by="kari",
)
disposition = partial(
    Disposition,
    id="disposition-1",
    observed=SEEN,
    finding="0" * 64,
    basis="0" * 64,
    at=SEEN,
    by="kari",
    reason="It is being looked into.",
)
mode = partial(
    Mode, id="crisis-1", observed=SEEN, since=POSTED, until=REMOVED, mode="crisis"
)
event = partial(Event, id="election-1", observed=SEEN, since=POSTED, name="election")
