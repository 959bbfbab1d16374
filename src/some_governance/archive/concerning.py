"""Whom a capsule concerns, and what of it may be shown to everybody."""

import re
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
from some_governance.records.fields import FieldClass

MEDIA = "media/"

PART_CLASSES: Mapping[str, FieldClass] = MappingProxyType(
    {
        MANIFEST: FieldClass.PUBLIC,
        METADATA: FieldClass.CITIZEN,
        THREAD: FieldClass.CITIZEN,
        ASKED: FieldClass.PUBLIC,
        "captured/": FieldClass.CITIZEN,
        MEDIA: FieldClass.CITIZEN,
    }
)
"""Whose data each file of a capsule holds, by its name or its folder."""


def capsules_concerning(capsules: Iterable[Capsule], author: str) -> tuple[str, ...]:
    """
    Give the ids of all capsules that concern one person, sorted.

    That is every one in which their id stands anywhere but in pictures and films: they
    wrote, or the platform names them. Who is only spoken of by name isn't found, nor
    who is shown in a picture.

    Args:
        capsules: Those to look through.

        author: Their id at the platform, `facebook:1000`.
    """
    native = author.partition(":")[2] or author
    named = re.compile(rb"(?<![\w-])" + re.escape(native.encode()) + rb"(?![\w-])")
    found = {
        capsule.id
        for capsule in capsules
        if any(
            named.search(part.body)
            for part in capsule.parts
            if not part.name.startswith(MEDIA)
        )
    }
    return tuple(sorted(found))


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
