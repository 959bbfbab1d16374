"""Whom a capsule concerns, and what of it may be shown to everybody."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from attrs import evolve, frozen

from some_governance.archive.capsules.capsule import (
    ASKED,
    MANIFEST,
    METADATA,
    THREAD,
    Capsule,
    CapsuleMetadata,
)
from some_governance.archive.capsules.reading import capsule_records
from some_governance.errors import ArchiveError, PayloadError
from some_governance.limits import DEFAULT_LIMITS, Json, read_json
from some_governance.loading.ids import is_id
from some_governance.records.fields import FieldClass

MEDIA = "media/"
ANSWERS = "captured/"

PART_CLASSES: Mapping[str, FieldClass] = MappingProxyType(
    {
        MANIFEST: FieldClass.PUBLIC,
        METADATA: FieldClass.CITIZEN,
        THREAD: FieldClass.CITIZEN,
        ASKED: FieldClass.PUBLIC,
        ANSWERS: FieldClass.CITIZEN,
        MEDIA: FieldClass.CITIZEN,
    }
)
"""Whose data each file of a capsule holds, by its name or its folder."""


PERSONS = frozenset(
    {
        "actor",
        "admincreator",
        "author",
        "authorchannelid",
        "creator",
        "from",
        "likes",
        "mentions",
        "messagetags",
        "owner",
        "participants",
        "person",
        "reactions",
        "recipient",
        "sender",
        "senders",
        "storytags",
        "tags",
        "to",
        "user",
        "users",
        "withtags",
    }
)
"""Under which keys of an answer somebody is named; `_` and case don't count."""

PERSON_IDS = frozenset(
    {
        "author",
        "authorid",
        "fromid",
        "nsid",
        "owner",
        "ownerid",
        "psid",
        "recipientid",
        "senderid",
        "user",
        "userid",
    }
)
"""Keys of an answer that say who somebody is, wherever they stand."""

_IDS = frozenset({"id", "value"})
"""Keys that say who somebody is below one of `PERSONS`."""


def capsules_concerning(capsules: Iterable[Capsule], author: str) -> tuple[str, ...]:
    """
    Give the ids of all capsules that concern one person, sorted.

    That is every one of their platform in which they are named by their id: as who
    wrote, or under one of `PERSONS` or `PERSON_IDS` in an answer of the platform's.
    Who is only spoken of by name isn't found, nor who is shown in a picture.

    Args:
        capsules: Those to look through.

        author: Their id at the platform, `facebook:1000`.

    Raises:
        ArchiveError: It isn't written so.
    """
    platform, native = parted(author)
    found = {
        capsule.id
        for capsule in capsules
        if capsule.metadata.platform == platform
        and (_wrote(capsule, author) or _is_named(capsule, native))
    }
    return tuple(sorted(found))


def parted(author: str) -> tuple[str, str]:
    """
    Give a person's platform, and their id there.

    Raises:
        ArchiveError: It isn't written as `platform:id`.
    """
    platform, _, native = author.partition(":")
    if not (platform and native and is_id(author)):
        raise ArchiveError(
            "an author is written <platform>:<their id there>, like facebook:1000: "
            "who is known by name only has to be looked for in what is exported"
        )
    return platform, native


def _wrote(capsule: Capsule, author: str) -> bool:
    """Tell whether somebody wrote, or did, what is told of in the records."""
    hands = (getattr(each, "by", None) for each in capsule_records(capsule).facts)
    return author in (capsule.metadata.author_id, *hands)


def _is_named(capsule: Capsule, native: str) -> bool:
    """Tell whether an answer names somebody; of one that is no JSON, any word does."""
    for part in capsule.parts:
        if not part.name.startswith(ANSWERS):
            continue
        try:
            answer = read_json(part.body, part.name, DEFAULT_LIMITS)
        except PayloadError:
            if native.encode() in part.body:
                return True
        else:
            if _names(answer, native):
                return True
    return False


def _names(said: Json, native: str, key: str = "", *, within: bool = False) -> bool:
    """Tell whether JSON names somebody, below a key, within one of `PERSONS`."""
    plain = key.replace("_", "").casefold()
    match said:
        case dict():
            below = within or plain in PERSONS
            return any(
                _names(each, native, name, within=below) for name, each in said.items()
            )
        case list():
            return any(_names(each, native, key, within=within) for each in said)
    is_theirs = plain in PERSON_IDS or (within and plain in _IDS)
    return is_theirs and str(said) == native


@frozen(kw_only=True)
class MaskedCapsule:
    """
    What of a capsule may be shown to everybody: nobody is named in it, nor quoted.

    Attributes:
        title: What is kept, without names and words.

        account: Id of the account on which it stood.

        kind: As in `CapsuleMetadata`.

        posted: When it was written; `None` when the platform doesn't say.

        captured: When it was captured.

        covers: How many things, itself and what stood below it.

        action: What was done to it; `None` for what is only kept.

        ground: On which ground; `None` where none was needed.

        clause: Id of the clause that it rests on; `None` where it rests on none.

        quote: That clause, word for word.

        role: In which role somebody took it away; `None` for what is only kept.
    """

    title: str
    account: str
    kind: str
    posted: datetime | None
    captured: datetime
    covers: int
    action: str | None = None
    ground: str | None = None
    clause: str | None = None
    quote: str | None = None
    role: str | None = None


def masked_capsule(metadata: CapsuleMetadata) -> MaskedCapsule:
    """
    Give what may be shown to everybody.

    Its id and its place on the web lead to who wrote it, and its digest tells who
    guesses short words that they guessed right: they stay out too.
    """
    shown = MaskedCapsule(
        title=f"{metadata.kind}, {metadata.account}, {metadata.captured:%Y-%m-%d}",
        account=metadata.account,
        kind=metadata.kind,
        posted=metadata.posted,
        captured=metadata.captured,
        covers=len(metadata.covers),
    )
    taken = metadata.taken
    if taken is None:
        return shown
    return evolve(
        shown,
        action=taken.action,
        ground=taken.ground,
        clause=taken.clause,
        quote=taken.quote,
        role=taken.by.role,
    )
