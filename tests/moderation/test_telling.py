"""What was done by plan is known to the rules."""

from datetime import datetime, timedelta

import pytest
from attrs import define, evolve
from builders import guidelines, judgement, oslo, removal, situation
from moderation.fakes import PLAN, Clock, Scene
from moderation.scenes import (
    ANSWERS,
    ATTACKS,
    BELOW,
    COMMENT,
    DUTY,
    GROUNDS,
    HANDS,
    KARI,
    KEPT,
    KNOWN,
    TEXT,
    a_plan,
    judged,
)

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.assessment import assess
from some_governance.guidelines.clause import Modality
from some_governance.moderation.running import FoundOut
from some_governance.moderation.telling import ledger_facts
from some_governance.outcomes import Verdict
from some_governance.platforms.captures import said_digest
from some_governance.platforms.connections import Effect
from some_governance.records.collection import Records
from some_governance.records.decisions import Judgement
from some_governance.records.record import Record
from some_governance.records.removals import (
    ArchiveReceipt,
    Disposal,
    Removal,
    Step,
)


@define
class SetBack(Clock):
    """A clock that somebody sets back by a day, once so many have looked at it."""

    looks: int = 0

    def __call__(self) -> datetime:
        """Give the moment."""
        self.looks -= 1
        if self.looks == 0:
            self.at -= timedelta(days=1)
        return super().__call__()


def told(scene: Scene, *words: str) -> Records:
    """Read the ledger as facts."""
    entries = scene.ledger.entries()
    return ledger_facts(entries, words) if words else ledger_facts(entries)


def test_what_was_removed_by_plan_keeps_the_guidelines(scene: Scene) -> None:
    """Every sentence about deletion is met, and what comes after is awaited."""
    scene.run()
    known = situation(*KNOWN, ATTACKS, *judged(), *told(scene).facts)
    report = assess(TEXT, known)
    met = {each.clause.id for each in report.tallies if each.count(Verdict.MET)}
    assert met == {GROUNDS.id, DUTY.id, KEPT.id}
    (finding,) = report.findings
    assert finding.clause == HANDS
    assert finding.outcome.verdict is Verdict.PENDING


def test_it_tells_when_and_by_whose_hand(scene: Scene) -> None:
    """Captured, then confirmed, then removed."""
    scene.run()
    facts = told(scene)
    (step,), (receipt,), (removal,) = (
        facts.each(Step),
        facts.each(ArchiveReceipt),
        facts.each(Removal),
    )
    assert (step.step, step.by) == ("documented", "kari")
    assert (receipt.ref, receipt.by) == ("sys-1", None)
    assert (removal.action, removal.by, removal.account) == (
        "remove",
        "kari",
        PLAN.account,
    )
    assert step.at == receipt.captured
    assert receipt.at <= removal.at


def test_a_confirmation_by_a_person_names_the_person(scene: Scene) -> None:
    """There is no name of the archive's own then."""
    ola = Actor(id="ola", role="archivist", vouched_by="kari")
    scene.door.by = ola
    scene.run()
    (receipt,) = told(scene).each(ArchiveReceipt)
    assert receipt.by == "ola"


def test_all_that_went_along_is_told(scene: Scene) -> None:
    """A removal for each thing of the thread."""
    scene.platform.thread.append(ANSWERS)
    scene.run(a_plan(ATTACKS, ANSWERS, known=(*judged(), *judged(ANSWERS))))
    assert {each.of for each in told(scene).each(Removal)} == {COMMENT, BELOW}


def test_what_is_hidden_first_is_told_twice(scene: Scene) -> None:
    """It was hidden, and then it was removed."""
    scene.run(a_plan(urgent=True))
    assert [each.action for each in told(scene).each(Removal)] == ["hide", "remove"]


def test_it_tells_what_was_on_record_before(scene: Scene) -> None:
    """By the order of its entries; of what was hidden first, too."""
    scene.run(a_plan(urgent=True))
    assert {each.judgements for each in told(scene).each(Removal)} == {
        tuple(sorted(each.id for each in judged()))
    }


def test_an_older_ledger_doesn_t_tell_what_was_on_record(scene: Scene) -> None:
    """Only clocks do."""
    scene.run()
    entries = (
        evolve(each, facts={"action": "remove"})
        if each.kind is EntryKind.OPENED
        else each
        for each in scene.ledger.entries()
    )
    (removal,) = ledger_facts(entries).each(Removal)
    assert removal.judgements is None


@pytest.mark.parametrize("looks", range(1, 8))
def test_the_order_is_the_ledger_s_whatever_clocks_say(
    scene: Scene, looks: int
) -> None:
    """The clock was set back in between: every sentence is met all the same."""
    scene.run(clock=SetBack(looks=looks))
    report = assess(TEXT, situation(*KNOWN, ATTACKS, *judged(), *told(scene).facts))
    assert [each.outcome.verdict for each in report.findings] == [Verdict.PENDING]


