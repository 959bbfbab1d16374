"""What Randaberg's channels are for: purposes, and pictures with hashtags."""

from collections.abc import Mapping

from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    coverage_without,
    plan,
    plan_item,
    publication,
)
from municipalities.cases import BROKEN, MET, UNSPOKEN, UNTOLD, Case, case

FACEBOOK_IS_FOR = "channels/facebook-good-stories"
INSTAGRAM_IS_FOR = "channels/instagram-soul-and-charm"
HASHTAGS = "channels/instagram-share-with-hashtags"

OF_ALL = (
    "dialogue-with-residents",
    "news-and-information",
    "reputation",
    "preparedness-and-crisis",
)
OF_FACEBOOK = ("good-stories", "events-and-measures", "help-to-use-services")
OF_INSTAGRAM = (
    "soul-and-charm",
    "follow-local-pictures",
    "meet-the-staff",
    "share-pictures-with-hashtags",
)
PAGES = {FACEBOOK_IS_FOR: FACEBOOK, INSTAGRAM_IS_FOR: INSTAGRAM}


def planned(
    clause: str,
    says: str,
    verdict: str | Mapping[str, int],
    *purposes: str,
    on: str | None = None,
) -> Case:
    """Plan something for the page that a sentence speaks of, or for another."""
    page = on or PAGES[clause]
    item = plan_item(account=page, purposes=purposes)
    return case(clause, says, verdict, account(PAGES[clause]), plan(), item)


def each(clause: str, says: str, count: int, *purposes: str) -> Case:
    """Plan one thing for each of some purposes."""
    page = PAGES[clause]
    items = (plan_item(one, account=page, purposes=(one,)) for one in purposes)
    return case(clause, says, {MET: count}, account(page), plan(), items)


def nowhere(clause: str, says: str, verdict: str | Mapping[str, int], *of: str) -> Case:
    """Plan something without saying for which account."""
    item = plan_item(account=None, purposes=of)
    return case(clause, says, verdict, account(PAGES[clause]), plan(), item)


def tagged(says: str, verdict: str, *tags: str, media: str = "image") -> Case:
    """Post something on Instagram with hashtags."""
    post = publication(account=INSTAGRAM, media=(media,), tags=tags)
    return case(HASHTAGS, says, verdict, account(INSTAGRAM), post)


CASES: tuple[Case, ...] = (
    each(
        FACEBOOK_IS_FOR,
        "All that the municipality, and Facebook, is for fits on Facebook.",
        7,
        *OF_ALL,
        *OF_FACEBOOK,
    ),
    planned(
        FACEBOOK_IS_FOR,
        "The village's soul and charm is planned for Facebook.",
        BROKEN,
        "soul-and-charm",
    ),
    planned(
        FACEBOOK_IS_FOR,
        "A good story, with the village's charm, is planned for Facebook.",
        BROKEN,
        "good-stories",
        "soul-and-charm",
    ),
    planned(
        FACEBOOK_IS_FOR,
        "What is planned for Facebook tells its goal in other words.",
        UNSPOKEN,
    ),
    planned(
        FACEBOOK_IS_FOR,
        "What is planned for Instagram is not held against Facebook.",
        UNSPOKEN,
        "soul-and-charm",
        on=INSTAGRAM,
    ),
    nowhere(
        FACEBOOK_IS_FOR,
        "A plan doesn't say where the village's soul and charm is to be shared.",
        UNTOLD,
        "soul-and-charm",
    ),
    nowhere(
        FACEBOOK_IS_FOR,
        "What would fit on Facebook is planned for no account that is named.",
        UNTOLD,
        "reputation",
    ),
    case(
        FACEBOOK_IS_FOR,
        "Nobody can name all that is planned.",
        UNTOLD,
        account(),
        covered=[coverage_without("plan-item")],
    ),
    each(
        INSTAGRAM_IS_FOR,
        "All that the municipality, and Instagram, is for fits on Instagram.",
        8,
        *OF_ALL,
        *OF_INSTAGRAM,
    ),
    planned(
        INSTAGRAM_IS_FOR,
        "Help to use the services is planned for Instagram.",
        BROKEN,
        "help-to-use-services",
    ),
    planned(
        INSTAGRAM_IS_FOR,
        "What is planned for Instagram tells its goal in other words.",
        UNSPOKEN,
    ),
    planned(
        INSTAGRAM_IS_FOR,
        "What is planned for Facebook is not held against Instagram.",
        UNSPOKEN,
        "good-stories",
        on=FACEBOOK,
    ),
    tagged("A picture carries neither hashtag.", BROKEN),
    tagged("A picture carries #irandaberg alone.", BROKEN, "irandaberg"),
    tagged("A picture carries #mittrandaberg alone.", BROKEN, "mittrandaberg"),
    tagged("A picture carries both.", MET, "irandaberg", "mittrandaberg"),
    tagged(
        "A picture carries both, and a third.",
        MET,
        "mittrandaberg",
        "solnedgang",
        "irandaberg",
    ),
    tagged("Capitals make no difference.", MET, "IRandaberg", "#MittRandaberg"),
    tagged(
        "A hashtag that only begins like it is another.",
        BROKEN,
        "irandaberg",
        "mittrandaberg2026",
    ),
    tagged("A film needs no hashtag.", UNSPOKEN, media="video"),
    tagged("Nobody knows whether it is a picture.", UNTOLD, media="other"),
    case(
        HASHTAGS,
        "Nobody knows what a picture was tagged with.",
        UNTOLD,
        account(INSTAGRAM),
        publication(account=INSTAGRAM, media=("image",)),
    ),
    case(
        HASHTAGS,
        "A picture on Facebook needs no hashtag.",
        {},
        account(),
        publication(media=("image",), tags=()),
    ),
)
