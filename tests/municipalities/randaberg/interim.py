"""When Randaberg can't answer there and then: what is said, and by when it is done."""

from collections.abc import Iterable, Mapping

from builders import (
    AT,
    EVERYTHING,
    SINCE,
    account,
    appointment,
    comment,
    coverage_without,
    grant,
    judgement,
    person,
    publication,
    reply,
)
from municipalities.cases import ASKED, BROKEN, MET, OPEN, UNSPOKEN, UNTOLD, Case, case

from some_governance import Coverage, Record

NOTICE = "dialogue/general-reply-with-notice"
NEXT_DAY = "dialogue/check-next-working-day"

OF = "facebook:100_1_c"
GENERAL = "facebook:100_1_1"
ANSWER = "facebook:100_1_2"
TUESDAY = "2026-11-24 13:00"


def general(
    says: str,
    verdict: str,
    *facts: Record,
    to: str = OF,
    as_account: bool | None = True,
    **answers: str,
) -> Case:
    """Let Kari answer in general terms, and Ola say what her reply is."""
    written = account(), publication(), comment(OF), reply(to=to, as_account=as_account)
    judged = (judgement(GENERAL, *each) for each in answers.items())
    return case(NOTICE, says, verdict, written, judged, facts)


def checked(
    says: str,
    verdict: str | Mapping[str, int],
    general: str | None,
    *later: Record,
    since: str = SINCE,
    at: str = AT,
    covered: Coverage = EVERYTHING,
) -> Case:
    """Let Kari answer in general terms at a moment, and see what follows."""
    facts = (
        account(),
        appointment("kari"),
        comment(OF, general),
        reply(GENERAL, general, to=OF),
        judgement(GENERAL, "interim"),
        *later,
    )
    return case(NEXT_DAY, says, verdict, facts, since=since, at=at, covered=[covered])


def answer(at: str, by: str = "kari") -> Iterable[Record]:
    """Answer for good."""
    return reply(ANSWER, at, to=OF, by=by), judgement(ANSWER, "interim", "no")


KEPT = {MET: 1, UNSPOKEN: 1}
LATE = {BROKEN: 1, UNSPOKEN: 1}

CASES: tuple[Case, ...] = (
    general("A general reply gives notice.", MET, interim="yes", notice="yes"),
    general("A general reply gives no notice.", BROKEN, interim="yes", notice="no"),
    general("Nobody has said whether it gives notice.", ASKED, interim="yes"),
    general("Nobody has said whether a reply is general.", ASKED),
    general("A full answer needs no notice.", UNSPOKEN, interim="no"),
    general(
        "What stands under a post answers nobody in general.",
        UNSPOKEN,
        to="facebook:100_1",
    ),
    general("A private voice gives no notice.", UNSPOKEN, as_account=False),
    general("Nobody knows in whose voice a general reply is.", UNTOLD, as_account=None),
    checked(
        "It is checked up an instant later.",
        KEPT,
        TUESDAY,
        *answer("2026-11-24 13:00:00.000001"),
    ),
    checked(
        "It is checked up as the next working day ends.",
        KEPT,
        TUESDAY,
        *answer("2026-11-25 23:59:59.999999"),
    ),
    checked(
        "It is checked up as the day after that begins.",
        LATE,
        TUESDAY,
        *answer("2026-11-26 00:00"),
    ),
    checked("It is never checked up.", BROKEN, TUESDAY),
    checked(
        "Until the next working day ends, it may be checked up.",
        OPEN,
        TUESDAY,
        at="2026-11-25 23:59:59.999999",
    ),
    checked("As it ends, it may not any more.", BROKEN, TUESDAY, at="2026-11-26 00:00"),
    checked(
        "What was promised on Friday has until Monday.",
        KEPT,
        "2026-11-20 15:00",
        *answer("2026-11-23 23:59:59.999999"),
    ),
    checked(
        "What was promised on Friday is late on Tuesday.",
        LATE,
        "2026-11-20 15:00",
        *answer("2026-11-24 00:00"),
    ),
    checked(
        "What was promised on Saturday has until Monday, too.",
        KEPT,
        "2026-11-21 10:00",
        *answer("2026-11-23 23:59:59.999999"),
    ),
    checked(
        "What was promised on Sunday, a minute before midnight, is late on Tuesday.",
        LATE,
        "2026-11-22 23:59",
        *answer("2026-11-24 00:00"),
    ),
    checked(
        "Over the night on which clocks go back, Monday still ends at midnight.",
        KEPT,
        "2026-10-23 15:00",
        *answer("2026-10-26 23:59:59.999999"),
        since="2026-10-19 00:00",
    ),
    checked(
        "Over that night, an answer at midnight is late.",
        LATE,
        "2026-10-23 15:00",
        *answer("2026-10-27 00:00"),
        since="2026-10-19 00:00",
    ),
    checked(
        "Over the night on which clocks go forward, Monday ends at midnight, too.",
        KEPT,
        "2026-03-27 15:00",
        *answer("2026-03-30 23:59:59.999999"),
        since="2026-03-23 00:00",
    ),
    checked(
        "Over that night, too, an answer at midnight is late.",
        LATE,
        "2026-03-27 15:00",
        *answer("2026-03-31 00:00"),
        since="2026-03-23 00:00",
    ),
    checked(
        "Somebody whom nobody appointed checks it up.",
        LATE,
        TUESDAY,
        *answer("2026-11-25 10:00", by="per"),
    ),
    checked(
        "The service desk checks it up, and its access covers that.",
        KEPT,
        TUESDAY,
        grant("publish", "reply"),
        person("ane", unit="servicetorget"),
        *answer("2026-11-25 10:00", by="ane"),
    ),
    checked(
        "Another general reply checks nothing up.",
        {BROKEN: 1, OPEN: 1},
        TUESDAY,
        reply(ANSWER, "2026-11-25 10:00", to=OF),
        judgement(ANSWER, "interim"),
        at="2026-11-26 00:00",
    ),
    checked(
        "Nobody has said whether what followed is general, too.",
        ASKED,
        TUESDAY,
        reply(ANSWER, "2026-11-25 10:00", to=OF),
    ),
    checked("Nobody knows when a general reply was written.", UNTOLD, None),
    checked(
        "Nobody can tell all that followed.",
        {UNTOLD: 2},
        TUESDAY,
        covered=coverage_without("reply"),
    ),
)
