"""How much Randaberg publishes."""

from collections.abc import Mapping

from builders import (
    AT,
    EVERYTHING,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    coverage_without,
    judgement,
    publication,
    published,
)
from municipalities.cases import ASKED, BROKEN, MET, OPEN, UNSPOKEN, UNTOLD, Case, case

from some_governance import Account, Coverage, Judgement, Publication, Record

ENOUGH = "quotas/enough-to-be-active"
NEWS = "quotas/news-per-week"
BY_NEED = "quotas/other-main-accounts-by-need"

WEEK = "2026-11-23 00:00"
EXCUSED = "excused"

NEVER_BROKEN = {BY_NEED: "by need: any number is right"}


def enough(says: str, verdict: str, *said: Judgement, **fields: str) -> Case:
    """Let a human say whether the page publishes enough."""
    return case(ENOUGH, says, verdict, account(**fields), published(1), said)


def is_enough(answer: str, at: str = "2026-11-29 10:00", by: str = "ola") -> Judgement:
    """Let a human say whether it is enough."""
    return judgement(FACEBOOK, "publishes-enough", answer, at=at, by=by)


def news(
    says: str,
    verdict: str | Mapping[str, int],
    *facts: Record | tuple[Record, ...],
    page: Account | None = None,
    at: str = AT,
    covered: Coverage = EVERYTHING,
) -> Case:
    """Publish on the main page, or on another, in one week."""
    pages = page or account()
    return case(
        NEWS, says, verdict, pages, *facts, since=WEEK, at=at, covered=[covered]
    )


def items(
    count: int, at: str = "2026-11-24 12:00", **fields: object
) -> tuple[Record, ...]:
    """Publish so much news, a minute apart."""
    return tuple(published(count, at, **fields))


def reason(of: Record, text: str | None = "Flooding in Testbygda.") -> Judgement:
    """Let a human say why something had to be published all the same."""
    return judgement(of.id, "exception", reason=text)


def by_need(says: str, count: int) -> Case:
    """Publish on Instagram in one week."""
    posts = items(count, account=INSTAGRAM)
    return case(BY_NEED, says, MET, account(INSTAGRAM), posts)


def unknown(id: str = "facebook:100_x", **fields: object) -> Publication:
    """Publish something of which nobody has said what it is."""
    return publication(id, "2026-11-26 12:00", **{"kind": None, **fields})


ELEVEN = items(11)
W53 = {"since": "2026-12-28 00:00", "at": "2027-01-04 00:00"}
CLOCKS_BACK = {"since": "2026-10-19 00:00", "at": "2026-11-02 00:00"}

CASES: tuple[Case, ...] = (
    enough("Ola says that it is enough.", MET, is_enough("yes")),
    enough("Ola says that it is too little.", BROKEN, is_enough("no")),
    enough("Nobody has said whether it is enough.", ASKED),
    enough(
        "Ola and Per don't agree whether it is enough.",
        ASKED,
        is_enough("yes"),
        is_enough("no", by="per"),
    ),
    enough("Ola said so as the window began.", MET, is_enough("yes", SINCE)),
    enough(
        "Ola said so before the window began.",
        ASKED,
        is_enough("yes", "2026-11-01 23:59:59.999999"),
    ),
    enough(
        "A page that was opened meanwhile had less time for it.",
        UNSPOKEN,
        is_enough("no"),
        opened="2026-11-10 12:00",
    ),
    news("No news in a week is no deviation.", MET),
    news("The 9th news item in a week is none either.", MET, items(9)),
    news("The 10th news item in a week is the last that is right.", MET, items(10)),
    news("The 11th news item in a week is a deviation.", BROKEN, ELEVEN),
    news("The 11th and the 12th are two deviations.", {BROKEN: 2}, items(12)),
    news("The 11th has a recorded reason.", EXCUSED, ELEVEN, reason(ELEVEN[-1])),
    news(
        "The reason for the 11th has no words.",
        BROKEN,
        ELEVEN,
        reason(ELEVEN[-1], None),
    ),
    news("A reason for the 10th excuses no 11th.", BROKEN, ELEVEN, reason(ELEVEN[-2])),
    news(
        "Film and pictures count: 6, 3 and 2 are 11.",
        BROKEN,
        items(6, media=("text",)),
        items(3, "2026-11-25 12:00", media=("video",)),
        items(2, "2026-11-26 12:00", media=("image",)),
    ),
    news(
        "Events, services and greetings don't count.",
        MET,
        items(10),
        items(5, kind="event"),
        items(5, kind="service"),
        items(5, kind="greeting"),
    ),
    news(
        "What others publish on the page doesn't count.",
        MET,
        items(10),
        items(1, "2026-11-26 12:00", as_account=False),
    ),
    news(
        "After ten news items, nobody has said what it is.", ASKED, items(10), unknown()
    ),
    news(
        "After nine news items, it makes no difference what it is.",
        MET,
        items(9),
        unknown(),
    ),
    news(
        "Ola says that the 11th post is news.",
        BROKEN,
        items(10),
        unknown(),
        judgement("facebook:100_x", "kind", "news"),
    ),
    news(
        "Ola says that the 11th post is an event.",
        MET,
        items(10),
        unknown(),
        judgement("facebook:100_x", "kind", "event"),
    ),
    news(
        "Nobody knows in whose voice the 11th was published.",
        UNTOLD,
        items(10),
        unknown(kind="news", as_account=None),
    ),
    news(
        "A week that isn't over may still bring more.",
        OPEN,
        items(10),
        at="2026-11-27 12:00",
    ),
    news(
        "The 11th is too many before the week is over.",
        BROKEN,
        ELEVEN,
        at="2026-11-27 12:00",
    ),
    news(
        "Nobody saw all of the week's posts.",
        UNTOLD,
        covered=coverage_without("publication"),
    ),
    news(
        "A school's page on Facebook has no limit.",
        {},
        items(11),
        page=account(tier="unit"),
    ),
    case(
        NEWS,
        "Ten as Sunday ends, and one as Monday begins, are two weeks.",
        {MET: 2},
        account(),
        items(10, "2026-11-22 23:50"),
        items(1, "2026-11-23 00:00"),
        since="2026-11-16 00:00",
    ),
    case(
        NEWS,
        "Ten on the Sunday of 25 hours, and one after it, are two weeks.",
        {MET: 2},
        account(),
        items(10, "2026-10-25 23:50"),
        items(1, "2026-10-26 00:00"),
        **CLOCKS_BACK,
    ),
    case(
        NEWS,
        "Eleven to the last minute of the Sunday of 25 hours are too many.",
        {BROKEN: 1, MET: 1},
        account(),
        items(11, "2026-10-25 23:49"),
        **CLOCKS_BACK,
    ),
    case(
        NEWS,
        "Seven before New Year and four after it are one week, the 53rd.",
        BROKEN,
        account(),
        items(7, "2026-12-31 23:53"),
        items(4, "2027-01-01 00:00"),
        **W53,
    ),
    by_need("Instagram publishes nothing.", 0),
    by_need("Instagram publishes once.", 1),
    by_need("Instagram publishes 11 news items, by need.", 11),
    case(BY_NEED, "Of Facebook's number, another speaks.", {}, account(), items(3)),
)
