"""Why something isn't taken away."""

from collections.abc import Mapping
from enum import Enum

from attrs import field, frozen

from some_governance.assessment import Decision
from some_governance.findings import Finding
from some_governance.guidelines.clause import Clause
from some_governance.mappings import FrozenMapping
from some_governance.records.decisions import Judgement


class WhyRefused(Enum):
    """Why something isn't taken away."""

    NOT_THERE = "not-there"
    """The platform says that it isn't there."""

    UNABLE = "unable"
    """The platform can't do it, or its connection can't."""

    NOT_WHOLE = "not-whole"
    """Not all of the thread could be read, so not all of it could be kept."""

    NOT_ALLOWED = "not-allowed"
    """The guidelines refuse it, or leave it in doubt."""

    NO_CLAUSE = "no-clause"
    """No sentence of the guidelines says that it may be taken away on that ground."""


@frozen(kw_only=True)
class RemovalRefused:
    """
    Why there is no plan.

    Attributes:
        of: Id of what was to be taken away.

        why: In one word.

        findings: What the guidelines say against it, each with its sentence.

        clauses: The sentences that say when something may be taken away, where none
            of them says that this may.

        lacking: What could not be read, in our words.

        unable: Why the platform can't do it, in its adapter's words, by what it can't
            (`hide`, `remove`).

        decision: All that the guidelines say to it; `None` where they weren't asked.

        uncounted: Judgements that didn't count: they don't say that they are of what
            was captured (`Judgement.digest`), or contradict, or are replaced by, such.
            Who judges it as it is now replaces them.
    """

    of: str
    why: WhyRefused
    findings: tuple[Finding, ...] = ()
    clauses: tuple[Clause, ...] = ()
    lacking: tuple[str, ...] = ()
    unable: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )
    decision: Decision | None = None
    uncounted: tuple[Judgement, ...] = ()
