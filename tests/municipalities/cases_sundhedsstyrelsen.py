"""Sundhedsstyrelsen: old posts, one or two replies a week, and the third warning."""

from builders import (
    account,
    comment,
    judgement,
    message,
    publication,
    reply,
    sanction,
)
from municipalities.cases import (
    ASKED,
    BROKEN,
    MET,
    OPEN,
    UNSPOKEN,
    Case,
    CaseTable,
    case,
)

from some_governance import Record

OLD_POSTS = "dialogue/not-under-old-posts"
A_WEEK = "dialogue/one-or-two-replies-a-week"
THIRD = "sanctions/blocked-at-the-third-warning"

QUESTION = "facebook:100_1_c"
ASKER = "facebook:4711"


def asked(at: str, *others: Record) -> tuple[Record, ...]:
    """Let a citizen ask something under a post of Monday at noon."""
    return (
        account(),
        publication(at="2026-11-16 12:00"),
        comment(QUESTION, at),
        judgement(QUESTION, "enquiry", "question"),
        *others,
    )


ANSWER = reply("facebook:100_1_r", "2026-11-20 14:00", to=QUESTION)
TOO_LATE = judgement(QUESTION, "too-late")


def replied(*times: str, by: str = ASKER) -> tuple[Record, ...]:
    """Let one citizen write at some times, and be answered each time."""
    facts: list[Record] = []
    for at in times:
        id = f"facebook:100_1_{by}_{at}"
        facts += [
            comment(id, at, by=by),
            reply(f"{id}_r", at, to=id),
        ]
    return tuple(facts)


WEEK = {"since": "2026-11-16 00:00", "at": "2026-11-23 00:00"}

PAGE = (account(), publication(at="2026-11-02 08:00"))


def warned(*days: str) -> list[Record]:
    """Warn somebody on some days, at noon."""
    return [sanction("warning", f"{day} 12:00") for day in days]


TWICE = ("2026-11-03", "2026-11-10")
THRICE = (*TWICE, "2026-11-17")

CASES: tuple[Case, ...] = (
    case(
        OLD_POSTS,
        "A question under a post of the day before is answered.",
        MET,
        asked("2026-11-17 12:00", ANSWER),
    ),
    case(
        OLD_POSTS,
        "A question under a post of the day before has waited too long.",
        BROKEN,
        asked("2026-11-17 12:00", TOO_LATE),
    ),
    case(
        OLD_POSTS,
        "A question a minute before the post is four days old waits for its answer.",
        OPEN,
        asked("2026-11-20 11:59"),
    ),
    case(
        OLD_POSTS,
        "A question as the post is four days old waits for its answer.",
        OPEN,
        asked("2026-11-20 12:00"),
    ),
    case(
        OLD_POSTS,
        "A question a minute after the post is four days old waits for nothing.",
        UNSPOKEN,
        asked("2026-11-20 12:01", TOO_LATE),
    ),
    case(
        OLD_POSTS,
        "Nobody has said whether a comment asks something.",
        ASKED,
        account(),
        publication(at="2026-11-16 12:00"),
        comment(QUESTION, "2026-11-17 12:00"),
    ),
    case(
        A_WEEK,
        "A citizen was answered once in a week.",
        MET,
        PAGE,
        replied("2026-11-16 09:00"),
        **WEEK,
    ),
    case(
        A_WEEK,
        "A citizen was answered twice in a week.",
        MET,
        PAGE,
        replied("2026-11-16 09:00", "2026-11-22 23:59"),
        **WEEK,
    ),
    case(
        A_WEEK,
        "A citizen was answered a third time in a week.",
        BROKEN,
        PAGE,
        replied("2026-11-16 09:00", "2026-11-18 09:00", "2026-11-22 23:59"),
        **WEEK,
    ),
    case(
        A_WEEK,
        "Private messages, of which several may be one answer, don't count.",
        MET,
        PAGE,
        replied("2026-11-16 09:00", "2026-11-18 09:00"),
        message(at="2026-11-19 09:00", by=ASKER),
        message("facebook:m_2", "2026-11-19 10:00", as_account=True),
        **WEEK,
    ),
    case(
        A_WEEK,
        "Two answers on a Sunday and one on Monday are two weeks.",
        {MET: 2},
        PAGE,
        replied("2026-11-15 09:00", "2026-11-15 10:00", "2026-11-16 00:00"),
        since="2026-11-09 00:00",
        at="2026-11-23 00:00",
    ),
    case(
        A_WEEK,
        "Two citizens were answered twice each in a week.",
        MET,
        PAGE,
        replied("2026-11-16 09:00", "2026-11-18 09:00"),
        replied("2026-11-16 09:30", "2026-11-18 09:30", by="facebook:4712"),
        **WEEK,
    ),
    case(
        THIRD,
        "After two warnings somebody may still write.",
        {UNSPOKEN: 2},
        warned(*TWICE),
    ),
    case(
        THIRD,
        "At the third warning the person is blocked.",
        {MET: 2, UNSPOKEN: 2},
        warned(*THRICE),
        sanction("block", "2026-11-17 12:00"),
    ),
    case(
        THIRD,
        "A third warning has not led to a block yet.",
        {OPEN: 1, UNSPOKEN: 2},
        warned(*THRICE),
    ),
    case(
        THIRD,
        "After a block a fourth warning leads to nothing more.",
        {MET: 2, UNSPOKEN: 3},
        warned(*THRICE, "2026-11-24"),
        sanction("block", "2026-11-17 12:00"),
    ),
    case(
        THIRD,
        "Somebody is blocked at the second warning.",
        {BROKEN: 1, UNSPOKEN: 2},
        warned(*TWICE),
        sanction("block", "2026-11-17 12:00"),
    ),
    case(
        THIRD,
        "Three people with a warning each are not one with three.",
        {UNSPOKEN: 3},
        *(sanction("warning", "2026-11-03 12:00", f"facebook:{n}") for n in range(3)),
    ),
)

TABLE = CaseTable(cases=CASES)
