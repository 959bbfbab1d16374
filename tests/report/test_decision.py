"""A decision, as people and programs read it."""

import json

import pytest
from attrs import evolve
from builders import (
    account,
    appointment,
    clause,
    comment,
    guidelines,
    judgement,
    publication,
    published,
    removal,
    reply,
    situation,
)
from report.pseudo import left_in_english, pseudo

from some_governance import Clause, Modality, Per, PublicationQuota, Record
from some_governance.assessment import Decision, decide
from some_governance.report.decision import decision_as_json, decision_as_text
from some_governance.rules.dialogue import ReplyDuty
from some_governance.rules.roles import AppointedOnly
from some_governance.rules.within import Within

NEWS = clause(
    PublicationQuota(at_most=3, per=Per.ISO_WEEK, counts=("news",)),
    id="quotas/news",
    see=("quotas/advice",),
    bearer="kommunikasjon",
)
TEXT = guidelines(
    NEWS,
    clause(ReplyDuty(within=Within(hours=24)), id="dialogue/reply"),
    clause(AppointedOnly(actions=("publish",)), id="roles/appointed"),
    clause(id="quotas/advice", modality=Modality.ADVICE, quote=("Tenk deg om.",)),
)
KNOWN = situation(
    account(name="Testbygda"),
    appointment("kari"),
    *published(3),
    comment("c", on="facebook:100_news1124T1200"),
)
FOURTH = publication("new", "2026-11-24 18:00", by=None)


@pytest.fixture
def fourth() -> Decision:
    """Decide on a fourth news item in a week, by an unknown hand."""
    return decide(TEXT, KNOWN, FOURTH)


def test_the_whole_decision(fourth: Decision) -> None:
    """What it breaks, what nobody could tell, who spoke, and what to read."""
    assert """\
Testbygda kommune: Retningslinjer
If it were done, as of 2026-11-30 00:00, Europe/Oslo
Proposed: publication on Testbygda (facebook)
In short: 1 violation, 1 not known

Would be broken (1)
-------------------

violation: quotas/news
  «Slik skal det være.» (line 1)
  - Testbygda (facebook): the proposed publication, published 2026-11-24 18:00, is
    number 4 in 2026-W48 (2026-11-23 to 2026-11-29); at most 3
  whose: kommunikasjon

Could not be told (1)
---------------------

roles/appointed
  «Slik skal det være.» (line 1)
  - Testbygda (facebook): nobody knows whose hand it was: the proposed publication

What has something to say of it
-------------------------------
quotas/news: 1 broken
roles/appointed: 1 missing-fact

Also read
---------
quotas/advice
  «Tenk deg om.» (line 1)
""" == decision_as_text(fourth)


def test_what_is_cured_and_what_stays_is_told() -> None:
    """A reply in time cures; a late one leaves it as it is."""
    cured, left = (
        decision_as_text(decide(TEXT, KNOWN, reply("new", at, to="c")))
        for at in ("2026-11-25 12:00", "2026-11-26 12:00")
    )

    assert "In short: 1 cured\n" in cured
    assert "Would be cured (1)\n" in cured
    assert "c, written 2026-11-24 12:30, had no reply by 2026-11-25 12:30" in cured
    assert "it would change nothing in what the guidelines ask for" in left
    assert "Stays as it is (1)\n------------------\ndialogue/reply: 1 broken\n" in left


def test_words_that_nobody_knows_are_told() -> None:
    """With what may be meant."""
    text = decision_as_text(decide(TEXT, KNOWN, evolve(FOURTH, kind="nwes")))

    assert "- publication: kind nwes; did you mean news?" in text


def test_an_account_without_a_clause_says_little() -> None:
    """Where nobody has anything to say there is nothing to show."""
    quiet = guidelines(clause(ReplyDuty(), id="dialogue/reply"))
    text = decision_as_text(decide(quiet, KNOWN, publication("new")))

    assert text.endswith("In short: the guidelines say nothing of it\n")


def test_as_data_it_says_the_same(fourth: Decision) -> None:
    """Findings as in a report, and the clauses in full."""
    data = json.loads(decision_as_json(fourth))

    assert [
        "schema",
        "version",
        "guidelines",
        "accounts",
        "since",
        "at",
        "zone",
        "proposed",
        "caused",
        "cured",
        "left",
        "excused",
        "spoke",
        "advice",
        "unknown_words",
    ] == list(data)
    assert ("some-governance/decision", 1) == (data["schema"], data["version"])
    assert [{"fact": "publication", "id": "new"}] == data["proposed"]
    assert [each.id for each in fourth.caused] == [
        each["id"] for each in data["caused"]
    ]
    (spoke, *_) = fourth.spoke
    assert {
        "clause": "quotas/news",
        "digest": spoke.clause.digest,
        "counts": {"broken": 1},
    } == data["spoke"][0]
    assert ["Tenk deg om."] == [each["quote"] for each in data["advice"]]


def test_what_stands_beside_a_clause_is_shown(fourth: Decision) -> None:
    """A clause against it, where one holds, as in a report."""
    against: Clause = clause(
        AppointedOnly(actions=("reply",)),
        id="roles/other",
        quote=("Tvert imot.",),
        against=("quotas/news",),
    )
    text = guidelines(evolve(NEWS, see=(), against=("roles/other",)), against)
    told = decision_as_text(decide(text, KNOWN, FOURTH))

    assert "against it: «Tvert imot.» (line 1)" in told
    assert "Also read" not in told
    assert "Also read" in decision_as_text(fourth)


@pytest.mark.parametrize(
    "proposed",
    [
        [FOURTH],
        [evolve(FOURTH, kind="nwes")],
        [reply("new", "2026-11-25 12:00", to="c")],
        [reply("new", "2026-11-26 12:00", to="c")],
        [removal("c", action="hide")],
        [judgement("c", "kind", "news"), FOURTH],
        [account("facebook:300")],
    ],
)
@pytest.mark.parametrize("spoke", [True, False])
def test_no_word_of_ours_is_left_in_english(
    proposed: list[Record], spoke: bool
) -> None:
    """What would follow can be told in another language; what is quoted stays."""
    decision = decide(TEXT, KNOWN, *proposed)
    if not spoke:
        decision = evolve(decision, caused=(), cured=(), spoke=())
    text = decision_as_text(decision, pseudo())
    data = json.loads(decision_as_json(decision))
    owner, asked = (TEXT.owner, TEXT.title), ("c: kind news", "did you mean news?")

    assert set() == left_in_english(text, data, owner, asked, "facebook")
