"""A report as a page: its parts, in the order in which they are needed."""

from collections.abc import Sequence

import htpy as h

from some_governance.findings import Report
from some_governance.report.figures import AccountFigures, account_figures
from some_governance.report.html.accounts import ACCOUNTS, accounts
from some_governance.report.html.clauses import CLAUSES, clauses
from some_governance.report.html.duties import TO_DO, to_do
from some_governance.report.html.elements import anchor
from some_governance.report.html.frame import framed
from some_governance.report.html.head import head
from some_governance.report.html.telling import Telling
from some_governance.report.html.unseen import MADE, UNSEEN, made, unseen
from some_governance.report.language import Language
from some_governance.situation.situation import Situation


def page(report: Report, situation: Situation, language: Language) -> str:
    """Write a report as a page."""
    telling = Telling(report, language)
    figures = account_figures(report, situation)
    guidelines = report.guidelines
    return framed(
        f"{guidelines.owner}: {guidelines.title}",
        language,
        head(telling),
        _contents(figures, telling),
        to_do(telling, situation.calendar),
        accounts(figures, telling),
        clauses(telling),
        unseen(telling),
        made(telling),
    )


def _contents(figures: Sequence[AccountFigures], telling: Telling) -> h.Node:
    """Lead to the parts, and to each account."""
    say = telling.language.say
    return h.ul[
        _entry(TO_DO, say("To be done")),
        _entry(
            ACCOUNTS,
            say("Accounts"),
            h.ul[
                [
                    _entry(
                        anchor("account", each.account), telling.account(each.account)
                    )
                    for each in figures
                ]
            ]
            if figures
            else None,
        ),
        _entry(CLAUSES, say("Clause by clause")),
        _entry(UNSEEN, say("What could not be seen")),
        _entry(MADE, say("Made with")),
    ]


def _entry(id: str, title: h.Node, under: h.Node = None) -> h.Element:
    return h.li[h.a(href=f"#{id}")[title], under]
