"""What goes through Randaberg's crisis management, and what is told of groups."""

from collections.abc import Mapping

from builders import (
    account,
    appointment,
    approval,
    coverage_without,
    group,
    message,
    mode,
    publication,
    reply,
)
from municipalities.cases import BROKEN, MET, UNSPOKEN, UNTOLD, Case, case

from some_governance import Record

CRISIS = "crisis/through-crisis-management"
GROUPS = "employees/large-closed-groups-are-public"

POST = "facebook:100_1"
ANSWER = "facebook:100_1_1"
NOON = "2026-11-24 12:00"
INSTANT_LATER = "2026-11-24 12:00:00.000001"

NEVER_BROKEN = {GROUPS: "it is shown for information, and holds nobody to anything"}
NEVER_MET = NEVER_BROKEN


def told(
    says: str,
    verdict: str | Mapping[str, int],
    *facts: Record,
    since: str = "2026-11-24 08:00",
    until: str | None = "2026-11-26 08:00",
) -> Case:
    """Publish something on Tuesday, at noon, in a crisis or out of it."""
    declared = mode("crisis", since, until)
    post = publication(POST, NOON)
    return case(CRISIS, says, verdict, account(), declared, post, facts)


def cleared(at: str, of: str = POST, body: str = "kriseledelse") -> Record:
    """Let the crisis management clear what is said."""
    return approval(of, body, at)


def crowd(says: str, verdict: str, members: int | None, **fields: bool | None) -> Case:
    """Look at a group."""
    return case(GROUPS, says, verdict, group(members, **fields))


EARLY = cleared("2026-11-24 11:00")
IN_PRIVATE = message(as_account=True)

CASES: tuple[Case, ...] = (
    told("The crisis management cleared a post.", MET, EARLY),
    told("It cleared a post as it went out.", MET, cleared(NOON)),
    told("It cleared a post an instant too late.", BROKEN, cleared(INSTANT_LATER)),
    told("Nobody cleared a post.", BROKEN),
    told("That Kari is an administrator clears no post.", BROKEN, appointment("kari")),
    told(
        "Kommunikasjon cleared a post, and not the crisis management.",
        BROKEN,
        cleared("2026-11-24 11:00", body="kommunikasjon"),
    ),
    told(
        "A reply is cleared, too.",
        {MET: 2},
        EARLY,
        reply(ANSWER),
        cleared("2026-11-24 12:30", ANSWER),
    ),
    told("A reply isn't cleared.", {MET: 1, BROKEN: 1}, EARLY, reply(ANSWER)),
    told(
        "An answer in a private message is cleared, too.",
        {MET: 2},
        EARLY,
        IN_PRIVATE,
        cleared("2026-11-24 12:30", IN_PRIVATE.id),
    ),
    told(
        "An answer in a private message isn't cleared.",
        {MET: 1, BROKEN: 1},
        EARLY,
        IN_PRIVATE,
    ),
    told(
        "What others write in private needs no clearing.",
        {MET: 1, UNSPOKEN: 1},
        EARLY,
        message(),
    ),
    told("The crisis begins at the instant of the post.", BROKEN, since=NOON),
    told("The crisis begins an instant later.", {}, since=INSTANT_LATER),
    told("The crisis ends an instant after the post.", BROKEN, until=INSTANT_LATER),
    told("The crisis ends at the instant of the post.", {}, until=NOON),
    told("The crisis has no end yet.", BROKEN, until=None),
    case(CRISIS, "There is no crisis.", {}, account(), publication(POST)),
    case(
        CRISIS,
        "In a crisis, somebody writes in their own voice.",
        UNSPOKEN,
        account(),
        mode("crisis", "2026-11-24 08:00"),
        publication(POST, as_account=False),
    ),
    case(
        CRISIS,
        "Nobody can say whether there was a crisis.",
        UNTOLD,
        account(),
        publication(POST),
        covered=[coverage_without("mode")],
    ),
    *(
        crowd(f"Nobody is held to anything in a group of {count}.", UNSPOKEN, count)
        for count in (19, 20, 21, 29, 30, 31)
    ),
    crowd("An open group is another matter.", UNSPOKEN, 31, closed=False),
    crowd("Nobody knows how many are in a group.", UNTOLD, None),
    crowd("Nobody knows whether a group is closed.", UNTOLD, 31, closed=None),
    case(
        GROUPS,
        "No register keeps groups.",
        UNTOLD,
        covered=[coverage_without("group")],
    ),
)
