"""What a report speaks of is called as people know it."""

import pytest
from builders import FACEBOOK, account, asked, clause
from report.pseudo import pseudo

from some_governance.report.names import account_name, fact, place
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.rule import UNSAID

REPORT = asked(
    clause(PublicationQuota(at_least=UNSAID, per=UNSAID)),
    account(name="Testbygda kommune"),
)


@pytest.mark.parametrize(
    ("id", "name"),
    [
        (FACEBOOK, "Testbygda kommune (facebook)"),
        ("facebook:9", "facebook:9"),
        (None, ""),
    ],
)
def test_an_account_is_called_as_people_know_it(id: str | None, name: str) -> None:
    """Its platform stands beside it, since the same name is on several."""
    assert name == account_name(REPORT, id)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("line 80", "ⓛⓘⓝⓔ 80"),
        ("lines 2, 9", "ⓛⓘⓝⓔⓢ 2, 9"),
        ("lines 68-69", "ⓛⓘⓝⓔⓢ 68-69"),
        ("passage 3", "ⓟⓐⓢⓢⓐⓖⓔ 3"),
        ("linje 80", "linje 80"),
        ("line of sight", "line of sight"),
        ("§ 3, line 80", "§ 3, line 80"),
    ],
)
def test_where_a_sentence_stands_is_told_in_the_language(
    written: str, told: str
) -> None:
    """As our own guidelines say it; others may say it as they like."""
    assert written == place(clause(place=written))
    assert told == place(clause(place=written), pseudo())


@pytest.mark.parametrize(
    ("kind", "told"), [("plan-item", "ⓟⓛⓐⓝ-ⓘⓣⓔⓜ"), ("weather", "weather")]
)
def test_a_fact_is_called_by_the_name_of_its_kind(kind: str, told: str) -> None:
    """A kind that nobody here knows keeps its own."""
    assert told == fact(kind, pseudo())
