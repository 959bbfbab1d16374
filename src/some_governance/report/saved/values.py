"""What a report said, without the guidelines and the facts that it was made from."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeAlias

from attrs import field, frozen
from attrs.validators import ge

from some_governance.findings import Weight
from some_governance.guidelines.clause import Modality
from some_governance.mappings import FrozenMapping
from some_governance.outcomes import Value, Values, Verdict
from some_governance.records.coverage import Gap

Counts: TypeAlias = tuple[tuple[Verdict, int], ...]
"""Subjects by verdict, in the order of `Verdict`; zeros are left out."""


@frozen(kw_only=True)
class SavedGuidelines:
    """
    What a report was held against; fields as in `Guidelines`.

    Attributes:
        digest: Of everything in them.
    """

    id: str
    title: str
    owner: str
    language: str
    digest: str


@frozen(kw_only=True)
class SavedClause:
    """
    A version of a clause, as a report quotes it; fields as in `Clause`.

    Attributes:
        version: Its id, and the day since which it is in force, if there is one.

        quote: The sentence, in one piece.

        rule: Kind of its rule; `None` where it has none, and in a report of a release
            that didn't write it.
    """

    id: str
    version: str
    quote: str
    place: str
    modality: Modality
    read_as: Modality | None = None
    rule: str | None = None
    bearer: str | None = None
    because: tuple[str, ...] = ()
    against: tuple[str, ...] = ()

    @property
    def since(self) -> date | None:
        """The first day on which this version is in force; `None` for always."""
        day = self.version.partition("@")[2]
        return date.fromisoformat(day) if day else None


@frozen(kw_only=True)
class SavedFinding:
    """
    A finding, as a report tells it; fields as in `Finding` and its `Outcome`.

    Attributes:
        id: Its identity over time.

        basis: Digest of what it says.

        weight: What the breach weighs; `None` when nothing is broken.
    """

    id: str
    basis: str
    clause: SavedClause
    verdict: Verdict
    weight: Weight | None = None
    account: str | None = None
    subject: str | None = None
    period: str | None = None
    about: str | None = None
    count: int = field(validator=ge(0))
    items: tuple[str, ...] = field(default=(), repr=False)
    at: datetime | None = None
    due: datetime | None = None
    bearer: str | None = None
    values: Mapping[str, Value] = field(converter=Values)

    @property
    def breaks(self) -> bool:
        """Whether something is broken that weighs more than advice."""
        return self.weight not in (None, Weight.ADVICE)

    @property
    def untold(self) -> bool:
        """Whether a fact or a human's judgement is missing."""
        return self.verdict in (Verdict.MISSING_FACT, Verdict.NEEDS_JUDGEMENT)

    @property
    def things(self) -> tuple[str, ...]:
        """What it is about, as judgements name it: its items, or else its subject."""
        return self.items or ((self.subject,) if self.subject else ())


@frozen(kw_only=True)
class SavedTally:
    """
    How often each verdict came out of one clause.

    Attributes:
        clause: Version of the clause.

        digest: Of what it asks, as `Clause.digest`; `None` in a report of a release
            that didn't write it.

        counts: Subjects by verdict, in the order of `Verdict`; zeros are left out.
    """

    clause: str
    digest: str | None = None
    counts: Counts

    @property
    def id(self) -> str:
        """Id of the clause, whatever its version."""
        return self.clause.partition("@")[0]

    def count(self, verdict: Verdict) -> int:
        """Give the number of subjects with a verdict."""
        return dict(self.counts).get(verdict, 0)


@frozen(kw_only=True)
class SavedProvenance:
    """What a report was made from; fields as in `Provenance`."""

    library: str
    calendar: tuple[str, ...]
    records: str


@frozen(kw_only=True)
class SavedReport:
    """
    A report that was written as JSON, and read back; fields as in `Report`.

    It holds what can be compared over time: not what its sources did not understand,
    nor what was decided about its findings.
    """

    guidelines: SavedGuidelines
    accounts: Mapping[str, str] = field(converter=FrozenMapping[str])
    since: datetime
    at: datetime
    zone: str
    findings: tuple[SavedFinding, ...]
    tallies: tuple[SavedTally, ...]
    gaps: tuple[Gap, ...]
    provenance: SavedProvenance

    def count(self, verdict: Verdict) -> int:
        """Give the number of subjects with a verdict, over all clauses."""
        return sum(tally.count(verdict) for tally in self.tallies)
