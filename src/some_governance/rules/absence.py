"""What it means for one thing that something about it isn't there."""

from collections.abc import Iterator
from datetime import datetime

from some_governance.outcomes import Outcome, Value, Verdict
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.spans import EARLIEST, common
from some_governance.records.utterances import Reply
from some_governance.rules.asking import YES, missing, wrong
from some_governance.situation.index import Utterance
from some_governance.situation.situation import Situation

TOO_LATE = "too-late"
"""Lets a human say that a duty without a deadline has waited too long."""


def untold(situation: Situation, *kinds: type[Record]) -> Iterator[Outcome]:
    """Say of what stands on no account that nobody can tell all of it, kind by kind."""
    whole = situation.window.meets(situation.in_force)
    spans = common([whole], situation.during)
    for kind in kinds:
        if not all(situation.covers(kind, None, span) for span in spans):
            yield missing(fact_name(kind), fact_name(kind), None)


def waited(
    situation: Situation, subject: str, account: str, at: datetime | None
) -> Outcome | None:
    """
    Say that a duty without a deadline has waited too long, where a human does.

    Nobody has to answer, so it is only asked where humans contradict each other.

    Args:
        situation: Where they are heard.

        subject: Id of what waits.

        account: Id of the account.

        at: From when it waits; `None` where nobody knows.
    """
    answer = situation.answer(subject, TOO_LATE)
    if answer.disputed or answer.given == YES:
        return wrong(TOO_LATE, subject, account, answer, at)
    return None


def absent(
    situation: Situation,
    kind: type[Record],
    fact: Utterance | Removal,
    due: datetime | None,
    *,
    since: datetime | None = None,
    late: bool = False,
    of: str | None = None,
    about: str | None = None,
    **values: Value,
) -> Outcome:
    """
    Say what it means that something about a fact isn't there.

    Args:
        situation: Decides it (`Seen.lacking`).

        kind: What kind of fact isn't there.

        fact: On which account it isn't, and what to tell of.

        due: By when it had to be there, exclusive; `None` where nothing says by when.

        since: From when it could have come; `None` for the moment of the fact, or
            always where nobody knows that.

        late: Whether it counts also when it comes after `due`.

        of: Id of what it is about; `None` for the fact.

        about: Which of several duties about it.

        values: What to tell of it.
    """
    subject = fact.id if of is None else of
    under = None
    if kind is Reply and not isinstance(fact, Removal):
        under = situation.publication_over(fact)
    seen = situation.seen(kind, fact.account, under)
    verdict = seen.lacking(since or fact.at or EARLIEST, due, late=late)
    if verdict is Verdict.MISSING_FACT:
        return missing(fact_name(kind), subject, fact.account)
    return Outcome(
        verdict=verdict,
        subject=subject,
        account=fact.account,
        about=about,
        at=fact.at,
        due=due,
        values=values,
    )
