"""Pictures: approved before they are used, and who took them named."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from some_governance.outcomes import (
    FINE,
    NOT_SPOKEN_OF,
    Outcome,
    Value,
    Verdict,
    counted,
)
from some_governance.records.accounts import Account
from some_governance.records.decisions import Approval
from some_governance.records.facts import fact_name
from some_governance.records.images import Image
from some_governance.records.spans import EARLIEST
from some_governance.records.utterances import Publication
from some_governance.rules.acts import asked, not_ours, unseen
from some_governance.rules.asking import NO, YES, ask, missing
from some_governance.rules.media import IMAGE, shows
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

IMAGES = "images"
"""What a `MISSING_FACT` is about when nobody knows which pictures were used."""

REGISTERED = fact_name(Image)
"""What a `MISSING_FACT` is about when no register has a picture."""

OWN = "own-image"
"""What a `MISSING_FACT` is about when nobody knows whose a picture is."""

REQUIRED = "credit-required"
"""What a `MISSING_FACT` is about when nobody knows what a licence demands."""

CREDITED = "credited"
"""Asks a human whether a publication names who took a picture in it."""


@frozen(kw_only=True)
class ImageApproved:
    """
    A picture is approved before it is used.

    The municipality's own pictures too. That it is approved is all that is asked: on
    what basis, a licence or the consent of whom it shows, is recorded beside the
    approval, and nothing follows from it. Each use of a picture in the account's
    voice is a subject, `<publication>#<image>`.

    Attributes:
        by: On behalf of one of these: roles or units, words of the guidelines; empty
            where the text doesn't say by whom, and anybody's approval counts.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "image-approved"
    reads: ClassVar[tuple[str, ...]] = ("publication", "approval")
    scope: ClassVar[Scope] = Scope.THREAD
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    by: tuple[str, ...] = ()
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """Who approves, and the words for accounts."""
        return (*self.by, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each use of a picture in the window.

        `MISSING_FACT` where no source can speak of all approvals that there were.
        """
        for account in situation.chosen(self.accounts):
            yield from unseen(
                situation, Publication, account, asked(situation, account)
            )
            yield from counted(self._judged(situation, account), account.id)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        for use in _uses(situation, account):
            if isinstance(use, Outcome):
                yield use
            else:
                yield self._approved(situation, use)

    def _approved(self, situation: Situation, use: "_Use") -> Outcome:
        given = [
            approval.at
            for approval in situation.about(Approval, use.image)
            if not self.by or approval.body in self.by
        ]
        at = use.publication.at
        if any(each <= at for each in given):
            return FINE
        account = use.publication.account
        verdict = situation.lacking(Approval, account, EARLIEST, at)
        if verdict is Verdict.MISSING_FACT:
            return missing(fact_name(Approval), use.subject, account)
        return use.wrong(approved=min(given) if given else None)


@frozen(kw_only=True)
class Credited:
    """
    Who took a picture is named, where it has to be.

    It has to be where a licence or a contract demands it, and never for the
    municipality's own pictures. Whether somebody is named, a human says where the
    platform doesn't. Each use of a picture in the account's voice is a subject,
    `<publication>#<image>`.

    Attributes:
        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "credited"
    reads: ClassVar[tuple[str, ...]] = ("publication", "image")
    scope: ClassVar[Scope] = Scope.THREAD
    questions: ClassVar[tuple[str, ...]] = (CREDITED,)
    judged: ClassVar[bool] = False

    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each use of a picture in the window."""
        for account in situation.chosen(self.accounts):
            yield from unseen(
                situation, Publication, account, asked(situation, account)
            )
            outcomes = (
                use if isinstance(use, Outcome) else _credited(situation, use)
                for use in _uses(situation, account)
            )
            yield from counted(outcomes, account.id)


@frozen(kw_only=True)
class _Use:
    """
    A picture in a publication.

    Attributes:
        publication: Where it is used.

        image: Id of the picture.
    """

    publication: Publication
    image: str

    @property
    def subject(self) -> str:
        """What an outcome about it is about."""
        return f"{self.publication.id}#{self.image}"

    def lacks(self, fact: str) -> Outcome:
        """Say which fact no source tells of it."""
        return missing(fact, self.subject, self.publication.account)

    def wrong(self, **values: Value) -> Outcome:
        """Say that it breaks the clause."""
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=self.subject,
            account=self.publication.account,
            at=self.publication.at,
            values={
                "publication": self.publication.id,
                "image": self.image,
                **values,
            },
        )


def _uses(situation: Situation, account: Account) -> Iterator[_Use | Outcome]:
    """Yield each use of a picture, and what comes out where there is none."""
    for publication in situation.subjects(Publication, account):
        if outcome := not_ours(publication):
            yield outcome
        elif publication.images:
            for image in dict.fromkeys(publication.images):
                yield _Use(publication=publication, image=image)
        elif publication.images is None and shows(publication, {IMAGE}) is not False:
            yield missing(IMAGES, publication.id, account.id)
        else:
            yield NOT_SPOKEN_OF


def _credited(situation: Situation, use: _Use) -> Outcome:
    image = situation.one(Image, use.image)
    if image is None:
        return use.lacks(REGISTERED)
    if image.own is None:
        return use.lacks(OWN)
    if image.own or image.credit_required is False:
        return NOT_SPOKEN_OF
    if image.credit_required is None:
        return use.lacks(REQUIRED)
    named = use.publication.credited
    if named is None:
        answer = situation.answer(use.subject, CREDITED)
        if answer.given not in (YES, NO):
            return ask(CREDITED, use.subject, use.publication.account, answer)
        named = answer.given == YES
    return FINE if named else use.wrong()


RULES = (ImageApproved, Credited)
