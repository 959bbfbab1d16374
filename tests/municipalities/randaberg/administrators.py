"""Who administers Randaberg's accounts, and how many they are."""

from collections.abc import Mapping

from builders import (
    EVERYTHING,
    FLICKR,
    INSTAGRAM,
    YOUTUBE,
    access,
    account,
    appointment,
    grant,
    person,
)
from municipalities.cases import BROKEN, MET, UNTOLD, Case, case
from municipalities.randaberg.roles import ANE, KARI, NO_APPOINTMENTS

from some_governance import Coverage, Record

RUNS_MAIN = "roles/kommunikasjon-runs-main-accounts"
TWO = "roles/at-least-two-administrators"
RESPONSIBLE = "roles/account-has-responsible-person"


def run_by(
    says: str, verdict: str | Mapping[str, int], *facts: Record, tier: str = "main"
) -> Case:
    """Let somebody administer a page."""
    return case(RUNS_MAIN, says, verdict, account(tier=tier), facts)


def administered(
    clause: str,
    says: str,
    verdict: str | Mapping[str, int],
    *names: str,
    covered: Coverage = EVERYTHING,
    **fields: str,
) -> Case:
    """Appoint administrators of the main page."""
    held = (appointment(each, **fields) for each in names)
    return case(clause, says, verdict, account(), held, covered=[covered])


CASES: tuple[Case, ...] = (
    run_by(
        "Kommunikasjon's Kari administers the main page.",
        MET,
        person("kari", unit="kommunikasjon"),
        KARI,
    ),
    run_by(
        "Ola, who works at a school, administers the main page.",
        BROKEN,
        person("ola", unit="testbygda-skole"),
        appointment("ola"),
    ),
    run_by(
        "Ola administers the main page beside Kommunikasjon's Kari.",
        BROKEN,
        person("kari", unit="kommunikasjon"),
        KARI,
        person("ola", unit="testbygda-skole"),
        appointment("ola"),
    ),
    run_by(
        "Ola administers the main page for Kommunikasjon.",
        MET,
        person("ola", unit="testbygda-skole"),
        appointment("ola", unit="kommunikasjon"),
    ),
    run_by(
        "The service desk's access makes it no administrator.",
        MET,
        person("kari", unit="kommunikasjon"),
        KARI,
        grant("publish", "update"),
        ANE,
    ),
    run_by("Nobody administers the main page.", BROKEN),
    run_by("Nobody knows where Kari works.", UNTOLD, person("kari"), KARI),
    run_by("A school's page is run by others.", {}, tier="unit"),
    administered(TWO, "Nobody is there to administer the page.", BROKEN),
    administered(TWO, "Kari alone administers the page.", BROKEN, "kari"),
    administered(TWO, "Kari and Ola administer the page.", MET, "kari", "ola"),
    administered(TWO, "Three administer the page.", MET, "kari", "ola", "eva"),
    administered(
        TWO,
        "Kari is known, and nobody can name all others.",
        UNTOLD,
        "kari",
        covered=NO_APPOINTMENTS,
    ),
    case(
        TWO,
        "Two logins of Kari's are one person.",
        BROKEN,
        account(),
        person("kari", "facebook:1", "facebook:2"),
        access("facebook:1"),
        access("facebook:2"),
    ),
    case(
        TWO,
        "Kari, and a login of which nobody knows whose it is, administer the page.",
        UNTOLD,
        account(),
        KARI,
        access("facebook:1"),
    ),
    case(
        TWO,
        "Three have the main page; Liv has Instagram, YouTube and Flickr alone.",
        {MET: 1, BROKEN: 3},
        account(),
        account(INSTAGRAM),
        account(YOUTUBE, tier="other"),
        account(FLICKR, tier="other"),
        (appointment(name) for name in ("kari", "ola", "eva")),
        (appointment("liv", each) for each in (INSTAGRAM, YOUTUBE, FLICKR)),
    ),
    administered(RESPONSIBLE, "Nobody is responsible for the page.", BROKEN),
    administered(RESPONSIBLE, "Kari is responsible for the page.", MET, "kari"),
    administered(
        RESPONSIBLE, "Kari and Ola are responsible for it.", MET, "kari", "ola"
    ),
    administered(
        RESPONSIBLE,
        "Kari was responsible until the window ended.",
        BROKEN,
        "kari",
        until="2026-11-30 00:00",
    ),
    administered(
        RESPONSIBLE,
        "Kari is responsible for an instant more.",
        MET,
        "kari",
        until="2026-11-30 00:00:00.000001",
    ),
    administered(
        RESPONSIBLE,
        "Who is responsible, nobody can say.",
        UNTOLD,
        covered=NO_APPOINTMENTS,
    ),
    case(
        RESPONSIBLE,
        "Nobody has to look after a closed page.",
        {},
        account(closed="2026-11-20"),
    ),
)
