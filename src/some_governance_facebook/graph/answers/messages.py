"""Messages, as answers show them: within conversations, or in lists of their own."""

from collections.abc import Mapping

from attrs import evolve

from some_governance import Json, Message, Node
from some_governance_facebook.graph.answers.dialect import MESSAGES
from some_governance_facebook.graph.answers.reading import Excerpt, Found, Reading
from some_governance_facebook.graph.nodes import connected, goes_on, items

HOMELESS = "private messages of an account that nobody names: name it in the manifest"
UNTOLD = "a message of which no more than its id was told: ask for more fields"
TIMELESS = "a message of which nobody knows when: ask for the field created_time"
ALONE = "a message of a conversation that nobody names: fetch /{conversation}/messages"


def found_conversation(conversation: Node, reading: Reading) -> Found:
    """
    Find the messages that were sent along with a conversation.

    Who takes part in it is left behind, and so is what it shows of its newest message.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    account = reading.asked.account
    if account is None:
        return _without(conversation, reading, HOMELESS)
    modifiers = reading.wanted.get(MESSAGES)
    listed = conversation.node(MESSAGES)
    if listed is None:
        fields: dict[str, Json] = {"data": []} if modifiers is not None else {}
        listed = evolve(conversation, path=conversation.at(MESSAGES), fields=fields)
    found = _listed(listed, reading, account, conversation.own_id(), modifiers or {})
    (excerpt,) = found.excerpts
    counted = evolve(excerpt, nested=True, total=conversation.count("message_count"))
    return evolve(found, excerpts=(counted,), whole=True)


def found_messages(answer: Node, reading: Reading) -> Found:
    """
    Find the messages in an answer that is a list of them.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    account, conversation = reading.asked.account, reading.asked.node
    if account is None or conversation is None:
        return _without(answer, reading, HOMELESS)
    return _listed(answer, reading, account, conversation, {})


def _listed(
    listed: Node,
    reading: Reading,
    account: str,
    conversation: str,
    modifiers: Mapping[str, str],
) -> Found:
    """Find the messages in a list, and remember the list."""
    within = reading.dialect.id(conversation)
    shown = items(listed) if listed.has("data") else ()
    found = [_found(each, reading, account, within) for each in shown]
    excerpt = Excerpt(
        conversation=within,
        account=account,
        source=reading.answer.source,
        at=reading.answer.fetched_at,
        ids=frozenset(fact.id for each in found for fact in each.facts),
        nested=False,
        whole=listed.has("data")
        and set(modifiers) <= {"limit"}
        and all(each.whole for each in found),
        more=goes_on(listed),
    )
    return Found.join([*found, Found(excerpts=(excerpt,))])


def _found(message: Node, reading: Reading, account: str, conversation: str) -> Found:
    """Find one message; what is attached to it is left behind."""
    identity, at = message.own_id(), message.instant("created_time")
    if not message.has("created_time", "from", "message"):
        return _without(message, reading, UNTOLD)
    observed = reading.answer.fetched_at or at
    if observed is None:
        return _without(message, reading, TIMELESS)
    by, sender = message.login("from"), message.node("from")
    own = by == account
    fact = Message(
        id=reading.dialect.id(identity),
        observed=observed,
        source=reading.answer.source,
        conversation=conversation,
        account=account,
        at=at,
        author=(sender.text("name") or sender.text("username")) if sender else None,
        by=None if own else by,
        as_account=True if own else reading.dialect.stranger(by),
        text=message.text("message"),
    )
    got = (each.identity() for each in connected(message, "to"))
    receivers = frozenset(reading.dialect.id(each) for each in got if each)
    return Found(facts=(fact,), receivers=((fact.id, receivers - {account}),))


def found_message(message: Node, reading: Reading) -> Found:
    """Keep a message that stands alone: no answer tells of which conversation."""
    return _without(message, reading, ALONE)


def _without(node: Node, reading: Reading, why: str) -> Found:
    kept = reading.unrecognised(node.fields, node.path, why)
    return Found(unrecognised=(kept,), whole=False)
