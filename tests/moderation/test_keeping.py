"""What is worth keeping, and stays, goes the same way into the archive."""

from attrs import evolve
from moderation.fakes import ARCHIVE, Clock, Door
from moderation.scenes import ATTACKS, COMMENT, KARI, a_plan, captured

from some_governance.archive.archives import HandInState
from some_governance.archive.capsules.packing import pack_capsule
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.moderation.docket import Docket
from some_governance.moderation.executor import silent
from some_governance.moderation.keeping import Keeper

OTHER = "facebook:100_1_f"
CAPSULE = pack_capsule(captured())
LATER = pack_capsule(captured(by="test 2.0"))


def keeper(ledger: Ledger, door: Door) -> Keeper:
    """Let Kari keep things."""
    return Keeper(
        ledger=ledger,
        archive=ARCHIVE,
        door=door,
        by=KARI,
        clock=Clock(),
        telling=silent,
    )


def kinds(ledger: Ledger) -> str:
    """Tell what was written down, in order."""
    return " ".join(each.kind.value for each in ledger.entries())


def test_what_the_archive_confirms_is_kept(ledger: Ledger) -> None:
    """Captured, handed in, confirmed; once it is, nothing more is done."""
    door = Door()
    for _ in range(2):
        assert keeper(ledger, door).keep(CAPSULE) == (True, ())
    assert kinds(ledger) == "begun opened captured submitted receipt closed"
    assert [each for _, each in door.taken] == [CAPSULE]


def test_what_waits_is_gone_on_with(ledger: Ledger) -> None:
    """With the capsule with which it was begun, though more may be known by now."""
    waiting, answering = (
        Door(state=HandInState.RECEIVED),
        Door(asked=HandInState.REGISTERED),
    )
    assert keeper(ledger, waiting).keep(CAPSULE) == (False, ())
    assert keeper(ledger, answering).keep(LATER) == (True, ())
    assert kinds(ledger) == "begun opened captured submitted receipt closed"
    assert answering.taken == []


def test_what_the_archive_refuses_is_told(ledger: Ledger) -> None:
    """It waits, and says why."""
    door = Door(state=HandInState.REFUSED)
    said = (f"{COMMENT}: its class is missing",)
    assert keeper(ledger, door).keep(CAPSULE) == (False, said)


def test_what_is_in_a_plan_is_kept_beside_it(ledger: Ledger) -> None:
    """Neither stands in the other's way: two copies are better than none."""
    docket = Docket(ledger=ledger, plan=a_plan(), clock=Clock(), telling=silent)
    docket.write(EntryKind.OPENED, {"action": "remove"})
    assert keeper(ledger, Door()).keep(CAPSULE) == (True, ())


def test_another_thing_is_another_case(ledger: Ledger) -> None:
    """One that waits stands in nobody else's way."""
    other = pack_capsule(captured(evolve(ATTACKS, id=OTHER), of=OTHER))
    assert keeper(ledger, Door(state=HandInState.RECEIVED)).keep(CAPSULE)[0] is False
    assert keeper(ledger, Door()).keep(other) == (True, ())
    assert [case.closed for case in ledger.cases.values()] == [False, True]


def test_what_is_seen_anew_is_kept_anew(ledger: Ledger) -> None:
    """Another capsule of the same thing is another case."""
    for capsule in (CAPSULE, LATER, CAPSULE):
        assert keeper(ledger, Door()).keep(capsule) == (True, ())
    assert len(ledger.cases) == 2


def test_what_was_disposed_of_may_be_kept_again(ledger: Ledger) -> None:
    """Nobody knows any more what it said."""
    keeper(ledger, Door()).keep(CAPSULE)
    (case,) = ledger.cases.values()
    name = case.newest[COMMENT].capsule
    ledger.dispose(name, "retention", at=Clock()(), actor=KARI)
    assert keeper(ledger, Door()).keep(CAPSULE) == (True, ())
    assert len(ledger.cases) == 2


def test_a_case_says_nothing_of_what_was_said(ledger: Ledger) -> None:
    """Whoever guesses the words can't see it confirmed in the ledger."""
    keeper(ledger, Door()).keep(CAPSULE)
    assert CAPSULE.id not in "".join(each.body for each in ledger.entries())


def test_what_stopped_right_after_the_receipt_is_closed(ledger: Ledger) -> None:
    """The process died in between: nobody is to think that it still waits."""
    keeper(ledger, Door(state=HandInState.RECEIVED)).keep(CAPSULE)
    (case,) = ledger.cases.values()
    facts = {
        "capsule": case.newest[COMMENT].capsule,
        "archive": ARCHIVE.name,
        "key": case.newest[COMMENT].submitted[ARCHIVE.name],
        "system_id": "sys-1",
        "confirmed_by": None,
    }
    ledger.append(
        EntryKind.RECEIPT, case=case.id, at=Clock()(), actor=KARI, facts=facts
    )
    assert keeper(ledger, Door()).keep(CAPSULE) == (True, ())
    assert [case.closed for case in ledger.cases.values()] == [True]
