"""How long the archive keeps its copies."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import ClassVar, Literal

from attrs import field, frozen
from attrs.validators import min_len
from dateutil.relativedelta import relativedelta

from some_governance.mappings import FrozenMapping
from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.removals import ArchiveReceipt, Disposal
from some_governance.records.spans import EARLIEST, LATEST, Span
from some_governance.rules.absence import untold
from some_governance.rules.acts import UTTERANCES
from some_governance.rules.asking import missing
from some_governance.rules.copies import CAPTURED, RETENTION
from some_governance.rules.rule import Scope
from some_governance.rules.within import all_forward
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

RECEIPTS = "receipt"

OVER = "kept-for-its-time"
"""What it is told of for information that a copy may go."""


@frozen(kw_only=True)
class Retention:
    """
    What is archived is kept for its time.

    Of a thing with several receipts the one that keeps it longest holds. That its
    time is over makes nobody dispose of it: it is told for information, where all
    that may keep it is known and speaks of a class of this sentence, and so are all
    disposals.

    Attributes:
        classes: How long each retention class keeps, words of the guidelines; at
            least one. Of others it doesn't speak.

        keep_from: From when: the copy was `captured`, or the archive `confirmed` it.
    """

    kind: ClassVar[str] = "retention"
    reads: ClassVar[tuple[str, ...]] = (*UTTERANCES, "receipt", "disposal")
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    classes: Mapping[str, relativedelta] = field(
        converter=FrozenMapping[relativedelta], validator=[min_len(1), all_forward]
    )
    keep_from: Literal["captured", "confirmed"] = "captured"

    @property
    def words(self) -> tuple[str, ...]:
        """The retention classes."""
        return tuple(self.classes)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each copy that was disposed of in the window.

        `MISSING_FACT` when no source can speak of all disposals. What may go at the
        moment of asking is told of: `NOT_APPLICABLE`, each thing by itself.
        """
        yield from untold(situation, Disposal)
        outcomes = (
            self._kept(situation, each)
            for each in situation.every(Disposal)
            if situation.judges(each.at)
        )
        yield from counted(outcomes, None)
        yield from self._over(situation)

    def _kept(self, situation: Situation, disposal: Disposal) -> Outcome:
        """Say whether a copy was kept for its time."""
        receipts = [
            each
            for each in situation.about(ArchiveReceipt, disposal.of)
            if each.at <= disposal.at
        ]
        spoken = [each for each in receipts if each.retention in self.classes]
        times = [self._until(situation, each) for each in spoken]
        until = max((time for time in times if time is not None), default=EARLIEST)
        if disposal.at < until:
            return Outcome(
                verdict=Verdict.BROKEN,
                subject=disposal.id,
                at=disposal.at,
                values={"of": disposal.of, "keep_until": until},
            )
        if not situation.covers(ArchiveReceipt, None, Span(until=disposal.at)):
            return missing(RECEIPTS, disposal.of, None)
        if not receipts or None in (each.retention for each in receipts):
            return missing(RETENTION, disposal.of, None)
        if None in times:
            return missing(CAPTURED, disposal.of, None)
        return FINE if times else NOT_SPOKEN_OF

    def _over(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what has been kept for its time, the longest ago first."""
        known = all(
            situation.covers_lately(kind, None, Span(until=situation.at))
            for kind in (ArchiveReceipt, Disposal)
        )
        if not (known and situation.judges_states):
            return
        gone = {each.of: each.at for each in situation.every(Disposal)}
        over = [
            (until, of)
            for of, receipts in situation.all_about(ArchiveReceipt)
            if (until := self._free(situation, receipts, gone.get(of, EARLIEST)))
        ]
        for _, of in sorted(over):
            said = situation.said(of)
            yield Outcome(
                verdict=Verdict.NOT_APPLICABLE,
                subject=of,
                account=None if said is None else said.account,
                about=OVER,
            )

    def _free(
        self,
        situation: Situation,
        receipts: Iterable[ArchiveReceipt],
        gone: datetime,
    ) -> datetime | None:
        """Give the moment since which a copy may go; `None` for one that may not."""
        left = [each for each in receipts if each.at > gone]
        if not left or any(each.retention not in self.classes for each in left):
            return None
        times = [self._until(situation, each) for each in left]
        until = max(LATEST if time is None else time for time in times)
        return until if until <= situation.at else None

    def _until(self, situation: Situation, receipt: ArchiveReceipt) -> datetime | None:
        """Give the moment until which a receipt keeps; `None` if nobody knows."""
        since = receipt.captured if self.keep_from == CAPTURED else receipt.at
        keep = self.classes[receipt.retention or ""]
        return None if since is None else situation.calendar.shifted(since, keep)


RULES = (Retention,)
