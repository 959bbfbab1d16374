"""What only this library says of a thing, in a namespace and a schema of our own."""

from importlib.resources import files
from xml.etree.ElementTree import Element

from some_governance.archive.actors import Actor
from some_governance.archive.archives import FollowUp
from some_governance.archive.arkivmelding.elements import (
    child,
    say,
    say_moment,
)
from some_governance.archive.capsules.capsule import Capsule, Taken
from some_governance.archive.ledger.anchors import Anchor

OWN_SCHEMA = "some-governance.xsd"
"""Name of the file that holds our schema, beside this one."""


def own_schema() -> bytes:
    """Give our schema, for whoever checks messages or has to document them."""
    return files(__package__).joinpath(OWN_SCHEMA).read_bytes()


def say_capsule(
    parent: Element, capsule: Capsule, released_by: Actor | None, head: Anchor | None
) -> None:
    """Say what was captured, why it is taken away, and who released it: no words."""
    metadata = capsule.metadata
    told = child(parent, "sg:capsule")
    say(told, "sg:platform", metadata.platform)
    say(told, "sg:account", metadata.account)
    say(told, "sg:item", metadata.of)
    say(told, "sg:kind", metadata.kind)
    say(told, "sg:permalink", metadata.permalink)
    say_moment(told, "sg:posted", metadata.posted)
    say_moment(told, "sg:captured", metadata.captured)
    say(told, "sg:capturedBy", metadata.captured_by)
    for each in metadata.covers:
        say(told, "sg:covers", each)
    say(told, "sg:contentDigest", metadata.digest)
    say(told, "sg:capsuleDigest", capsule.id)
    if metadata.taken is not None:
        _say_taken(told, metadata.taken)
    say(told, "sg:releasedBy", None if released_by is None else released_by.role)
    _say_head(told, head)


def say_done(parent: Element, done: FollowUp, head: Anchor | None) -> None:
    """Say what was done to a thing."""
    told = child(parent, "sg:done")
    say(told, "sg:action", done.action)
    say_moment(told, "sg:at", done.at)
    say(told, "sg:role", done.role)
    say(told, "sg:ground", done.ground)
    say(told, "sg:clause", done.clause)
    say_moment(told, "sg:verified", done.verified)
    _say_head(told, head)


def _say_taken(parent: Element, taken: Taken) -> None:
    told = child(parent, "sg:taken")
    say(told, "sg:action", taken.action)
    say(told, "sg:ground", taken.ground)
    for question, answer in taken.judgements.items():
        judged = child(told, "sg:judged")
        say(judged, "sg:question", question)
        say(judged, "sg:answer", answer)
    say(told, "sg:clause", taken.clause)
    say(told, "sg:quote", taken.quote)
    say(told, "sg:role", taken.by.role)


def _say_head(parent: Element, head: Anchor | None) -> None:
    if head is not None:
        told = child(parent, "sg:ledger")
        say(told, "sg:sequence", str(head.sequence))
        say(told, "sg:digest", head.digest)
