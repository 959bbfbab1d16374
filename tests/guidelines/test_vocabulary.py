"""Words in facts that no rule hears are told, not passed over."""

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    appointment,
    clause,
    coverage,
    event,
    guidelines,
    judgement,
    mode,
    publication,
)

from some_governance import DefinedMode, Record, Records, UnknownWord
from some_governance.guidelines.vocabulary import understood, unknown_words

TEXT = guidelines(
    clause(defines=("campaign-account",)),
    modes={"crisis": DefinedMode(), "before-election": DefinedMode(event="election")},
)


def told(*facts: Record) -> list[tuple[str, str, str]]:
    """Tell which words the guidelines don't know."""
    found = unknown_words(TEXT, Records.of(*facts))
    return [(each.fact, each.field, each.word) for each in found]


@pytest.mark.parametrize(
    ("fact", "wanted"),
    [
        (account(tier="mian"), ("account", "tier", "mian")),
        (appointment("kari", role="webeditor"), ("appointment", "role", "webeditor")),
        (publication(kind="nyhet"), ("publication", "kind", "nyhet")),
        (judgement("x", "kidn", "news"), ("judgement", "question", "kidn")),
        (judgement("x", "kind", "nyhet"), ("judgement", "answer", "nyhet")),
        (
            judgement("x", "kind", "news", ground="rude"),
            ("judgement", "ground", "rude"),
        ),
        (mode("krise", SINCE), ("mode", "mode", "krise")),
        (event("valg", SINCE), ("event", "name", "valg")),
    ],
)
def test_a_slip_of_the_pen_is_told(fact: Record, wanted: tuple[str, str, str]) -> None:
    """A word that the guidelines don't know would silence a rule."""
    assert [wanted] == told(fact)


@pytest.mark.parametrize(
    "fact",
    [
        account(tier="main"),
        account(tier="campaign-account"),
        account(tier=None),
        appointment("kari", role="administrator"),
        publication(kind=None),
        judgement("x", "exception", "yes", ground=None),
        judgement("x", "kind", "no"),
        mode("crisis", SINCE),
        event("election", SINCE),
    ],
)
def test_words_that_the_guidelines_know_are_right(fact: Record) -> None:
    """Defined by a clause, in `[words]`, as a mode or its event, or yes and no."""
    assert [] == told(fact)


def test_a_word_is_told_once_with_its_number_and_its_first_place() -> None:
    """A hundred facts with the same slip are one line."""
    slips = [
        evolve(account(f"facebook:{number}", tier="mian"), source=f"line {number}")
        for number in (2, 1)
    ]

    assert [
        UnknownWord(
            fact="account",
            field="tier",
            word="mian",
            count=2,
            source="line 1",
            instead="did you mean main or kind?",
        )
    ] == list(unknown_words(TEXT, Records.of(*slips)))


@pytest.mark.parametrize(
    ("slip", "left"),
    [
        (account(tier="mian"), [account(tier=None)]),
        (publication(kind="nyhet"), [publication(kind=None)]),
        (judgement("x", "kind", "nyhet"), []),
        (appointment("kari", role="webeditor"), []),
        (mode("krise", SINCE), []),
        (event("valg", SINCE), []),
        (account(), [account()]),
    ],
)
def test_a_slip_settles_nothing(slip: Record, left: list[Record]) -> None:
    """What stands in an unknown word is as good as not said."""
    assert tuple(left) == understood(TEXT, Records.of(slip)).facts


@pytest.mark.parametrize(
    ("slip", "vouched"),
    [
        (account(tier="mian"), {"a": 4, "b": 2}),
        (appointment("kari", role="webeditor"), {"a": 3, "b": 2}),
        (appointment("kari", INSTAGRAM, role="webeditor"), {"a": 3, "b": 1}),
        (appointment("kari", None, role="webeditor"), {"a": 3, "b": 1}),
        (mode("krise", SINCE), {"a": 3, "b": 2}),
        (event("valg", SINCE), {"a": 3, "b": 2}),
    ],
)
def test_who_is_doubted_vouches_for_less(slip: Record, vouched: dict[str, int]) -> None:
    """A role, a mode or an event that nobody knows may be any of them."""
    records = Records.of(
        slip,
        coverage=[
            coverage("account", "appointment", "mode", "event", source="a"),
            coverage("appointment", "access", account=INSTAGRAM, source="b"),
        ],
    )

    assert vouched == {
        each.source: len(each.facts) for each in understood(TEXT, records).coverage
    }


def test_a_source_that_vouches_for_nothing_is_gone() -> None:
    """Coverage without a kind of fact is none."""
    records = Records.of(
        appointment("kari", role="webeditor"),
        coverage=[coverage("appointment", account=FACEBOOK)],
    )

    assert () == understood(TEXT, records).coverage
