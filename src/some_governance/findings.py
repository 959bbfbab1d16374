"""Outcomes bound to the sentence that they rest on, and the report of them."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import Enum
from types import MappingProxyType
from typing import Never

from attrs import field, frozen

from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.vocabulary import UnknownWord
from some_governance.mappings import FrozenMapping
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Gap, Unrecognised
from some_governance.records.decisions import Disposition
from some_governance.records.digests import Undigested


class Weight(Enum):
    """How much a breach weighs, from the heaviest to the lightest."""

    VIOLATION = "violation"
    DEVIATION = "deviation"
    WARNING = "warning"
    SHORTFALL = "shortfall"
    ADVICE = "advice"


_WEIGHTS = MappingProxyType(
    {
        Modality.SHALL: Weight.VIOLATION,
        Modality.AS_A_RULE: Weight.DEVIATION,
        Modality.SHOULD: Weight.WARNING,
        Modality.TARGET: Weight.SHORTFALL,
        Modality.ADVICE: Weight.ADVICE,
    }
)


@frozen(kw_only=True)
class Finding:
    """
    Something that asks for something, with the sentence that it rests on.

    Attributes:
        clause: The version of the clause that spoke.

        outcome: What its rule answered, or the sum of its like answers.

        items: What the answers were about, where several are one finding: all that
            wait for the same question, lack the same fact, or are told of alike for
            information, on one account.
    """

    clause: Clause
    outcome: Outcome
    items: tuple[str, ...] = field(default=(), repr=False)

    @property
    def weight(self) -> Weight | None:
        """What the breach weighs; `None` when nothing is broken, or nothing can be."""
        if self.outcome.verdict is not Verdict.BROKEN:
            return None
        return _WEIGHTS.get(self.clause.force)

    @property
    def breaks(self) -> bool:
        """Whether something is broken that weighs more than advice."""
        return self.weight not in (None, Weight.ADVICE)

    @property
    def bearer(self) -> str | None:
        """Whose it is to act: a word of the guidelines."""
        return self.clause.bearer

    @property
    def id(self) -> str:
        """
        Its identity over time, in hex: of clause, subject and period.

        The same breach keeps it, whatever its numbers, its wording or the release.
        """
        outcome = self.outcome
        return _digest(
            self.clause.id,
            outcome.subject or outcome.account,
            outcome.period,
            outcome.about,
        )

    @property
    def basis(self) -> str:
        """Digest of what it says now, in hex: it changes when that changes."""
        values = (f"{key}={value!r}" for key, value in self.outcome.values.items())
        return _digest(self.outcome.verdict.value, *values, *self.items)


def _digest(*parts: str | None) -> str:
    joined = "\x1f".join(part or "" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@frozen(kw_only=True)
class Tally:
    """
    How often each verdict came out of one clause: also a silent one was asked.

    Attributes:
        clause: The version of the clause.

        counts: Subjects by verdict, in the order of `Verdict`; zeros are left out.
    """

    clause: Clause
    counts: tuple[tuple[Verdict, int], ...]

    def count(self, verdict: Verdict) -> int:
        """Give the number of subjects with a verdict."""
        return dict(self.counts).get(verdict, 0)


@frozen(kw_only=True)
class Provenance:
    """
    What a report was made from: with the same, it comes out the same.

    Attributes:
        library: Version of this library.

        calendar: Versions of what the calendar rests on: tzdata, holidays.

        guidelines: Digest of the guidelines.

        records: Digest of the facts and their coverage. Of very many it takes a while,
            so it is made when somebody reads it, compares it, or sends it elsewhere.
    """

    library: str
    calendar: tuple[str, ...]
    guidelines: str
    _records: str | Undigested = field(eq=str, repr=str)

    @property
    def records(self) -> str:
        """Digest of the facts and their coverage, in hex."""
        return str(self._records)


@frozen(kw_only=True)
class Report:
    """
    What came out. It has no truth value: read its findings.

    Attributes:
        guidelines: What it was held against.

        accounts: Names of the registered accounts that have one, by id.

        zone: Name of the calendar's zone, to show moments in.

        since: From when it was asked about, inclusive.

        at: The moment at which it was asked.

        findings: What asks for something, in the order of the clauses.

        tallies: How often each verdict came out, for each clause that was asked.

        undecided: Clauses in force that demand something and lack a rule: nothing
            was asked of them.

        dispositions: What humans decided about findings, in order of time.

        later: How many facts of each kind came too late for `at`, and were not used.

        unknown_words: Words in the facts that the guidelines don't know.

        gaps: What sources were asked for and did not give.

        unrecognised: What nobody understood, and what no rule looks at.

        provenance: What it was made from.
    """

    guidelines: Guidelines
    accounts: Mapping[str, str] = field(converter=FrozenMapping[str])
    zone: str
    since: datetime
    at: datetime
    findings: tuple[Finding, ...]
    tallies: tuple[Tally, ...]
    undecided: tuple[Clause, ...]
    dispositions: tuple[Disposition, ...] = field(default=(), repr=False)
    later: Mapping[str, int] = field(converter=FrozenMapping[int])
    unknown_words: tuple[UnknownWord, ...]
    gaps: tuple[Gap, ...]
    unrecognised: tuple[Unrecognised, ...] = field(repr=False)
    provenance: Provenance

    def __bool__(self) -> Never:
        raise TypeError("a report has no truth value: look at its findings")

    def having(self, *verdicts: Verdict) -> Iterator[Finding]:
        """Yield the findings with one of these verdicts, in order."""
        return (each for each in self.findings if each.outcome.verdict in verdicts)

    def count(self, verdict: Verdict) -> int:
        """Give the number of subjects with a verdict, over all clauses."""
        return sum(tally.count(verdict) for tally in self.tallies)

    @property
    def not_understood(self) -> tuple[Unrecognised, ...]:
        """What may hold something that rules look at."""
        return tuple(each for each in self.unrecognised if not each.left_out)

    @property
    def left_out(self) -> tuple[Unrecognised, ...]:
        """What is known to hold nothing that rules look at."""
        return tuple(each for each in self.unrecognised if each.left_out)

    def questions(self) -> Iterator[tuple[str, str]]:
        """Yield what waits for a human: question and subject, each once, in order."""
        asked = (
            (finding.outcome.about or "", item)
            for finding in self.having(Verdict.NEEDS_JUDGEMENT)
            for item in finding.items
        )
        yield from dict.fromkeys(asked)
