"""What stands around the events of a webhook, in each of its four forms."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from hashlib import sha256

from attrs import evolve, field, frozen

from some_governance import (
    LATEST,
    Delivery,
    Json,
    Limits,
    Node,
    PayloadError,
    Unrecognised,
    read_json,
)
from some_governance_facebook.graph.happenings import Happening, Meaning
from some_governance_facebook.graph.lists import lists
from some_governance_facebook.graph.scrubbing import as_raw, scrubbed
from some_governance_facebook.graph.tidying import tidied
from some_governance_facebook.graph.webhook_fields import (
    named,
    objects,
    told_at,
)

BARE = "a field that changed, without its value: let the webhook include values"
EMPTY = "an entry without an event"
NAMELESS = "an entry that doesn't say of which account it tells"
OTHERS = "an event of an account that was not expected"
TEST = "a test that somebody sent from the app's settings"
TIMELESS = "an event of which nobody knows when: say in the manifest when it came"
UNKNOWN = "an event that is not translated"

MESSAGING, STANDBY = "messaging", "standby"
_NOBODY, _NO_MESSAGE = "0", "random_mid"
"""What Meta's own tests are about."""


@frozen(kw_only=True)
class Event:
    """
    One event, as it was delivered once.

    Attributes:
        account: Id of the account that it tells of, `facebook:1000`.

        name: What kind it is, `feed`; `messaging` or `standby` for messages.

        node: What it tells.

        raw: The same, as JSON without secrets.

        digest: Of all of these.

        sent: When the platform sent it, for what knows no time of its own.

        received: When it was received.
    """

    account: str
    name: str
    node: Node
    raw: str = field(repr=False)
    digest: bytes
    sent: datetime | None
    received: datetime | None

    @property
    def own(self) -> str:
        """The account's id, as the platform knows it."""
        return self.account.partition(":")[2]

    def time(self, at: datetime | None = None) -> datetime | None:
        """Give its own time, else when it was sent, else when it was received."""
        return at or self.sent or self.received

    def kept(self, why: str) -> Unrecognised:
        """Name it, and keep it as it came."""
        return Unrecognised(
            source=self.node.source, path=self.node.path, why=why, raw=self.raw
        )


@frozen(kw_only=True)
class Dialect:
    """
    What a platform's deliveries call themselves, and what their events mean.

    Attributes:
        platform: Its name.

        object: What its deliveries are about, in Graph's words.

        meaning: Tells what an event means.
    """

    platform: str
    object: str
    meaning: Callable[[Event], Iterable[Meaning]]


def happenings(
    delivery: Delivery, dialect: Dialect, limits: Limits
) -> Iterator[Happening]:
    """
    Yield what happened, event by event.

    Raises:
        PayloadError: It can't be read, breaks a limit, holds a key twice, or an
            impossible value in a shape that is known.
    """
    for number, each in enumerate(_opened(delivery, dialect, limits)):
        if number == limits.items:
            hint = f"more than {limits.items} events (in {delivery.source})"
            raise PayloadError(dialect.platform, "entry", hint)
        if isinstance(each, Unrecognised):
            yield _happening(delivery, each.path, _digest("", each.raw), None, [each])
        else:
            meanings = _meanings(each, delivery, dialect)
            yield _happening(delivery, each.node.path, each.digest, each.sent, meanings)


def _meanings(event: Event, delivery: Delivery, dialect: Dialect) -> Iterable[Meaning]:
    """Tell what an event means, unless it is a test, or nobody expected it."""
    if event.own == _NOBODY or _is_test(event.node):
        return [event.kept(TEST)]
    if delivery.accounts and event.account not in delivery.accounts:
        return [event.kept(OTHERS)]
    return dialect.meaning(event)


def _is_test(node: Node) -> bool:
    message = node.fields.get("message")
    return isinstance(message, dict) and message.get("mid") == _NO_MESSAGE


def _opened(
    delivery: Delivery, dialect: Dialect, limits: Limits
) -> Iterator[Event | Unrecognised]:
    """Yield the events, and what is none."""
    try:
        read = read_json(delivery.body, dialect.platform, limits, unique=True)
    except PayloadError as error:
        hint = f"{error.hint} (in {delivery.source})"
        raise PayloadError(dialect.platform, error.path, hint) from None
    if any(len(items) > limits.items for _, items in lists(read)):
        hint = f"a list has more than {limits.items} items (in {delivery.source})"
        raise PayloadError(dialect.platform, "$", hint)
    body = tidied(scrubbed(read))
    if not isinstance(body, dict):
        yield _unrecognised(delivery.source, "$", "no object", body)
        return
    root = Node(platform=dialect.platform, source=delivery.source, fields=body)
    if body.get("object") != dialect.object:
        why = f"a delivery about something else than the object {dialect.object}"
        yield _unrecognised(delivery.source, "$", why, body)
        return
    entries = list(objects(root, "entry"))
    if not entries:
        yield _unrecognised(delivery.source, "$", EMPTY, body)
    for entry in entries:
        yield from _entered(entry, delivery)


def _entered(entry: Node, delivery: Delivery) -> Iterator[Event | Unrecognised]:
    """Yield what one entry holds: messages, changes, or one change in itself."""
    identity = named(entry, "id")
    if identity is None:
        yield _unrecognised(entry.source, entry.path, NAMELESS, dict(entry.fields))
        return
    account = f"{entry.platform}:{identity}"
    sent = told_at(entry, "time")
    found: list[tuple[str, Node, Json]] = []
    for name in (MESSAGING, STANDBY):
        found += [(name, each, dict(each.fields)) for each in objects(entry, name)]
    changes = [*objects(entry, "changes"), *([entry] if entry.has("field") else [])]
    for change in changes:
        name, value = change.text("field") or "", change.fields.get("value")
        if isinstance(value, dict):
            node = evolve(change, path=change.at("value"), fields=value)
            found.append((name, node, value))
        else:
            yield _unrecognised(change.source, change.path, BARE, dict(change.fields))
    if entry.has("changed_fields"):
        bare = entry.fields["changed_fields"]
        yield _unrecognised(entry.source, entry.at("changed_fields"), BARE, bare)
    elif not (found or changes):
        yield _unrecognised(entry.source, entry.path, EMPTY, dict(entry.fields))
    for name, node, raw in found:
        yield Event(
            account=account,
            name=name,
            node=node,
            raw=as_raw(raw),
            digest=_digest(account, name, raw),
            sent=sent,
            received=delivery.received_at,
        )


def _happening(
    delivery: Delivery,
    path: str,
    digest: bytes,
    sent: datetime | None,
    meanings: Iterable[Meaning],
) -> Happening:
    return Happening(
        digest=digest,
        sent=sent or LATEST,
        received=delivery.received_at or LATEST,
        source=delivery.source,
        path=path,
        meanings=tuple(meanings),
    )


def _digest(*told: Json) -> bytes:
    """Give the same for what is the same, however its keys are sorted."""
    return sha256(json.dumps(told, sort_keys=True).encode()).digest()


def _unrecognised(source: str, path: str, why: str, raw: Json) -> Unrecognised:
    return Unrecognised(source=source, path=path, why=why, raw=as_raw(raw))
