"""Who is heard when somebody replies: the account, or a private voice."""

from attrs import frozen

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.utterances import Reply
from some_governance.rules.acts import VOICE, deed_of
from some_governance.rules.asking import missing
from some_governance.rules.hands import Hands
from some_governance.situation.situation import Situation


@frozen
class Heard:
    """
    What stands under a comment.

    Attributes:
        counting: Replies that speak for the account, by time.

        doubts: What has to be known of replies that may speak for it.
    """

    counting: tuple[Reply, ...]
    doubts: tuple[Outcome, ...]


def heard(situation: Situation, of: str, hands: Hands | None) -> Heard:
    """
    Tell which replies to one thing speak for the account.

    Args:
        situation: Where to look.

        of: Id of what is replied to.

        hands: Who may reply; `None` for everyone with the account's voice.
    """
    counting, doubts = [], []
    for reply in situation.about(Reply, of):
        if reply.as_account is None:
            doubts.append(missing(VOICE, reply.id, reply.account))
        elif reply.as_account:
            doubt = None
            if hands is not None and reply.by is not None:
                doubt = hands.refuse(situation, deed_of(reply))
            if doubt is None:
                counting.append(reply)
            elif doubt.verdict is not Verdict.BROKEN:
                doubts.append(doubt)
    return Heard(tuple(counting), tuple(doubts))
