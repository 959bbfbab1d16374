"""A comparison as HTML, for whoever has the extra that it takes."""

from some_governance.report.extra import taking_the_extra
from some_governance.report.language import ENGLISH, Language
from some_governance.report.over_time.comparing import Comparison


def comparison_as_html(comparison: Comparison, language: Language = ENGLISH) -> str:
    """
    Write a comparison as one HTML file, which loads nothing and runs nothing.

    Of a flood it shows the first of each clause, and how many there are. The same
    comparison gives the same file.

    Args:
        comparison: What to write.

        language: Of our own words; what is quoted stays as it is.

    Raises:
        ReportError: The extra `report` isn't installed.
    """
    with taking_the_extra("a comparison in HTML needs"):
        from some_governance.report.over_time.page import page
    return page(comparison, language)
