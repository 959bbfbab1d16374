"""The report of the tutorial's sample, as people get it: pages beside the docs."""

from pathlib import Path

from some_governance import LANGUAGES
from some_governance.cli.app import run

SAMPLE = Path(__file__).parent / "tutorial" / "randaberg"
FOLDER = "reports"


def reports(site: Path) -> None:
    """Write a page in each language into the site, as the command writes it."""
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    for code in LANGUAGES:
        page = folder / f"{SAMPLE.name}-{code}.html"
        told = ["--format", "html", "--language", code, "-o", str(page)]
        run(["assess", str(SAMPLE), *told])
