"""What a platform has to keep, however its plug-in does it."""

from collections.abc import Iterable

from some_governance.platforms.platform import Platform
from some_governance.testing import covering, offering, translating
from some_governance.testing.offering import Checked, each
from some_governance.testing.promises import Promise, hold
from some_governance.testing.readings import Payload, readings


def check_platform(platform: Platform, payloads: Iterable[Payload]) -> None:
    """
    Hold a platform against all that a platform promises.

    Args:
        platform: It.

        payloads: What the platform sends: answers of its API, deliveries of its
            webhook, downloads; each with its account and the moment that it was
            received, and answers with what was asked. Together they show each kind of
            fact that it is said to tell. Nobody in them is real.

    Raises:
        PromiseBroken: It breaks some; each is named, with where, and how to mend it.
    """
    checked = Checked(platform=platform, readings=readings(platform, payloads))
    hold(f"the platform {platform.name}", PLATFORM_PROMISES, checked)


PLATFORM_PROMISES: tuple[Promise[Checked], ...] = (
    Promise(
        name="shown",
        says="each capability is shown by a payload at least",
        mend="Give check_platform an Answer, a Delivery or a Download, or make the "
        "capability None.",
        breaks=offering.unshown,
    ),
    Promise(
        name="understood",
        says="a payload as the platform sends it is translated, and nothing is nothing",
        mend="See what it raises there; a field that may be missing is None.",
        breaks=each(translating.fails),
    ),
    Promise(
        name="errors",
        says="a broken payload is translated, named, or refused with a PayloadError",
        mend="Match shapes before you read them; raise PayloadError, from None, where "
        "a value can't be, also where a fact raises RecordError.",
        breaks=each(translating.breaks),
    ),
    Promise(
        name="limits",
        says="what is no JSON, or more than a limit allows, is a PayloadError",
        mend="Read with read_json(body, name, limits).",
        breaks=each(translating.swallows),
    ),
    Promise(
        name="pure",
        says="the same payloads tell the same, in any order, however often",
        mend="Take every moment from the payloads; look at no clock, and don't trust "
        "in the order of what you are given.",
        breaks=each(translating.changes),
    ),
    Promise(
        name="alone",
        says="translating opens no file and no connection",
        mend="Fetch what you need in connect, and read it from the payloads.",
        breaks=each(translating.opens),
    ),
    Promise(
        name="ids",
        says="an id is platform:native, as commands, folders and clearances take it",
        mend="Put the platform's name and a colon before each id that it gives; write "
        "one that is_native_id doesn't take in another way, always in the same.",
        breaks=each(translating.misnames),
    ),
    Promise(
        name="instants",
        says="a moment is what it says, with its offset, and without one it is none",
        mend="Read it with datetime.fromisoformat, keep the offset, and refuse or name "
        "what has none.",
        breaks=each(translating.mistimes),
    ),
    Promise(
        name="named",
        says="what is valid and not understood is named, never dropped",
        mend="Keep it as Unrecognised, with its place and why.",
        breaks=each(translating.drops),
    ),
    Promise(
        name="discreet",
        says="no error, repr or log holds what a citizen wrote",
        mend="Say where it stands, never what stands there; raise from None; put words "
        "into text and author only.",
        breaks=each(translating.tells),
    ),
    Promise(
        name="account",
        says="a payload tells of the account that was asked about, and of no other",
        mend="Leave out, or name as Unrecognised, what is about another one.",
        breaks=each(translating.trespasses),
    ),
    Promise(
        name="coverage",
        says="coverage names its account, and ends when it was fetched",
        mend="Give Coverage with the account, up to fetched_at; none where that is "
        "None, and none for a webhook.",
        breaks=each(covering.overstates),
    ),
    Promise(
        name="unseen",
        says="coverage never spans what wasn't seen",
        mend="Vouch only where the last page came, none before it is missing, and "
        "everything in it was understood.",
        breaks=each(covering.vouches),
    ),
    Promise(
        name="tells",
        says="what it is said to tell is what it tells",
        mend="Correct tells, or add a payload that shows it.",
        breaks=offering.mistells,
    ),
    Promise(
        name="pickled",
        says="records and errors come whole to another process",
        mend="Give texts that are plain str, and raise errors of this library.",
        breaks=each(translating.spoils),
    ),
    Promise(
        name="unable",
        says="what it can't, it says in words",
        mend="Leave the capability None, and the rest to Platform.",
        breaks=offering.pretends,
    ),
    Promise(
        name="signed",
        says="a webhook believes nobody who doesn't prove who they are",
        mend="Compare a signature over the raw bytes; raise SignatureError for a wrong "
        "one, ValueError for secrets that are missing or too short.",
        breaks=offering.believes,
    ),
)
"""All that a platform promises."""
