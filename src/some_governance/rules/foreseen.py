"""What was planned before a mode began, and is carried out in it."""

from collections.abc import Mapping

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
        began = next(
            (span.since for span in situation.during if item.at in span), EARLIEST
        )
        carried = self.items.get(item.plan_item or item.id)
        if carried is not None and carried.since < began:
            return FINE
        if outcome.verdict is Verdict.BROKEN and began > EARLIEST:
            for kind in (Plan, PlanItem):
                verdict = situation.lacking(kind, None, EARLIEST, began)
                if verdict is Verdict.MISSING_FACT:
                    return missing(fact_name(kind), item.id, item.account)
        return outcome
