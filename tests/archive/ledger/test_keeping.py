"""How long what is kept is kept, and on whose word it goes."""

from datetime import datetime, timedelta

import pytest
from attrs import evolve
from ledgers import ACCOUNT, KARI, NOW, REPLY, THING, append, begin, capsule, keep

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.verifying import verify_ledger
from some_governance.archive.retention import RetentionClass, RetentionSchedule
from some_governance.errors import ArchiveError
from some_governance.records.spans import LATEST

OLA = Actor(id="ola", role="archivist", vouched_by="os-user")
AT_ONCE = RetentionClass(name="at-once", keep="P0D")
A_YEAR = RetentionClass(name="a-year", keep="P1Y")
HISTORY = RetentionClass(name="history", keep="for-ever")
UNSAID = RetentionClass(name="unsaid")
IN_A_YEAR = NOW.replace(year=NOW.year + 1)
SOON = timedelta(microseconds=1)


def kept(
    ledger: Ledger, *classes: RetentionClass, case: str = "case-1", of: str = THING
) -> str:
    """Keep a thing under classes, in a case that is closed; give its capsule's name."""
    schedule = RetentionSchedule(classes=classes)
    with Ledger.open(ledger.path, clock=lambda: NOW, retention=schedule) as other:
        begin(other, case, of, action="keep")
        name = keep(other, case, of)
        append(other, EntryKind.CLOSED, case, why="done")
        return name


def later(ledger: Ledger, at: datetime) -> Ledger:
    """Open the ledger at another time."""
    return Ledger.open(ledger.path, clock=lambda: at)


def dispose(ledger: Ledger, name: str, at: datetime = NOW) -> None:
    """Let Ola dispose of a capsule at a moment."""
    with later(ledger, at) as other:
        other.dispose(name, "over", at=at, actor=OLA)


def retain(ledger: Ledger, name: str, under: RetentionClass) -> None:
    """Let Ola keep a capsule under a class."""
    ledger.retain(name, under, "case-goes-on", at=NOW, actor=OLA)


def test_the_ledger_says_how_long_something_is_kept(ledger: Ledger) -> None:
    """In the entry that says that it is kept."""
    kept(ledger, A_YEAR, HISTORY, UNSAID)
    (entry,) = (each for each in ledger.entries() if each.kind is EntryKind.CAPTURED)

    assert (
        ("a-year", "P1Y"),
        ("history", "for-ever"),
        ("unsaid", None),
    ) == entry.facts["classes"]


@pytest.mark.parametrize(
    ("classes", "until", "under"),
    [
        ((), None, None),
        ((AT_ONCE,), NOW, "at-once"),
        ((AT_ONCE, A_YEAR), IN_A_YEAR, "a-year"),
        ((A_YEAR, AT_ONCE), IN_A_YEAR, "a-year"),
        ((A_YEAR, HISTORY), LATEST, "history"),
        ((A_YEAR, HISTORY, UNSAID), None, "unsaid"),
    ],
)
def test_the_longest_class_wins(
    ledger: Ledger,
    classes: tuple[RetentionClass, ...],
    until: datetime | None,
    under: str | None,
) -> None:
    """And what nobody has said is longer than anything."""
    kept(ledger, *classes)
    (each,) = ledger.retained()

    assert (until, under, ()) == (each.until, each.under, each.holds)
    assert (until is not None and until <= NOW) is each.over(NOW)


@pytest.mark.parametrize(
    ("classes", "why"),
    [
        ((), "under no class: a human has to say how long"),
        ((AT_ONCE, UNSAID), "class 'unsaid' has no number: a human has to say how"),
        ((HISTORY,), "class 'history' keeps it for ever"),
        ((A_YEAR,), "class 'a-year' keeps it until 2027-11-24T13:00:00"),
    ],
)
def test_what_has_to_be_kept_does_not_go(
    ledger: Ledger, classes: tuple[RetentionClass, ...], why: str
) -> None:
    """On nobody's word; and its words are there still."""
    name = kept(ledger, *classes)

    with pytest.raises(ArchiveError, match=f"may not go: .*{why}"):
        dispose(ledger, name)
    assert capsule() == ledger.capsule(name)


def test_it_may_go_when_its_time_is_over(ledger: Ledger) -> None:
    """Not a moment before."""
    name = kept(ledger, A_YEAR)
    with pytest.raises(ArchiveError, match="may not go"):
        dispose(ledger, name, IN_A_YEAR - SOON)
    dispose(ledger, name, IN_A_YEAR)

    assert () == ledger.retained()
    assert () == verify_ledger(ledger.path).faults


