"""Each account: its weeks, its replies, and what waits for a human."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import htpy as h

from some_governance.findings import Weight
from some_governance.report.counts import weighing
from some_governance.report.figures import AccountFigures
from some_governance.report.html.elements import anchor, facts, part
from some_governance.report.html.replies import promises, replied
from some_governance.report.html.telling import Telling
from some_governance.report.html.weeks import weeks
from some_governance.report.language import Language

Breaches: TypeAlias = Counter[tuple[str | None, Weight | None]]
"""How many findings weigh how much, by account."""

ACCOUNTS: Final = "accounts"


def accounts(figures: Sequence[AccountFigures], telling: Telling) -> h.Element:
    """Write how each account fares, in the order of the register."""
    say = telling.language.say
    breaches = Counter(
        (each.outcome.account, each.weight) for each in telling.report.findings
    )
    return part(
        ACCOUNTS,
        say("Accounts"),
        [_account(each, breaches, telling) for each in figures]
        or h.p[say("The register has no accounts.")],
    )


def _account(
    figures: AccountFigures, breaches: Breaches, telling: Telling
) -> h.Element:
    id = anchor("account", figures.account)
    return h.article(id=id, aria_labelledby=f"{id}:title")[
        h.h3(id=f"{id}:title")[telling.account(figures.account)],
        facts(_facts(figures, breaches, telling)),
        weeks(figures, telling),
    ]


def _facts(
    figures: AccountFigures, breaches: Breaches, telling: Telling
) -> Iterator[tuple[str, h.Node]]:
    language = telling.language
    say, administrators = language.say, figures.administrators
    if broken := _broken(figures.account, breaches, telling.language):
        yield say("Broken"), broken
    yield (
        say("Administrators"),
        say("nobody can tell")
        if administrators is None
        else language.number(administrators),
    )
    yield say("Published"), _published(figures, telling)
    yield say("Comments"), replied(figures.replies, language)
    if figures.replies.promises:
        yield say("Promised answers"), promises(figures.replies.promises, telling)
    if figures.questions:
        yield say("Open questions"), _questions(figures, telling)


def _broken(account: str, breaches: Breaches, language: Language) -> str:
    """Say how many breaches there are on an account, the heaviest first."""
    counts = [(breaches[account, weight], weight) for weight in Weight]
    return ", ".join(
        weighing(count, weight, language) for count, weight in counts if count
    )


def _published(figures: AccountFigures, telling: Telling) -> str:
    """Say how many publications there were, and of which kinds."""
    language, published = telling.language, figures.published
    if not (published.seen or published.count or published.unsure):
        return language.say("nobody can tell")
    count = language.many(
        "{count} publication", "{count} publications", published.count
    )
    kinds = ", ".join(
        language.many("{count} of unknown kind", "{count} of unknown kind", number)
        if kind is None
        else f"{kind} {language.number(number)}"
        for kind, number in published.by_kind
    )
    said = f"{count}: {kinds}" if kinds else count
    if published.unsure:
        said = language.say(
            "{published}; and {unsure} that may not be the account's own",
            published=said,
            unsure=language.number(published.unsure),
        )
    if not published.seen:
        said = language.say("{published}; there may be more", published=said)
    return said


def _questions(figures: AccountFigures, telling: Telling) -> h.Element:
    """Name what waits for a human: how many things, by question."""
    asked, report = telling.report.guidelines.questions, telling.report
    return h.ul[
        [
            h.li[
                h.b[telling.language.number(count)],
                " ",
                h.span(lang=report.guidelines.language)[
                    asked[name].asks if name in asked else name
                ],
            ]
            for name, count in sorted(
                figures.questions.items(), key=lambda one: -one[1]
            )
        ]
    ]
