"""A month's page as plain text."""

from collections.abc import Iterator

from some_governance.report.language import ENGLISH, Language
from some_governance.report.lines import quote, title, wrapped
from some_governance.report.month import parts as words
from some_governance.report.month.month import Month
from some_governance.report.month.sheet import Group
from some_governance.report.printable import printable


def month_as_text(month: Month, language: Language = ENGLISH) -> str:
    """
    Write a month's page as text, for a terminal or a mail.

    The same page gives the same text.

    Args:
        month: What to write.

        language: Of our own words; what is quoted stays as it is.
    """
    lines = [
        printable(f"{month.owner}: {month.title}"),
        words.title(month, language),
        words.asked(month, language),
    ]
    for part in words.parts(month, language):
        lines += title(part.title)
        for group in part.groups:
            lines += _group(group, language)
    return "\n".join(lines) + "\n"


def _group(group: Group, language: Language) -> Iterator[str]:
    if group.title is not None:
        yield ""
        yield printable(group.title)
    for fact in group.facts:
        yield from wrapped(f"{fact.name}: {fact.value}", "- ", "  ")
        if fact.clause is not None:
            yield from quote(fact.clause, language=language)
    for note in group.notes:
        yield from wrapped(note, "", "")
