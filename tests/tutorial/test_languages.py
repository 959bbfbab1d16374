"""The sample month can be told in other languages, whole."""

from pathlib import Path

from report.pseudo import left_in_english, pseudo

from some_governance import as_text, duties
from some_governance.cli.inquiry import Inquiry
from some_governance.cli.plugins import installed_plugins
from some_governance.report.data import as_data
from some_governance.report.due import due_as_text


def test_no_word_of_ours_is_left_in_english(sample: Path) -> None:
    """What the guidelines, people and sources say stays as it is; we say all else."""
    plugins = installed_plugins()
    inquiry = Inquiry.into(
        sample, None, None, None, plugins=plugins, reading=lambda _: None
    )
    report, guidelines = inquiry.report(), inquiry.guidelines
    told = as_text(report, language=pseudo())
    told += due_as_text(report, duties(report), pseudo())
    quoted = [(each.text, each.version, each.bearer) for each in guidelines.clauses]
    asked = {name: (name, each.asks) for name, each in guidelines.questions.items()}
    sources = [gap.why for gap in report.gaps]
    place, others = "an invented goal", "some-governance"

    assert set() == left_in_english(
        told, as_data(report), quoted, asked, sources, place, others
    )
