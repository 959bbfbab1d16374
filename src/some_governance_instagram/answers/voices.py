"""Whose voice it is, by what accounts call themselves, once all answers are read."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import evolve, fields

from some_governance import Bulk, Comment, Message, Record, Reply
from some_governance_facebook.graph.answers.reading import Found

_COMMENTS = Bulk(Comment)


def recognised(found: Found) -> Found:
    """
    Tell the account's own comments and messages from those of others, by their names.

    Instagram knows an account by several ids, so that another id is no proof that it
    is somebody else. Its name is: nobody else has it at that time.
    """
    names: defaultdict[str, set[str]] = defaultdict(set)
    for account, name in found.names:
        names[account].add(name)
    if not names:
        return found
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
        sheaves=tuple(
            evolve(sheaf, records=(*_heard(sheaf.records, names[sheaf.roll.account]),))
            for sheaf in found.sheaves
        ),
    )


def _heard(records: Iterable[Record], own: Collection[str]) -> Iterator[Record]:
    """Tell the account's own comments, which are replies, from those of others."""
    others: list[Comment] = []
    for each in records:
        if not isinstance(each, Comment):
            yield each
        elif each.author in own:
            yield Reply(
                id=each.id,
                observed=each.observed,
                source=each.source,
                to=each.on,
                account=each.account,
                at=each.at,
                as_account=True,
                text=each.text,
            )
        else:
            others.append(each)
    columns: dict[str, list[object]] = {
        part.name: [getattr(each, part.name) for each in others]
        for part in fields(Comment)
    }
    columns["as_account"] = [_voice(each.author, own) for each in others]
    yield from _COMMENTS(len(others), {}, **columns)


def _recognised(fact: Record, names: Mapping[str, Collection[str]]) -> Record:
    if not isinstance(fact, Message) or fact.as_account:
        return fact
    own = _voice(fact.author, names.get(fact.account))
    return evolve(fact, as_account=own, by=None if own else fact.by)


def _voice(author: str | None, own: Collection[str] | None) -> bool | None:
    """Tell whether a name is one of the account's; `None` when nobody can."""
    return None if author is None or not own else author in own
