"""What was seen once and isn't there any more: removed by a hand that nobody knows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from some_governance.records.collection import Records
from some_governance.records.coverage import Coverage
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.spans import EARLIEST
from some_governance.records.utterances import Comment, Publication, Reply

Said: TypeAlias = Comment | Reply
"""What stands under a publication, or under another comment."""


def found_gone(told: Records, known: Iterable[Removal] = ()) -> Iterator[Removal]:
    """
    Yield a removal of each comment and reply that was seen, and then was not.

    It was last seen before all that stood there was looked at again, so it was gone
    when that began. What was said under a publication by the account itself is looked
    at with the whole account; under another's, or one that nobody saw, only where a
    coverage names the publication: nobody asks for the rest.

    Args:
        told: All that one platform told of, whenever it was asked.

        known: Removals that others know of.
    """
    removed = {
        each.of for each in (*told.each(Removal), *known) if each.action == "remove"
    }
    said: dict[str, Said] = {}
    sights: tuple[Said, ...] = (*told.each(Comment), *told.each(Reply))
    for each in sights:
        last = said.get(each.id)
        if last is None or last.observed < each.observed:
            said[each.id] = each
    own = {each.id for each in told.each(Publication) if each.as_account}
    looks = _Looks(told.coverage)
    for each in said.values():
        if each.id not in removed:
            above = _above(each, said)
            seen = looks.after(each, above, whole=above[-1] in own)
            if seen is not None:
                yield Removal(
                    id=f"{each.id}:gone",
                    observed=seen.span.until,
                    source=seen.source,
                    of=each.id,
                    account=each.account,
                )


class _Looks:
    """The coverages that speak of what was said, by what they speak of."""

    def __init__(self, coverage: Iterable[Coverage]) -> None:
        found: defaultdict[tuple[str, str | None, str | None], list[Coverage]]
        found = defaultdict(list)
        for each in coverage:
            for kind in {fact_name(Comment), fact_name(Reply)}.intersection(each.facts):
                found[kind, each.account, each.under].append(each)
        self._found: Mapping[tuple[str, str | None, str | None], Sequence[Coverage]] = {
            key: sorted(each, key=_end) for key, each in found.items()
        }

    def after(
        self, said: Said, above: Sequence[str], *, whole: bool
    ) -> Coverage | None:
        """
        Give the first that ends after something was last seen; `None` without one.

        Args:
            said: What was seen.

            above: Ids of what it stands under.

            whole: Whether it is looked at with the whole account.
        """
        places = [*above, None] if whole else above
        kind = fact_name(type(said))
        later = (
            each
            for account in (said.account, None)
            for under in places
            for each in self._since(said.observed, (kind, account, under))
            if (said.at or EARLIEST) in each.span
        )
        return min(later, key=_end, default=None)

    def _since(
        self, observed: datetime, key: tuple[str, str | None, str | None]
    ) -> Iterator[Coverage]:
        """Yield those that end after a moment, the last one first."""
        for each in reversed(self._found.get(key, ())):
            if each.span.until <= observed:
                return
            yield each


def _end(each: Coverage) -> tuple[datetime, str]:
    return each.span.until, each.source


def _above(said: Record, others: Mapping[str, Said]) -> Sequence[str]:
    """Give ids of what something stands under, up to the publication or the unknown."""
    above: dict[str, None] = {}
    each: Record | None = said
    while isinstance(each, Comment | Reply):
        under = each.on if isinstance(each, Comment) else each.to
        if under in above:
            break
        above[under] = None
        each = others.get(under)
    return tuple(above)
