"""How many comments the platform counts, held against those that were seen."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TypeAlias

from some_governance import Gap
from some_governance_facebook.graph.answers.chains import Sheet
from some_governance_facebook.graph.answers.dialect import DIALOGUE, Dialect
from some_governance_facebook.graph.answers.remarks import Listing, Tally

COUNTED = (
    "comments are counted, and were not seen: fetch all pages; Graph may keep the rest "
    "from whoever asks"
)

Unseen: TypeAlias = Mapping[str, tuple[Tally, int]]
"""Of publications whose comments are counted, how many of those were not seen."""

Whole: TypeAlias = Mapping[str, tuple[datetime, int]]
"""Until when all is known that stands under something, and how much that is."""


def unseen_of(listings: Iterable[Listing], sheets: Iterable[Sheet]) -> Unseen:
    """Tell how many comments under publications were not seen, by the newest tally."""
    tallies = [tally for sheet in sheets for tally in sheet.found.tallies]
    if not tallies:
        return {}
    under: dict[str, str] = {}
    above: dict[str, str] = {}
    for each in listings:
        for roll in each.rolls:
            under.update(dict.fromkeys(roll.ids, roll.publication))
            above.update(zip(roll.ids, roll.parents, strict=True))
    seen = Counter(of or under.get(above[id], "") for id, of in under.items())
    newest: dict[str, Tally] = {}
    for tally in tallies:
        known = newest.setdefault(tally.of, tally)
        if (tally.at, tally.number) > (known.at, known.number):
            newest[tally.of] = tally
    return {
        of: (tally, max(0, tally.number - seen[of])) for of, tally in newest.items()
    }


def all_seen(
    whole: Whole, listings: Iterable[Listing], unseen: Unseen, dialect: Dialect
) -> Whole:
    """
    Leave out publications of which more comments are counted than were seen.

    Where none are counted, nobody has to ask for them.
    """
    if not dialect.counted:
        return whole
    remarks = frozenset[str]().union(*(each.ids for each in listings))
    silent = {
        of: (tally.at, 0) for of, (tally, _) in unseen.items() if not tally.number
    }
    seen = {
        of: known
        for of, known in whole.items()
        if of in remarks or (of in unseen and unseen[of][1] == 0)
    }
    return silent | seen


def counted(unseen: Unseen, listings: Iterable[Listing]) -> Iterator[Gap]:
    """Yield how many comments were not seen, on accounts where any were asked for."""
    asked = {each.account for each in listings}
    lacking: Counter[tuple[str, str]] = Counter()
    for tally, number in unseen.values():
        if tally.account in asked:
            lacking[tally.source, tally.account] += number
    for (source, account), number in (+lacking).items():
        why = f"{number} {COUNTED}"
        yield Gap(source=source, why=why, facts=DIALOGUE, account=account)
