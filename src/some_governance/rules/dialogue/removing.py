"""When the removal of what somebody wrote settles what it waited for."""

from collections.abc import Collection, Mapping
from datetime import datetime

from attrs import frozen

from some_governance.outcomes import FINE, Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.removals import Removal, Step
from some_governance.rules.absence import absent
from some_governance.rules.asking import NO, YES, ask, missing
from some_governance.rules.dialogue.incoming import Incoming
from some_governance.rules.hands import WHEN
from some_governance.rules.removed import GROUND, removals_of
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class Lawfully:
    """
    How a comment has to be removed, so that it needs no reply any more.

    It has to be gone as a whole: what is left of one that was removed in part still
    waits, and so does one that is hidden.

    Attributes:
        grounds: On one of these, words of the guidelines; empty where no removal
            settles anything.

        judged: Questions that have to be answered with yes as well.

        steps: Steps that have to be taken then, or later, words of the guidelines.
    """

    grounds: tuple[str, ...]
    judged: tuple[str, ...]
    steps: tuple[str, ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human may be asked."""
        return (GROUND, *self.judged) if self.grounds else ()

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """The grounds, and yes to what is judged as well."""
        if not self.grounds:
            return {}
        return {GROUND: self.grounds, **dict.fromkeys(self.judged, (YES,))}

    @property
    def words(self) -> tuple[str, ...]:
        """The grounds, and the steps."""
        return (*self.grounds, *self.steps)

    def settles(
        self,
        situation: Situation,
        said: Incoming,
        due: datetime | None,
        *,
        timed: bool,
    ) -> Outcome | None:
        """
        Say whether its removal settles it, or what has to be known of that.

        Args:
            situation: Where to look.

            said: What may have been removed.

            due: Until when, exclusive; `None` where nothing says until when, or
                nobody can tell.

            timed: Whether there is such a moment, known or not.
        """
        if not self.grounds:
            return None
        removals = [
            each
            for each in removals_of(situation, said.id)
            if due is None or each.at is None or each.at < due
        ]
        if not removals:
            return _unseen(situation, Removal, said, due)
        ground = situation.answer(said.id, GROUND)
        listed = ground.lies_in(self.grounds)
        if listed is None:
            return ask(GROUND, said.id, said.account, ground)
        if not listed:
            return None
        for question in self.judged:
            answer = situation.answer(said.id, question)
            if answer.given == NO:
                return None
            if answer.given != YES:
                return ask(question, said.id, said.account, answer)
        return self._followed(situation, said, removals, due, timed=timed)

    def _followed(
        self,
        situation: Situation,
        said: Incoming,
        removals: Collection[Removal],
        due: datetime | None,
        *,
        timed: bool,
    ) -> Outcome | None:
        """
        Say whether what belongs to a removal was done when it was gone, or later.

        Of one whose time nobody knows, it was gone when it was found so, and may
        have been long before.
        """
        dated = any(each.at is not None for each in removals)
        gone = min(each.happened for each in removals)
        steps = situation.about(Step, said.id)
        if not {each.step for each in steps if each.at >= gone}.issuperset(self.steps):
            if dated or not {each.step for each in steps}.issuperset(self.steps):
                return _unseen(situation, Step, said, due, late=True)
            return missing(WHEN, said.id, said.account)
        if timed and not (dated and due):
            return missing(WHEN, said.id, said.account)
        return FINE


def _unseen(
    situation: Situation,
    kind: type[Record],
    said: Incoming,
    due: datetime | None,
    *,
    late: bool = False,
) -> Outcome | None:
    """Say so when nobody can tell that something wasn't there by a deadline."""
    if due is None:
        return None
    outcome = absent(situation, kind, said, due, late=late)
    return outcome if outcome.verdict is Verdict.MISSING_FACT else None
