"""The page about downloads can be followed, and the table of limits is right."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from attrs import asdict
from example_platform import REGISTERS

from some_governance import DEFAULT_LIMITS, load_folder
from some_governance.platforms.platform import Platform
from some_governance_facebook.downloads.reading import read_export

PAGE = "how-to/read-a-download.md"

Blocks: TypeAlias = Callable[[str, str], list[str]]


def test_who_follows_the_page_has_publications_that_count(
    blocks: Blocks, tmp_path: Path
) -> None:
    """A download, saved as the page says, speaks of the time in its manifest."""
    (manifest,) = blocks(PAGE, "json")
    saved = tmp_path / "facebook/100200300/export"
    (saved / "october.zip").mkdir(parents=True)
    (saved / "manifest.json").write_text(manifest, "utf-8")
    post = {"timestamp": 1_792_000_000, "data": [{"post": "Hei"}]}
    (saved / "october.zip/posts_1.json").write_text(json.dumps([post]), "utf-8")
    (tmp_path / "registers.toml").write_text(REGISTERS, "utf-8")
    facebook = Platform(name="facebook", title="Facebook", read_export=read_export)

    records = load_folder(tmp_path, {"facebook": facebook}).records

    assert ["facebook:100200300"] == [
        each.account for each in records.coverage if "publication" in each.facts
    ]
    assert 1 == sum(type(fact).__name__ == "Publication" for fact in records.facts)


def test_the_table_of_limits_is_right(project: Path) -> None:
    """Each limit stands there with its default."""
    page = (project / "docs/reference/formats.md").read_text("utf-8")
    rows = page.partition("| limit |")[2].partition("\n\n")[0].splitlines()[2:]
    cells = [[cell.strip() for cell in row.split("|")[1:3]] for row in rows]

    assert asdict(DEFAULT_LIMITS) == {
        name.strip("`"): int(default.replace(",", "")) for name, default in cells
    }
