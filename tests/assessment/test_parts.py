"""Accounts that are asked about apart come to what all of them come to at once."""

import pickle
import random
from datetime import timedelta

import pytest
from attrs import evolve
from builders import (
    EVERYTHING,
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    account,
    appointment,
    calendar,
    comment,
    coverage_without,
    judgement,
    mode,
    person,
    publication,
    reply,
    situation,
)
from hypothesis import given
from hypothesis import strategies as st
from strategies import RECORDS, RULEBOOK, seen

from some_governance.assessment import ReportPart, assess
from some_governance.errors import ReportError
from some_governance.findings import Report
from some_governance.guidelines.guidelines import Guidelines
from some_governance.records.collection import Records
from some_governance.records.record import Record
from some_governance.records.utterances import Comment, Message, Reply
from some_governance.report.data import as_json
from some_governance.situation.situation import Situation
from some_governance.situation.touched import Touched

FEW = evolve(RULEBOOK, clauses=RULEBOOK.clauses[::7])
"""Some rules of each sort, also in modes: of threads, accounts, the municipality."""
ASKED = situation(
    account(opened="2026-02-01 00:00", name="Fjellvik"),
    account(INSTAGRAM, opened="2026-01-01 00:00"),
    publication(),
    comment(),
    publication("p", account=INSTAGRAM),
)
WHOLE = ReportPart.of_municipality(FEW, ASKED)
HERE, THERE = (
    ReportPart.of_accounts(FEW, ASKED, [each]) for each in (FACEBOOK, INSTAGRAM)
)


def dealt(
    bound: Guidelines, asked: Situation, chance: random.Random
) -> list[ReportPart]:
    """Deal the accounts out to one to three, of whom each sees what concerns them."""
    shares = asked.records.by_account()
    rest = shares.pop(None)
    hands: list[list[str]] = [[] for _ in range(chance.randint(1, 3))]
    for each in shares:
        chance.choice(hands).append(str(each))
    return [
        ReportPart.of_accounts(
            bound,
            evolve(asked, records=Records.join([rest, *map(shares.get, hand)])),  # type: ignore[list-item]
            hand,
        )
        for hand in hands
    ]


def same(bound: Guidelines, asked: Situation, chance: random.Random) -> Report:
    """Assess it in parts that travel and come in any order: it has to be the same."""
    parts = [ReportPart.of_municipality(bound, asked), *dealt(bound, asked, chance)]
    chance.shuffle(parts)
    came = [pickle.loads(pickle.dumps(each)) for each in parts]
    cut = chance.randint(1, len(came))
    first = ReportPart.join(came[:cut])
    whole = assess(bound, asked)

    assert ReportPart.join(parts) == ReportPart.join([first, *came[cut:]])
    report = ReportPart.join([first, *came[cut:]]).report
    assert whole == report
    assert as_json(whole) == as_json(report)
    return report


@pytest.mark.search
@given(RECORDS, st.booleans(), st.randoms(use_true_random=False))
def test_parts_join_to_the_report_of_all_at_once(
    records: Records, across: bool, chance: random.Random
) -> None:
    """However accounts are dealt out, and where threads go from one to another."""
    facts = [
        evolve(each, account=chance.choice([FACEBOOK, INSTAGRAM]))
        if across and isinstance(each, Comment | Reply | Message)
        else each
        for each in records.facts
    ]
    asked = seen(evolve(records, facts=tuple(facts)))

    same(RULEBOOK, asked, chance)
    for of, share in asked.records.by_account().items():
        changes = [(None, each) for each in share.facts]
        touched = Touched.by(asked.batches.told, changes, share.coverage)
        assert of is None or touched.accounts in ({of}, set())


@pytest.mark.parametrize(
    "facts",
    [
        (),
        (publication(kind="nwes"),),
        (judgement("facebook:100_1", "knid", "news"),),
        (account(tier="mian"), account(INSTAGRAM, tier="mian")),
        (mode("crisys", "2026-11-10 00:00"), judgement(FACEBOOK, "irony", "n")),
        (appointment("kari", role="admin"), person("kari")),
        (person("kari"), appointment("ola"), publication(by="oal")),
        (reply("r", to="facebook:100_1_c", account=INSTAGRAM),),
        (publication("f", account=FLICKR), comment("c", on="f", account=FLICKR)),
        (publication("later", "2027-01-01 12:00"),),
    ],
)
@pytest.mark.parametrize("seed", range(2))
def test_what_is_told_of_all_is_told_once(facts: tuple[Record, ...], seed: int) -> None:
    """Slips and what they cast doubt on, strangers, and what comes too late."""
    records = Records.of(
        *{
            (type(each), each.id): each for each in (*ASKED.records.facts, *facts)
        }.values(),
        coverage=[EVERYTHING if seed else coverage_without("mode", "appointment")],
    )

    same(FEW, evolve(ASKED, records=records), random.Random(seed))


