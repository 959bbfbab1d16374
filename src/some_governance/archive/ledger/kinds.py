"""What an entry can tell of, and which facts it must have."""

import re
from collections.abc import Callable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import TypeAlias

from some_governance.archive.retention import is_class_name, is_keep
from some_governance.errors import ArchiveError

Value: TypeAlias = str | int | tuple["Value", ...] | None
"""A fact: never what a citizen wrote, nor a citizen's name."""


class EntryKind(Enum):
    """What an entry tells of."""

    BEGUN = "begun"
    """The ledger was begun, for a municipality."""

    OPENED = "opened"
    """A case was opened about a thing."""

    CAPTURED = "captured"
    """A thing was captured; its words lie in the content store."""

    SUBMITTED = "submitted"
    """It is handed in to an archive, under this key and no other."""

    RECEIPT = "receipt"
    """The archive has it, and says so; or a named person does."""

    APPROVED = "approved"
    """Somebody else approved the plan: the entry's actor."""

    HIDING = "hiding"
    """The platform is going to be asked to hide it."""

    HIDDEN = "hidden"
    """The platform says that it is hidden."""

    REMOVING = "removing"
    """The platform is going to be asked to remove it."""

    REMOVED = "removed"
    """The platform says that it is removed."""

    REFUSED = "refused"
    """The platform refused what it was asked to do."""

    UNKNOWN = "unknown"
    """Nobody knows what came of it."""

    SETTLED = "settled"
    """What came of it was found out, by another way than asking for it again."""

    VERIFIED = "verified"
    """The platform was read again."""

    FOLLOWED_UP = "followed-up"
    """The archive is told what was done."""

    CLOSED = "closed"
    """Nothing more is done in this case."""

    RETAINED = "retained"
    """It is kept under another class, too, or for longer: the entry's actor says so."""

    HELD = "held"
    """A hold was laid on things: nothing of them goes, until it is lifted."""

    RELEASED = "released"
    """A hold was lifted; who did is the entry's actor."""

    DISPOSED = "disposed"
    """The words of a capsule were disposed of; who did is the entry's actor."""

    ANCHORED = "anchored"
    """Somebody else was given the head of the ledger."""

    STAMPED = "stamped"
    """A time-stamping authority has seen the head of the ledger."""


