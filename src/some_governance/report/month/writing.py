"""A month's page as HTML, for whoever has the extra that it takes."""

from some_governance.errors import ReportError
from some_governance.report.language import ENGLISH, Language
from some_governance.report.month.month import Month


def month_as_html(month: Month, language: Language = ENGLISH) -> str:
    """
    Write a month's page as one HTML file, which loads nothing and runs nothing.

    The same page gives the same file.

    Args:
        month: What to write.

        language: Of our own words; what is quoted stays as it is.

    Raises:
        ReportError: The extra `report` isn't installed.
    """
    try:
        from some_governance.report.month.page import page
    except ImportError:
        raise ReportError(
            "a page in HTML needs an extra: pip install 'some-governance[report]'"
        ) from None
    return page(month, language)
