"""Entries of the ledger: canonical bytes, each chained to the one before it."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Self

from attrs import asdict, field, frozen

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.kinds import (
    CASELESS,
    EntryKind,
    Value,
    check_facts,
    is_digest,
    is_number,
    is_word,
)
from some_governance.errors import ArchiveError, RecordError
from some_governance.mappings import FrozenMapping
from some_governance.records.fields import utc

FIRST = "0" * 64
"""What the first entry has for the digest of the one before it."""


@frozen(kw_only=True)
class Entry:
    """
    One thing that was done.

    It holds ids, codes, times and salted digests: neither the words nor the name of a
    citizen.

    Attributes:
        sequence: Its number, from 1 on, without gaps. This is the order; times aren't.

        kind: What it tells of.

        case: Id of the case that it belongs to; `None` where it is of the ledger as a
            whole.

        item: Id of the thing that it is about; `None` together with `case`.

        account: Id of the account on which that stands; `None` together with `case`.

        at: When that was, as was claimed.

        recorded_at: When it was written down, as the machine's clock claimed.

        actor: Who did it; `None` for what nobody did.

        facts: What else is known, by name.

        software: What wrote it, with its version and SQLite's.

        previous: Digest of the entry before it.
    """

    sequence: int
    kind: EntryKind
    case: str | None
    item: str | None
    account: str | None
    at: datetime = field(converter=utc)
    recorded_at: datetime = field(converter=utc)
    actor: Actor | None
    facts: Mapping[str, Value] = field(converter=FrozenMapping[Value])
    software: str
    previous: str

    def __attrs_post_init__(self) -> None:
        owners = (self.case, self.item, self.account)
        said = () if self.actor is None else asdict(self.actor).values()
        if self.kind in CASELESS:
            fits = owners == (None, None, None)
        else:
            fits = all(map(is_word, owners))
        if not fits or not all(map(is_word, said)):
            raise ArchiveError(
                f"the ledger's entry {self.kind.value!r}: case, item, account and "
                f"actor are ids without spaces, and only those of a case have the "
                f"first three"
            )
        if not (
            is_number(self.sequence)
            and is_word(self.software)
            and is_digest(self.previous)
        ):
            raise ArchiveError(
                "an entry has a number, what wrote it, and the digest of the last one"
            )
        check_facts(self.kind, self.facts)

    @cached_property
    def body(self) -> str:
        """All that it says, as canonical JSON in ASCII."""
        said = {
            "sequence": self.sequence,
            "kind": self.kind.value,
            "case": self.case,
            "item": self.item,
            "account": self.account,
            "at": self.at.isoformat(),
            "recorded_at": self.recorded_at.isoformat(),
            "actor": None if self.actor is None else asdict(self.actor),
            "facts": dict(self.facts),
            "software": self.software,
            "previous": self.previous,
        }
        return json.dumps(said, sort_keys=True, separators=(",", ":"))

    @cached_property
    def digest(self) -> str:
        """SHA-256 of its body, in lower-case hex."""
        return digest_of(self.body)

    @classmethod
    def read(cls, body: str, digest: str) -> Self:
        """
        Read an entry back.

        Args:
            body: Its body.

            digest: What its digest has to be.

        Raises:
            ArchiveError: It isn't one, is written in another way, or was changed.
        """
        if digest != digest_of(body):
            raise ArchiveError("this entry isn't what its digest says")
        try:
            said = json.loads(body)
            actor = said.pop("actor")
            entry = cls(
                kind=EntryKind(said.pop("kind")),
                at=datetime.fromisoformat(said.pop("at")),
                recorded_at=datetime.fromisoformat(said.pop("recorded_at")),
                actor=None if actor is None else Actor(**actor),
                facts={name: _frozen(fact) for name, fact in said.pop("facts").items()},
                **said,
            )
        except (
            AttributeError,
            KeyError,
            RecordError,
            RecursionError,
            TypeError,
            ValueError,
        ):
            raise ArchiveError("this is no entry of a ledger") from None
        if entry.body != body:
            raise ArchiveError("this entry isn't written as entries are")
        return entry


def digest_of(body: str) -> str:
    """Give the digest by which the next entry is chained to this one."""
    return hashlib.sha256(body.encode()).hexdigest()


def _frozen(value: object) -> Value:
    """Turn the lists of JSON into tuples; what isn't a fact is found by its shape."""
    if isinstance(value, list):
        return tuple(_frozen(each) for each in value)
    return value  # type: ignore[return-value]
