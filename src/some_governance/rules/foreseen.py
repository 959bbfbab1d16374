"""What was planned before a mode began, and is carried out in it."""

from collections.abc import Mapping
from datetime import datetime

from attrs import frozen

from some_governance.outcomes import FINE, Outcome, Verdict
from some_governance.records.facts import fact_name
from some_governance.records.plans import Plan, PlanItem
from some_governance.records.spans import EARLIEST
from some_governance.records.utterances import Publication
from some_governance.rules.asking import missing
from some_governance.rules.planned import Planned, by_name, planned
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class Foreseen:
    """
    What stood in a plan when the clause's mode began is right as it is.

    Attributes:
        items: What was planned, by its id and by what carried it out.
    """

    items: Mapping[str, Planned]

    @classmethod
    def of(cls, situation: Situation) -> "Foreseen":
        """Look at all plans."""
        return cls(items=by_name(planned(situation)))

    def spare(
        self, situation: Situation, item: Publication, outcome: Outcome
    ) -> Outcome:
        """
        Give what comes out for a publication: nothing is wrong with what was foreseen.

        What is wrong is told only where somebody can name all that was planned by
        then. A clause that holds at all times has no beginning to foresee it by.
        """
        if outcome.verdict not in (Verdict.BROKEN, Verdict.NEEDS_JUDGEMENT):
            return outcome
        if self.has(situation, item):
            return FINE
        if outcome.verdict is Verdict.BROKEN and (kind := unseen(situation, item)):
            return missing(kind, item.id, item.account)
        return outcome

    def has(self, situation: Situation, item: Publication) -> bool:
        """Tell whether a publication is known to carry out what was foreseen."""
        carried = self.items.get(item.plan_item or item.id)
        return carried is not None and carried.since < _began(situation, item)


def unseen(situation: Situation, item: Publication) -> str | None:
    """
    Give a kind of fact by which a publication may have been foreseen, unseen.

    `None` where somebody can name all that was planned by then.
    """
    began = _began(situation, item)
    if began > EARLIEST:
        for kind in (Plan, PlanItem):
            verdict = situation.lacking(kind, None, EARLIEST, began)
            if verdict is Verdict.MISSING_FACT:
                return fact_name(kind)
    return None


def _began(situation: Situation, item: Publication) -> datetime:
    """Give the moment at which the clause's mode began; `EARLIEST` for no beginning."""
    return next((span.since for span in situation.during if item.at in span), EARLIEST)
