"""A saved finding as a finding, so that the same sentences tell of it."""

from typing import cast

from attrs import frozen

from some_governance.findings import Finding
from some_governance.guidelines.clause import Clause
from some_governance.outcomes import Outcome
from some_governance.report.saved.values import SavedFinding
from some_governance.rules.rule import Rule


@frozen
class _Kind:
    """All that a report tells of a rule."""

    kind: str


def as_finding(saved: SavedFinding) -> Finding:
    """
    Give a saved finding as one, to be told: its rule can't be asked.

    Of a report that doesn't tell the kind of the rule, sentences show the facts.
    """
    clause = saved.clause
    rule = None if clause.rule is None else cast(Rule, _Kind(clause.rule))
    return Finding(
        clause=Clause(
            id=clause.id,
            quote=(clause.quote,),
            place=clause.place,
            modality=clause.modality,
            bearer=clause.bearer or saved.bearer,
            because=clause.because,
            against=clause.against,
            since=clause.since,
            read_as=clause.read_as,
            rule=rule,
        ),
        outcome=Outcome(
            verdict=saved.verdict,
            subject=saved.subject,
            account=saved.account,
            period=saved.period,
            about=saved.about,
            count=saved.count,
            at=saved.at,
            due=saved.due,
            values=saved.values,
        ),
        items=saved.items,
    )
