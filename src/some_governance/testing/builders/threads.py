"""What is said, and what is done about that."""

from functools import partial

from some_governance.records.images import Image
from some_governance.records.removals import ArchiveReceipt, Disposal, Removal, Step
from some_governance.records.sanctions import Sanction
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.testing.builders.invented import (
    ARCHIVED,
    CAPTURED,
    COMMENT,
    COMMENTED,
    PAGE,
    POST,
    POSTED,
    REMOVED,
    REPLIED,
    SEEN,
)

publication = partial(
    Publication,
    id=POST,
    observed=SEEN,
    account=PAGE,
    at=POSTED,
    by="kari",
    as_account=True,
    kind="news",
    media=("text",),
    text="Biblioteket er åpent til kl. 19 i dag.",
)
comment = partial(
    Comment,
    id=COMMENT,
    observed=SEEN,
    on=POST,
    account=PAGE,
    at=COMMENTED,
    author="Per Eksempel",
    by="example:citizen-1",
    as_account=False,
    text="Når åpner dere i morgen?",
)
reply = partial(
    Reply,
    id="example:100_1_2",
    observed=SEEN,
    to=COMMENT,
    account=PAGE,
    at=REPLIED,
    by="kari",
    as_account=True,
    text="Klokka ti.",
)
message = partial(
    Message,
    id="example:m_1",
    observed=SEEN,
    conversation="example:t_1",
    account=PAGE,
    at=COMMENTED,
    author="Per Eksempel",
    by="example:citizen-1",
    as_account=False,
    text="Når åpner dere i morgen?",
)
removal = partial(
    Removal,
    id=f"{COMMENT}:removed",
    observed=SEEN,
    of=COMMENT,
    account=PAGE,
    at=REMOVED,
    by="kari",
)
step = partial(
    Step,
    id=f"{COMMENT}:documented",
    observed=SEEN,
    of=COMMENT,
    step="documented",
    at=ARCHIVED,
    by="kari",
)
receipt = partial(
    ArchiveReceipt,
    id=f"{COMMENT}:receipt",
    observed=SEEN,
    of=COMMENT,
    captured=CAPTURED,
    at=ARCHIVED,
    ref="2026/1",
)
disposal = partial(
    Disposal,
    id=f"{COMMENT}:disposed",
    observed=SEEN,
    of=COMMENT,
    at=REMOVED,
    by="kari",
)
sanction = partial(
    Sanction,
    id="citizen-1-warned",
    observed=SEEN,
    person="example:citizen-1",
    account=PAGE,
    sanction="warning",
    at=REMOVED,
    because_of=(COMMENT,),
    by="kari",
)
image = partial(
    Image,
    id="example:image-1",
    observed=SEEN,
    own=False,
    credit_required=True,
    photographer="Ola Eksempel",
)
