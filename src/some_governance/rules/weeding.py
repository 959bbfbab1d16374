"""What is archived, and taken from the medium then."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len
from dateutil.relativedelta import relativedelta

from some_governance.mappings import FrozenMapping
from some_governance.outcomes import FINE, Outcome, counted
from some_governance.records.accounts import Account
from some_governance.records.facts import fact_name
from some_governance.records.removals import ArchiveReceipt, Removal
from some_governance.records.spans import ALWAYS, Span, common
from some_governance.rules.absence import absent
from some_governance.rules.acts import UTTERANCES, unseen
from some_governance.rules.asking import missing
from some_governance.rules.copies import RETENTION
from some_governance.rules.hands import WHEN
from some_governance.rules.removed import removals_of
from some_governance.rules.rule import Scope
from some_governance.rules.within import all_forward
from some_governance.situation.index import Utterance
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class ArchiveOnly:
    """
    What the archive has is taken from the medium after some time.

    Of a thing with several copies, the one by which it has to go first holds. It is
    asked about when its time is over in the window, and pending until then.

    Attributes:
        classes: How long after the archive confirmed its copy a thing may still
            stand there, by retention class, words of the guidelines; at least one.
            Of others it doesn't speak.

        of: `publication`, `comment`, `reply`, `message`.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "archive-only"
    reads: ClassVar[tuple[str, ...]] = (*UTTERANCES, "removal", "receipt")
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    classes: Mapping[str, relativedelta] = field(
        converter=FrozenMapping[relativedelta], validator=[min_len(1), all_forward]
    )
    of: tuple[str, ...] = field(validator=deep_iterable(in_(UTTERANCES), min_len(1)))
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The retention classes, and the words for accounts."""
        return (*self.classes, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each thing of which the archive has a copy.

        `MISSING_FACT` for an account of which no source can name all that was said,
        or all copies of it.
        """
        for account in situation.chosen(self.accounts):
            spans = common([account.lifetime], [Span(until=situation.at)])
            for name in self.of:
                yield from unseen(situation, UTTERANCES[name], account, spans)
            kept = (ArchiveReceipt, account.id)
            if not all(situation.covers(*kept, span) for span in spans):
                yield missing(fact_name(ArchiveReceipt), account.id, account.id)
            yield from counted(self._judged(situation, account), account.id)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        for name in self.of:
            for said in situation.items(UTTERANCES[name], account, ALWAYS):
                if (outcome := self._weeded(situation, said)) is not None:
                    yield outcome

    def _weeded(self, situation: Situation, said: Utterance) -> Outcome | None:
        """Say whether a thing is gone in time; `None` if it isn't asked about."""
        receipts = situation.about(ArchiveReceipt, said.id)
        dues = [
            situation.calendar.shifted(each.at, self.classes[each.retention or ""])
            for each in receipts
            if each.retention in self.classes
        ]
        if not dues:
            unknown = any(each.retention is None for each in receipts)
            return missing(RETENTION, said.id, said.account) if unknown else None
        due = min(dues)
        open_still = situation.at < due and situation.judges_states
        if not (situation.judges(due) or open_still):
            return None
        gone = [each.at for each in removals_of(situation, said.id)]
        if any(at is not None and at < due for at in gone):
            return FINE
        if None in gone:
            return missing(WHEN, said.id, said.account)
        return absent(situation, Removal, said, due)


RULES = (ArchiveOnly,)
