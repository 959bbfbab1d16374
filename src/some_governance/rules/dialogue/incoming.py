"""What others write to an account, and what may answer it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from some_governance.outcomes import NOT_SPOKEN_OF, Outcome
from some_governance.records.utterances import Comment, Message, Reply
from some_governance.rules.acts import VOICE
from some_governance.rules.asking import missing

Incoming: TypeAlias = Comment | Message
"""What others write: where everybody can read it, or where nobody else can."""

Outgoing: TypeAlias = Reply | Message
"""What may answer it."""

COMMENT = "comment"

INCOMING: Mapping[str, type[Incoming]] = MappingProxyType(
    {COMMENT: Comment, "message": Message}
)
"""What rules may ask an answer to, by the name of its kind of fact."""

ANSWERS: Mapping[type[Incoming], type[Outgoing]] = MappingProxyType(
    {Comment: Reply, Message: Message}
)
"""The kind of fact that answers it."""


def not_theirs(said: Incoming) -> Outcome | None:
    """
    Say why something isn't judged as somebody else's; `None` when it is.

    Of messages some are the account's own. Which ones, has to be known.
    """
    if isinstance(said, Comment) or said.as_account is False:
        return None
    return NOT_SPOKEN_OF if said.as_account else missing(VOICE, said.id, said.account)
