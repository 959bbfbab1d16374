"""What Randaberg deletes: on which ground, by whose hand, and what is kept of it."""

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
    receipt,
    removal,
    step,
)
from municipalities.cases import ASKED, BROKEN, MET, OPEN, UNTOLD, Case, case

from some_governance import Coverage, Judgement, Record

EXTRAORDINARY = "deletion/only-in-extraordinary-cases"
FOLLOW_UP = "deletion/administrators-delete-and-follow-up"
ARCHIVED = "deletion/deleted-posts-are-archived"

OF = "facebook:100_1_c"
POST = "facebook:100_1"
REMOVED = "2026-11-25 12:00"
LATER = "2026-11-25 12:00:00.000001"


def said(**answers: str) -> tuple[Judgement, ...]:
    """Let Ola answer about the comment: `removal_ground` is `removal-ground`."""
    return tuple(
        judgement(OF, question.replace("_", "-"), answer)
        for question, answer in answers.items()
    )


def deleted(
    clause: str,
    says: str,
    verdict: str | Mapping[str, int],
    *facts: Record | Iterable[Record],
    by: str | None = "kari",
    covered: Coverage = EVERYTHING,
) -> Case:
    """Let somebody delete a comment on Wednesday, at noon."""
    gone = account(), appointment("kari"), comment(), removal(by=by)
    return case(clause, says, verdict, gone, *facts, covered=[covered])


ATTACK = said(removal_ground="personal-attack")
FOLLOWED_UP = step("followed-up", at="2026-11-26 09:00")
ANE = person("ane", unit="servicetorget")

CASES: tuple[Case, ...] = (
    *(
        deleted(
            EXTRAORDINARY,
            f"An extraordinary case of {ground} is deleted.",
            MET,
            said(removal_ground=ground, extraordinary="yes"),
        )
        for ground in ("personal-attack", "names-third-party", "against-norwegian-law")
    ),
    deleted(
        EXTRAORDINARY,
        "What was off topic was deleted.",
        BROKEN,
        said(removal_ground="off-topic", extraordinary="yes"),
    ),
    deleted(
        EXTRAORDINARY,
        "What nothing spoke against was deleted.",
        BROKEN,
        said(removal_ground="no"),
    ),
    deleted(
        EXTRAORDINARY,
        "A comment that named the mayor was deleted, and that is nothing unusual.",
        BROKEN,
        said(removal_ground="names-third-party", extraordinary="no"),
    ),
    deleted(EXTRAORDINARY, "Nobody has said why it was deleted.", ASKED),
    deleted(
        EXTRAORDINARY, "Nobody has said whether it was extraordinary.", ASKED, ATTACK
    ),
    case(
        EXTRAORDINARY,
        "What the page itself wrote, it may take back.",
        {},
        account(),
        publication(POST),
        removal(POST),
    ),
    *(
        case(
            EXTRAORDINARY,
            f"What is only {done} is not deleted.",
            {},
            account(),
            comment(),
            removal(action=action),
        )
        for done, action in (("cut", "remove-part"), ("muted", "mute"))
    ),
    case(
        EXTRAORDINARY,
        "What is hidden is not deleted.",
        {},
        account(),
        comment(),
        removal(action="hide"),
    ),
    case(
        EXTRAORDINARY,
        "Nobody can tell all that was deleted.",
        UNTOLD,
        account(),
        covered=[coverage_without("removal")],
    ),
    deleted(FOLLOW_UP, "An administrator deletes, and follows up.", MET, FOLLOWED_UP),
    deleted(
        FOLLOW_UP,
        "It is followed up at the instant of its removal.",
        MET,
        step("followed-up", at=REMOVED),
    ),
    deleted(
        FOLLOW_UP,
        "It was followed up only before its removal.",
        OPEN,
        step("followed-up", at="2026-11-25 11:59:59.999999"),
    ),
    deleted(FOLLOW_UP, "It isn't followed up, and may still be.", OPEN),
    deleted(
        FOLLOW_UP,
        "Ola says that the follow-up, which never came, is too late.",
        BROKEN,
        said(too_late="yes"),
    ),
    deleted(
        FOLLOW_UP,
        "Ola says that there still is time for a follow-up.",
        OPEN,
        said(too_late="no"),
    ),
    deleted(
        FOLLOW_UP,
        "Two don't agree whether the follow-up is too late.",
        ASKED,
        said(too_late="yes"),
        judgement(OF, "too-late", "no"),
    ),
    deleted(
        FOLLOW_UP,
        "It was followed up at last, after it had waited for too long.",
        MET,
        said(too_late="yes"),
        FOLLOWED_UP,
    ),
    deleted(
        FOLLOW_UP,
        "Nobody can tell all that was done after it.",
        UNTOLD,
        covered=coverage_without("step"),
    ),
    deleted(
        FOLLOW_UP,
        "Somebody deletes whom nobody appointed.",
        BROKEN,
        FOLLOWED_UP,
        by="per",
    ),
    deleted(
        FOLLOW_UP,
        "Somebody whom nobody appointed deletes, and follows nothing up.",
        {BROKEN: 1, OPEN: 1},
        by="per",
    ),
    deleted(
        FOLLOW_UP,
        "The service desk deletes by its access, of which the text is silent.",
        ASKED,
        FOLLOWED_UP,
        grant("publish", "update"),
        ANE,
        by="ane",
    ),
    deleted(FOLLOW_UP, "Nobody knows who deleted it.", UNTOLD, FOLLOWED_UP, by=None),
    deleted(ARCHIVED, "A copy was taken an hour before.", MET, receipt()),
    deleted(
        ARCHIVED, "A copy was taken at that instant.", MET, receipt(captured=REMOVED)
    ),
    deleted(
        ARCHIVED,
        "A copy was taken an instant too late.",
        BROKEN,
        receipt(captured=LATER),
    ),
    deleted(ARCHIVED, "No copy was taken.", BROKEN),
    deleted(ARCHIVED, "Not even of an attack was a copy taken.", BROKEN, ATTACK),
    deleted(
        ARCHIVED,
        "Nobody knows when the copy was taken.",
        UNTOLD,
        receipt(captured=None),
    ),
    deleted(
        ARCHIVED,
        "No register keeps the archive's receipts.",
        UNTOLD,
        covered=coverage_without("receipt"),
    ),
    case(
        ARCHIVED,
        "What the page itself wrote, and deletes, is archived, too.",
        BROKEN,
        account(),
        publication(POST),
        removal(POST),
    ),
    case(
        ARCHIVED,
        "What was cut out of a comment is archived, too.",
        BROKEN,
        account(),
        comment(),
        removal(action="remove-part"),
    ),
    case(
        ARCHIVED,
        "What is hidden needs no copy.",
        {},
        account(),
        comment(),
        removal(action="hide"),
    ),
)
