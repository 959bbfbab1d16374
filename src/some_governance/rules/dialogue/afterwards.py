"""What came of a comment that had no reply in time: a late one, or none so far."""

from collections.abc import Mapping
from datetime import datetime

from some_governance.outcomes import Value
from some_governance.records.utterances import Comment, Reply
from some_governance.rules.asking import NO, YES
from some_governance.rules.dialogue.voices import NOBODY, heard
from some_governance.rules.hands import Hands
from some_governance.situation.situation import Situation

IN_THREAD = "answered-in-thread"
"""Asks a human whether a later reply in the same thread answers a comment."""


def replied(
    situation: Situation, comment: Comment, hands: Hands | None, due: datetime
) -> Mapping[str, Value]:
    """
    Tell when the first late reply came: `replied`, and `None` for none so far.

    Nothing is told where nobody knows: not all replies were seen, or one may have
    spoken for the account, or answered the comment from beside it.
    """
    answer = situation.answer(comment.id, IN_THREAD).given
    own = heard(situation, comment.id, hands, since=due)
    beside = NOBODY
    if answer != NO:
        beside = heard(situation, comment.on, hands, since=due)
    answering = (own, beside) if answer == YES else (own,)
    late = [
        reply.at
        for each in answering
        for reply in each.counting
        if reply.at is not None
    ]
    if late:
        return {"replied": min(late)}
    under = situation.publication_over(comment)
    seen = situation.seen(Reply, comment.account, under).knows_since(due)
    silent = (own, beside) == (NOBODY, NOBODY)
    return {"replied": None} if seen and silent else {}
