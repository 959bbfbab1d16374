"""Private messages, as webhooks of Facebook and Instagram tell of them."""

import re
from collections.abc import Iterator

from some_governance import Message, Node
from some_governance_facebook.graph.envelopes import (
    MESSAGING,
    STANDBY,
    TIMELESS,
    UNKNOWN,
    Event,
)
from some_governance_facebook.graph.happenings import Meaning, Passing, Said
from some_governance_facebook.graph.webhook_fields import (
    named,
    party,
    refused,
    told_at,
)

REACTED = "reactions and likes: who likes what is never kept"
READ_BY = "who has received or read a message: that is never kept"
NAMELESS = "a message without its id"
ALONE = "a message of which nobody knows between whom it passed"
TO_ITSELF = "a message of an account to itself, sent to try something out"

_PASSING = (
    ("reaction", REACTED),
    ("read", READ_BY),
    ("delivery", READ_BY),
)
_OTHERS = (
    "account_linking",
    "app_roles",
    "optin",
    "pass_thread_control",
    "policy_enforcement",
    "postback",
    "prior_message",
    "referral",
    "request_thread_control",
    "take_thread_control",
)
_COUNT = re.compile(r"[0-9]{1,9}")
_WORDLESS = ("attachments", "sticker_id")


def private(event: Event) -> bool:
    """Tell whether an event is one of a conversation, in whichever envelope it came."""
    told = event.name.startswith((MESSAGING, STANDBY, "message"))
    return told and event.node.has("sender", "recipient")


def conversation(platform: str, account: str, other: str) -> str:
    """
    Give the id of a conversation of two: webhooks don't tell the platform's own.

    Args:
        platform: Its name.

        account: The account's id there.

        other: The id there of who it writes with.
    """
    return f"{platform}:{account}_{other}"


def said_privately(event: Event) -> Iterator[Meaning]:
    """
    Tell what an event of a conversation means.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    node = event.node
    message, edit = node.node("message"), node.node("message_edit")
    if message is not None:
        yield _message(event, message)
    elif edit is not None:
        yield _said(event, edit, number=_number(edit))
    else:
        yield _no_message(event)


def _no_message(event: Event) -> Meaning:
    """Name what passes in a conversation and is no message."""
    for key, what in _PASSING:
        if event.node.has(key):
            return Passing(what=what)
    for key in _OTHERS:
        if event.node.has(key):
            return event.kept(f"an event of a conversation, {key}: not translated")
    return event.kept(UNKNOWN)


def _message(event: Event, message: Node) -> Meaning:
    if message.flag("is_self"):
        return event.kept(TO_ITSELF)
    if message.flag("is_deleted"):
        return _said(event, message, gone=True)
    return _said(event, message)


def _said(event: Event, message: Node, number: int = 0, gone: bool = False) -> Meaning:
    """
    Tell what was written, by whom.

    The account speaks where it is an echo. An edit, or that a message was taken back,
    has a time of its own: when the message itself was sent, it doesn't tell.
    """
    node = event.node
    identity = named(message, "mid")
    if identity is None:
        return event.kept(NAMELESS)
    sender, recipient = party(node, "sender"), party(node, "recipient")
    own = sender == event.own or message.flag("is_echo") is True
    other = recipient if own and recipient != event.own else sender
    if sender is None or other is None or other == event.own:
        return event.kept(ALONE)
    at = told_at(node, "timestamp")
    time = event.time(at)
    if time is None:
        return event.kept(TIMELESS)
    text = message.text("text")
    if text is None and message.has(*_WORDLESS):
        text = ""
    platform = node.platform
    return Said(
        id=f"{platform}:{identity}",
        kind=Message,
        account=event.account,
        source=node.source,
        path=node.path,
        raw=event.raw,
        time=time,
        digest=event.digest,
        edit=number,
        under=None if gone else conversation(platform, event.own, other),
        at=None if number or gone else at,
        by=None if own else f"{platform}:{sender}",
        own=own,
        text=None if gone else text,
        gone=gone,
    )


def _number(edit: Node) -> int:
    """Read which edit it is, a number or a text; without one, the first."""
    value = edit.fields.get("num_edit", 1)
    if isinstance(value, str) and _COUNT.fullmatch(value):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise refused(edit, "num_edit", "it has to be a whole number, not below 0")
    return max(value, 1)
