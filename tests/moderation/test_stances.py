"""What a finding means for something that somebody is about to do."""

from typing import get_args

import pytest
from builders import clause

from some_governance.findings import Finding
from some_governance.guidelines.clause import Modality
from some_governance.moderation.stances import Act, Stance, stance
from some_governance.outcomes import Outcome, Verdict

REFUSES, RECORDED, SHOWN = Stance.REFUSES, Stance.RECORDED, Stance.SHOWN

BROKEN = {
    Modality.SHALL: REFUSES,
    Modality.AS_A_RULE: REFUSES,
    Modality.SHOULD: RECORDED,
    Modality.TARGET: RECORDED,
    Modality.ADVICE: SHOWN,
    Modality.MAY: SHOWN,
    Modality.DEFINITION: SHOWN,
}

OTHERWISE = {
    Verdict.PENDING: SHOWN,
    Verdict.EXCUSED: RECORDED,
    Verdict.NEEDS_JUDGEMENT: REFUSES,
    Verdict.MISSING_FACT: REFUSES,
    Verdict.MET: SHOWN,
    Verdict.NOT_APPLICABLE: SHOWN,
}

CELLS = [
    *((modality, Verdict.BROKEN, meant) for modality, meant in BROKEN.items()),
    *(
        (modality, verdict, meant)
        for modality in Modality
        for verdict, meant in OTHERWISE.items()
    ),
]


def finding(modality: Modality, verdict: Verdict) -> Finding:
    """Let a sentence that demands so strongly come out like that."""
    return Finding(
        clause=clause(modality=modality),
        outcome=Outcome(verdict=verdict, subject="facebook:1_2", account="facebook:1"),
    )


@pytest.mark.parametrize("act", ["remove", "hide"])
@pytest.mark.parametrize(("modality", "verdict", "meant"), CELLS)
def test_a_breach_of_a_duty_and_doubt_keep_what_was_said_where_it_is(
    act: Act, modality: Modality, verdict: Verdict, meant: Stance
) -> None:
    """Nothing is taken away against a duty, or in doubt; of less it is recorded."""
    assert meant == stance(act, finding(modality, verdict))


@pytest.mark.parametrize("act", ["publish", "reply"])
@pytest.mark.parametrize(("modality", "verdict", "_"), CELLS)
def test_what_is_said_can_be_taken_back(
    act: Act, modality: Modality, verdict: Verdict, _: Stance
) -> None:
    """Whatever speaks against publishing or replying is shown, and no more."""
    assert stance(act, finding(modality, verdict)) == SHOWN


def test_every_verdict_every_weight_and_every_act_has_its_cell() -> None:
    """The table leaves nothing open."""
    assert {verdict for _, verdict, _ in CELLS} == {*Verdict}
    assert {*BROKEN} == {*Modality}
    assert get_args(Act) == ("remove", "hide", "publish", "reply")
