"""A thing with all that stands below it, as it was shown at one time."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TypeAlias

from attrs import field, frozen
from attrs.validators import deep_mapping, in_, instance_of

from some_governance.mappings import FrozenMapping
from some_governance.platforms.pages import Page
from some_governance.records.collection import Records
from some_governance.records.fields import utc
from some_governance.records.utterances import Comment, Message, Publication, Reply

Uttered: TypeAlias = Publication | Comment | Reply | Message
"""What can be captured."""


@frozen(kw_only=True)
class Attachment:
    """
    A picture, film or file that goes with what was said.

    Attributes:
        of: Id of what it goes with.

        key: What tells it from another one: the platform's own name for it, never a
            URL, or the SHA-256 of its bytes.

        media_type: `image/jpeg`; `None` when unknown.

        body: Its bytes; `None` where they could not be had, or were not asked for.
    """

    of: str
    key: str
    media_type: str | None = None
    body: bytes | None = field(default=None, repr=False)


@frozen(kw_only=True)
class Captured:
    """
    A thing with all that stands below it, as it was shown at one time.

    Attributes:
        of: Id of the thing.

        account: Id of the account on which it stands.

        at: When it was first asked for.

        by: Which adapter read it, with its version.

        pages: What the platform answered, as received, but for secrets.

        records: What that says: the thing, all that stands below it, and what it
            stands under.

        attachments: What goes with any of them.

        permalinks: Where each stands on the web, by id, where that is known.

        gone: Whether the platform says that the thing isn't there.

        lacking: Why it isn't whole, in our words; empty when all that stands below
            it was seen, and all bytes that were asked for were had.

        unable: Why it can't be hidden, or removed, with this connection, in our words,
            by the name of that (`hide`, `remove`); of what isn't named, a call tells.
    """

    of: str
    account: str
    at: datetime = field(converter=utc)
    by: str
    pages: tuple[Page, ...] = field(repr=False)
    records: Records = field(repr=False)
    attachments: tuple[Attachment, ...] = field(default=(), repr=False)
    permalinks: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )
    gone: bool = False
    lacking: tuple[str, ...] = ()
    unable: Mapping[str, str] = field(
        factory=FrozenMapping[str],
        converter=FrozenMapping[str],
        validator=deep_mapping(in_(("hide", "remove")), instance_of(str)),
    )

    @property
    def uttered(self) -> dict[str, Uttered]:
        """All that was said, by id: the thread, what it stands under, and more."""
        return {
            each.id: each for each in self.records.facts if isinstance(each, Uttered)
        }

    @property
    def thread(self) -> tuple[Uttered, ...]:
        """The thing, if it is there, and all that stands below it, by id."""
        uttered = self.uttered
        below = {self.of}
        while more := {
            each.id
            for each in uttered.values()
            if each.id not in below and stands_on(each) in below
        }:
            below |= more
        return tuple(uttered[id] for id in sorted(below) if id in uttered)

    @property
    def above(self) -> tuple[Uttered, ...]:
        """What the thing stands on, and what that stands on, the nearest last."""
        uttered = self.uttered
        found: list[Uttered] = []
        thing = uttered.pop(self.of, None)
        while thing is not None:
            thing = uttered.pop(stands_on(thing) or "", None)
            if thing is not None:
                found.insert(0, thing)
        return tuple(found)

    @property
    def digest(self) -> str:
        """
        SHA-256 of what was said, in lower-case hex.

        It covers what each thing of the thread is, stands on and says, and what goes
        with it: not the names of those who wrote it, nor when it was read.
        """
        keys = self._keys
        return _hashed([_said(each, keys[each.id]) for each in self.thread])

    @property
    def digests(self) -> dict[str, str]:
        """`said_digest` of each thing of the thread, with what goes with it, by id."""
        keys = self._keys
        return {each.id: said_digest(each, keys[each.id]) for each in self.thread}

    @property
    def _keys(self) -> defaultdict[str, list[str]]:
        """What goes with each thing, by its id."""
        keys = defaultdict[str, list[str]](list)
        for each in self.attachments:
            keys[each.of].append(each.key)
        return keys


def said_digest(uttered: Uttered, attached: Iterable[str] = ()) -> str:
    """
    SHA-256 of what somebody judges, in lower-case hex.

    It covers what a thing is, its id, what it stands on, what it says, and which
    pictures go with it: not who wrote it, nor when it was read. Who was shown its words
    alone has judged no picture, so a thing with pictures has another digest for them.

    With the id in it, no table of common words holds it. It is no secret: who has it
    can try out which words it is of, and short ones are soon found.

    Args:
        uttered: The thing.

        attached: `Attachment.key` of each picture that was seen with it.
    """
    return _hashed(_said(uttered, attached))


def _said(uttered: Uttered, attached: Iterable[str]) -> list[object]:
    kind, on = type(uttered).__name__, stands_on(uttered)
    return [kind, uttered.id, on, uttered.text, sorted(attached)]


def _hashed(said: list[object]) -> str:
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def stands_on(uttered: Uttered) -> str | None:
    """Give the id of what a thing stands on; `None` where it stands alone."""
    match uttered:
        case Comment():
            return uttered.on
        case Reply():
            return uttered.to
        case Message():
            return uttered.conversation
        case _:
            return None
