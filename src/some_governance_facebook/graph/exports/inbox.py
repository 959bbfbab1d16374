"""Conversations in a download, as messages."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from some_governance import Message, Node
from some_governance_facebook.graph.exports.identities import numbered, synthetic
from some_governance_facebook.graph.exports.sheets import Sheet
from some_governance_facebook.graph.exports.told import (
    MESSAGE,
    Conversation,
    List,
    Told,
)
from some_governance_facebook.graph.exports.values import MILLISECONDS, listed, moment

# The folder of a conversation is called after somebody, and ends with its number.
_NUMBER = re.compile(r"_([0-9]{5,})(?:/|\Z)")

_SURE = 3
"""The account, and two others who don't know each other's conversations."""


def conversation(sheet: Sheet) -> Told | None:
    """
    Find a conversation in a file; `None` where it holds none.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    body = sheet.body
    if not isinstance(body, dict) or not {"messages", "participants"} <= body.keys():
        return None
    node = sheet.node(body)
    names = tuple(each.text("name") or "" for each in listed(node, "participants"))
    found = Conversation(sheet=sheet, node=node, participants=names)
    return Told(
        conversations=(found,),
        lists=(List(kind=MESSAGE, name=sheet.name),),
        seen=tuple(at for each in listed(node, "messages") if (at := _sent(each))),
    )


def messages(
    conversations: Sequence[Conversation],
    account: str,
    observed: Callable[[datetime | None], datetime],
) -> Iterator[Message]:
    """
    Yield what was written in conversations, by the account and by others.

    A download names people only. Whose name is in all conversations, the account's
    is; where two in one are called that, nobody can say which of them speaks.

    Args:
        conversations: All files of the download.

        account: Id of the account.

        observed: Tells when something was seen that happened at a moment.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    own = own_name(conversations)
    platform = account.partition(":")[0]
    for which, files in _together(conversations).items():
        said = [
            (_sent(node), (file, node))
            for file in reversed(files)
            for node in reversed(tuple(listed(file.node, "messages")))
        ]
        for when, (file, node) in numbered(said):
            author = node.text("sender_name") or None
            at = _sent(node)
            yield Message(
                id=synthetic(platform, MESSAGE, account, which, when),
                observed=observed(at),
                source=file.sheet.source,
                conversation=synthetic(platform, "conversation", account, which),
                account=account,
                at=at,
                author=author,
                as_account=_voice(author, own, file.participants),
                text=node.text("content"),
            )


def own_name(conversations: Iterable[Conversation]) -> str | None:
    """
    Give the name that is in all conversations; `None` while there is any doubt.

    Conversations in which somebody speaks who takes no part are no help: old
    downloads leave out the account itself. Nor are those with one and the same person.
    A conversation is called after the other one, so that this is never the account.
    """
    conversations = tuple(conversations)
    among = [
        {name for name in each.participants if name}
        for each in conversations
        if _speakers(each) <= {*each.participants}
    ]
    if not among:
        return None
    everywhere, anywhere = set.intersection(*among), set.union(*among)
    if len(everywhere) != 1 or len(anywhere) < _SURE:
        return None
    (name,) = everywhere
    return None if any(_is_called(each, name) for each in conversations) else name


def _is_called(conversation: Conversation, name: str) -> bool:
    """Tell whether it is called after the only one in it who has that name."""
    once = conversation.participants.count(name) == 1
    return once and conversation.node.text("title") == name


def _voice(
    author: str | None, own: str | None, participants: tuple[str, ...]
) -> bool | None:
    """Tell whether the account itself speaks."""
    if author is None or own is None or participants.count(own) != 1:
        return None
    return author == own


def _speakers(conversation: Conversation) -> set[str]:
    nodes = listed(conversation.node, "messages")
    return {name for each in nodes if (name := each.text("sender_name"))}


def _together(conversations: Iterable[Conversation]) -> dict[str, list[Conversation]]:
    """Put together the files of each conversation, by its number, else its folder."""
    together: defaultdict[str, list[Conversation]] = defaultdict(list)
    for each in conversations:
        named = each.node.text("thread_path") or each.sheet.name
        numbers = _NUMBER.findall(named)
        which = numbers[-1] if numbers else each.sheet.source.rpartition("/")[0]
        together[which].append(each)
    return together


def _sent(message: Node) -> datetime | None:
    return moment(message, "timestamp_ms", MILLISECONDS)