@pytest.mark.parametrize(
    ("claimed", "clock"), [(IN_A_YEAR, NOW), (NOW, IN_A_YEAR)], ids=["claim", "clock"]
)
def test_neither_a_claim_nor_a_clock_alone_lets_it_go(
    ledger: Ledger, claimed: datetime, clock: datetime
) -> None:
    """The earlier of the two counts."""
    name = kept(ledger, A_YEAR)

    with (
        later(ledger, clock) as other,
        pytest.raises(ArchiveError, match="may not go"),
    ):
        other.dispose(name, "over", at=claimed, actor=OLA)


@pytest.mark.parametrize("first", [True, False])
def test_the_longest_of_all_capsules_of_a_thing_wins(
    ledger: Ledger, first: bool
) -> None:
    """What is kept under several reasons is kept as long as the longest says."""
    classes = (A_YEAR, AT_ONCE) if first else (AT_ONCE, A_YEAR)
    names = [
        kept(ledger, each, case=case)
        for case, each in zip(("case-1", "case-2"), classes, strict=True)
    ]
    other = kept(ledger, AT_ONCE, case="case-3", of=REPLY)

    for name in names:
        with pytest.raises(ArchiveError, match="class 'a-year' keeps it until"):
            dispose(ledger, name)
    dispose(ledger, other)
    for name in names:
        dispose(ledger, name, IN_A_YEAR)
    assert () == verify_ledger(ledger.path).faults


def test_what_is_gone_keeps_nothing(ledger: Ledger) -> None:
    """Only what is there says how long it is kept."""
    old = kept(ledger, A_YEAR)
    dispose(ledger, old, IN_A_YEAR)
    kept(ledger, AT_ONCE, case="case-2")

    assert [(NOW, "at-once")] == [(e.until, e.under) for e in ledger.retained()]


def test_another_thing_of_the_same_case_keeps_nothing(ledger: Ledger) -> None:
    """Each thing by itself, though they were taken away together."""
    begin(ledger)
    for of, under in ((THING, A_YEAR), (REPLY, AT_ONCE)):
        schedule = RetentionSchedule(classes=(under,))
        with Ledger.open(ledger.path, clock=lambda: NOW, retention=schedule) as other:
            other.capture(capsule(of), case="case-1", at=NOW, actor=KARI)

    assert [(THING, "a-year"), (REPLY, "at-once")] == [
        (each.capsule.of, each.under) for each in ledger.retained()
    ]


def test_it_is_kept_longer_on_a_person_s_word(ledger: Ledger) -> None:
    """That is an entry, and a shorter class changes nothing."""
    name = kept(ledger, AT_ONCE)
    retain(ledger, name, A_YEAR)
    retain(ledger, name, RetentionClass(name="a-year", keep="P1M"))
    *_, entry, _ = ledger.entries()

    assert {
        "capsule": name,
        "class": "a-year",
        "keep": "P1Y",
        "why": "case-goes-on",
    } == dict(entry.facts)
    assert (THING, OLA) == (entry.item, entry.actor)
    assert [(IN_A_YEAR, "a-year")] == [(e.until, e.under) for e in ledger.retained()]


def test_a_human_says_how_long_where_nobody_has(ledger: Ledger) -> None:
    """A class without a number is given one; another class doesn't answer for it."""
    name = kept(ledger, UNSAID)
    retain(ledger, name, AT_ONCE)
    assert [None] == [each.until for each in ledger.retained()]
    retain(ledger, name, evolve(UNSAID, keep="P0D"))

    assert [NOW] == [each.until for each in ledger.retained()]
    dispose(ledger, name)


def test_what_nobody_has_said_can_not_be_said(ledger: Ledger) -> None:
    """A class without a number says nothing."""
    name = kept(ledger)

    with pytest.raises(ArchiveError, match="keep isn't what it has to be"):
        retain(ledger, name, UNSAID)


def test_of_what_is_gone_nobody_says_how_long(ledger: Ledger) -> None:
    """There is nothing to keep."""
    name = kept(ledger, AT_ONCE)
    dispose(ledger, name)

    with pytest.raises(ArchiveError, match="disposed of before"):
        retain(ledger, name, A_YEAR)


def test_how_long_is_said_while_a_case_is_open(ledger: Ledger) -> None:
    """While a call is under way, too: nothing waits for that."""
    begin(ledger)
    entry = ledger.capture(capsule(), case="case-1", at=NOW, actor=KARI)
    append(ledger, EntryKind.HIDING, capsule=entry.facts["capsule"])
    retain(ledger, str(entry.facts["capsule"]), A_YEAR)

    assert [IN_A_YEAR] == [each.until for each in ledger.retained()]


