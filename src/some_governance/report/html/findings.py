"""The findings of one clause: what they say, and what humans decided about them."""

from collections.abc import Iterable, Iterator

import htpy as h

from some_governance.assessment import is_past
from some_governance.findings import Finding
from some_governance.report.html.alike import Alike, alike
from some_governance.report.html.elements import counted, more
from some_governance.report.html.telling import Telling
from some_governance.report.said import decided
from some_governance.report.summary import PARTS


def findings(found: Iterable[Finding], telling: Telling) -> Iterator[h.Node]:
    """Write the findings of one clause by what they ask for; what is past goes last."""
    language = telling.language
    found = sorted(found, key=is_past)

    def words(finding: Finding) -> tuple[str, ...]:
        return telling.said(finding), *decided(finding, telling.report, language)

    for title, verdicts in PARTS:
        those = [each for each in found if each.outcome.verdict in verdicts]
        if those:
            total = sum(each.outcome.count for each in those)
            lines, shown = alike(those, words)
            yield h.h4[counted(language.say(title), total, language)]
            yield h.ul[[h.li[_line(each, telling)] for each in lines]]
            yield more(shown, total, language)


def _line(line: Alike, telling: Telling) -> h.Node:
    said, *decisions = line.words
    return [
        telling.accounts(line.accounts),
        said,
        [h.p(".decided")[each] for each in decisions],
    ]
