"""What was removed, as rules look at it."""

from collections.abc import Iterator
from datetime import datetime

from attrs import evolve

from some_governance.outcomes import Outcome, Value, Verdict
from some_governance.records.accounts import Account
from some_governance.records.record import Record
from some_governance.records.removals import Removal, Step, Taking
from some_governance.records.spans import EARLIEST, LATEST
from some_governance.records.utterances import Comment
from some_governance.rules.absence import absent
from some_governance.rules.acts import VOICE
from some_governance.rules.asking import missing
from some_governance.situation.situation import Situation

GROUND = "removal-ground"
"""Asks a human on which ground something may be removed; `no` for none."""

REMOVE: tuple[Taking, ...] = ("remove",)
"""For good, and whole: that something was hidden is another matter."""

AWAY: tuple[Taking, ...] = (*REMOVE, "remove-part")
"""For good: what is gone can only be read in a copy."""

CLOSE: Taking = "close-comments"
"""Done to a publication, so that others are silent under it."""


def removals_of(
    situation: Situation, of: str, actions: tuple[Taking, ...] = REMOVE
) -> tuple[Removal, ...]:
    """
    Give the removals of one thing, by some actions, as far as they still hold.

    Of several by the same action, the one seen last tells whether it was undone.
    """
    told = situation.about(Removal, of)
    if not told:  # nearly always
        return ()
    last = {each.action: each for each in sorted(told, key=lambda each: each.observed)}
    return tuple(
        each
        for each in told
        if each.action in actions
        and each.holds(situation.at)
        and last[each.action].holds(situation.at)
    )


def undone(situation: Situation, removal: Removal) -> Outcome | None:
    """Say so when nobody can tell whether something was undone since."""
    if removal.action in AWAY:
        return None
    unseen = absent(
        situation, Removal, removal, None, since=removal.happened, of=removal.of
    )
    return unseen if unseen.verdict is Verdict.MISSING_FACT else None


def taken_away(
    situation: Situation, account: Account, actions: tuple[Taking, ...]
) -> Iterator[Removal]:
    """
    Yield what was taken away from an account, judged by this clause, each thing once.

    It was done, even where it was undone since. Where several sources tell of it, the
    one holds that knows when, and whose hand, and what was on record before.
    """
    told: dict[str, Removal] = {}
    for removal in situation.subjects(Removal, account):
        other = told.get(removal.of)
        if removal.action in actions and (other is None or _lacks(removal, other)):
            told[removal.of] = removal
    yield from told.values()


def _lacks(one: Removal, other: Removal) -> bool:
    """Tell whether another removal lacks more than one does."""
    known, less = (
        [each.at is not None, each.by is not None, each.judgements is not None]
        for each in (one, other)
    )
    return known > less


def removals_on(
    situation: Situation, account: Account, actions: tuple[Taking, ...]
) -> Iterator[Removal]:
    """Yield what others wrote and was taken away, each thing once."""
    for removal in taken_away(situation, account, actions):
        if whose(situation, removal) is False:
            yield removal


def unplaced(
    situation: Situation, account: Account, actions: tuple[Taking, ...]
) -> Iterator[Outcome]:
    """Yield removals of which nobody can say whose words they took away."""
    for removal in taken_away(situation, account, actions):
        if whose(situation, removal) is None:
            yield missing(VOICE, removal.of, account.id)


def whose(situation: Situation, removal: Removal) -> bool | None:
    """
    Tell whether the account took back its own words; `None` when unknown.

    Where comments are closed, others are silenced, whoever wrote what stands above.
    """
    if removal.action == CLOSE:
        return False
    said = situation.said(removal.of)
    if said is None:
        return None
    return False if isinstance(said, Comment) else said.as_account


def written(situation: Situation, removal: Removal) -> datetime:
    """Give the moment from which there was what was removed; always, if unknown."""
    said = situation.said(removal.of)
    return EARLIEST if said is None or said.at is None else said.at


def steps_of(situation: Situation, of: str, name: str) -> tuple[datetime, ...]:
    """Give the moments at which a step was taken about one thing, in order."""
    return tuple(step.at for step in situation.about(Step, of) if step.step == name)


def not_first(
    situation: Situation, removal: Removal, steps: tuple[str, ...]
) -> Outcome | None:
    """
    Say which step wasn't taken before a removal, in this order; `None` if each was.

    What was done at one instant is in order. Of a removal whose time nobody knows,
    any step may have come before: who asks has to ask for that.
    """
    last, before = EARLIEST, None
    for name in steps:
        taken = steps_of(situation, removal.of, name)
        if not taken:
            return lacking_by(situation, removal, Step, step=name)
        at = next((each for each in taken if each >= last), None)
        if at is None:
            return broken_by(removal, step=name, taken=taken[-1], precedes=before)
        if at > (removal.at or LATEST):
            return broken_by(removal, step=name, taken=at)
        last, before = at, name
    return None


def lacking_by(
    situation: Situation,
    removal: Removal,
    kind: type[Record],
    about: str | None = None,
    due: datetime | None = None,
    **values: Value,
) -> Outcome:
    """
    Say what it means that something wasn't there by a removal, nor came later.

    Args:
        situation: Decides it.

        removal: By when it wasn't there.

        kind: What kind of fact isn't there.

        about: Which of several duties about it.

        due: By when it could still come, exclusive; `None` for whenever.

        values: What to tell of it.
    """
    outcome = absent(
        situation,
        kind,
        removal,
        due or removal.happened,
        since=written(situation, removal),
        late=due is None,
        of=removal.of,
        about=about,
        **values,
    )
    return telling(outcome, removal.action)


def telling(outcome: Outcome, action: Taking) -> Outcome:
    """Let a breach, or what isn't due yet, tell its action; to remove goes unsaid."""
    if action in REMOVE or outcome.verdict not in (Verdict.BROKEN, Verdict.PENDING):
        return outcome
    return evolve(outcome, values={**outcome.values, "action": action})


def broken_by(removal: Removal, **values: Value) -> Outcome:
    """Say that a removal breaks the clause."""
    outcome = Outcome(
        verdict=Verdict.BROKEN,
        subject=removal.of,
        account=removal.account,
        at=removal.at,
        values=values,
    )
    return telling(outcome, removal.action)
