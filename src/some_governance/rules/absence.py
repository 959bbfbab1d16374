"""What it means for one thing that something about it isn't there."""

from datetime import datetime

from some_governance.outcomes import Outcome, Value, Verdict
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.utterances import Reply
from some_governance.rules.asking import missing
from some_governance.situation.index import Utterance
from some_governance.situation.situation import Situation


def absent(
    situation: Situation,
    kind: type[Record],
    fact: Utterance | Removal,
    due: datetime | None,
    *,
    of: str | None = None,
    about: str | None = None,
    **values: Value,
) -> Outcome:
    """
    Say what it means that something about a fact isn't there.

    Args:
        situation: Decides it (`lacking`).

        kind: What kind of fact isn't there.

        fact: Since when, and on which account, it could be.

        due: By when it had to be; the moment of the fact itself where it had to be
            there then; `None` where nothing says by when.

        of: Id of what it is about; `None` for the fact.

        about: Which of several duties about it.

        values: What to tell of it.
    """
    subject = fact.id if of is None else of
    under = None
    if kind is Reply and not isinstance(fact, Removal):
        under = situation.publication_over(fact)
    seen = situation.seen(kind, fact.account, under)
    verdict = seen.lacking(fact.happened, due)
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
