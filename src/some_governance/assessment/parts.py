"""A report in parts: accounts are asked about apart, and what came out is joined."""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import Self

from attrs import evolve, field, frozen

from some_governance.assessment.asking import asked_clauses
from some_governance.assessment.assessments import (
    Answers,
    Assessment,
    findings_of,
    tally,
)
from some_governance.assessment.hearing import Hearing
from some_governance.assessment.setting import Setting
from some_governance.errors import ReportError
from some_governance.findings import Report
from some_governance.guidelines.guidelines import Guidelines
from some_governance.mappings import FrozenMapping
from some_governance.outcomes import Outcome
from some_governance.rules.rule import Scope
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class Whole:
    """
    What came out where all accounts have to be seen at once.

    Attributes:
        accounts: Ids of the registered accounts, in the order of the register.

        answers: What each clause answered that isn't of one account.

        report: The report of that alone.
    """

    accounts: tuple[str, ...]
    answers: tuple[Answers, ...]
    report: Report


@frozen(kw_only=True)
class ReportPart:
    """
    What came out about some accounts, or about the municipality: a part of a report.

    It holds no facts, so it is light to send from one process to another.

    Attributes:
        setting: What it was asked in.

        by_account: By id of an account, what each clause answered about it.

        whole: What all accounts were seen for; `None` in a part of some accounts.
    """

    setting: Setting
    by_account: Mapping[str, tuple[tuple[Outcome, ...], ...]] = field(
        converter=FrozenMapping[tuple[tuple[Outcome, ...], ...]]
    )
    whole: Whole | None = None

    @classmethod
    def of_accounts(
        cls, guidelines: Guidelines, situation: Situation, accounts: Collection[str]
    ) -> Self:
        """
        Ask every clause that sees one account at a time about some accounts.

        Args:
            guidelines: The guidelines.

            situation: What is known: the shares of those accounts in
                `Records.by_account`, and the rest, are enough.

            accounts: Their ids; of what isn't registered, nothing is asked.

        Raises:
            GuidelinesError: As `assess`.
            PluginError: As `assess`.
        """
        answers: dict[str, list[tuple[Outcome, ...]]] = {
            account: [] for account in situation.registered(accounts)
        }
        heard = Hearing.of(guidelines, situation).heard
        for asked in asked_clauses(guidelines, heard):
            alone = asked.rule.scope is not Scope.MUNICIPALITY
            for account, given in answers.items():
                given.append(tuple(asked.answers(account)) if alone else ())
        return cls(
            setting=Setting.of(guidelines, situation),
            by_account={account: tuple(given) for account, given in answers.items()},
        )

    @classmethod
    def of_municipality(cls, guidelines: Guidelines, situation: Situation) -> Self:
        """
        Ask what has to see all accounts, and tell what else stands in the report.

        Args:
            guidelines: The guidelines.

            situation: All that is known.

        Raises:
            GuidelinesError: As `assess`.
            PluginError: As `assess`.
        """
        hearing = Hearing.of(guidelines, situation)
        answers = tuple(
            Answers(
                clause=asked.clause,
                unasked=asked.unasked,
                by_account={
                    account: tuple(asked.answers(account))
                    for account in asked.accounts(())
                },
            )
            for asked in asked_clauses(guidelines, hearing.heard)
        )
        return cls(
            setting=Setting.of(guidelines, situation),
            by_account={},
            whole=Whole(
                accounts=situation.registered(),
                answers=answers,
                report=Assessment(hearing=hearing, answers=answers).report,
            ),
        )

    @classmethod
    def join(cls, parts: "Iterable[ReportPart]") -> Self:
        """
        Join parts of one report; blind to their order and grouping.

        Raises:
            ReportError: There are none, they weren't asked the same, or two of them
                answer for the same.
        """
        parts = tuple(parts)
        if not parts:
            raise ReportError("there is no part of a report to join: give all of them")
        by_account: dict[str, tuple[tuple[Outcome, ...], ...]] = {}
        for part in parts:
            parts[0].setting.same(part.setting)
            if twice := sorted(by_account.keys() & part.by_account.keys()):
                raise ReportError(
                    f"{', '.join(twice)}: two parts answer for it; "
                    f"ask about each account once"
                )
            by_account |= part.by_account
        wholes = [part.whole for part in parts if part.whole is not None]
        if len(wholes) > 1:
            raise ReportError(
                "two parts answer for the municipality; ask about it once"
            )
        return cls(
            setting=parts[0].setting,
            by_account=by_account,
            whole=wholes[0] if wholes else None,
        )

    @property
    def report(self) -> Report:
        """
        The report, the same as of an assessment of all facts at once.

        Raises:
            ReportError: Something has not been asked about, or an account that the
                municipality doesn't have.
        """
        if self.whole is None:
            raise ReportError(
                "nobody has asked about the municipality as a whole: "
                "join `ReportPart.of_municipality`"
            )
        accounts = self.whole.accounts
        if missing := [each for each in accounts if each not in self.by_account]:
            raise ReportError(
                f"{', '.join(missing)}: nobody has asked about it; join its part"
            )
        if strange := sorted(self.by_account.keys() - accounts):
            raise ReportError(
                f"{', '.join(strange)}: the municipality has no such account; "
                f"give all parts the same register"
            )
        answers = [
            evolve(
                each,
                by_account={
                    **each.by_account,
                    **{account: self.by_account[account][at] for account in accounts},
                },
            )
            for at, each in enumerate(self.whole.answers)
        ]
        return evolve(
            self.whole.report,
            findings=tuple(
                chain.from_iterable(
                    findings_of(each.clause, each.outcomes) for each in answers
                )
            ),
            tallies=tuple(tally(each.clause, each.outcomes) for each in answers),
        )
