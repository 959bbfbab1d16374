"""A person whom no register has is told, not passed over."""

import pytest
from builders import (
    WORDS,
    account,
    appointment,
    clause,
    delegation,
    guidelines,
    handling,
    judgement,
    person,
    publication,
    removal,
    reply,
    situation,
    step,
)

from some_governance.assessment import Assessment, assess
from some_governance.guidelines.persons import unknown_persons
from some_governance.records.collection import Records
from some_governance.records.record import Record
from some_governance.rules.quotas import PublicationQuota
from some_governance.situation.periods import Per

KARI = person("kari")
FEW = guidelines(
    clause(PublicationQuota(at_most=3, per=Per.ISO_WEEK), bearer="karita"),
    words=[*WORDS, "karin", "karita"],
)


def told(*facts: Record) -> list[tuple[str, str, str, int, str]]:
    """Tell whose hand nobody knows."""
    return [
        (each.fact, each.field, each.word, each.count, each.instead)
        for each in unknown_persons(FEW, Records.of(*facts))
    ]


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        (publication(by="kair"), "publication"),
        (reply(by="kair"), "reply"),
        (handling("2026-11-24 12:00", by="kair"), "handling"),
        (removal(by="kair"), "removal"),
        (step("documented", by="kair"), "step"),
        (judgement("x", "kind", "news", by="kair"), "judgement"),
    ],
)
def test_a_slip_of_the_pen_is_told(fact: Record, kind: str) -> None:
    """Wherever a hand is named; with who may be meant."""
    assert [(kind, "by", "kair", 1, "did you mean kari?")] == told(KARI, fact)


@pytest.mark.parametrize(
    "fact",
    [
        publication(by="kari"),
        publication(by=None),
        publication(by="facebook:7"),
        judgement("x", "kind", "news", by="leder"),
        judgement("x", "kind", "news", by="karin"),
        judgement("x", "kind", "news", by="karita"),
    ],
    ids=["registered", "unknown", "a login", "a role", "another word", "a bearer"],
)
def test_others_are_not(fact: Record) -> None:
    """A login is looked up elsewhere, and roles are no persons."""
    assert [] == told(KARI, fact)


def test_where_nobody_is_registered_nobody_is_looked_for() -> None:
    """A register may do without persons."""
    assert [] == told(publication(by="kari"), appointment("ola"))


@pytest.mark.parametrize(
    "known",
    [
        appointment("ola"),
        delegation("ola"),
    ],
)
def test_who_is_appointed_or_stands_in_is_known(known: Record) -> None:
    """Also where nothing else is said of them."""
    assert [] == told(KARI, known, publication(by="ola"))


def test_nobody_else_is_named() -> None:
    """Who is in the register stays there; each is told once."""
    facts = [publication(f"p{number}", by="per-erik") for number in range(2)]

    assert [
        ("publication", "by", "per-erik", 2, "add this person to the register")
    ] == told(KARI, *facts)


def test_a_report_tells_them_with_the_words_that_nobody_knows() -> None:
    """The fact is heard all the same; and they come and go with more facts."""
    facts = (account(), KARI, publication(kind="news", by="ola"))
    report = assess(FEW, situation(*facts, publication("q", kind="nyhet")))
    slips = [(each.field, each.word) for each in report.unknown_words]
    grown = Assessment.of(FEW, situation(*facts)).extend(Records.of(person("ola")))

    assert [("kind", "nyhet"), ("by", "ola")] == slips
    assert () == grown.report.unknown_words