def test_an_archive_whose_clock_is_ahead_had_it_before_all_the_same(
    scene: Scene,
) -> None:
    """It is told to have had it when that was written down, and no later."""
    scene.door.at = oslo("2026-12-24 12:00")
    scene.run()
    (receipt,) = told(scene).each(ArchiveReceipt)
    (removal,) = told(scene).each(Removal)
    assert removal.at is not None
    assert receipt.at == receipt.observed
    assert receipt.at <= removal.at < scene.door.at


AS_A_RULE = guidelines(evolve(GROUNDS, modality=Modality.AS_A_RULE), HANDS)
MORNING, EVENING = "2026-11-29 08:00", "2026-11-29 20:00"


def excused(scene: Scene, *known: Record) -> bool:
    """Tell whether what was removed is excused by a reason that came afterwards."""
    facts = situation(*KNOWN, ATTACKS, *known, *told(scene).facts)
    (finding,) = assess(AS_A_RULE, facts).having(Verdict.EXCUSED)
    return finding.outcome.values["afterwards"] is True


@pytest.mark.parametrize("recorded", [MORNING, EVENING, None])
def test_a_reason_that_was_on_record_came_before(
    scene: Scene, recorded: str | None
) -> None:
    """The ledger names it, whatever clock it was written down by."""
    ordinary = judged(extraordinary="no")
    reason = exception(recorded)
    known = (*ordinary, reason)
    scene.run(a_plan(known=known, text=AS_A_RULE))
    assert not excused(scene, *known)


@pytest.mark.parametrize("recorded", [MORNING, EVENING, None])
def test_a_reason_that_was_not_on_record_came_afterwards(
    scene: Scene, recorded: str | None
) -> None:
    """However far back its clock was set."""
    ground, extraordinary = judged()
    scene.run(a_plan(text=AS_A_RULE))
    again = evolve(
        extraordinary, id="again", answer="no", supersedes=(extraordinary.id,)
    )
    assert excused(scene, ground, extraordinary, again, exception(recorded))


def test_whoever_else_tells_of_it_the_ledger_knows_best(scene: Scene) -> None:
    """A register knows when and by whom, and not what was on record before."""
    ground, extraordinary = judged()
    scene.run(a_plan(text=AS_A_RULE))
    again = evolve(
        extraordinary, id="again", answer="no", supersedes=(extraordinary.id,)
    )
    moments = ("2026-11-29 09:00", "2026-11-29 21:00")
    others = (removal(COMMENT, at=at, id=at) for at in moments)
    judgements = (ground, extraordinary, again, exception(MORNING))
    assert excused(scene, *judgements, *others)


def exception(recorded: str | None) -> Judgement:
    """Say why it was removed all the same."""
    return judgement(
        COMMENT,
        "exception",
        reason="Til vern om tredjemann.",
        recorded_at=recorded,
        digest=said_digest(ATTACKS),
    )


def test_what_was_settled_counts_from_when_the_call_went_out(scene: Scene) -> None:
    """It can't have been removed before that."""
    scene.platform.effect = Effect.UNKNOWN
    scene.run()
    assert list(told(scene).each(Removal)) == []
    scene.executor().settle(PLAN, FoundOut(outcome="gone", through="webhook"))
    (removal,) = told(scene).each(Removal)
    (removing,) = (
        each for each in scene.ledger.entries() if each.kind is EntryKind.REMOVING
    )
    assert removal.at == removing.at


def test_what_is_still_there_is_no_removal(scene: Scene) -> None:
    """Nobody took it away."""
    scene.platform.effect = Effect.UNKNOWN
    scene.run()
    scene.executor().settle(PLAN, FoundOut(outcome="there", through="human", by=KARI))
    assert list(told(scene).each(Removal)) == []


def test_what_was_disposed_of_is_told(scene: Scene) -> None:
    """By whom, and when."""
    scene.run()
    capsule = str(
        next(
            each.facts["capsule"]
            for each in scene.ledger.entries()
            if each.kind is EntryKind.CAPTURED
        )
    )
    at = oslo("2026-11-29 15:00")
    scene.ledger.dispose(capsule, "ten-years-are-over", at=at, actor=KARI)
    (disposal,) = told(scene).each(Disposal)
    assert (disposal.of, disposal.at, disposal.by) == (COMMENT, at, "kari")


def test_a_text_may_have_another_word_for_it(scene: Scene) -> None:
    """What laying it down is called, the guidelines say."""
    scene.run()
    steps = told(scene, "documented", "warning").each(Step)
    assert {each.step for each in steps} == {"documented", "warning"}


def test_facts_of_two_readings_are_the_same(scene: Scene) -> None:
    """They can be joined with what was known before."""
    scene.run()
    before = told(scene)
    scene.run(evolve(PLAN, at=oslo("2026-11-29 16:00")))
    assert Records.join([before, told(scene)]) == told(scene)
