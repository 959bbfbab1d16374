"""Skövde: two working days, a month's block, and why something was taken away."""

from builders import (
    account,
    comment,
    judgement,
    publication,
    removal,
    reply,
    sanction,
    step,
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

TWO_DAYS = "dialogue/within-two-working-days"
A_MONTH = "sanctions/block-of-at-least-a-month"
TOLD_WHY = "deletion/the-author-is-told-why"

QUESTION = "facebook:100_1_c"


def asked(at: str, *answers: Record, **fields: str) -> tuple[Record, ...]:
    """Let a citizen ask something under a post."""
    return (
        account(),
        publication(at="2026-11-02 08:00"),
        comment(QUESTION, at, **fields),
        judgement(QUESTION, "enquiry", "question"),
        *answers,
    )


def answered(at: str, **fields: str) -> Record:
    """Answer the question."""
    return reply("facebook:100_1_r", at, to=QUESTION, **fields)


def blocked(at: str, until: str | None) -> Record:
    """Block somebody."""
    return sanction("block", at, until=until)


def removed(*steps: str) -> tuple[Record, ...]:
    """Remove a comment, by nobody knows whose hand, and take steps afterwards."""
    taken = removal(QUESTION, "2026-11-25 12:00", by=None)
    told = (step(each, QUESTION, "2026-11-25 12:30") for each in steps)
    return (account(), comment(QUESTION), taken, *told)


EPIPHANY = {"since": "2027-01-01 00:00", "at": "2027-01-18 00:00"}
SEEN = {"observed": "2027-01-17 12:00"}

CASES: tuple[Case, ...] = (
    case(
        TWO_DAYS,
        "A question of Tuesday is answered on Wednesday.",
        MET,
        asked("2026-11-17 12:00", answered("2026-11-18 09:00")),
    ),
    case(
        TWO_DAYS,
        "A question of Tuesday is answered on Thursday, as the day ends.",
        MET,
        asked("2026-11-17 12:00", answered("2026-11-19 23:59")),
    ),
    case(
        TWO_DAYS,
        "A question of Tuesday is answered as Friday begins.",
        BROKEN,
        asked("2026-11-17 12:00", answered("2026-11-20 00:00")),
    ),
    case(
        TWO_DAYS,
        "A question of Friday is answered on Tuesday, for the weekend doesn't count.",
        MET,
        asked("2026-11-13 12:00", answered("2026-11-17 23:59")),
    ),
    case(
        TWO_DAYS,
        "Epiphany is a holiday in Sweden, so Thursday is the second working day.",
        MET,
        asked("2027-01-04 12:00", answered("2027-01-07 23:59", **SEEN), **SEEN),
        **EPIPHANY,
    ),
    case(
        TWO_DAYS,
        "Over Epiphany, Friday is a day too late.",
        BROKEN,
        asked("2027-01-04 12:00", answered("2027-01-08 00:00", **SEEN), **SEEN),
        **EPIPHANY,
    ),
    case(
        TWO_DAYS,
        "A question of yesterday still has time.",
        OPEN,
        asked("2026-11-27 12:00"),
    ),
    case(
        TWO_DAYS,
        "A comment that asks nothing waits for no answer.",
        UNSPOKEN,
        account(),
        publication(at="2026-11-02 08:00"),
        comment(QUESTION, "2026-11-17 12:00"),
        judgement(QUESTION, "enquiry", "comment"),
    ),
    case(
        TWO_DAYS,
        "Nobody has said whether a comment asks something.",
        ASKED,
        account(),
        publication(at="2026-11-02 08:00"),
        comment(QUESTION, "2026-11-17 12:00"),
    ),
    case(
        A_MONTH,
        "A block lasts for exactly a month.",
        MET,
        blocked("2026-11-03 12:00", "2026-12-03 12:00"),
    ),
    case(
        A_MONTH,
        "A block ends a minute before the month is over.",
        BROKEN,
        blocked("2026-11-03 12:00", "2026-12-03 11:59"),
    ),
    case(
        A_MONTH,
        "A block lasts for a month and a minute.",
        MET,
        blocked("2026-11-03 12:00", "2026-12-03 12:01"),
    ),
    case(A_MONTH, "A block has no end.", MET, blocked("2026-11-03 12:00", None)),
    case(
        A_MONTH,
        "A month from the end of January is over as February ends.",
        MET,
        blocked("2027-01-31 12:00", "2027-02-28 12:00"),
        since="2027-01-01 00:00",
        at="2027-03-15 00:00",
    ),
    case(
        A_MONTH,
        "A block of a month is taken back after a week.",
        BROKEN,
        sanction(
            "block",
            "2026-11-03 12:00",
            until="2026-12-03 12:00",
            lifted="2026-11-10 12:00",
        ),
    ),
    case(
        TOLD_WHY,
        "The author of a removed comment was told, and told why.",
        MET,
        removed("told-author", "told-why"),
    ),
    case(
        TOLD_WHY,
        "The author was told, and not why.",
        OPEN,
        removed("told-author"),
    ),
    case(
        TOLD_WHY,
        "The author of a removed comment was told nothing.",
        {OPEN: 2},
        removed(),
    ),
)

TABLE = CaseTable(
    cases=CASES,
    never_broken={
        TOLD_WHY: "the quote names no time, so what is not yet told is still due",
    },
)
