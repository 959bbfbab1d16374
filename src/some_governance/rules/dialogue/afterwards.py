"""What came of what had no answer in time: a late one, or none so far."""

from collections.abc import Mapping
from datetime import datetime

from some_governance.outcomes import Value
from some_governance.rules.asking import NO, YES
from some_governance.rules.dialogue.answering import IN_THREAD, answering, beside
from some_governance.rules.dialogue.incoming import ANSWERS, Incoming
from some_governance.rules.dialogue.voices import NOBODY
from some_governance.rules.hands import Hands
from some_governance.situation.situation import Situation


def replied(
    situation: Situation, said: Incoming, hands: Hands | None, due: datetime
) -> Mapping[str, Value]:
    """
    Tell when the first late answer came: `replied`, and `None` for none so far.

    Nothing is told where nobody knows: not all answers were seen, or one may have
    spoken for the account, or answered a comment from beside it.
    """
    answer = situation.answer(said.id, IN_THREAD).given
    own = answering(situation, said, hands, since=due)
    other = NOBODY if answer == NO else beside(situation, said, hands, since=due)
    late = [
        reply.at
        for each in ((own, other) if answer == YES else (own,))
        for reply in each.counting
        if reply.at is not None
    ]
    if late:
        return {"replied": min(late)}
    kind, under = ANSWERS[type(said)], situation.publication_over(said)
    seen = situation.seen(kind, said.account, under).knows_since(due)
    silent = (own, other) == (NOBODY, NOBODY)
    return {"replied": None} if seen and silent else {}
