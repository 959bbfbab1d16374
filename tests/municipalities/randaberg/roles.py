"""Who speaks for Randaberg: its web editor, administrators and service desk."""

from collections.abc import Mapping

from builders import (
    EVERYTHING,
    FACEBOOK,
    INSTAGRAM,
    account,
    appointment,
    coverage_without,
    grant,
    judgement,
    message,
    person,
    publication,
    reply,
)
from municipalities.cases import ASKED, BROKEN, MET, UNSPOKEN, UNTOLD, Case, case

from some_governance import Coverage, Judgement, Record

WEB_EDITOR = "roles/web-editor-and-administrators"
ONLY_APPOINTED = "roles/only-appointed-administrators"
DESK = "roles/servicetorget-access-to-facebook"

KARI = appointment("kari")
ANE = person("ane", unit="servicetorget")
POST = "facebook:100_1"
ANSWER = "facebook:100_1_1"
NO_APPOINTMENTS = coverage_without("appointment")


def editors(
    says: str,
    verdict: str,
    *names: str,
    on: str | None = None,
    covered: Coverage = EVERYTHING,
    **fields: str,
) -> Case:
    """Appoint web editors, for the whole municipality where no account is named."""
    held = (appointment(each, on, role="web-editor", **fields) for each in names)
    return case(WEB_EDITOR, says, verdict, account(), held, covered=[covered])


def acted(says: str, verdict: str, *facts: Record, lacking: str = "group") -> Case:
    """Let somebody act on the main page."""
    covered = [coverage_without(lacking)]
    return case(ONLY_APPOINTED, says, verdict, account(), facts, covered=covered)


def covers(of: str, answer: str) -> Judgement:
    """Let a human say whether the service desk's access covers something."""
    return judgement(of, "covered-by-access", answer)


def desk(
    says: str, verdict: str | Mapping[str, int], *facts: Record, on: str = FACEBOOK
) -> Case:
    """Give the service desk access to a main page."""
    return case(DESK, says, verdict, account(on), facts)


IN_PRIVATE = message(as_account=True, by="kari")
DESK_REPLIES = (grant("publish", "update"), ANE, reply(by="ane"))
DESK_MAY_REPLY = grant("publish", "reply")

CASES: tuple[Case, ...] = (
    editors("Nobody is the web editor.", BROKEN),
    editors("Eva is the web editor.", MET, "eva"),
    editors("Eva and Liv share being the web editor.", MET, "eva", "liv"),
    editors(
        "The web editor left as the window ended.",
        BROKEN,
        "eva",
        until="2026-11-30 00:00",
    ),
    editors(
        "The web editor leaves an instant later.",
        MET,
        "eva",
        until="2026-11-30 00:00:00.000001",
    ),
    editors(
        "The web editor of one account is not the municipality's.",
        BROKEN,
        "eva",
        on=FACEBOOK,
    ),
    editors("Nobody can name all appointments.", UNTOLD, covered=NO_APPOINTMENTS),
    acted("An appointed administrator publishes.", MET, KARI, publication()),
    acted("Somebody publishes whom nobody appointed.", BROKEN, publication()),
    acted("An appointed administrator replies.", MET, KARI, reply()),
    acted("Somebody replies whom nobody appointed.", BROKEN, reply()),
    acted("An appointed administrator answers in private.", MET, KARI, IN_PRIVATE),
    acted("Somebody answers in private whom nobody appointed.", BROKEN, IN_PRIVATE),
    acted(
        "The platform doesn't tell whose hand a message was.",
        UNTOLD,
        KARI,
        message(as_account=True),
    ),
    acted("What somebody writes to the account is no act of it.", UNSPOKEN, message()),
    acted(
        "The administrator of another account publishes.",
        BROKEN,
        appointment("kari", INSTAGRAM),
        publication(),
    ),
    acted(
        "The web editor publishes, who is no administrator.",
        BROKEN,
        appointment("kari", None, role="web-editor"),
        publication(),
    ),
    acted(
        "An appointment begins at the instant of the post.",
        MET,
        appointment("kari", since="2026-11-24 12:00"),
        publication(),
    ),
    acted(
        "An appointment begins an instant after the post.",
        BROKEN,
        appointment("kari", since="2026-11-24 12:00:00.000001"),
        publication(),
    ),
    acted(
        "An appointment ends an instant after the post.",
        MET,
        appointment("kari", until="2026-11-24 12:00:00.000001"),
        publication(),
    ),
    acted(
        "An appointment ends at the instant of the post.",
        BROKEN,
        appointment("kari", until="2026-11-24 12:00"),
        publication(),
    ),
    acted(
        "What somebody writes in their own voice is a private utterance.",
        UNSPOKEN,
        reply(as_account=False),
    ),
    acted(
        "Nobody knows in whose voice somebody wrote.",
        UNTOLD,
        KARI,
        reply(as_account=None),
    ),
    acted("Nobody knows whose hand a post was.", UNTOLD, KARI, publication(by=None)),
    acted(
        "Somebody publishes, and nobody can name all who are appointed.",
        UNTOLD,
        publication(),
        lacking="appointment",
    ),
    acted(
        "The service desk publishes by its own access.",
        MET,
        grant("publish", "update"),
        ANE,
        publication(by="ane"),
    ),
    acted(
        "The service desk replies, of which the text is silent.", ASKED, *DESK_REPLIES
    ),
    acted(
        "A human says that the desk's access covers its reply.",
        MET,
        *DESK_REPLIES,
        covers(ANSWER, "yes"),
    ),
    acted(
        "A human says that the desk's access doesn't cover its reply.",
        BROKEN,
        *DESK_REPLIES,
        covers(ANSWER, "no"),
    ),
    acted(
        "The service desk publishes after its access was taken back.",
        BROKEN,
        grant("publish", until="2026-11-24 12:00"),
        ANE,
        publication(by="ane"),
    ),
    desk("The service desk may publish and update.", MET, grant("publish", "update")),
    desk("The service desk may only update.", MET, grant("update")),
    desk(
        "The service desk may reply, of which the text is silent.",
        ASKED,
        DESK_MAY_REPLY,
    ),
    desk(
        "A human says that the desk may reply, too.",
        MET,
        DESK_MAY_REPLY,
        covers("desk", "yes"),
    ),
    desk(
        "A human says that the desk may not reply.",
        BROKEN,
        DESK_MAY_REPLY,
        covers("desk", "no"),
    ),
    desk(
        "The service desk has access to Instagram, of which the text is silent.",
        ASKED,
        grant("publish", account=INSTAGRAM),
        on=INSTAGRAM,
    ),
    desk(
        "Another unit's access is another matter.",
        {},
        grant("publish", unit="legekontor"),
    ),
    desk("The service desk needn't have access.", {}),
    case(
        DESK,
        "Nobody can name all accesses of units.",
        UNTOLD,
        account(),
        covered=[coverage_without("grant")],
    ),
)
