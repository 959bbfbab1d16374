"""Who is heard when somebody replies: the account, or a private voice."""

from datetime import datetime
from typing import Final

from attrs import frozen

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.spans import EARLIEST, LATEST, Span
from some_governance.records.utterances import Message, Reply
from some_governance.rules.acts import VOICE, deed_of
from some_governance.rules.asking import missing
from some_governance.rules.dialogue.incoming import Outgoing
from some_governance.rules.hands import WHEN, Hands
from some_governance.situation.situation import Situation


@frozen
class Heard:
    """
    What stands under a comment, under a publication, or in a conversation.

    Attributes:
        counting: What speaks for the account, by time.

        doubts: What has to be known of what may speak for it.
    """

    counting: tuple[Outgoing, ...]
    doubts: tuple[Outcome, ...]


NOBODY: Final = Heard((), ())
"""Nothing stands there that speaks for the account, or may."""


def heard(
    situation: Situation,
    of: str,
    hands: Hands | None,
    *,
    kind: type[Outgoing] = Reply,
    since: datetime | None = None,
    due: datetime | None = None,
) -> Heard:
    """
    Tell which replies to one thing, or messages in one, speak for the account.

    Args:
        situation: Where to look.

        of: Id of what is replied to, or of the conversation.

        hands: Who may reply; `None` for everyone with the account's voice.

        kind: `Reply` or `Message`.

        since: From when they count, inclusive; `None` for all that came before.

        due: Until when they count, exclusive; `None` for no end. Before an end, a
            reply of unknown time is a doubt; a message always is, which answers
            nothing but by its time.
    """
    told = situation.about(kind, of)
    if not told:  # as of most that is looked at closely
        return NOBODY
    asked = Span(since or EARLIEST, due or LATEST)
    counting, doubts = [], []
    for reply in told:
        if reply.as_account is False or not (reply.at is None or reply.at in asked):
            continue
        doubt = _doubt(situation, reply, hands)
        timed = due is not None or kind is Message
        if doubt is None and reply.at is None and timed:
            doubt = missing(WHEN, reply.id, reply.account)
        if doubt is None:
            counting.append(reply)
        elif doubt.verdict is not Verdict.BROKEN:
            doubts.append(doubt)
    return Heard(tuple(counting), tuple(doubts))


def _doubt(
    situation: Situation, reply: Outgoing, hands: Hands | None
) -> Outcome | None:
    """Say why a reply may not speak for the account, or doesn't."""
    if reply.as_account is None:
        return missing(VOICE, reply.id, reply.account)
    if hands is None or reply.by is None:
        return None
    return hands.refuse(situation, deed_of(reply))
