"""The how-to of reports: the pages that it leads to are made with the site."""

import re
from pathlib import Path

from told_reports import FOLDER, reports


def test_it_leads_to_a_report_in_each_language(project: Path, tmp_path: Path) -> None:
    """The sample of the tutorial, as the command writes it."""
    page = (project / "docs" / "how-to" / "report.md").read_text("utf-8")
    reports(tmp_path)
    made = {
        path.name: path.read_text("utf-8") for path in (tmp_path / FOLDER).iterdir()
    }

    assert {*made} == {*re.findall(rf'href="\.\./{FOLDER}/([^"]+)"', page)}
    assert ["en", "nb", "nn"] == [
        re.search('<html lang="(..)">', made[name])[1] for name in sorted(made)
    ]
