"""Answers to one request, page by page, and whether all of them are there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Generic, TypeAlias, TypeVar

from attrs import field, frozen

from some_governance.platforms.answers import Answer
from some_governance.records.spans import EARLIEST

F = TypeVar("F")

SAME_RUN = timedelta(minutes=15)
"""Answers that were asked for further apart are taken for different runs. Nothing in a
page tells which run it is of, and pages of two runs put together can hide something."""

Key: TypeAlias = tuple[str, str, tuple[tuple[str, str], ...]]
"""What makes two answers pages of one: account, request and parameters."""


@frozen(kw_only=True)
class Sheet(Generic[F]):
    """
    One page of an answer, and what was found on it.

    Attributes:
        answer: As it came.

        more: Whether it says that there is a page after it.

        whole: Whether all of it was understood.

        found: What it told.
    """

    answer: Answer
    more: bool = False
    whole: bool = True
    found: F = field(repr=False)

    @property
    def fetched_at(self) -> datetime:
        """When it was asked for; before everything, when nobody knows."""
        return self.answer.fetched_at or EARLIEST

    @property
    def key(self) -> Key:
        """What makes it a page of an answer."""
        answer = self.answer
        parameters = tuple(sorted(answer.parameters.items()))
        return answer.account or "", answer.request or "", parameters


@frozen(kw_only=True)
class Run(Generic[F]):
    """
    Pages of one request that were asked for in one go, as far as they are there.

    Attributes:
        sheets: In the order of their pages; at least one.
    """

    sheets: tuple[Sheet[F], ...]

    @property
    def first(self) -> Answer:
        """The first answer that is there."""
        return self.sheets[0].answer

    @property
    def began(self) -> datetime:
        """When its first answer was asked for."""
        return self.sheets[0].fetched_at

    def flaw(self) -> str | None:
        """Say why it can't vouch for all that was asked for; `None` when it can."""
        for number, sheet in enumerate(self.sheets, start=1):
            if sheet.answer.page != number:
                return f"page {number} is missing: fetch it"
            if not sheet.whole:
                return f"page {number} could not be understood whole"
            if number < len(self.sheets) and not sheet.more:
                return f"page {number} says that it is the last, and there are more"
        if self.sheets[-1].more:
            return f"page {len(self.sheets) + 1} is missing: fetch it"
        if self.first.fetched_at is None:
            return "nobody knows when it was asked for: add it to the manifest"
        return None


def runs(sheets: Iterable[Sheet[F]]) -> Iterator[Run[F]]:
    """
    Put answers to known requests together into runs, each kept in order of time.

    The same request may have been made on several days. A new run begins where page
    numbers begin again, and where a quarter of an hour passed.
    """
    chains: defaultdict[Key, list[Sheet[F]]] = defaultdict(list)
    for sheet in sheets:
        if sheet.answer.request is not None:
            chains[sheet.key].append(sheet)
    for key in sorted(chains):
        run: list[Sheet[F]] = []
        for sheet in sorted(chains[key], key=_order):
            if run and _begins(sheet, run[-1]):
                yield Run(sheets=tuple(run))
                run = []
            run.append(sheet)
        yield Run(sheets=tuple(run))


def _begins(sheet: Sheet[F], before: Sheet[F]) -> bool:
    again = sheet.answer.page <= before.answer.page
    return again or sheet.fetched_at - before.fetched_at > SAME_RUN


def _order(sheet: Sheet[F]) -> tuple[datetime, int, str, bytes]:
    answer = sheet.answer
    return sheet.fetched_at, answer.page, answer.source, answer.body
