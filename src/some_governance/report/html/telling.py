"""A report that is being told, and how its people, moments and sentences are."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

import htpy as h
from attrs import frozen

from some_governance.findings import Finding, Report, Weight
from some_governance.guidelines.clause import Clause
from some_governance.report.html.elements import anchor, weighs
from some_governance.report.language import Language
from some_governance.report.names import WEIGHTS, account_name
from some_governance.report.said import said


@frozen
class Telling:
    """
    A report, told in a language.

    Attributes:
        report: What is told.

        language: Of our own words.
    """

    report: Report
    language: Language

    def account(self, account: str) -> h.Element:
        """Name an account."""
        return h.bdi[account_name(self.report, account)]

    def accounts(self, accounts: Iterable[str | None]) -> h.Node:
        """Name the accounts that something is about, before what it is."""
        names = [self.account(each) for each in accounts if each is not None]
        return [[name, ": " if name is names[-1] else ", "] for name in names]

    def clock(self, at: datetime) -> str:
        """Write a moment as the clocks of the report's zone show it."""
        return self.language.clock(at, ZoneInfo(self.report.zone))

    def deadline(self, due: datetime) -> str:
        """Write a moment by which something has to be done."""
        return self.language.deadline(due, ZoneInfo(self.report.zone))

    def quote(self, clause: Clause) -> h.Element:
        """Write the words of a clause, which are in a language of their own."""
        return h.q(lang=self.report.guidelines.language)[f"«{clause.text}»"]

    def link(self, clause: Clause) -> h.Element:
        """Lead to a clause, by its name."""
        return h.a(href=f"#{anchor('clause', clause.version)}")[h.code[clause.version]]

    def said(self, finding: Finding) -> str:
        """Say what a finding says, without its account and its quote."""
        return said(finding, self.report, self.language)

    def weight(self, weight: Weight) -> h.Element:
        """Say how much a breach weighs."""
        return weighs(weight, self.language.say(WEIGHTS[weight]))
