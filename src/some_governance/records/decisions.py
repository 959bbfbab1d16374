"""What humans decided: judgements, approvals, and states out of the ordinary."""

from datetime import datetime

from attrs import field, frozen
from attrs.converters import optional

from some_governance.records.fields import Official, Public, utc
from some_governance.records.record import Lasting, Record
from some_governance.records.spans import EARLIEST


@frozen(kw_only=True, repr=False)
class Judgement(Record):
    """
    A human's recorded answer to one question about one thing.

    Attributes:
        of: Id of what was judged: a record, an account, or an account's period.

        question: A word of the guidelines.

        answer: `yes`, `no`, or a word of the guidelines.

        at: When it was made, as the one who made it claims.

        recorded_at: When it was recorded, as the register vouches; `None` when
            nobody vouches. Only this can show that a judgement came first.

        by: Who judged: a role, or the id of a person.

        reason: Why, in the judge's words.

        ground: A word of the guidelines, when the answer rests on one.

        supersedes: Ids of the judgements that this one replaces.

        digest: Of what was judged, as it was shown (`said_digest`); `None` where
            nobody knows what that said then.
    """

    of: Public[str]
    question: Public[str]
    answer: Public[str]
    at: Public[datetime] = field(converter=utc)
    recorded_at: Public[datetime | None] = field(default=None, converter=optional(utc))
    by: Official[str]
    reason: Official[str | None] = None
    ground: Public[str | None] = None
    supersedes: Public[tuple[str, ...]] = ()
    digest: Official[str | None] = None

    @property
    def happened(self) -> datetime:
        """Always: it says how a thing is, whenever it is said."""
        return EARLIEST

    @property
    def recorded(self) -> datetime:
        """When it was recorded; when it was made, where nobody vouches."""
        return self.at if self.recorded_at is None else self.recorded_at


@frozen(kw_only=True, repr=False)
class Approval(Record):
    """
    Somebody approved one thing: what is to be published, or that an account is opened.

    Attributes:
        of: Id of what was approved.

        body: On whose behalf: a role or unit, a word of the guidelines.

        at: When it was given.

        by: Who gave it.

        basis: What it rests on, in the words of whoever gave it.
    """

    of: Public[str]
    body: Public[str]
    at: Public[datetime] = field(converter=utc)
    by: Official[str | None] = None
    basis: Official[str | None] = None

    @property
    def happened(self) -> datetime:
        """When it was given."""
        return self.at


@frozen(kw_only=True, repr=False)
class Delegation(Lasting):
    """
    Somebody may approve on behalf of a role or unit, for a time.

    Attributes:
        body: On whose behalf: a word of the guidelines.

        person: Id of the person who may.
    """

    body: Public[str]
    person: Official[str]


@frozen(kw_only=True, repr=False)
class Disposition(Record):
    """
    What a human decided about one finding. It never hides the finding.

    Attributes:
        finding: Id of the finding (`Finding.id`).

        basis: What the finding said then (`Finding.basis`): when that changes, the
            disposition has lapsed.

        at: When it was decided.

        by: Who decided.

        reason: Why, and what was decided, in their words.

        until: To when it holds, exclusive; `None` for as long as the basis does.
    """

    finding: Public[str]
    basis: Public[str]
    at: Public[datetime] = field(converter=utc)
    by: Official[str]
    reason: Official[str]
    until: Public[datetime | None] = field(default=None, converter=optional(utc))

    @property
    def happened(self) -> datetime:
        """When it was decided."""
        return self.at


@frozen(kw_only=True, repr=False)
class Mode(Lasting):
    """
    Something out of the ordinary was declared, a crisis for one.

    Attributes:
        mode: A word of the guidelines.

        by: Who declared it.
    """

    mode: Public[str]
    by: Official[str | None] = None


@frozen(kw_only=True, repr=False)
class Event(Lasting):
    """
    Something that modes are counted from, an election for one.

    Attributes:
        name: A word of the guidelines.
    """

    name: Public[str]

    @property
    def happened(self) -> datetime:
        """Always: its day is set ahead, and modes are counted towards it."""
        return EARLIEST
