"""What came of running a plan."""

from enum import Enum
from typing import Literal

from attrs import field, frozen

from some_governance.archive.actors import Actor
from some_governance.moderation.plans import RemovalPlan


class RunEnding(Enum):
    """How far a run came."""

    DONE = "done"
    """All steps were taken."""

    WAITING = "waiting"
    """Something is awaited; run the plan again."""

    STOPPED = "stopped"
    """
    The plan can't be carried out any more. It removed nothing; an urgent one may have
    hidden it. Make another.
    """

    UNKNOWN = "unknown"
    """
    It went out, and nobody knows what came of it. It never goes out again: reading, a
    webhook or a human leads out of this.
    """


class WhyStopped(Enum):
    """Why a run came no further."""

    GONE = "gone"
    """What was to be taken away isn't there any more."""

    NOT_WHOLE = "not-whole"
    """Not all of the thread could be read."""

    STALE = "stale"
    """It says something else than what was judged."""

    NO_RECEIPT = "no-receipt"
    """The archive hasn't confirmed all of it."""

    NOT_APPROVED = "not-approved"
    """Nobody else has approved the plan."""

    REFUSED = "refused"
    """The platform refused to take it away."""

    NOT_KNOWN = "not-known"
    """Nobody knows whether the platform took it away."""

    STILL_THERE = "still-there"
    """It was asked for, and it is there all the same."""

    NOT_TOLD = "not-told"
    """The archive wasn't told that it was taken away; it was."""

    CLOSED = "closed"
    """Nothing more is done of it: it was run to its end before, or withdrawn."""


@frozen(kw_only=True)
class RunEnded:
    """
    What came of running a plan.

    Attributes:
        plan: What was run.

        ending: How far it came.

        why: Why it came no further; `None` when it was done just now, `CLOSED` when it
            was before.

        of: Ids of what that is about; empty where it is about the thing itself.

        said: What the platform or the archive said to it. It is for who runs the plan:
            an archive may repeat what a citizen wrote. For `CLOSED`, why it was, in one
            word: `done`, `withdrawn`.

        hidden: Whether it stays hidden, though the plan came to nothing.

        unheard: What whoever was told of the steps raised, by the class of the error.
    """

    plan: RemovalPlan
    ending: RunEnding
    why: WhyStopped | None = None
    of: tuple[str, ...] = ()
    said: str = field(default="", repr=False)
    hidden: bool = False
    unheard: tuple[str, ...] = ()


@frozen(kw_only=True)
class FoundOut:
    """
    What was found out about a call of which nobody knew.

    Attributes:
        outcome: Whether what it was about is gone, hidden, or there as before. What was
            to be removed and is hidden is there; a human has to say which.

        through: How it was found out.

        by: Who says so; a human has to be named, `None` for who runs the plan.
    """

    outcome: Literal["gone", "hidden", "there"]
    through: Literal["reading", "webhook", "human"] = "reading"
    by: Actor | None = None
