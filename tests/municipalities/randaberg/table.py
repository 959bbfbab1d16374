"""Randaberg: all that its text demands, chapter by chapter."""

from municipalities.cases import CaseTable
from municipalities.randaberg import (
    accounts,
    administrators,
    archiving,
    channels,
    crisis,
    days,
    deletion,
    dialogue,
    images,
    interim,
    plan,
    plan_items,
    quotas,
    roles,
    sentiments,
    three_steps,
    tone,
)

CHAPTERS = (
    accounts,
    channels,
    roles,
    administrators,
    days,
    quotas,
    dialogue,
    interim,
    sentiments,
    tone,
    plan,
    plan_items,
    images,
    deletion,
    three_steps,
    archiving,
    crisis,
)

TABLE = CaseTable(
    cases=[each for chapter in CHAPTERS for each in chapter.CASES],
    never_broken={
        **quotas.NEVER_BROKEN,
        **days.NEVER_BROKEN,
        **dialogue.NEVER_BROKEN,
        **sentiments.NEVER_BROKEN,
        **crisis.NEVER_BROKEN,
    },
    never_met={**days.NEVER_MET, **crisis.NEVER_MET},
)
