"""Vestre Toten: one page, groups under it, and who agrees to another."""

from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    approval,
    coverage_without,
    delegation,
    publication,
)
from municipalities.cases import (
    BROKEN,
    MET,
    UNSPOKEN,
    UNTOLD,
    Case,
    CaseTable,
    case,
)

from some_governance import Approval, Publication

ONE_PAGE = "accounts/one-facebook-page"
AGREED = "accounts/separate-page-by-agreement"
HASHTAGS = "channels/hashtags"

LIBRARY = "facebook:102"


def library(**fields: str) -> object:
    """Open a page of its own for the library."""
    return account(LIBRARY, **{"tier": "unit", "opened": "2026-11-17 12:00", **fields})


def agreed(body: str, at: str, **fields: str) -> Approval:
    """Let somebody agree to the library's page."""
    return approval(LIBRARY, body, at, **fields)


def tagged(*tags: str) -> Publication:
    """Publish something with hashtags."""
    return publication(tags=tags)


EDITORS = agreed("facebookredaksjonen", "2026-11-12 10:00")
LEADER = agreed("editorial-leader", "2026-11-13 10:00")
DEPUTY = (
    delegation("kari", "facebookredaksjonen"),
    delegation("kari", "editorial-leader"),
)

CASES: tuple[Case, ...] = (
    case(ONE_PAGE, "No page at all is not more than one.", MET, account(INSTAGRAM)),
    case(ONE_PAGE, "One page on Facebook is what there is.", MET, account()),
    case(
        ONE_PAGE,
        "A second page for the municipality is one too many.",
        BROKEN,
        account(opened="2012-01-01 00:00"),
        account("facebook:101", opened="2026-11-10 00:00"),
    ),
    case(
        ONE_PAGE,
        "A page beside it that was closed counts no more.",
        MET,
        account(),
        account("facebook:101", closed="2026-11-10 00:00"),
    ),
    case(
        ONE_PAGE,
        "An account on Instagram is no page on Facebook.",
        MET,
        account(),
        account(INSTAGRAM),
    ),
    case(
        ONE_PAGE,
        "The library's own page is for the sentence about agreement.",
        MET,
        account(),
        library(),
    ),
    case(
        AGREED,
        "The editors have agreed to the library's page, and then their leader.",
        MET,
        library(),
        EDITORS,
        LEADER,
    ),
    case(
        AGREED,
        "The leader alone has agreed, and not the editors.",
        BROKEN,
        library(),
        LEADER,
    ),
    case(
        AGREED,
        "The editors alone have agreed, and not their leader.",
        BROKEN,
        library(),
        EDITORS,
    ),
    case(
        AGREED,
        "The editors agreed after their leader: nobody has to be first.",
        MET,
        library(),
        agreed("facebookredaksjonen", "2026-11-16 10:00"),
        LEADER,
    ),
    case(
        AGREED,
        "The leader agreed on the day after the page was opened.",
        BROKEN,
        library(),
        EDITORS,
        agreed("editorial-leader", "2026-11-18 00:00"),
    ),
    case(
        AGREED,
        "The leader agreed late on the day on which the page was opened.",
        MET,
        library(),
        EDITORS,
        agreed("editorial-leader", "2026-11-17 23:59"),
    ),
    case(AGREED, "Nobody has agreed to the library's page.", BROKEN, library()),
    case(
        AGREED,
        "One word for both of them is one too few.",
        BROKEN,
        library(),
        agreed("unit", "2026-11-12 10:00", by="kari"),
        DEPUTY,
    ),
    case(
        AGREED,
        "Who stands in for both of them has agreed twice.",
        MET,
        library(),
        agreed("unit", "2026-11-12 10:00", by="kari", id="once"),
        agreed("unit", "2026-11-13 10:00", by="kari", id="twice"),
        DEPUTY,
    ),
    case(
        AGREED,
        "Nobody keeps what was agreed.",
        UNTOLD,
        library(),
        EDITORS,
        covered=[coverage_without("approval")],
    ),
    case(AGREED, "The municipality's own page needs no agreement.", {}, account()),
    case(
        HASHTAGS,
        "A post has one of the hashtags, as the text writes it.",
        MET,
        account(),
        tagged("MittStedVTK"),
    ),
    case(
        HASHTAGS,
        "Capitals make no difference to a hashtag.",
        MET,
        account(),
        tagged("mittstedvtk", "sommer"),
    ),
    case(
        HASHTAGS,
        "All three hashtags are right as well.",
        MET,
        account(),
        tagged("vestretotenkommune", "MittStedVTK", "mittvestretoten"),
    ),
    case(
        HASHTAGS,
        "A post with another place's hashtag has none of them.",
        BROKEN,
        account(),
        tagged("mittstedgjøvik"),
    ),
    case(HASHTAGS, "A post without hashtags has none.", BROKEN, account(), tagged()),
    case(
        HASHTAGS,
        "Nobody knows the hashtags of a post.",
        UNTOLD,
        account(),
        publication(tags=None),
    ),
    case(
        HASHTAGS,
        "What others post on the page is not the municipality's.",
        UNSPOKEN,
        account(FACEBOOK),
        publication(as_account=False, tags=()),
    ),
)

TABLE = CaseTable(cases=CASES)
