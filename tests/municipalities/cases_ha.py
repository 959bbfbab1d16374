"""Hå: what is hidden, what isn't shared before an election, and nothing twice."""

from builders import account, comment, event, judgement, publication, removal
from municipalities.cases import (
    ASKED,
    BROKEN,
    MET,
    Case,
    CaseTable,
    case,
)

from some_governance import Publication, Record

HIDDEN = "deletion/comments-are-hidden"
POLITICAL = "channels/no-political-pages-before-an-election"
ONCE = "quotas/once-per-topic"

COMMENT = "facebook:100_1_c"
POST = "facebook:100_1"

# The municipal election of 2027 is on Monday 13 September.
ELECTION = event("election", "2027-09-13 00:00", observed="2026-11-01 12:00")
SUMMER = {"since": "2027-05-01 00:00", "at": "2027-10-01 00:00"}
LATER = {"observed": "2027-09-30 12:00"}


def hidden(answer: str) -> tuple[Record, ...]:
    """Hide a comment, of which a human says what it is."""
    ground = judgement(COMMENT, "removal-ground", answer)
    return comment(COMMENT), removal(COMMENT, action="hide"), ground


def shared(at: str, answer: str) -> tuple[Record, ...]:
    """Share something at a moment; a human says whether its page is political."""
    return (
        account(),
        ELECTION,
        publication(POST, at, **LATER),
        judgement(POST, "shares-political-page", answer, at="2027-09-20 10:00"),
    )


def advertised(number: int, topic: str, at: str) -> Publication:
    """Post something about an event or a matter."""
    return publication(f"facebook:100_{number}", at, topic=topic)


CONCERT = advertised(1, "concert", "2026-11-04 12:00")

CASES: tuple[Case, ...] = (
    case(
        HIDDEN,
        "A comment against the guidelines is hidden.",
        MET,
        account(),
        hidden("against-the-guidelines"),
    ),
    case(
        HIDDEN,
        "A comment that nothing speaks against is hidden.",
        BROKEN,
        account(),
        hidden("no"),
    ),
    case(
        HIDDEN,
        "Nobody has said why a comment was hidden.",
        ASKED,
        account(),
        comment(COMMENT),
        removal(COMMENT, action="hide"),
    ),
    case(
        HIDDEN,
        "A comment that was removed for good was not hidden.",
        {},
        account(),
        comment(COMMENT),
        removal(COMMENT),
    ),
    case(
        POLITICAL,
        "On the last day before the four months, a party's post is shared.",
        {},
        shared("2027-05-12 23:59", "yes"),
        **SUMMER,
    ),
    case(
        POLITICAL,
        "As the four months begin, a party's post is shared.",
        BROKEN,
        shared("2027-05-13 00:00", "yes"),
        **SUMMER,
    ),
    case(
        POLITICAL,
        "Late on the eve of the election, a party's post is shared.",
        BROKEN,
        shared("2027-09-12 23:59", "yes"),
        **SUMMER,
    ),
    case(
        POLITICAL,
        "On the day of the election itself, the four months are over.",
        {},
        shared("2027-09-13 00:00", "yes"),
        **SUMMER,
    ),
    case(
        POLITICAL,
        "In the four months, the library's opening hours are shared.",
        MET,
        shared("2027-06-01 12:00", "no"),
        **SUMMER,
    ),
    case(
        POLITICAL,
        "Nobody has said whose post was shared in the four months.",
        ASKED,
        account(),
        ELECTION,
        publication(POST, "2027-06-01 12:00", **LATER),
        **SUMMER,
    ),
    case(
        POLITICAL,
        "In a year without an election, a party's post is shared.",
        {},
        account(),
        publication(POST, "2026-11-24 12:00"),
        judgement(POST, "shares-political-page"),
    ),
    case(ONCE, "A concert is advertised once.", MET, account(), CONCERT),
    case(
        ONCE,
        "A concert is advertised a second time, three weeks later.",
        {MET: 1, BROKEN: 1},
        account(),
        CONCERT,
        advertised(2, "concert", "2026-11-25 12:00"),
    ),
    case(
        ONCE,
        "A concert is advertised a third time.",
        {MET: 1, BROKEN: 2},
        account(),
        CONCERT,
        advertised(2, "concert", "2026-11-24 12:00"),
        advertised(3, "concert", "2026-11-25 12:00"),
    ),
    case(
        ONCE,
        "A concert that was advertised last year is advertised again.",
        BROKEN,
        account(),
        advertised(1, "concert", "2025-11-04 12:00"),
        advertised(2, "concert", "2026-11-25 12:00"),
    ),
    case(
        ONCE,
        "A concert and a public meeting are advertised once each.",
        {MET: 2},
        account(),
        CONCERT,
        advertised(2, "public-meeting", "2026-11-25 12:00"),
    ),
    case(
        ONCE,
        "Nobody has said whether a post is about the concert again.",
        {MET: 1, ASKED: 1},
        account(),
        CONCERT,
        publication("facebook:100_2", "2026-11-25 12:00"),
    ),
    case(
        ONCE,
        "A human says that a post is about the concert again.",
        {MET: 1, BROKEN: 1},
        account(),
        CONCERT,
        publication("facebook:100_2", "2026-11-25 12:00"),
        judgement("facebook:100_2", "same-matter-again"),
    ),
)

TABLE = CaseTable(cases=CASES)
