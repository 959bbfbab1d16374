"""What answers somebody: what is said to them, or beside what they wrote."""

from datetime import datetime

from some_governance.outcomes import FINE, Outcome
from some_governance.records.utterances import Comment, Message
from some_governance.rules.asking import NO, YES, ask, missing
from some_governance.rules.dialogue.incoming import Incoming
from some_governance.rules.dialogue.voices import NOBODY, Heard, heard
from some_governance.rules.hands import WHEN, Hands
from some_governance.situation.situation import Situation

IN_THREAD = "answered-in-thread"
"""Asks a human whether a later reply in the same thread answers a comment."""


def answering(
    situation: Situation,
    said: Incoming,
    hands: Hands | None,
    *,
    since: datetime | None = None,
    due: datetime | None = None,
) -> Heard:
    """
    Tell what answers something by itself, and speaks for the account.

    To a comment these are its replies; to a message, what comes later in its
    conversation, or at the same instant. Of a message whose time nobody knows,
    nobody can say what came later.

    Args:
        situation: Where to look.

        said: What somebody wrote.

        hands: Who may answer; `None` for everyone with the account's voice.

        since: From when it counts, inclusive; `None` for all that answers it.

        due: Until when it counts, exclusive; `None` for no end.
    """
    if isinstance(said, Comment):
        return heard(situation, said.id, hands, since=since, due=due)
    later = heard(
        situation,
        said.conversation,
        hands,
        kind=Message,
        since=since or said.at,
        due=due,
    )
    if said.at is None and later != NOBODY:
        return Heard((), (missing(WHEN, said.id, said.account),))
    return later


def beside(
    situation: Situation,
    said: Incoming,
    hands: Hands | None,
    *,
    since: datetime | None,
    due: datetime | None = None,
) -> Heard:
    """Tell what was replied beside a comment; beside a message nothing stands."""
    if isinstance(said, Message):
        return NOBODY
    return heard(situation, said.on, hands, since=since, due=due)


def answered(
    situation: Situation, said: Incoming, hands: Hands | None, due: datetime | None
) -> Outcome | None:
    """Say whether something answers it by itself; `None` where nothing may."""
    told = answering(situation, said, hands, due=due)
    return FINE if told.counting else next(iter(told.doubts), None)


def in_thread(
    situation: Situation, said: Incoming, hands: Hands | None, due: datetime | None
) -> Outcome | None:
    """Say whether a reply beside it answers it; `None` where none may."""
    replied = beside(situation, said, hands, since=said.at, due=due)
    if replied == NOBODY:
        return None
    answer = situation.answer(said.id, IN_THREAD)
    if answer.given == NO:
        return None
    if answer.given != YES:
        return ask(IN_THREAD, said.id, said.account, answer)
    return FINE if replied.counting else replied.doubts[0]


def left_open(
    situation: Situation, said: Incoming, question: str | None
) -> Outcome | None:
    """Say whether a human left it open, where the text lets one, by a question."""
    if question is None:
        return None
    answer = situation.answer(said.id, question)
    if answer.given in (YES, NO):
        return FINE
    return ask(question, said.id, said.account, answer)
