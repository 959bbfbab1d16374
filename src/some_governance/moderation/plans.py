"""What is going to be hidden or removed, and in which order."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from functools import cached_property
from typing import Literal, TypeAlias

from attrs import asdict, field, frozen

from some_governance.archive.actors import Actor
from some_governance.archive.canonical import canonical, plain_value
from some_governance.archive.capsules.capsule import Taken
from some_governance.errors import RecordError
from some_governance.mappings import FrozenMapping
from some_governance.records.fields import utc

SCHEMA = "some-governance/plan"
VERSION = 1

Action: TypeAlias = Literal["remove", "hide"]
"""What a plan is for."""


class PlanStep(Enum):
    """One step of a plan. The order is this one, and has no switch."""

    CAPTURE = "capture"
    """The thread is read, whole, and laid down in the ledger."""

    HIDE_FIRST = "hide-first"
    """It is urgent: what is captured is hidden while the archive is awaited."""

    ARCHIVE = "archive"
    """Each thing of the thread is handed in to the archive, and confirmed by it."""

    APPROVE = "approve"
    """Another person approves the plan."""

    READ_AGAIN = "read-again"
    """The thread is read again: it has to say what was judged."""

    HIDE = "hide"
    """It is hidden, and read back."""

    REMOVE = "remove"
    """It is removed, and read back."""

    FOLLOW_UP = "follow-up"
    """The archive is told that it was removed."""


_HIDING = (PlanStep.CAPTURE, PlanStep.APPROVE, PlanStep.READ_AGAIN, PlanStep.HIDE)
_REMOVING = tuple(step for step in PlanStep if step is not PlanStep.HIDE)


@frozen(kw_only=True)
class RemovalBasis:
    """
    The sentence that a plan rests on.

    Attributes:
        clause: Its clause's version.

        quote: Word for word.
    """

    clause: str
    quote: str


@frozen(kw_only=True)
class RemovalAgainst:
    """
    A sentence that a plan goes against, and may.

    Attributes:
        clause: Its clause's version.

        quote: Word for word.

        weight: `warning`, `shortfall`; `excused` where a reason is on record.

        subject: Id of what it is about; `None` where it is about no one thing.
    """

    clause: str
    quote: str
    weight: str
    subject: str | None = None


@frozen(kw_only=True)
class JudgedThing:
    """
    What was judged of one thing that a plan takes away.

    Attributes:
        of: Its id.

        ground: On which ground it may go, a word of the guidelines; `None` where
            nobody needs one.

        answers: All that was judged of it, answer by question.

        judgements: Ids of those judgements.

        uncounted: Ids of the others that were on record: of other words, contradicted,
            or replaced.
    """

    of: str
    ground: str | None = None
    answers: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )
    judgements: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()

    @property
    def on_record(self) -> tuple[str, ...]:
        """Ids of all judgements of it that were on record, counted or not."""
        return (*self.judgements, *self.uncounted)


@frozen(kw_only=True)
class RemovalPlan:
    """
    What is going to be taken away, by whom, why, and in which order.

    Attributes:
        action: What is done to the thing.

        of: Its id.

        account: Id of the account on which it stands.

        judged: What was judged of it, and of all that goes with it, by id.

        digest: `Captured.digest` of what was judged: other words are not taken away.

        basis: The sentence that it rests on; `None` for the account's own words,
            which it may take back.

        against: What it goes against, and may.

        by: Who takes it away.

        at: When the plan was made.

        archive: Name of the archive that is asked to keep it.

        salt: What nobody can guess: the ledger keeps the plan's id for ever, and
            without this it would tell whoever guesses right what was said.

        urgent: Whether what is to be removed is hidden as soon as it is captured.

        approved: Whether another person has to approve it.

        guidelines: Digest of the guidelines that it was held against.
    """

    action: Action
    of: str
    account: str
    judged: tuple[JudgedThing, ...]
    digest: str = field(repr=False)
    basis: RemovalBasis | None = None
    against: tuple[RemovalAgainst, ...]
    by: Actor
    at: datetime = field(converter=utc)
    archive: str
    salt: str = field(repr=False)
    urgent: bool
    approved: bool
    guidelines: str

    def __attrs_post_init__(self) -> None:
        if len({*self.covers}) < len(self.covers) or self.of not in self.covers:
            raise RecordError(
                f"the plan for {self.of} has to name it, and each thing once (judged)"
            )

    @property
    def covers(self) -> tuple[str, ...]:
        """Ids of the thing and of all that goes with it."""
        return tuple(each.of for each in self.judged)

    @property
    def on_record(self) -> tuple[str, ...]:
        """Ids of all judgements of these things that were on record, sorted."""
        return tuple(sorted(id for each in self.judged for id in each.on_record))

    def taken(self, of: str) -> Taken:
        """Say why a thing is taken away, as its capsule tells it."""
        judged = next(each for each in self.judged if each.of == of)
        return Taken(
            action=self.action,
            ground=judged.ground,
            judgements=judged.answers,
            clause=None if self.basis is None else self.basis.clause,
            quote=None if self.basis is None else self.basis.quote,
            by=self.by,
        )

    @property
    def steps(self) -> tuple[PlanStep, ...]:
        """What is done, in this order."""
        left_out = {
            PlanStep.HIDE_FIRST: not self.urgent,
            PlanStep.APPROVE: not self.approved,
        }
        steps = _HIDING if self.action == "hide" else _REMOVING
        return tuple(step for step in steps if not left_out.get(step))

    @cached_property
    def id(self) -> str:
        """SHA-256 of all that it says, in lower-case hex."""
        return hashlib.sha256(plan_as_json(self)).hexdigest()


def plan_as_json(plan: RemovalPlan) -> bytes:
    """Write a plan as canonical JSON: equal plans give equal bytes."""
    said = asdict(plan, filter=_is_said, value_serializer=plain_value)
    return canonical({"schema": SCHEMA, "version": VERSION, "plan": said})


def _is_said(_: object, value: object) -> bool:
    return value is not None
