"""Links in the docs say where they lead, also to readers that fill in nothing."""

from pathlib import Path


def test_each_link_has_words(project: Path) -> None:
    """Plain Markdown shows a link without words as nothing."""
    pages = [*project.glob("*.md"), *project.glob("docs/**/*.md")]
    empty = [each.name for each in pages if "[](" in each.read_text("utf-8")]

    assert pages
    assert [] == empty
