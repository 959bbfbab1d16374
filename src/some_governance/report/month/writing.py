"""A month's page as HTML, for whoever has the extra that it takes."""

from some_governance.report.extra import taking_the_extra
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
    with taking_the_extra("a page in HTML needs"):
        from some_governance.report.month.page import page
    return page(month, language)
