"""The schemas of what is kept as JSON: plans, capsules, entries, notes."""

from some_governance.archive.capsules.asking import Asking
from some_governance.archive.capsules.capsule import CapsuleMetadata
from some_governance.archive.capsules.manifests import Listed
from some_governance.archive.folder.notes import Afterwards, Confirmation, Entrance
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind, facts_of, may_tell
from some_governance.limits import Json
from some_governance.moderation.plans import RemovalPlan
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.schemas.shapes import (
    DIGEST,
    TEXT,
    by_name,
    each,
    head,
    one_of,
    table,
    told,
    whole,
    written,
)


def plan_schema() -> dict[str, Json]:
    """Say what a plan is written as; what there is none of lacks its key."""
    plan = told("What it says.", written(RemovalPlan, nulls=False))
    return whole(
        "plan",
        table({**head("plan"), "plan": plan}),
        about="What is going to be hidden or removed, by whom, and why.",
    )


def anchors_schema() -> dict[str, Json]:
    """Say what anchors are written as."""
    anchors = told("Heads of a ledger, for others to hold.", each(written(Anchor)))
    return whole(
        "anchors",
        table({**head("anchors"), "anchors": anchors}),
        about="Heads of a ledger, of which others bear witness.",
    )


def entry_schema() -> dict[str, Json]:
    """Say what a line of an exported ledger is."""
    facts = by_name({"type": ["string", "integer", "array", "null"]})
    kinds: list[Json] = [
        {
            "if": {"properties": {"kind": {"const": kind.value}}},
            "then": {"properties": {"facts": _facts(kind)}},
        }
        for kind in EntryKind
    ]
    entry = written(Entry, known={"kind": one_of(EntryKind), "facts": facts})
    said = {
        "digest": told("SHA-256 of the entry, as canonical JSON.", DIGEST),
        "entry": told("One thing that was done.", {**entry, "allOf": kinds}),
    }
    return whole("entry", table(said), about="One line of an exported ledger.")


def _facts(kind: EntryKind) -> dict[str, Json]:
    needed: list[Json] = [*facts_of(kind)]
    names: list[Json] = [*needed, *may_tell(kind)]
    return {"required": needed, "propertyNames": {"enum": names}}


def capsule_schema() -> dict[str, Json]:
    """Say what the manifest of a capsule is."""
    parts = told("All its other files, sorted by name.", each(written(Listed)))
    return whole(
        "capsule",
        table({**head("capsule"), "parts": parts}),
        about="manifest.json of a capsule: all its files.",
    )


def capsule_metadata_schema() -> dict[str, Json]:
    """Say what the metadata of a capsule are."""
    return whole(
        "capsule-metadata",
        written(CapsuleMetadata),
        about="metadata.json of a capsule: what it is, and why it was taken away.",
    )


def capsule_captured_schema() -> dict[str, Json]:
    """Say what a capsule tells of how it was captured."""
    return whole(
        "capsule-captured",
        written(Asking),
        about="captured.json of a capsule: what was asked, and what is lacking.",
    )


def capsule_thread_schema() -> dict[str, Json]:
    """Say what the thread of a capsule is."""
    said = (Publication, Comment, Reply, Message)
    uttered: dict[str, Json] = {"anyOf": [_row(kind) for kind in said]}
    thread = {
        "of": told("Id of the thing.", TEXT),
        "above": told("What it stands on, the nearest last.", each(uttered)),
        "thread": told("The thing, and all that stands below it.", each(uttered)),
        "removals": told("What was hidden of it.", each(_row(Removal))),
    }
    return whole(
        "capsule-thread",
        table(thread),
        about="thread.json of a capsule: the facts that the answers tell.",
    )


def _row(kind: type[Record]) -> dict[str, Json]:
    fact = {"fact": told("The kind of fact.", {"const": fact_name(kind)})}
    return written(kind, more=fact)


def entrance_schema() -> dict[str, Json]:
    """Say what the folder archive notes of what was handed in."""
    return _note(Entrance, "What was handed in to the archive of a folder.")


def afterwards_schema() -> dict[str, Json]:
    """Say what the folder archive notes of what came after."""
    return _note(Afterwards, "What became of a thing that is archived in a folder.")


def confirmation_schema() -> dict[str, Json]:
    """Say what the folder archive notes of a person's word."""
    return _note(Confirmation, "A person's word that a capsule is archived.")


def _note(
    kind: type[Entrance | Afterwards | Confirmation], about: str
) -> dict[str, Json]:
    name = kind.__name__.lower()
    seal = {"sha256": told("Of all else that it says.", DIGEST)}
    return whole(name, written(kind, more={**head(name), **seal}), about=about)
