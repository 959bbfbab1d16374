"""The figures of each account that the register has."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from some_governance.assessment.asking import asked_clauses
from some_governance.assessment.hearing import Hearing
from some_governance.findings import Finding, Report
from some_governance.mappings import FrozenMapping
from some_governance.outcomes import Verdict
from some_governance.report.figures.publishing import (
    Published,
    WeekFigures,
    published,
    weeks,
)
from some_governance.report.figures.replying import ReplyFigures, replying
from some_governance.rules.hands import ADMINISTRATOR
from some_governance.situation.selection import EVERY_ACCOUNT
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class AccountFigures:
    """
    What can be said of one account in numbers.

    Attributes:
        account: Its id.

        name: As people know it; `None` when the register doesn't say.

        platform: Name of its platform.

        published: What it published in the window.

        weeks: What it published in each ISO week that the window touches, the
            oldest first.

        replies: Whether those who commented in the window were answered.

        questions: What waits for a human: how many things, by question.

        administrators: Persons who administer it at the moment of asking; `None`
            where nobody can tell how many they are.
    """

    account: str
    name: str | None
    platform: str
    published: Published
    weeks: tuple[WeekFigures, ...]
    replies: ReplyFigures
    questions: Mapping[str, int] = field(converter=FrozenMapping[int])
    administrators: int | None


def account_figures(report: Report, situation: Situation) -> tuple[AccountFigures, ...]:
    """
    Give the figures of each registered account, in the register's order.

    Pure. An account that no register has is no account of the municipality's, as far
    as anybody knows: the report says that it was seen, and it has no figures.

    Args:
        report: What came out.

        situation: What the report was made of.
    """
    heard = Hearing.of(report.guidelines, situation).heard
    asked = tuple(asked_clauses(report.guidelines, heard))
    found: defaultdict[str | None, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        found[finding.outcome.account].append(finding)
    return tuple(
        AccountFigures(
            account=account.id,
            name=account.name,
            platform=account.platform,
            published=published(heard, account, heard.window),
            weeks=weeks(heard.on(account.id), account, asked),
            replies=replying(heard.on(account.id), account, found[account.id], asked),
            questions=_questions(found[account.id]),
            administrators=_administrators(heard, account.id),
        )
        for account in heard.chosen(EVERY_ACCOUNT)
    )


def _questions(findings: Iterable[Finding]) -> dict[str, int]:
    """Count what waits for a human; what several clauses ask, once."""
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for finding in findings:
        outcome = finding.outcome
        if outcome.verdict is Verdict.NEEDS_JUDGEMENT and outcome.about is not None:
            asked[outcome.about].update(finding.items)
    return {question: len(items) for question, items in asked.items()}


def _administrators(situation: Situation, account: str) -> int | None:
    holders = situation.holders(ADMINISTRATOR, account)
    return holders.least if holders.least == holders.most else None
