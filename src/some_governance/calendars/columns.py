"""A calendar's open time as columns of numpy: the one room that knows numpy."""

from datetime import UTC, datetime, timedelta
from typing import Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from some_governance.calendars.years import Years

Bools = NDArray[np.bool_]
Whole = NDArray[np.int64]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_DAY = timedelta(days=1) // datetime.resolution
_NEVER = np.iinfo(np.int64).max


@frozen(eq=False)
class Steps:
    """
    Numbers in order, of which those up to any other are counted at once.

    Attributes:
        edges: In order; the last one is never reached.

        since: Nothing that is asked about is less.

        bits: The lines of the grid that is laid over them lie 2 to so many apart.

        counts: How many of the edges are up to each line of the grid.

        most: So many edges lie between two lines, at most.
    """

    edges: Whole
    since: int
    bits: int
    counts: Whole
    most: int

    @classmethod
    def over(cls, edges: Whole, since: int, until: int, width: int) -> Self:
        """Lay a grid, at most so wide, over what may be asked, both ends included."""
        bits = width.bit_length() - 1
        lines = np.arange(since, until + (2 << bits), 1 << bits)
        counts = np.searchsorted(edges, lines, side="right")
        return cls(edges, since, bits, counts, int(np.diff(counts).max()))

    def up_to(self, values: Whole) -> Whole:
        """Count, for each value, the edges that aren't greater."""
        counts: Whole = self.counts[(values - self.since) >> self.bits]
        for _ in range(self.most):
            counts += self.edges[counts] <= values
        return counts


@frozen(eq=False)
class Columns:
    """
    The open time of years that follow each other; all in microseconds.

    The last row stands for all that comes after, as in `OpenYear`.

    Attributes:
        opens: When each span opens, since 1970.

        origins: So long before an instant within the span as the years have been open.

        closes: When it closes, since 1970.

        used_up: Open time of the years when it closes.
    """

    opens: Whole
    origins: Whole
    closes: Steps
    used_up: Steps

    @classmethod
    def of(cls, years: Years, first: int, last: int) -> Self:
        """Lay out the years from the first to the last."""
        tables = [years.table(year) for year in range(first, last + 1)]
        since, until = _since_epoch(tables[0].since), _since_epoch(tables[-1].until)
        starts = [_since_epoch(at) for table in tables for at in table.opens]
        ends = [_since_epoch(at) for table in tables for at in table.closes]
        opens, closes = np.array([*starts, until]), np.array([*ends, _NEVER])
        after = np.cumsum(closes[:-1] - opens[:-1])
        before = np.concatenate((np.zeros(1, np.int64), after))
        total = int(before[-1])
        return cls(
            opens=opens,
            origins=opens - before,
            closes=Steps.over(closes, since, until, _DAY),
            used_up=Steps.over(
                np.append(after, _NEVER), 0, total, total // len(opens) // 2 + 1
            ),
        )

    def are_open(self, moments: Whole) -> Bools:
        """Tell of each moment whether it is open."""
        return self.opens[self.closes.up_to(moments)] <= moments

    def open_before(self, moments: Whole) -> Whole:
        """Give the open time of the years before each moment."""
        rows = self.closes.up_to(moments)
        return np.maximum(moments, self.opens[rows]) - self.origins[rows]

    def reach(self, opened: Whole) -> Whole:
        """Give the first moment with so much open time before it, 0 < … ≤ the total."""
        return self.origins[self.used_up.up_to(opened - 1)] + opened


def _since_epoch(at: datetime) -> int:
    return (at - EPOCH) // datetime.resolution
