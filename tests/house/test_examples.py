"""The files that the docs show are files that the library reads."""

import re
from pathlib import Path
from textwrap import dedent

from some_governance.limits import DEFAULT_LIMITS
from some_governance.loading.manifest import read_manifest
from some_governance.loading.registers import load_registers


def blocks(page: Path, language: str) -> list[str]:
    """Give the blocks of one language on a page, also those inside a list."""
    fence = re.compile(rf"^ *```{language}\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
    return [dedent(block) for block in fence.findall(page.read_text("utf-8"))]


def test_the_register_in_the_docs_can_be_read(project: Path, tmp_path: Path) -> None:
    """Who copies the register, and then the rows below it, has a whole one."""
    shown = blocks(project / "docs/how-to/write-a-register.md", "toml")
    register = tmp_path / "registers.toml"
    register.write_text("\n".join(shown), "utf-8")

    kinds = [type(each).__name__ for each in load_registers(register).records.facts]

    assert [
        "Account",
        "Appointment",
        "Handling",
        "Judgement",
        "Person",
    ] == sorted(kinds)


def test_the_manifests_in_the_docs_can_be_read(project: Path) -> None:
    """Who copies one has one that names its account, and what lies beside it."""
    api, webhook, export = (
        read_manifest(shown.encode(), "facebook", "manifest.json", DEFAULT_LIMITS)
        for shown in blocks(project / "docs/reference/formats.md", "json")
    )

    assert {"facebook:100200300"} == {each.account for each in (api, webhook, export)}
    assert ["published_posts-1.json"] == list(api.requests)
    assert ["/100200300/roles"] == [each.request for each in api.missing]
    assert ["2026-11-02-0001.json"] == list(webhook.deliveries)
    assert ["october.zip"] == list(export.exports)