def test_without_accounts_the_municipality_is_the_whole() -> None:
    """And a part of no accounts adds nothing to any other."""
    nothing = situation(publication())
    nobody = ReportPart.of_accounts(FEW, nothing, [FACEBOOK])
    whole = ReportPart.of_municipality(FEW, nothing)

    assert {} == dict(nobody.by_account)
    assert whole == ReportPart.join([nobody, whole, nobody])
    assert assess(FEW, nothing) == whole.report


def test_who_asks_about_one_account_asks_nothing_of_others() -> None:
    """Nor of the municipality."""
    assert [FACEBOOK] == [*HERE.by_account]
    assert HERE.whole is None
    assert {} == dict(WHOLE.by_account)
    assert WHOLE.whole is not None
    assert {None} == {of for each in WHOLE.whole.answers for of in each.by_account}


def test_parts_are_light() -> None:
    """They hold no facts: a thousand comments more don't make one longer."""
    more = (comment(f"more-{each}", author=f"citizen {each}") for each in range(1000))
    grown = ASKED.extend(Records.of(*more))
    there = ReportPart.of_accounts(FEW, grown, [INSTAGRAM])
    whole = ReportPart.of_municipality(FEW, grown)

    for part, before in ((there, THERE), (whole, WHOLE)):
        assert len(pickle.dumps(part)) == pytest.approx(
            len(pickle.dumps(before)), rel=0.05
        )


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ((), "there is no part of a report to join"),
        ((HERE, THERE, HERE), f"{FACEBOOK}: two parts answer for it"),
        ((WHOLE, HERE, WHOLE), "two parts answer for the municipality"),
    ],
)
def test_nothing_is_answered_for_twice(
    parts: tuple[ReportPart, ...], says: str
) -> None:
    """Nor never."""
    with pytest.raises(ReportError, match=says):
        ReportPart.join(parts)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("since", evolve(ASKED, since=ASKED.since + timedelta(days=1))),
        ("at", evolve(ASKED, at=ASKED.at - timedelta(days=1))),
        ("fresh", evolve(ASKED, fresh=timedelta(days=1))),
        ("zone", evolve(ASKED, calendar=calendar("Europe/London"))),
        ("calendar", evolve(ASKED, calendar=evolve(calendar(), easter="orthodox"))),
        ("calendars", evolve(ASKED, calendars={FACEBOOK: calendar("Europe/London")})),
    ],
)
def test_parts_of_different_reports_are_not_joined(name: str, other: Situation) -> None:
    """The error names what differs, and both."""
    part = ReportPart.of_accounts(FEW, other, [INSTAGRAM])

    with pytest.raises(ReportError, match=rf"^{name}: one part was asked with") as told:
        ReportPart.join([HERE, part])
    assert str(getattr(HERE.setting, name)) in str(told.value)
    assert str(getattr(part.setting, name)) in str(told.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [("id", "other"), ("title", "The same by another name")],
)
def test_nor_are_parts_of_different_guidelines(name: str, value: str) -> None:
    """Other guidelines, or other words of the same."""
    other = evolve(FEW, **{name: value})
    part = ReportPart.of_accounts(other, ASKED, [INSTAGRAM])
    named = "guidelines" if name == "id" else "digest"

    with pytest.raises(ReportError, match=rf"^{named}: .* {FEW.id}|{other.digest}"):
        ReportPart.join([WHOLE, HERE, part])


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ((HERE, THERE), "nobody has asked about the municipality as a whole"),
        ((WHOLE,), f"{INSTAGRAM}, {FACEBOOK}: nobody has asked about it"),
        ((WHOLE, THERE), f"{FACEBOOK}: nobody has asked about it"),
    ],
)
def test_a_report_is_whole_or_none(parts: tuple[ReportPart, ...], says: str) -> None:
    """What failed on its way is named, and nothing is reported without it."""
    with pytest.raises(ReportError, match=says):
        _ = ReportPart.join(parts).report


def test_an_account_that_the_municipality_lacks_is_named() -> None:
    """A part that was asked with another register doesn't slip in."""
    known = ASKED.extend(Records.of(account(FLICKR)))
    strange = ReportPart.of_accounts(FEW, known, [FLICKR])

    with pytest.raises(ReportError, match=f"{FLICKR}: the municipality has no such"):
        _ = ReportPart.join([WHOLE, HERE, THERE, strange]).report
