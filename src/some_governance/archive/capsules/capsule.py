"""What is kept of one thing, as files with a manifest."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from attrs import field, frozen
from attrs.converters import optional

from some_governance.archive.actors import Actor
from some_governance.archive.canonical import canonical
from some_governance.mappings import FrozenMapping
from some_governance.records.fields import Citizen, Official, Public, utc

SCHEMA = "some-governance/capsule"
VERSION = 1
MANIFEST = "manifest.json"
METADATA = "metadata.json"
THREAD = "thread.json"
ASKED = "captured.json"


@frozen(kw_only=True)
class CapsulePart:
    """
    One file of a capsule.

    Attributes:
        name: Its path in the capsule, in ASCII, `captured/0001.json`.

        body: Its bytes.

        media_type: `application/json`.
    """

    name: str
    body: bytes = field(repr=False)
    media_type: str

    @property
    def sha256(self) -> str:
        """SHA-256 of its bytes, in lower-case hex."""
        return hashlib.sha256(self.body).hexdigest()


@frozen(kw_only=True)
class Taken:
    """
    Why a thing is taken away, and who takes it away.

    Attributes:
        action: What is done to it: `remove`, `hide`.

        ground: On which ground, a word of the guidelines; `None` where they ask for
            none.

        judgements: What was judged of it, answer by question.

        clause: Id of the clause that it rests on; `None` for the account's own words.

        quote: That clause, word for word.

        by: Who takes it away.
    """

    action: Public[str]
    ground: Official[str | None]
    judgements: Official[Mapping[str, str]] = field(converter=FrozenMapping[str])
    clause: Public[str | None]
    quote: Public[str | None]
    by: Official[Actor]


@frozen(kw_only=True)
class CapsuleMetadata:
    """
    What is said of a captured thing beside its content.

    Attributes:
        platform: Name of the platform.

        account: Id of the account on which it stands.

        of: Its id.

        kind: `publication`, `comment`, `reply`, `message`.

        author: The name that the platform showed; `None` when it showed none.

        author_id: The author's id there; `None` when unknown.

        permalink: Where it stood on the web; `None` when unknown.

        posted: When it was written; `None` when the platform doesn't say.

        captured: When it was first asked for.

        captured_by: Which adapter read it, with its version.

        covers: Ids of the thing and of all that stood below it, sorted.

        digest: `Captured.digest`. Who guesses short words can tell that they guessed
            right, so that it is as much a citizen's as the words are.

        taken: Why it is taken away; `None` for what is only kept.
    """

    platform: Public[str]
    account: Public[str]
    of: Public[str]
    kind: Public[str]
    author: Citizen[str | None] = field(repr=False)
    author_id: Citizen[str | None] = field(repr=False)
    permalink: Public[str | None]
    posted: Public[datetime | None] = field(converter=optional(utc))
    captured: Public[datetime] = field(converter=utc)
    captured_by: Public[str]
    covers: Public[tuple[str, ...]]
    digest: Citizen[str] = field(repr=False)
    taken: Official[Taken | None]


@frozen(kw_only=True)
class Capsule:
    """
    What is kept of one thing. The same thing gives the same bytes.

    Attributes:
        metadata: What is said of it beside its content; it is a part as well.

        parts: Its files but for the manifest, sorted by name, each name once.
    """

    metadata: CapsuleMetadata
    parts: tuple[CapsulePart, ...] = field(repr=False)

    @cached_property
    def manifest(self) -> bytes:
        """The names, sizes, kinds and SHA-256 of all parts, as canonical JSON."""
        return canonical(
            {
                "schema": SCHEMA,
                "version": VERSION,
                "parts": [
                    {
                        "name": part.name,
                        "bytes": len(part.body),
                        "media_type": part.media_type,
                        "sha256": part.sha256,
                    }
                    for part in self.parts
                ],
            }
        )

    @cached_property
    def id(self) -> str:
        """SHA-256 of the manifest, in lower-case hex."""
        return hashlib.sha256(self.manifest).hexdigest()

    @property
    def files(self) -> Mapping[str, bytes]:
        """All its files by name, the manifest among them."""
        files = {part.name: part.body for part in self.parts}
        return FrozenMapping({**files, MANIFEST: self.manifest})
