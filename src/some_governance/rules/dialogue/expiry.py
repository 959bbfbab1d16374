"""Whether a comment came too late to be answered."""

from dateutil.relativedelta import relativedelta

from some_governance.outcomes import NOT_SPOKEN_OF, Outcome
from some_governance.records.utterances import Comment, Publication
from some_governance.rules.asking import missing
from some_governance.rules.hands import WHEN
from some_governance.situation.situation import Situation


def expired(
    situation: Situation, comment: Comment, after: relativedelta | None
) -> Outcome | None:
    """
    Say why a comment isn't spoken of, or why nobody can tell.

    Args:
        situation: Where the publication is looked for.

        comment: What was written under it.

        after: How long after the publication comments are answered, inclusive;
            `None` for ever: then none comes too late.
    """
    if after is None:
        return None
    above = situation.publication_over(comment)
    publication = situation.said(above)
    if not isinstance(publication, Publication):
        return missing(WHEN, above, comment.account)
    if comment.at is None:
        return missing(WHEN, comment.id, comment.account)
    late = comment.at > situation.calendar.shifted(publication.at, after)
    return NOT_SPOKEN_OF if late else None
