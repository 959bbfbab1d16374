"""DEFRA: no replies, until a major incident calls for them."""

from builders import (
    FACEBOOK,
    account,
    comment,
    coverage_without,
    judgement,
    message,
    mode,
    publication,
    reply,
)
from municipalities.cases import (
    ASKED,
    BROKEN,
    MET,
    OPEN,
    UNSPOKEN,
    UNTOLD,
    Case,
    CaseTable,
    case,
)

from some_governance import Record

GUIDANCE = "quotas/guidance-during-a-major-incident"
REPLIES = "dialogue/replies-during-a-major-incident"

QUERY = "facebook:100_1_c"

FLOOD = mode("major-incident", "2026-11-10 00:00", "2026-11-20 00:00")

DURING = {"since": "2026-11-10 00:00", "at": "2026-11-20 00:00"}


def asked(at: str, *others: Record, answer: str = "question") -> tuple[Record, ...]:
    """Let somebody ask something under a post."""
    return (
        account(),
        publication(at="2026-11-02 08:00"),
        comment(QUERY, at),
        judgement(QUERY, "enquiry", answer),
        *others,
    )


MESSAGE = "facebook:m_1"


def written(at: str) -> tuple[Record, ...]:
    """Let somebody ask something where nobody else reads it."""
    return (account(), message(MESSAGE, at), judgement(MESSAGE, "enquiry", "question"))


ANSWER = reply("facebook:100_1_r", "2026-11-12 10:00", to=QUERY)
TOO_LATE = judgement(QUERY, "too-late")

CASES: tuple[Case, ...] = (
    case(
        REPLIES,
        "A query during a flood is answered.",
        MET,
        FLOOD,
        asked("2026-11-11 09:00", ANSWER),
    ),
    case(
        REPLIES,
        "A query during a flood has waited too long.",
        BROKEN,
        FLOOD,
        asked("2026-11-11 09:00", TOO_LATE),
    ),
    case(
        REPLIES,
        "A query during a flood waits for its answer.",
        OPEN,
        FLOOD,
        asked("2026-11-11 09:00"),
    ),
    case(
        REPLIES,
        "Praise for the wardens during a flood waits for nothing.",
        UNSPOKEN,
        FLOOD,
        asked("2026-11-11 09:00", answer="comment"),
    ),
    case(
        REPLIES,
        "Nobody has said whether somebody asks something during a flood.",
        ASKED,
        FLOOD,
        account(),
        publication(at="2026-11-02 08:00"),
        comment(QUERY, "2026-11-11 09:00"),
    ),
    case(
        REPLIES,
        "A query in a private message during a flood is answered there.",
        {MET: 1, UNSPOKEN: 1},
        FLOOD,
        written("2026-11-11 09:00"),
        message("facebook:m_2", "2026-11-12 10:00", as_account=True),
    ),
    case(
        REPLIES,
        "A query in a private message during a flood has waited too long.",
        BROKEN,
        FLOOD,
        written("2026-11-11 09:00"),
        judgement(MESSAGE, "too-late"),
    ),
    case(
        REPLIES,
        "A query in a private message before the flood waits for nothing.",
        {},
        FLOOD,
        written("2026-11-09 23:59"),
        judgement(MESSAGE, "too-late"),
    ),
    case(
        REPLIES,
        "Where nobody saw the messages, nobody knows whether one asked something.",
        UNTOLD,
        FLOOD,
        account(),
        covered=[coverage_without("message")],
    ),
    case(
        REPLIES,
        "A minute before the incident, nobody owes a reply.",
        {},
        FLOOD,
        asked("2026-11-09 23:59", TOO_LATE),
    ),
    case(
        REPLIES,
        "As the incident begins, a reply is owed.",
        BROKEN,
        FLOOD,
        asked("2026-11-10 00:00", TOO_LATE),
    ),
    case(
        REPLIES,
        "A minute before the incident ends, a reply is owed.",
        BROKEN,
        FLOOD,
        asked("2026-11-19 23:59", TOO_LATE),
    ),
    case(
        REPLIES,
        "As the incident ends, nobody owes a reply any more.",
        {},
        FLOOD,
        asked("2026-11-20 00:00", TOO_LATE),
    ),
    case(
        REPLIES,
        "In quiet times no query waits for a reply.",
        {},
        asked("2026-11-11 09:00", TOO_LATE),
    ),
    case(
        REPLIES,
        "Where nobody vouches for incidents, nobody knows whether a reply is owed.",
        UNTOLD,
        asked("2026-11-11 09:00", TOO_LATE),
        covered=[coverage_without("mode")],
    ),
    case(
        GUIDANCE,
        "There was enough guidance during a flood.",
        MET,
        FLOOD,
        account(),
        judgement(FACEBOOK, "publishes-enough", "yes"),
        **DURING,
    ),
    case(
        GUIDANCE,
        "There was no guidance during a flood.",
        BROKEN,
        FLOOD,
        account(),
        judgement(FACEBOOK, "publishes-enough", "no"),
        **DURING,
    ),
    case(
        GUIDANCE,
        "Nobody has said whether there was guidance during a flood.",
        ASKED,
        FLOOD,
        account(),
        **DURING,
    ),
    case(
        GUIDANCE,
        "Of a month, the ten days of the flood are judged, by who saw them.",
        MET,
        FLOOD,
        account(),
        judgement(FACEBOOK, "publishes-enough", "yes", at="2026-11-10 00:00"),
    ),
    case(
        GUIDANCE,
        "What was said of a month before the flood says nothing of the flood.",
        ASKED,
        FLOOD,
        account(),
        judgement(FACEBOOK, "publishes-enough", "yes", at="2026-11-09 23:59"),
    ),
    case(
        GUIDANCE,
        "What was said during one flood says nothing of the next one.",
        {MET: 1, ASKED: 1},
        FLOOD,
        mode("major-incident", "2026-11-24 00:00", "2026-11-26 00:00"),
        account(),
        judgement(FACEBOOK, "publishes-enough", "yes", at="2026-11-21 00:00"),
    ),
    case(
        GUIDANCE,
        "Nothing was said through two floods: one answer says so of both.",
        BROKEN,
        FLOOD,
        mode("major-incident", "2026-11-24 00:00", "2026-11-26 00:00"),
        account(),
        judgement(FACEBOOK, "publishes-enough", "no", at="2026-11-27 00:00"),
    ),
    case(
        GUIDANCE,
        "An account that was opened during the flood is not judged.",
        UNSPOKEN,
        FLOOD,
        account(opened="2026-11-12 00:00"),
    ),
    case(
        GUIDANCE,
        "In quiet times nobody owes any guidance.",
        {},
        account(),
        **DURING,
    ),
)

TABLE = CaseTable(cases=CASES)
