"""Whom Randaberg answers."""

from collections.abc import Iterable, Mapping

from builders import (
    EVERYTHING,
    account,
    appointment,
    comment,
    coverage_without,
    grant,
    judgement,
    person,
    publication,
    removal,
    reply,
    step,
)
from municipalities.cases import ASKED, BROKEN, MET, OPEN, UNSPOKEN, UNTOLD, Case, case

from some_governance import Coverage, Judgement, Record

OFFICIAL = "dialogue/on-official-accounts"
QUESTIONS = "dialogue/reply-to-questions-and-comments"

OF = "facebook:100_1_c"
KARI = appointment("kari")
NEVER_BROKEN = {OFFICIAL: "it says of which accounts the sentences below it speak"}


def said(**answers: str) -> tuple[Judgement, ...]:
    """Let Ola answer about the comment: `too_late` is `too-late`."""
    return tuple(
        judgement(OF, question.replace("_", "-"), answer)
        for question, answer in answers.items()
    )


def wrote(
    clause: str,
    says: str,
    verdict: str | Mapping[str, int],
    *facts: Record | Iterable[Record],
    covered: Coverage = EVERYTHING,
) -> Case:
    """Let a citizen write under a post of Kari's page."""
    page = account(), KARI, comment(OF)
    return case(clause, says, verdict, page, *facts, covered=[covered])


ASKS = said(enquiry="question")
GRUMBLES = said(enquiry="comment", sentiment="negative")
PRAISES = said(enquiry="comment", sentiment="praise")
REMARKS = said(enquiry="comment", sentiment="neutral")
REPLY = reply(to=OF)
GROUNDS = ("personal-attack", "names-third-party", "against-norwegian-law")
FOLLOWED_UP = step("followed-up", at="2026-11-25 13:00")
DESK_REPLIES = (
    grant("publish", "reply"),
    person("ane", unit="servicetorget"),
    reply(to=OF, by="ane"),
)
PER_REPLIES = reply(to=OF, by="per")

CASES: tuple[Case, ...] = (
    case(OFFICIAL, "The main page is an official account.", MET, account()),
    case(
        OFFICIAL,
        "A school's page is an official account, too.",
        {MET: 2},
        account(),
        account("facebook:500", tier="unit"),
    ),
    case(
        OFFICIAL,
        "Something is published on a page that no register has.",
        {MET: 1, UNTOLD: 1},
        account(),
        publication("facebook:900_1", account="facebook:900"),
    ),
    case(
        OFFICIAL,
        "A page that was closed before is asked for nothing.",
        {},
        account(closed="2026-10-30 12:00"),
    ),
    wrote(QUESTIONS, "A question is answered.", MET, ASKS, REPLY),
    wrote(QUESTIONS, "A question isn't answered, and may still be.", OPEN, ASKS),
    wrote(
        QUESTIONS,
        "Ola says that a question has waited too long.",
        BROKEN,
        ASKS,
        said(too_late="yes"),
    ),
    wrote(
        QUESTIONS,
        "Ola says that a question hasn't waited too long.",
        OPEN,
        ASKS,
        said(too_late="no"),
    ),
    wrote(
        QUESTIONS,
        "An answered question has waited too long for nobody.",
        MET,
        ASKS,
        REPLY,
        said(too_late="yes"),
    ),
    wrote(QUESTIONS, "A critical comment is answered.", MET, GRUMBLES, REPLY),
    wrote(QUESTIONS, "A critical comment isn't answered.", OPEN, GRUMBLES),
    wrote(QUESTIONS, "A neutral comment is for another sentence.", UNSPOKEN, REMARKS),
    wrote(
        QUESTIONS,
        "A neutral question is a question.",
        OPEN,
        said(enquiry="question", sentiment="neutral"),
    ),
    wrote(QUESTIONS, "Nobody has said what a comment is.", ASKED),
    wrote(
        QUESTIONS,
        "An employee's answer in their own voice is none.",
        OPEN,
        ASKS,
        reply(to=OF, by="per", as_account=False),
    ),
    wrote(
        QUESTIONS,
        "An answer by somebody whom nobody appointed is none.",
        OPEN,
        ASKS,
        PER_REPLIES,
    ),
    wrote(
        QUESTIONS,
        "The service desk's access covers replies, and it answers.",
        MET,
        ASKS,
        DESK_REPLIES,
    ),
    wrote(
        QUESTIONS,
        "Nobody knows in whose voice the answer was written.",
        UNTOLD,
        ASKS,
        reply(to=OF, as_account=None),
    ),
    wrote(
        QUESTIONS,
        "Nobody has said whether a reply in the thread answers a question.",
        ASKED,
        ASKS,
        reply(),
    ),
    wrote(
        QUESTIONS,
        "A reply in the thread answers a question.",
        MET,
        ASKS,
        reply(),
        said(answered_in_thread="yes"),
    ),
    wrote(
        QUESTIONS,
        "A reply in the thread doesn't answer a question.",
        OPEN,
        ASKS,
        reply(),
        said(answered_in_thread="no"),
    ),
    wrote(
        QUESTIONS,
        "Nobody can tell all replies.",
        UNTOLD,
        ASKS,
        covered=coverage_without("reply"),
    ),
    *(
        wrote(
            QUESTIONS,
            f"A question was removed for {ground}, and followed up.",
            MET,
            ASKS,
            said(removal_ground=ground, extraordinary="yes"),
            removal(),
            FOLLOWED_UP,
        )
        for ground in GROUNDS
    ),
    *(
        wrote(
            QUESTIONS,
            f"A question was removed for naming somebody, {what}.",
            verdict,
            ASKS,
            said(removal_ground="names-third-party", **answers),
            removal(),
            FOLLOWED_UP,
        )
        for what, verdict, answers in (
            ("and that was nothing unusual", OPEN, {"extraordinary": "no"}),
            ("and nobody has said whether it was unusual", ASKED, {}),
        )
    ),
    *(
        wrote(
            QUESTIONS,
            f"A question was removed, and followed up {when}.",
            verdict,
            ASKS,
            said(removal_ground="personal-attack", extraordinary="yes"),
            removal(at="2026-11-25 12:00"),
            step("followed-up", at=at),
        )
        for when, verdict, at in (
            ("an instant before", OPEN, "2026-11-25 11:59:59.999999"),
            ("at that instant", MET, "2026-11-25 12:00"),
        )
    ),
    wrote(
        QUESTIONS,
        "Of a question only a part was removed, and what is left waits.",
        OPEN,
        ASKS,
        said(removal_ground="personal-attack", extraordinary="yes"),
        removal(action="remove-part"),
        FOLLOWED_UP,
    ),
    wrote(
        QUESTIONS,
        "A question was removed for naming somebody, and not followed up.",
        OPEN,
        ASKS,
        said(removal_ground="names-third-party", extraordinary="yes"),
        removal(),
    ),
    wrote(
        QUESTIONS,
        "A question was removed for being off topic.",
        OPEN,
        ASKS,
        said(removal_ground="off-topic"),
        removal(),
        FOLLOWED_UP,
    ),
)
