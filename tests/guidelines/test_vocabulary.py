"""Words in facts that no rule hears are told, not passed over."""

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    appointment,
    approval,
    clause,
    coverage,
    event,
    guidelines,
    judgement,
    mode,
    publication,
    sanction,
    step,
)
from dateutil.relativedelta import relativedelta

from some_governance import DefinedMode, Record, Records, UnknownWord
from some_governance.guidelines.questions import Question
from some_governance.guidelines.vocabulary import (
    spoken_words,
    understood,
    unknown_words,
)
from some_governance.rules.deletion import RemovalDuty, RemovalSteps
from some_governance.rules.dialogue import ReplyDuty
from some_governance.rules.sanctions import SanctionTerms

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
        (
            judgement("x", "kind", "news", ground="yes"),
            ("judgement", "ground", "yes"),
        ),
        (judgement("x", "kind", "praise"), ("judgement", "answer", "praise")),
        (judgement("x", "kind", "yes"), ("judgement", "answer", "yes")),
        (judgement("x", "irony", "news"), ("judgement", "answer", "news")),
        (judgement("x", "exception", "ja"), ("judgement", "answer", "ja")),
        (judgement("x", "news", "yes"), ("judgement", "question", "news")),
        (step("fulgt-opp"), ("step", "step", "fulgt-opp")),
        (approval("x", "skole"), ("approval", "body", "skole")),
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
        judgement("x", "exception", "no", ground="campaign-account"),
        judgement("x", "kind", "news"),
        judgement("x", "removal-ground", "no"),
        judgement("x", "removal-ground", "off-topic", ground="off-topic"),
        step("documented"),
        approval("x", "kommunikasjon"),
        mode("crisis", SINCE),
        event("election", SINCE),
    ],
)
def test_words_that_the_guidelines_know_are_right(fact: Record) -> None:
    """Defined by a clause, in `[words]`, as a mode or its event; or an answer."""
    assert [] == told(fact)


def test_whether_a_reason_excuses_may_always_be_judged() -> None:
    """Guidelines without exceptions have no such question, and nobody made a slip."""
    text = evolve(TEXT, questions={})
    told = [
        each.word
        for answer in ("yes", "no", "maybe")
        for each in unknown_words(text, Records.of(judgement("x", "exception", answer)))
    ]

    assert ["maybe"] == told


def test_a_municipality_may_ask_for_exceptions_in_its_own_way() -> None:
    """Where the guidelines define the question, their answers hold."""
    own = Question(asks="Hvorfor?", answers=("no", "event"))
    text = evolve(TEXT, questions={"exception": own})
    told = [
        each.word
        for answer in ("yes", "no", "event")
        for each in unknown_words(text, Records.of(judgement("x", "exception", answer)))
    ]

    assert ["yes"] == told


def test_all_slips_of_one_judgement_are_told() -> None:
    """A wrong question has no right answers; a wrong ground is a slip of its own."""
    wrong = judgement("x", "kidn", "nyhet", ground="rude")

    assert [
        ("judgement", "ground", "rude"),
        ("judgement", "question", "kidn"),
    ] == told(wrong)


@pytest.mark.parametrize(
    ("answer", "instead"),
    [
        ("nwes", "did you mean news?"),
        ("nyhet", "the known ones are event, news"),
    ],
)
def test_of_answers_those_to_the_question_are_named(answer: str, instead: str) -> None:
    """What may be answered to another question is no help."""
    (unknown,) = unknown_words(TEXT, Records.of(judgement("x", "kind", answer)))

    assert instead == unknown.instead


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
            instead="did you mean main or dormant?",
        )
    ] == list(unknown_words(TEXT, Records.of(*slips)))


@pytest.mark.parametrize(
    ("slip", "left"),
    [
        (account(tier="mian"), [account(tier=None)]),
        (publication(kind="nyhet"), [publication(kind=None)]),
        (judgement("x", "kind", "nyhet"), []),
        (judgement("x", "kidn", "news"), []),
        (judgement("x", "kind", "news", ground="rude"), []),
        (step("fulgt-opp"), []),
        (approval("x", "skole"), []),
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
        (judgement("x", "kind", "nyhet"), {"a": 4, "b": 2}),
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


@pytest.mark.parametrize(
    ("slip", "fact"),
    [(step("fulgt-opp"), "step"), (approval("x", "skole"), "approval")],
)
def test_a_step_that_nobody_knows_may_be_any_step(slip: Record, fact: str) -> None:
    """Of no account can anybody then name all that was done, or approved."""
    records = Records.of(
        slip,
        coverage=[coverage(fact, "reply"), coverage(fact, account=INSTAGRAM)],
    )

    assert [("reply",)] == [each.facts for each in understood(TEXT, records).coverage]


def test_a_source_that_vouches_for_nothing_is_gone() -> None:
    """Coverage without a kind of fact is none."""
    records = Records.of(
        appointment("kari", role="webeditor"),
        coverage=[coverage("appointment", account=FACEBOOK)],
    )

    assert () == understood(TEXT, records).coverage


def test_the_words_that_facts_use_are_known() -> None:
    """Known to the guidelines or not, each word is given once; what is silent, none."""
    facts = Records.of(
        account(tier="main"),
        account(INSTAGRAM, tier=None),
        appointment("kari", role="webeditor"),
        publication(kind="main"),
        judgement("x", "kind", "news"),
    )

    assert {"main", "webeditor"} == spoken_words(facts)


STEPS = guidelines(
    clause(RemovalSteps(before=("documented",), after=("followed-up",))),
    clause(RemovalDuty(grounds=("off-topic",), before=("formal",)), id="b"),
    clause(ReplyDuty(removed_for=("off-topic",), removed_with=("reputation",)), id="c"),
    clause(RemovalSteps(never=("praise",)), id="d"),
    clause(SanctionTerms(sanction="block", at_least=relativedelta(days=1)), id="e"),
    modes=TEXT.modes,
)


@pytest.mark.parametrize(
    ("fact", "instead"),
    [
        (
            step("xyz"),
            "the known ones are documented, followed-up, formal, praise, reputation",
        ),
        (mode("xyz", SINCE), "the known ones are before-election, crisis"),
        (event("xyz", SINCE), "the known ones are election"),
        (sanction("xyz"), "the known ones are block"),
    ],
)
def test_only_words_of_its_kind_are_offered(fact: Record, instead: str) -> None:
    """A step is none of the tiers."""
    (slip,) = unknown_words(STEPS, Records.of(fact))

    assert instead == slip.instead


def test_where_no_rule_names_a_step_all_words_are_offered() -> None:
    """One of them may be meant."""
    (slip,) = unknown_words(TEXT, Records.of(step("documnted")))

    assert slip.instead.startswith("did you mean documented or ")
