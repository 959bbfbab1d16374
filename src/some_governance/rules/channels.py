"""What each channel is for, and what belongs there."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import (
    and_,
    deep_iterable,
    deep_mapping,
    in_,
    instance_of,
    min_len,
)

from some_governance.mappings import FrozenMapping
from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.plans import Plan, PlanItem
from some_governance.records.utterances import Publication
from some_governance.rules.absence import untold
from some_governance.rules.acts import asked, not_ours, unseen
from some_governance.rules.asking import missing
from some_governance.rules.media import MEDIA, SHOWN, shows
from some_governance.rules.planned import judged_items
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

TAGS = "tags"
"""What a `MISSING_FACT` is about when nobody knows the hashtags of a publication."""

UNREGISTERED = "account"
"""What a `MISSING_FACT` is about when no register has an account."""

PLANNED_FOR = "planned-account"
"""What a `MISSING_FACT` is about when nobody knows for which account it is."""


@frozen(kw_only=True)
class Hashtags:
    """
    What is published carries the text's hashtags.

    With or without `#`, in capitals or not. What isn't said in the account's voice is
    a private utterance, and not spoken of.

    Attributes:
        tags: The hashtags; at least one.

        every: Whether it has to carry all of them, or one of them.

        media: Only what shows one of these; empty for all.

        accounts: Which accounts the clause speaks of.

    Raises:
        ValueError: One of the hashtags is empty.
    """

    kind: ClassVar[str] = "hashtags"
    reads: ClassVar[tuple[str, ...]] = ("publication",)
    scope: ClassVar[Scope] = Scope.THREAD
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    tags: tuple[str, ...] = field(validator=min_len(1))
    every: bool = True
    media: tuple[str, ...] = field(default=(), validator=deep_iterable(in_(MEDIA)))
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if not all(map(_folded, self.tags)):
            raise ValueError("'tags' has one without a letter: write #vårbygd")

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each publication in the window."""
        for account in situation.chosen(self.accounts):
            yield from unseen(
                situation, Publication, account, asked(situation, account)
            )
            yield from counted(
                map(self._tagged, situation.subjects(Publication, account)), account.id
            )

    def _tagged(self, publication: Publication) -> Outcome:
        if outcome := not_ours(publication):
            return outcome
        shown = shows(publication, self.media) if self.media else True
        if shown is None:
            return missing(SHOWN, publication.id, publication.account)
        if not shown:
            return NOT_SPOKEN_OF
        if publication.tags is None:
            return missing(TAGS, publication.id, publication.account)
        carried = set(map(_folded, publication.tags))
        lacking = [each for each in self.tags if _folded(each) not in carried]
        if not lacking or (not self.every and len(lacking) < len(self.tags)):
            return FINE
        return _wrong(publication, tags=lacking)


@frozen(kw_only=True)
class MediaFits:
    """
    What is published shows what its platform is used for.

    What isn't said in the account's voice is a private utterance, and not spoken of.

    Attributes:
        media: What each platform is used for; at least one. Of others it doesn't
            speak.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "media-fits"
    reads: ClassVar[tuple[str, ...]] = ("publication",)
    scope: ClassVar[Scope] = Scope.THREAD
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    media: Mapping[str, tuple[str, ...]] = field(
        converter=FrozenMapping[tuple[str, ...]],
        validator=and_(
            min_len(1),
            deep_mapping(
                key_validator=instance_of(str),
                value_validator=and_(min_len(1), deep_iterable(in_(MEDIA))),
            ),
        ),
    )
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each publication in the window."""
        for account in situation.chosen(self.accounts):
            if account.platform in self.media:
                spans = asked(situation, account)
                yield from unseen(situation, Publication, account, spans)
            posts = situation.subjects(Publication, account)
            yield from counted(
                (self._fits(each, account) for each in posts), account.id
            )

    def _fits(self, publication: Publication, account: Account) -> Outcome:
        if account.platform not in self.media:
            return NOT_SPOKEN_OF
        if outcome := not_ours(publication):
            return outcome
        if not publication.media:
            return missing(SHOWN, publication.id, account.id)
        right = self.media[account.platform]
        others = [each for each in publication.media if each not in right]
        return _wrong(publication, media=others) if others else FINE


@frozen(kw_only=True)
class PurposeFits:
    """
    What is planned for a channel serves what the channel is for.

    Of what a plan gives no purpose for, in words of the guidelines, it doesn't speak:
    a goal may be told in other words. An item is judged as of when it was put into
    its plan; for which account it is has to be known.

    Attributes:
        purposes: What the channel is for, words of the guidelines; at least one.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "purpose-fits"
    reads: ClassVar[tuple[str, ...]] = ("plan", "plan-item")
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    purposes: tuple[str, ...] = field(validator=min_len(1))
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The purposes, and the words for accounts."""
        return (*self.purposes, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each item that was put into a plan."""
        yield from untold(situation, Plan, PlanItem)
        known = {each.id: each for each in situation.chosen(EVERY_ACCOUNT)}
        yield from counted(
            (self._fits(each.item, known) for each in judged_items(situation)), None
        )

    def _fits(self, item: PlanItem, known: Mapping[str, Account]) -> Outcome:
        if not item.purposes:
            return NOT_SPOKEN_OF
        if item.account is None:
            return missing(PLANNED_FOR, item.id, None)
        account = known.get(item.account)
        if account is None:
            reached = self.accounts.reaches(item.account.partition(":")[0])
            unregistered = missing(UNREGISTERED, item.id, item.account)
            return unregistered if reached else NOT_SPOKEN_OF
        chosen = self.accounts.choose(account)
        if chosen is None:
            return missing(self.accounts.unsaid(account), item.id, account.id)
        if not chosen:
            return NOT_SPOKEN_OF
        others = [each for each in item.purposes if each not in self.purposes]
        if not others:
            return FINE
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=item.id,
            account=account.id,
            values={"purposes": ", ".join(others)},
        )


def _folded(tag: str) -> str:
    """Give a hashtag as it is compared."""
    return unicodedata.normalize("NFC", tag.removeprefix("#")).casefold()


def _wrong(publication: Publication, **found: list[str]) -> Outcome:
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=publication.id,
        account=publication.account,
        at=publication.at,
        values={name: ", ".join(each) for name, each in found.items()},
    )


RULES = (Hashtags, MediaFits, PurposeFits)