CASELESS = frozenset(
    {
        EntryKind.BEGUN,
        EntryKind.HELD,
        EntryKind.RELEASED,
        EntryKind.ANCHORED,
        EntryKind.STAMPED,
    }
)
"""Kinds that belong to the ledger as a whole; all others belong to a case."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
_LONGEST = 300


def is_word(value: object) -> bool:
    """Tell whether a value is one word: an id, a name, a code, and no sentence."""
    return (
        isinstance(value, str)
        and 0 < len(value) <= _LONGEST
        and value.isprintable()
        and " " not in value
    )


def is_digest(value: object) -> bool:
    """Tell whether a value is a SHA-256 in lower-case hex."""
    return isinstance(value, str) and _DIGEST.fullmatch(value) is not None


def is_number(value: object) -> bool:
    """Tell whether a value is a whole number from 1 on."""
    return type(value) is int and value > 0


def _are_words(value: object) -> bool:
    return isinstance(value, tuple) and all(map(is_word, value))


def _are_some_words(value: object) -> bool:
    return _are_words(value) and bool(value)


def _are_classes(value: object) -> bool:
    """Each retention class: its name, and how long; `None` where nobody said so."""
    return isinstance(value, tuple) and all(
        isinstance(each, tuple)
        and len(each) == 2
        and is_class_name(each[0])
        and (each[1] is None or is_keep(each[1]))
        for each in value
    )


def _are_parts(value: object) -> bool:
    """Each part: its name, media type, number in the content store and digest."""
    return isinstance(value, tuple) and all(
        isinstance(part, tuple)
        and len(part) == 4
        and is_word(part[0])
        and is_word(part[1])
        and is_number(part[2])
        and is_digest(part[3])
        for part in value
    )


def _or_none(shape: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: value is None or shape(value)


def _one_of(*words: str) -> Callable[[object], bool]:
    return lambda value: value in words


_SHAPES: Mapping[EntryKind, Mapping[str, Callable[[object], bool]]] = MappingProxyType(
    {
        EntryKind.BEGUN: {"municipality": is_word, "version": is_number},
        EntryKind.OPENED: {"action": _one_of("remove", "hide", "keep")},
        EntryKind.CAPTURED: {
            "capsule": is_digest,
            "digest": is_digest,
            "covers": _are_words,
            "parts": _are_parts,
            "classes": _are_classes,
        },
        EntryKind.SUBMITTED: {"capsule": is_digest, "archive": is_word, "key": is_word},
        EntryKind.RECEIPT: {
            "capsule": is_digest,
            "archive": is_word,
            "key": is_word,
            "system_id": _or_none(is_word),
            "confirmed_by": _or_none(is_word),
        },
        EntryKind.APPROVED: {"plan": is_word},
        EntryKind.HIDING: {"capsule": is_digest},
        EntryKind.HIDDEN: {},
        EntryKind.REMOVING: {"capsule": is_digest, "receipt": is_number},
        EntryKind.REMOVED: {},
        EntryKind.REFUSED: {"why": is_word},
        EntryKind.UNKNOWN: {"why": is_word},
        EntryKind.SETTLED: {
            "outcome": _one_of("gone", "hidden", "there"),
            "through": _one_of("reading", "webhook", "human"),
        },
        EntryKind.VERIFIED: {"outcome": _one_of("gone", "hidden", "there")},
        EntryKind.FOLLOWED_UP: {"archive": is_word, "key": is_word},
        EntryKind.CLOSED: {"why": is_word},
        EntryKind.RETAINED: {
            "capsule": is_digest,
            "class": is_class_name,
            "keep": is_keep,
            "why": is_word,
        },
        EntryKind.HELD: {"of": _are_some_words, "why": is_word},
        EntryKind.RELEASED: {"hold": is_number, "why": is_word},
        EntryKind.DISPOSED: {"capsule": is_digest, "why": is_word},
        EntryKind.ANCHORED: {"sequence": is_number, "digest": is_digest, "to": is_word},
        EntryKind.STAMPED: {
            "sequence": is_number,
            "digest": is_digest,
            "token": is_digest,
            "content": is_number,
        },
    }
)


_ALSO: Mapping[EntryKind, Mapping[str, Callable[[object], bool]]] = MappingProxyType(
    {EntryKind.OPENED: {"judgements": _are_words, "covers": _are_words}}
)
"""What an entry may tell besides."""


def facts_of(kind: EntryKind) -> tuple[str, ...]:
    """Give the names of the facts that an entry of a kind must have, in order."""
    return tuple(_SHAPES[kind])


def may_tell(kind: EntryKind) -> tuple[str, ...]:
    """Give the names of the facts that an entry of a kind may have besides."""
    return tuple(_ALSO.get(kind, ()))


def check_facts(kind: EntryKind, facts: Mapping[str, Value]) -> None:
    """
    Refuse facts that aren't those of their kind.

    Raises:
        ArchiveError: One is missing, unknown, or not what it has to be.
    """
    needed, also = _SHAPES[kind], _ALSO.get(kind, {})
    if not needed.keys() <= facts.keys() <= {*needed, *also}:
        raise ArchiveError(
            f"the ledger's entry {kind.value!r} has the facts {sorted(facts)}; "
            f"it must have {sorted(needed)}, and may have {sorted(also)}"
        )
    for name, shape in {**needed, **also}.items():
        if name in facts and not shape(facts[name]):
            raise ArchiveError(
                f"the ledger's entry {kind.value!r}: {name} isn't what it has to be; "
                f"docs/reference/ledger.md says what that is"
            )
    if (
        kind is EntryKind.RECEIPT
        and facts["system_id"] is facts["confirmed_by"] is None
    ):
        raise ArchiveError(
            "a receipt needs the archive's system_id, or confirmed_by, a named person"
        )
