"""Answers to the same request, page by page, and what is wrong with them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import TypeAlias

from attrs import field, frozen

from some_governance import Gap
from some_governance_facebook.graph.answers.reading import Found, Reading

SAME_RUN = timedelta(minutes=15)
"""Answers that were asked for further apart are taken for different runs. Nothing in a
page tells which run it is of, and pages of two runs put together can hide a post."""

HOMELESS = "nobody knows of which account: name the account in the manifest"

Key: TypeAlias = tuple[str, str, str, tuple[tuple[str, str], ...]]
"""What makes two answers pages of one: account, node, edge and parameters."""


@frozen(kw_only=True)
class Sheet:
    """
    One page of an answer, and what was found on it.

    Attributes:
        reading: As it was read.

        found: What it told.
    """

    reading: Reading
    found: Found = field(repr=False)


@frozen(kw_only=True)
class Run:
    """
    Pages of one request that were asked for in one go, as far as they are there.

    Attributes:
        sheets: In the order of their pages; at least one.
    """

    sheets: tuple[Sheet, ...]

    @property
    def first(self) -> Reading:
        """The first answer that is there."""
        return self.sheets[0].reading

    @property
    def edge(self) -> str | None:
        """What was asked for."""
        return self.first.asked.edge

    @property
    def began(self) -> datetime:
        """When its first answer was asked for."""
        return self.first.fetched_at

    @property
    def key(self) -> Key:
        """What makes answers pages of this one."""
        return _key(self.first)

    @property
    def refused(self) -> bool:
        """Whether Graph sent an error in place of a page."""
        return any(sheet.found.gaps for sheet in self.sheets)

    def gap(self, why: str) -> Gap:
        """Make the gap that it leaves when something is wrong with it."""
        return Gap(
            source=self.first.answer.source,
            why=f"/{self.edge}: {why}",
            facts=self.first.facts,
            account=self.first.asked.account,
        )

    def flaw(self) -> str | None:
        """
        Say why it can't vouch for all that was asked for; `None` when it can.

        Graph sends an order of its own, so a run with a missing page vouches for
        nothing: what is missing may be as new as what is there.
        """
        for number, sheet in enumerate(self.sheets, start=1):
            reading = sheet.reading
            if reading.answer.page != number:
                return f"page {number} is missing: fetch it"
            if not sheet.found.whole:
                return f"page {number} could not be understood whole"
            if number < len(self.sheets) and not reading.more:
                return f"page {number} says that it is the last, and there are more"
        if self.sheets[-1].reading.more:
            return f"page {len(self.sheets) + 1} is missing: fetch it"
        if self.first.answer.fetched_at is None:
            return "nobody knows when it was asked for: add it to the manifest"
        parameters = self.first.answer.parameters
        return self.first.dialect.leaves_out(self.edge, parameters)


def runs(sheets: Iterable[Sheet]) -> Iterator[Run]:
    """
    Put answers to known requests together into runs, each kept in order of time.

    The same request may have been made on several days. A new run begins where
    page numbers begin again, and where a quarter of an hour passed.
    """
    chains: defaultdict[Key, list[Sheet]] = defaultdict(list)
    for sheet in sheets:
        asked = sheet.reading.asked
        if asked.known and not asked.elsewhere:
            chains[_key(sheet.reading)].append(sheet)
    for key in sorted(chains):
        yield from _split(sorted(chains[key], key=_order))


def _split(sheets: Iterable[Sheet]) -> Iterator[Run]:
    run: list[Sheet] = []
    for sheet in sheets:
        if run and _begins(sheet.reading, run[-1].reading):
            yield Run(sheets=tuple(run))
            run = []
        run.append(sheet)
    yield Run(sheets=tuple(run))


def _begins(reading: Reading, before: Reading) -> bool:
    again = reading.answer.page <= before.answer.page
    return again or reading.fetched_at - before.fetched_at > SAME_RUN


def _order(sheet: Sheet) -> tuple[datetime, int, str]:
    answer = sheet.reading.answer
    return sheet.reading.fetched_at, answer.page, answer.source


def _key(reading: Reading) -> Key:
    asked = reading.asked
    parameters = tuple(sorted(reading.answer.parameters.items()))
    return asked.account or "", asked.node or "", asked.edge or "", parameters
