"""Whose voice it is, by what accounts call themselves, once all answers are read."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from attrs import evolve

from some_governance import Message, Record
from some_governance_facebook.graph.answers.reading import Found


def recognised(found: Found) -> Found:
    """
    Tell the account's own comments and messages from those of others, by their names.

    Instagram knows an account by several ids, so that another id is no proof that it
    is somebody else. Its name is: nobody else has it at that time.
    """
    names: defaultdict[str, set[str]] = defaultdict(set)
    for account, name in found.names:
        names[account].add(name)
    return evolve(
        found,
        facts=tuple(_recognised(fact, names) for fact in found.facts),
        remarks=tuple(
            evolve(
                remark,
                as_account=remark.as_account
                or _voice(remark.author, names.get(remark.account)),
            )
            for remark in found.remarks
        ),
    )


def _recognised(fact: Record, names: Mapping[str, Collection[str]]) -> Record:
    if not isinstance(fact, Message) or fact.as_account:
        return fact
    own = _voice(fact.author, names.get(fact.account))
    return evolve(fact, as_account=own, by=None if own else fact.by)


def _voice(author: str | None, own: Collection[str] | None) -> bool | None:
    """Tell whether a name is one of the account's; `None` when nobody can."""
    return None if author is None or not own else author in own
