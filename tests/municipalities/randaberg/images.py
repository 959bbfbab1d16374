"""Randaberg's pictures: approved before they are used, and who took them named."""

from collections.abc import Mapping

from builders import EVERYTHING, account, approval, coverage_without, image, publication
from municipalities.cases import ASKED, BROKEN, MET, UNSPOKEN, UNTOLD, Case, case

from some_governance import Coverage, Record

APPROVED = "images/approved-for-use"
CREDITED = "images/credit-where-necessary"

PICTURE = "facebook:image-1"
OTHER = "facebook:image-2"
USED = "2026-11-24 12:00"


def used(
    says: str,
    verdict: str | Mapping[str, int],
    *facts: Record,
    images: tuple[str, ...] | None = (PICTURE,),
    media: str = "image",
    covered: Coverage = EVERYTHING,
) -> Case:
    """Use pictures in a post."""
    post = publication(at=USED, media=(media,), images=images)
    return case(APPROVED, says, verdict, account(), post, facts, covered=[covered])


def named(
    says: str,
    verdict: str,
    *,
    credited: bool | None,
    registered: bool = True,
    **fields: bool | None,
) -> Case:
    """Use a picture in a post that names who took it, or doesn't."""
    post = publication(images=(PICTURE,), credited=credited)
    known = [image(PICTURE, **fields)] if registered else []
    return case(CREDITED, says, verdict, account(), post, known)


def given(at: str, of: str = PICTURE, body: str = "kommunikasjon") -> Record:
    """Approve a picture."""
    return approval(of, body, at)


DAY_BEFORE = given("2026-11-23 12:00")

CASES: tuple[Case, ...] = (
    used("A picture is approved the day before it is used.", MET, DAY_BEFORE),
    used("A picture is approved as it is used.", MET, given(USED)),
    used(
        "A picture is approved an instant too late.",
        BROKEN,
        given("2026-11-24 12:00:00.000001"),
    ),
    used("Nobody approved a picture.", BROKEN),
    used("Nobody approved a picture of our own.", BROKEN, image(PICTURE, own=True)),
    used(
        "The text doesn't say who approves: the service desk did.",
        MET,
        given("2026-11-23 12:00", body="servicetorget"),
    ),
    used("Another picture was approved.", BROKEN, given("2026-11-23 12:00", OTHER)),
    used(
        "One of two pictures is approved.",
        {MET: 1, BROKEN: 1},
        DAY_BEFORE,
        images=(PICTURE, OTHER),
    ),
    used("Words need no approval.", UNSPOKEN, images=None, media="text"),
    used("Nobody knows which picture was used.", UNTOLD, images=None),
    used("No register keeps approvals.", UNTOLD, covered=coverage_without("approval")),
    named("Whoever took a picture is named, as the licence asks.", MET, credited=True),
    named("Nobody is named, as the licence asks.", BROKEN, credited=False),
    named("Our own picture names nobody.", UNSPOKEN, credited=False, own=True),
    named(
        "A licence asks for no name, and none is given.",
        UNSPOKEN,
        credited=False,
        credit_required=False,
    ),
    named("Nobody knows whose picture it is.", UNTOLD, credited=False, own=None),
    named(
        "Nobody knows what the licence asks for.",
        UNTOLD,
        credited=False,
        credit_required=None,
    ),
    named("Nobody has said whether somebody is named.", ASKED, credited=None),
    named("No register has the picture.", UNTOLD, credited=True, registered=False),
)
