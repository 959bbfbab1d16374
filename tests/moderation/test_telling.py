"""What was done by plan is known to the rules."""

from attrs import evolve
from builders import oslo, situation
from moderation.fakes import PLAN, Scene
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
from some_governance.moderation.running import FoundOut
from some_governance.moderation.telling import ledger_facts
from some_governance.outcomes import Verdict
from some_governance.platforms.connections import Effect
from some_governance.records.collection import Records
from some_governance.records.removals import (
    ArchiveReceipt,
    Disposal,
    Removal,
    Step,
)


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
    scene.run(a_plan(ATTACKS, ANSWERS, known=(*judged(), *judged(BELOW))))
    assert {each.of for each in told(scene).each(Removal)} == {COMMENT, BELOW}


def test_what_is_hidden_first_is_told_twice(scene: Scene) -> None:
    """It was hidden, and then it was removed."""
    scene.run(a_plan(urgent=True))
    assert [each.action for each in told(scene).each(Removal)] == ["hide", "remove"]


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
