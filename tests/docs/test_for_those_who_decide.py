"""The Norwegian page says of Randaberg's text what the file and its rules say."""

import re
from collections import Counter
from pathlib import Path

import pytest
from told_clauses import sentences

from some_governance import Decider

QUOTED = re.compile(r"«\[(.+?)\]\(#(.+?)\)»")
CLAUSES = {each.anchor: each.clause for each in sentences("randaberg")}


@pytest.fixture(scope="module")
def page(project: Path) -> str:
    """Give the text of the page."""
    return (project / "docs/for-those-who-decide.md").read_text("utf-8")


def test_what_is_quoted_stands_in_the_sentence(page: str) -> None:
    """Each example leads to its sentence, and has its words."""
    quoted = QUOTED.findall(page)

    assert 9 == len(quoted)
    assert [] == [
        (words, anchor) for words, anchor in quoted if words not in CLAUSES[anchor].text
    ]


def test_the_figures_are_those_of_the_file(page: str) -> None:
    """So many sentences, and so many of each kind."""
    by = Counter(clause.decider for clause in CLAUSES.values())

    assert f"følger med: {by.total()} setninger" in page
    assert f"{by[Decider.RULE] + by[Decider.JUDGEMENT]} av dem avgjøres" in page
    assert f"{by[Decider.DEFINITION]} sier hva noe er eller hvorfor" in page
    assert f"og {by[Decider.ADVICE]} leses\nsom råd" in page


@pytest.mark.parametrize(
    ("clause", "reading"),
    [
        ("accounts-close-when-inactive", {"idle_for": "unsaid"}),
        ("dialogue-reply-to-questions-and-comments", {"within": "unsaid"}),
        ("quotas-news-per-week", {"per": "iso-week"}),
        ("opening-hours-follow-the-municipality", {"reading": "promise"}),
        ("handling-daily-except-weekends", {"closed_days": "exempt"}),
        ("images-approved-for-use", {"by": ()}),
    ],
)
def test_it_is_read_as_the_page_tells(clause: str, reading: dict[str, object]) -> None:
    """Who answers for the text is told how it is really read."""
    rule = CLAUSES[f"randaberg-{clause}"].rule
    read = {name: getattr(rule, name) for name in reading}

    assert reading == {
        name: getattr(value, "value", value) for name, value in read.items()
    }
