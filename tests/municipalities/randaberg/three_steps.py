"""What Randaberg documents, removes and archives."""

from builders import account, comment, coverage_without, receipt, removal, step
from municipalities.cases import ASKED, BROKEN, MET, OPEN, UNSPOKEN, UNTOLD, Case, case
from municipalities.randaberg.deletion import ATTACK, LATER, REMOVED, deleted, said

THREE_STEPS = "deletion/document-remove-archive"


def stands(says: str, verdict: str, **answers: str) -> Case:
    """Let a comment stand, and Ola judge it."""
    return case(THREE_STEPS, says, verdict, account(), comment(), said(**answers))


DOCUMENTED = step("documented")

CASES: tuple[Case, ...] = (
    stands("Nobody has said whether a comment is against the rules.", ASKED),
    stands("Nothing speaks against a comment.", UNSPOKEN, removal_ground="no"),
    stands("A personal attack still stands.", OPEN, removal_ground="personal-attack"),
    stands(
        "Ola says that a personal attack has stood for too long.",
        BROKEN,
        removal_ground="personal-attack",
        too_late="yes",
    ),
    stands(
        "Ola says that there still is time to remove an attack.",
        OPEN,
        removal_ground="personal-attack",
        too_late="no",
    ),
    stands(
        "Ola says that what is off topic has to go, and has stood for too long.",
        BROKEN,
        removal_ground="off-topic",
        must_be_removed="yes",
        too_late="yes",
    ),
    stands(
        "What may stay can't stay for too long.",
        UNSPOKEN,
        removal_ground="no",
        too_late="yes",
    ),
    deleted(
        THREE_STEPS,
        "It had stood for too long, and then it went by the three steps.",
        MET,
        ATTACK,
        said(too_late="yes"),
        DOCUMENTED,
        receipt(),
    ),
    case(
        THREE_STEPS,
        "An attack that is only hidden still stands.",
        OPEN,
        account(),
        comment(),
        ATTACK,
        removal(action="hide"),
    ),
    stands(
        "Somebody is named, and it stands.", OPEN, removal_ground="names-third-party"
    ),
    stands(
        "What is against the law still stands.",
        OPEN,
        removal_ground="against-norwegian-law",
    ),
    stands(
        "Of what is off topic, the text says two things.",
        ASKED,
        removal_ground="off-topic",
    ),
    stands(
        "Ola says that what is off topic has to go.",
        OPEN,
        removal_ground="off-topic",
        must_be_removed="yes",
    ),
    stands(
        "Ola says that what is off topic may stay.",
        UNSPOKEN,
        removal_ground="off-topic",
        must_be_removed="no",
    ),
    deleted(
        THREE_STEPS,
        "An attack is documented, removed and archived.",
        MET,
        ATTACK,
        DOCUMENTED,
        receipt(),
    ),
    deleted(
        THREE_STEPS,
        "It is documented at the instant of its removal.",
        MET,
        ATTACK,
        step("documented", at=REMOVED),
        receipt(),
    ),
    deleted(
        THREE_STEPS,
        "It is documented an instant after its removal.",
        BROKEN,
        ATTACK,
        step("documented", at=LATER),
        receipt(),
    ),
    deleted(THREE_STEPS, "It is never documented.", BROKEN, ATTACK, receipt()),
    deleted(THREE_STEPS, "It is never archived.", BROKEN, ATTACK, DOCUMENTED),
    deleted(
        THREE_STEPS,
        "The archive gets its copy after the removal.",
        MET,
        ATTACK,
        DOCUMENTED,
        receipt(at="2026-11-27 12:00", captured="2026-11-26 12:00"),
    ),
    deleted(
        THREE_STEPS,
        "Nobody keeps what was documented.",
        UNTOLD,
        ATTACK,
        receipt(),
        covered=coverage_without("step"),
    ),
)
