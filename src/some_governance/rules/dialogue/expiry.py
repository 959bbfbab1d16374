"""Whether something was written too late to be answered."""

from dateutil.relativedelta import relativedelta

from some_governance.outcomes import NOT_SPOKEN_OF, Outcome
from some_governance.records.utterances import Message, Publication
from some_governance.rules.asking import missing
from some_governance.rules.dialogue.incoming import Incoming
from some_governance.rules.hands import WHEN
from some_governance.situation.situation import Situation

ABOVE = "above"
"""What a `MISSING_FACT` is about when nobody has seen the publication above it."""


def expired(
    situation: Situation, said: Incoming, after: relativedelta | None
) -> Outcome | None:
    """
    Say why something isn't spoken of, or why nobody can tell.

    Args:
        situation: Where the publication is looked for.

        said: What was written under it; a message, which stands under none, never
            comes too late.

        after: How long after the publication comments are answered, inclusive;
            `None` for ever: then none comes too late.
    """
    if after is None or isinstance(said, Message):
        return None
    publication = situation.said(situation.publication_over(said))
    if not isinstance(publication, Publication):
        return missing(ABOVE, said.id, said.account)
    if said.at is None:
        return missing(WHEN, said.id, said.account)
    late = said.at > situation.calendar.shifted(publication.at, after)
    return NOT_SPOKEN_OF if late else None
