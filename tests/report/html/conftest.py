"""The page of a report that has something in each of its parts."""

import pytest
from report.html.pages import Page

from some_governance import Report, Situation, as_html


@pytest.fixture(scope="session")
def page(report: Report, known: Situation) -> Page:
    """Read the page of that report back."""
    return Page.read(as_html(report, known))
