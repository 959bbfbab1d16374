"""Randaberg's accounts: what they are for, whose they are, how they begin and end."""

from collections.abc import Mapping
from datetime import date

from builders import (
    AT,
    EVERYTHING,
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    YOUTUBE,
    account,
    appointment,
    approval,
    coverage_without,
    delegation,
    judgement,
    publication,
)
from municipalities.cases import ASKED, BROKEN, MET, UNSPOKEN, UNTOLD, Case, case

from some_governance import Account, Approval, Coverage, Judgement, Record

OTHER = "accounts/other-accounts"
OWN = "accounts/unit-accounts-have-own-administrators"
AGREED = "accounts/new-account-by-agreement"
ENDS = "accounts/close-when-period-ends"
INACTIVE = "accounts/close-when-inactive"


def shown(says: str, verdict: str, on: str, *media: str, **fields: bool) -> Case:
    """Show something on one of the other accounts."""
    post = publication(f"{on}_1", account=on, media=media, **fields)
    return case(OTHER, says, verdict, account(on, tier="other"), post)


def school(
    says: str, verdict: str, *appointed: Record, covered: Coverage = EVERYTHING
) -> Case:
    """Let a school have an account."""
    page = account(tier="unit", unit="testbygda-skole")
    return case(OWN, says, verdict, page, appointed, covered=[covered])


def opened(says: str, verdict: str, *told: Record) -> Case:
    """Let a school open an account on a Tuesday, at noon."""
    page = account(tier="unit", opened="2026-11-10 12:00")
    return case(AGREED, says, verdict, page, told)


def agreed(at: str, body: str = "kommunikasjon", **fields: str) -> Approval:
    """Let somebody agree that the account is opened."""
    return approval(FACEBOOK, body, at, **fields)


def ending(
    says: str, verdict: str, last: date | None = None, at: str = AT, **fields: str
) -> Case:
    """Ask whether the account of a campaign is over."""
    page = account(planned_end=last, **{"lifecycle": "time-limited", **fields})
    return case(ENDS, says, verdict, page, at=at)


def idle(says: str, verdict: str, page: Account, *said: Judgement) -> Case:
    """Ask whether an account is inactive."""
    return case(INACTIVE, says, verdict, page, said)


def inactive(answer: str, **fields: str) -> Judgement:
    """Let a human say whether the main page is inactive."""
    return judgement(FACEBOOK, "inactive", answer, **fields)


def elsewhere(clause: str, says: str, *facts: Record) -> Case:
    """Tell of what a sentence says nothing of."""
    nothing: Mapping[str, int] = {}
    return case(clause, says, nothing, *facts)


CASES: tuple[Case, ...] = (
    shown("YouTube shows a film.", MET, YOUTUBE, "video"),
    shown("YouTube shows a picture.", BROKEN, YOUTUBE, "image"),
    shown("YouTube shows a film, and a picture.", BROKEN, YOUTUBE, "video", "image"),
    shown("YouTube streams a council meeting to residents.", MET, YOUTUBE, "live"),
    shown("Flickr shows pictures.", MET, FLICKR, "image"),
    shown("Flickr shows a film among the pictures.", MET, FLICKR, "image", "video"),
    shown("Flickr streams to residents.", MET, FLICKR, "live"),
    shown("Flickr shows nothing but words.", BROKEN, FLICKR, "text"),
    shown("Nobody knows what was put on Flickr.", UNTOLD, FLICKR),
    shown(
        "Somebody shows a link on YouTube in their own voice.",
        UNSPOKEN,
        YOUTUBE,
        "link",
        as_account=False,
    ),
    elsewhere(
        OTHER, "The main page may show a link.", account(), publication(media=("link",))
    ),
    school("A school's account has no administrator of its own.", BROKEN),
    school("A school's account has one of its own.", MET, appointment("kari")),
    school(
        "A school's account has two of its own.",
        MET,
        appointment("kari"),
        appointment("ola"),
    ),
    school(
        "A school's account has only whoever administers all accounts.",
        BROKEN,
        appointment("kari", None),
    ),
    school(
        "A school's account has the administrator of another account.",
        BROKEN,
        appointment("kari", INSTAGRAM),
    ),
    school(
        "The school's only administrator left as the window ended.",
        BROKEN,
        appointment("kari", until="2026-11-30 00:00"),
    ),
    school(
        "The school's only administrator leaves an instant later.",
        MET,
        appointment("kari", until="2026-11-30 00:00:00.000001"),
    ),
    school(
        "Nobody can name all who are appointed at a school.",
        UNTOLD,
        covered=coverage_without("appointment"),
    ),
    elsewhere(OWN, "Of the main page's administrators another speaks.", account()),
    opened(
        "Kommunikasjon agreed to a school's account the week before.",
        MET,
        agreed("2026-11-03 12:00"),
    ),
    opened(
        "Kommunikasjon agreed on the very day, in its last instant.",
        MET,
        agreed("2026-11-10 23:59:59.999999"),
    ),
    opened(
        "Kommunikasjon agreed as the day after began.",
        BROKEN,
        agreed("2026-11-11 00:00"),
    ),
    opened("Nobody agreed to a school's account.", BROKEN),
    opened(
        "Only the leadership group agreed to a school's account.",
        BROKEN,
        agreed("2026-11-03 12:00", "leadership-group"),
    ),
    opened(
        "Whom Kommunikasjon left it to agreed to a school's account.",
        MET,
        delegation("kari"),
        agreed("2026-11-03 12:00", "servicetorget", by="kari"),
    ),
    case(
        AGREED,
        "Nobody knows when a school's account was opened.",
        UNTOLD,
        account(tier="unit"),
    ),
    case(
        AGREED,
        "Nobody can name all agreements.",
        UNTOLD,
        account(opened="2026-11-10 12:00"),
        covered=[coverage_without("approval")],
    ),
    elsewhere(
        AGREED,
        "An account that was opened years ago is asked for no agreement.",
        account(opened="2019-03-01 12:00"),
    ),
    ending("A campaign ended the day before.", BROKEN, date(2026, 11, 29)),
    ending("A campaign ends today.", MET, date(2026, 11, 30)),
    ending("A campaign ends tomorrow.", MET, date(2026, 12, 1)),
    ending(
        "A campaign's last day lasts to its last instant.",
        MET,
        date(2026, 11, 29),
        at="2026-11-29 23:59:59.999999",
    ),
    ending(
        "A campaign is over, and its account closed.",
        UNSPOKEN,
        date(2026, 11, 20),
        closed="2026-11-20 15:00",
    ),
    ending("A time-limited account has no last day.", UNTOLD),
    ending("A permanent account needs no last day.", UNSPOKEN, lifecycle="permanent"),
    case(
        ENDS, "Nobody has said whether an account is time-limited.", UNTOLD, account()
    ),
    idle("Ola says that the page is in use.", MET, account(), inactive("no")),
    idle("Ola says that the page is inactive.", BROKEN, account(), inactive("yes")),
    idle("Nobody has said whether the page is inactive.", ASKED, account()),
    idle(
        "Ola and Per don't agree whether the page is inactive.",
        ASKED,
        account(),
        inactive("yes"),
        inactive("no", by="per"),
    ),
    idle(
        "What Ola said of the page in spring is asked again.",
        ASKED,
        account(),
        inactive("no", at="2026-04-01 10:00"),
    ),
    idle(
        "An inactive account is closed.",
        UNSPOKEN,
        account(closed="2026-11-20 12:00"),
        inactive("yes"),
    ),
)
