"""The how-to of a new edition: the versions that it shows follow each other."""

from datetime import date
from pathlib import Path

from some_governance import Modality, load_guidelines

PAGE = "how-to/adopt-a-new-edition.md"
HEAD = """\
format = 1

[guidelines]
id = "fjellvik"
title = "How we use social media"
owner = "Fjellvik kommune"
language = "en"
source = "https://fjellvik.example/social-media"
read_on = 2026-12-01

[words]
news = "Something that is new to residents."
event = "An invitation."

[questions.kind]
asks = "What kind of post is this?"
answers = ["news", "event"]

[questions.exception]
asks = "Is there a reason for an exception?"
"""


def test_one_version_ends_when_the_next_begins(project: Path, tmp_path: Path) -> None:
    """Who copies the example has three news items a week until 2027, and then two."""
    text = (project / "docs" / PAGE).read_text("utf-8")
    block = text.partition("```toml\n")[2].partition("```")[0]
    file = tmp_path / "fjellvik.toml"
    file.write_text(f"{HEAD}\n{block}", "utf-8")

    before, after = load_guidelines(file).clauses

    assert before.until == after.since == date(2027, 1, 1)
    assert [Modality.AS_A_RULE, Modality.SHALL] == [before.modality, after.modality]
    assert "no more than three" in before.text
    assert "no more than two" in after.text
