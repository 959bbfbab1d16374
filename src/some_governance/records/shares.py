"""Facts by the one account that they concern; of the others, which concern more."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import TypeAlias

from some_governance.records.accounts import Account
from some_governance.records.decisions import Judgement
from some_governance.records.handlings import Handling
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal
from some_governance.records.utterances import Comment, Message, Publication, Reply

Kinds: TypeAlias = Mapping[type[Record], Sequence[Record]]

_UNDER: Mapping[type[Record], str | None] = MappingProxyType(
    {
        Publication: None,
        Handling: None,
        Comment: "on",
        Reply: "to",
        Message: "conversation",
        Removal: "of",
    }
)
"""Kinds of what happens on an account, and the field that links one to another."""

_ABOUT = frozenset({Judgement, ArchiveReceipt})
"""Kinds of what is said of a thing, of which there may be very many."""

_ID = attrgetter("id")
_ACCOUNT = attrgetter("account")
_OF = attrgetter("of")


def shared(facts: Iterable[Record]) -> dict[str | None, list[Record]]:
    """
    Give what concerns one account only, by its id, and under `None` all the rest.

    A thread in which several accounts took part is of the rest, as a whole, and so is
    all that the registers say: of that there is little, and who knows whom it concerns.

    Args:
        facts: In the order of a batch.

    Returns:
        Facts in that order, also of registered accounts that nothing concerns.
    """
    kinds = {kind: tuple(same) for kind, same in groupby(facts, type)}
    accounts = {account.id: account.id for account in kinds.get(Account, ())}
    owners = _owners(kinds)
    shares = defaultdict[str | None, list[Record]](list)
    for account in (None, *accounts):
        shares[account] = []
    for kind, same in kinds.items():
        if kind in _UNDER:
            for fact, account in zip(
                same, map(owners.get, map(_ID, same)), strict=True
            ):
                shares[account].append(fact)
        elif kind in _ABOUT:
            for fact, of in zip(same, map(_OF, same), strict=True):
                if of in owners:
                    shares[owners[of]].append(fact)
                else:  # a period of an account, or what nobody has seen
                    shares[accounts.get(of.partition("#")[0])].append(fact)
        else:
            shares[None] += same
    return dict(shares)


def _owners(kinds: Kinds) -> Mapping[str, str | None]:
    """Give the account that an id stands on; `None` where that is none, or several."""
    owners: dict[str, str | None] = {}
    for ids, accounts in _claims(kinds):
        owners.update(zip(ids, accounts, strict=True))
    across = [
        id
        for ids, accounts in _claims(kinds)
        for id, account in zip(ids, accounts, strict=True)
        if owners[id] != account
    ]
    owners.update(dict.fromkeys(_threads(kinds, across)))
    for kind, same in kinds.items():
        if kind not in _UNDER and kind not in _ABOUT and kind is not Account:
            owners.update(dict.fromkeys(map(_ID, same)))
    return owners


def _claims(kinds: Kinds) -> Iterator[tuple[Iterable[str], Iterable[str]]]:
    """Yield ids with the accounts that they are said to stand on, many at once."""
    for kind, name in _UNDER.items():
        same = kinds.get(kind, ())
        yield map(_ID, same), map(_ACCOUNT, same)
        if name is not None:
            yield map(attrgetter(name), same), map(_ACCOUNT, same)
    accounts = kinds.get(Account, ())
    yield map(_ID, accounts), map(_ID, accounts)


def _threads(kinds: Kinds, ids: Collection[str]) -> frozenset[str]:
    """Give all ids in the threads of some."""
    near = defaultdict[str, list[str]](list)
    for kind, name in _UNDER.items():
        if ids and name is not None:  # nearly always, there are none
            same = kinds.get(kind, ())
            for id, above in zip(
                map(_ID, same), map(attrgetter(name), same), strict=True
            ):
                near[id].append(above)
                near[above].append(id)
    waiting, found = [*ids], set[str]()
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting += near[id]
    return frozenset(found)
