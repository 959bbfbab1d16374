"""A thing that waits for a human: what somebody has to see to judge it."""

from datetime import datetime

from attrs import field, frozen

from some_governance.judging.questions import OpenQuestion
from some_governance.records.utterances import Message, Reply
from some_governance.situation.index import Utterance

PERIOD = "period"
"""An account's week, day, …"""

OTHER = "other"
"""A thing of which no source tells more than its id."""


@frozen(kw_only=True)
class WorkItem:
    """
    One thing, with the questions about it that somebody may answer now.

    Attributes:
        of: Its id, as a judgement names it.

        fact: What it is: `publication`, `comment`, `reply`, `message`, `image` for a
            picture in a publication, `grant`, `account`, `period`, or `other`.

        account: Id of its account; `None` for the whole municipality.

        at: When it happened; `None` when unknown, or when it lasts.

        questions: In the order in which they are to be asked.

        under: What it stands under, where that is known; of a message, the one
            before it in its conversation. It holds a citizen's words.

        text: Its words, which may be a citizen's; of a grant, what was granted.

        replies: What was answered to a comment, or beside it later, or to a message
            later in its conversation, by time. They may hold a citizen's words.
    """

    of: str
    fact: str
    account: str | None
    at: datetime | None = None
    questions: tuple[OpenQuestion, ...] = ()
    under: Utterance | None = field(default=None, repr=False)
    text: str | None = field(default=None, repr=False)
    replies: tuple[Reply | Message, ...] = field(default=(), repr=False)
