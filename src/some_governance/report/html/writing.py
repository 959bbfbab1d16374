"""A report as HTML, for whoever has the extra that it takes."""

from some_governance.findings import Report
from some_governance.report.extra import taking_the_extra
from some_governance.report.language import ENGLISH, Language
from some_governance.situation.situation import Situation


def as_html(
    report: Report, situation: Situation, *, language: Language = ENGLISH
) -> str:
    """
    Write a report as one HTML file, which loads nothing and runs nothing.

    First what is to be done today, and whose it is; then each account; then each
    clause, with what came out; then what could not be seen. Of a flood it shows the
    first of each clause, and how many there are. The same report gives the same file.

    Args:
        report: What to write.

        situation: What was assessed: the accounts' weeks and replies are counted in it.

        language: Of our own words; what is quoted stays as it is.

    Raises:
        ReportError: The extra `report` isn't installed.
    """
    with taking_the_extra("a report in HTML needs"):
        from some_governance.report.html.page import page
    return page(report, situation, language)