@pytest.mark.parametrize("of", [THING, ACCOUNT])
def test_what_is_on_hold_stays(ledger: Ledger, of: str) -> None:
    """By its id, or by that of its account, until a named person lifts it."""
    name = kept(ledger, AT_ONCE)
    hold = ledger.hold([of], "complaint", at=NOW, actor=KARI)
    ((laid,),) = (each.holds for each in ledger.retained())

    assert (hold.sequence, (of,), "complaint", KARI, NOW) == (
        laid.id,
        laid.of,
        laid.why,
        laid.by,
        laid.since,
    )
    assert (laid,) == ledger.holds
    with pytest.raises(
        ArchiveError, match=rf"it is on hold {laid.id} \(complaint, kari, since 2026-11"
    ):
        dispose(ledger, name)
    ledger.release(hold.sequence, "settled", at=NOW, actor=OLA)
    assert () == ledger.holds
    dispose(ledger, name)
    assert () == verify_ledger(ledger.path).faults


def test_a_hold_reaches_what_holds_the_thing_too(ledger: Ledger) -> None:
    """A reply stands in the capsule of the comment that it answers."""
    schedule = RetentionSchedule(classes=(AT_ONCE,))
    with Ledger.open(ledger.path, clock=lambda: NOW, retention=schedule) as other:
        begin(other)
        both = capsule()
        both = evolve(both, metadata=evolve(both.metadata, covers=(THING, REPLY)))
        entry = other.capture(both, case="case-1", at=NOW, actor=KARI)
        append(other, EntryKind.CLOSED, why="stale")
    ledger.hold([REPLY], "access-request", at=NOW, actor=KARI)

    with pytest.raises(ArchiveError, match="on hold"):
        dispose(ledger, str(entry.facts["capsule"]))


def test_a_hold_reaches_what_is_captured_later(ledger: Ledger) -> None:
    """And nothing that it doesn't name."""
    kept(ledger, AT_ONCE)
    other = kept(ledger, AT_ONCE, case="case-2", of=REPLY)
    ledger.hold([THING], "lawsuit", at=NOW, actor=KARI)
    name = kept(ledger, AT_ONCE, case="case-3")

    with pytest.raises(ArchiveError, match="on hold"):
        dispose(ledger, name)
    dispose(ledger, other)


def test_all_holds_have_to_be_lifted(ledger: Ledger) -> None:
    """Each by itself, and once."""
    name = kept(ledger, AT_ONCE)
    first, second = (
        ledger.hold([THING], why, at=NOW, actor=KARI).sequence
        for why in ("complaint", "lawsuit")
    )
    ledger.release(first, "settled", at=NOW, actor=OLA)

    with pytest.raises(ArchiveError, match=f"on hold {second} "):
        dispose(ledger, name)
    with pytest.raises(ArchiveError, match=f"no hold {first}; .* hold: {second}"):
        ledger.release(first, "settled", at=NOW, actor=OLA)


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (EntryKind.HELD, {"of": (THING,), "why": "complaint"}),
        (EntryKind.RELEASED, {"hold": 11, "why": "settled"}),
    ],
)
def test_nobody_lays_and_lifts_no_hold(
    ledger: Ledger, kind: EntryKind, facts: dict[str, object]
) -> None:
    """A person answers for it."""
    kept(ledger, AT_ONCE)
    hold = ledger.hold([THING], "complaint", at=NOW, actor=KARI)
    nobodys = evolve(
        hold,
        kind=kind,
        facts=facts,
        actor=None,
        sequence=hold.sequence + 1,
        previous=hold.digest,
    )

    with pytest.raises(ArchiveError, match=f"'{kind.value}' doesn't say by whom"):
        ledger._told.now().check(nobodys)


@pytest.mark.parametrize("of", ["facebook:other", "facebook:200"])
def test_a_hold_names_what_is_kept(ledger: Ledger, of: str) -> None:
    """Who mistypes an id would hold nothing, and think otherwise."""
    kept(ledger, AT_ONCE)

    with pytest.raises(ArchiveError, match=f"nothing is kept of {of}: name things"):
        ledger.hold([THING, of], "complaint", at=NOW, actor=KARI)
    with pytest.raises(ArchiveError, match="of isn't what it has to be"):
        ledger.hold([], "complaint", at=NOW, actor=KARI)


def test_somebody_disposes_of_it(ledger: Ledger) -> None:
    """Nobody's word isn't enough, however long ago its time was over."""
    name = kept(ledger, AT_ONCE)

    with pytest.raises(ArchiveError, match="by whom"):
        ledger.dispose(name, "over", at=NOW, actor=None)
