"""What somebody wants to do, as records: checked against what a folder tells."""

import sys
from collections.abc import Iterable
from datetime import date, datetime
from types import MappingProxyType

import click
from attrs import evolve, frozen

from some_governance.assessment import Decision, decide
from some_governance.cli.inquiry import Inquiry
from some_governance.cli.moments import moment
from some_governance.guidelines.persons import unknown_persons
from some_governance.guidelines.vocabulary import unknown_words
from some_governance.nearest import nearest
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.decisions import Delegation, Judgement
from some_governance.records.people import Appointment, Person
from some_governance.records.record import Record
from some_governance.records.utterances import Comment, Publication, Reply
from some_governance.report.printable import printable

PROPOSED = "proposed"
"""Id of what isn't there yet."""

_IS = MappingProxyType({"question": "is asked nowhere"})


@frozen(kw_only=True)
class Proposing:
    """
    Where proposals are made.

    Attributes:
        inquiry: What is known, and what it is held against.
    """

    inquiry: Inquiry

    def account(self, given: str | None) -> Account:
        """Give a registered account by its id; ask for it where there is none."""
        accounts = {each.id: each for each in self.inquiry.folder.records.each(Account)}
        id = needed(given, "--account", "on which account")
        if id not in accounts:
            raise click.BadParameter(
                printable(f"{id!r} is not registered: {nearest(id, accounts)}"),
                param_hint="--account",
            )
        return accounts[id]

    def new_account(self, given: str | None) -> str:
        """Give the id of an account that isn't registered yet."""
        id = needed(given, "--account", "which account, as platform:id")
        if any(each.id == id for each in self.inquiry.folder.records.each(Account)):
            raise click.BadParameter(
                printable(f"{id!r} is registered already: name a new one"),
                param_hint="--account",
            )
        platform, _, native = id.partition(":")
        if not (platform and native):
            raise click.BadParameter(
                printable(f"{id!r} is no account: write platform:id"),
                param_hint="--account",
            )
        return id

    def said(self, given: str | None, option: str) -> Publication | Comment | Reply:
        """Give what was said, by its id; ask for the id where there is none."""
        id = needed(given, option, "about what, by its id")
        records = self.inquiry.folder.records
        said: dict[str, Publication | Comment | Reply] = {}
        said.update((each.id, each) for each in records.each(Publication))
        said.update((each.id, each) for each in records.each(Comment))
        said.update((each.id, each) for each in records.each(Reply))
        if id not in said:
            raise click.BadParameter(
                printable(f"{id!r} is nothing that was read: {nearest(id, said)}"),
                param_hint=option,
            )
        return said[id]

    def moment(self, given: str | None, option: str) -> datetime:
        """Read a moment; that of asking, where none is given."""
        if given is None:
            return self.inquiry.at
        return moment(given, self.inquiry.folder.registers.calendar, option)

    def day(self, given: str | None, option: str) -> date | None:
        """Read a day."""
        if given is None:
            return None
        calendar = self.inquiry.folder.registers.calendar
        return calendar.day_of(moment(given, calendar, option))

    def asks(self, question: str, option: str) -> None:
        """Refuse an option that answers what the guidelines ask nobody."""
        if question not in self.inquiry.guidelines.questions:
            raise click.BadParameter(
                f"these guidelines ask nobody for that ({question}): leave it out",
                param_hint=option,
            )

    def judgements(
        self, of: str, answers: Iterable[tuple[str, str]], at: datetime, by: str | None
    ) -> tuple[Judgement, ...]:
        """Make the judgements that go along with a proposal."""
        return tuple(
            Judgement(
                id=f"{PROPOSED}/{question}/{of}",
                observed=at,
                of=of,
                question=question,
                answer=answer,
                at=at,
                recorded_at=at,
                by=by or PROPOSED,
                supersedes=tuple(
                    each.id
                    for each in self.inquiry.folder.records.each(Judgement)
                    if (each.of, each.question) == (of, question)
                ),
            )
            for question, answer in answers
        )

    def decide(self, *proposed: Record) -> Decision:
        """Hold records against the guidelines, as if they were facts."""
        guidelines = self.inquiry.guidelines
        for unknown in unknown_words(guidelines, Records.of(*proposed)):
            is_what = _IS.get(unknown.field, f"is no {unknown.field}")
            raise click.UsageError(
                printable(
                    f"{unknown.word!r} {is_what} in these guidelines: {unknown.instead}"
                )
            )
        people = (
            each
            for each in self.inquiry.folder.records.facts
            if isinstance(each, Person | Appointment | Delegation)
        )
        for unknown in unknown_persons(guidelines, Records.of(*people, *proposed)):
            raise click.BadParameter(
                printable(
                    f"{unknown.word!r} is nobody in the registers: {unknown.instead}"
                ),
                param_hint="--by",
            )
        return decide(guidelines, self.inquiry.situation(), *proposed)


def closed(account: Account, at: datetime) -> Account:
    """Give an account as it would be when it is closed."""
    observed = max(at, account.observed + datetime.resolution)
    return evolve(account, closed=at, observed=observed)


def needed(given: str | None, option: str, what: str) -> str:
    """Give what an option says; somebody at a keyboard is asked for it."""
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise click.UsageError(f"say {what}: give {option}")
    return str(click.prompt(what.capitalize(), err=True))
