"""What follows when somebody answers in general terms first."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.outcomes import (
    FINE,
    NOT_SPOKEN_OF,
    Outcome,
    counted,
    not_applicable,
)
from some_governance.records.accounts import Account
from some_governance.records.facts import fact_name
from some_governance.records.spans import Span
from some_governance.records.utterances import Publication, Reply
from some_governance.rules.absence import absent
from some_governance.rules.acts import UTTERANCES, VOICE, asked, unseen
from some_governance.rules.answered import looked_at, unsettled
from some_governance.rules.asking import NO, YES, ask, ask_all, missing, wrong
from some_governance.rules.dialogue.incoming import (
    ANSWERS,
    COMMENT,
    INCOMING,
    Outgoing,
)
from some_governance.rules.dialogue.voices import heard
from some_governance.rules.hands import COVERED, HANDS, WHEN, Hands
from some_governance.rules.rule import Scope
from some_governance.rules.within import Within
from some_governance.situation.batches import above
from some_governance.situation.index import ABOUT
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

INTERIM = "interim"
"""Asks a human whether a reply only answers in general terms, for the time being."""

NOTICE = "notice"
"""Asks a human whether an interim reply says that somebody will check it up."""


@frozen(kw_only=True)
class InterimFollowUp:
    """
    A reply that answers in general terms says so, or is followed up in time.

    What follows it up is a later reply to the same comment, or a later message in the
    same conversation, in the account's voice and by somebody who may reply, as for
    `reply-duty`. Another general reply is none: where nobody has said yet whether a
    later one is, that is what a human is asked, once.

    Attributes:
        of: What is replied to: `comment`, `message`.

        notice: Whether an interim reply has to say that somebody will check it up.

        within: How long there is to follow it up, from when it was written; `None`
            when the sentence doesn't speak of it.

        roles: As in `reply-duty`.

        units: As in `reply-duty`.

        accounts: Which accounts the clause speaks of.

    Raises:
        ValueError: It demands neither.
    """

    kind: ClassVar[str] = "interim-follow-up"
    reads: ClassVar[tuple[str, ...]] = (*UTTERANCES, *HANDS)
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = False

    of: tuple[str, ...] = field(
        default=(COMMENT,), validator=deep_iterable(in_(INCOMING), min_len(1))
    )
    notice: bool = False
    within: Within | None = None
    roles: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if not self.notice and self.within is None:
            raise ValueError("it has neither notice nor within: name one")

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human may be asked."""
        return (
            INTERIM,
            *([NOTICE] if self.notice else ()),
            *([COVERED] if self.roles else ()),
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The words for people, and for accounts."""
        return (*self.roles, *self.units, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each reply to a comment, or message, in the window.

        `MISSING_FACT` for an account whose replies no source can speak of.
        """
        kinds = [ANSWERS[INCOMING[name]] for name in self.of]
        for account in situation.chosen(self.accounts):
            spans = asked(situation, account)
            for kind in kinds:
                yield from unseen(situation, kind, account, spans)
            outcomes = (self._judged(situation, account, kind) for kind in kinds)
            told = _each_once(chain.from_iterable(outcomes), account)
            yield from counted(told, account.id)

    def _judged(
        self, situation: Situation, account: Account, kind: type[Outgoing]
    ) -> Iterator[Outcome]:
        rows = situation.rows(kind, account)
        rest = unsettled(rows, INTERIM, (NO,))
        yield from not_applicable(len(rows.facts) - len(rest.facts))
        over = map(attrgetter(ABOUT[kind]), rest.facts)
        under = [*map(type, map(situation.utterances.get, over))]
        direct = {
            id for id, said in zip(rest.ids, under, strict=True) if said is Publication
        }
        closer = partial(self._judge, situation)
        but = direct.__contains__ if direct else None
        yield from looked_at(rest, account.id, closer, voice=True, but=but)

    def _judge(self, situation: Situation, reply: Outgoing) -> Outcome:
        under = situation.said(above(reply))
        interim = situation.answer(reply.id, INTERIM)
        if isinstance(under, Publication) or reply.as_account is False:
            return NOT_SPOKEN_OF
        if reply.as_account is None:
            return missing(VOICE, reply.id, reply.account)
        if interim.given != YES:
            return ask(INTERIM, reply.id, reply.account, interim)
        before = Span(until=reply.happened)
        if (
            isinstance(reply, Reply)
            and under is None
            and not situation.covers(Publication, reply.account, before)
        ):
            # It may stand right under a publication, and answer nobody.
            return missing(fact_name(Publication), reply.id, reply.account)
        return self._kept(situation, reply)

    def _kept(self, situation: Situation, reply: Outgoing) -> Outcome:
        """Hold an interim reply against what is demanded of it."""
        if self.notice:
            notice = situation.answer(reply.id, NOTICE)
            if notice.given != YES:
                return wrong(NOTICE, reply.id, reply.account, notice, reply.at)
        if self.within is None:
            return FINE
        if reply.at is None:
            return missing(WHEN, reply.id, reply.account)
        due = self.within.due(reply.at, situation.calendar)
        after = reply.at + datetime.resolution
        hands = Hands(roles=self.roles, units=self.units) if self.roles else None
        kind = type(reply)
        later = heard(situation, above(reply), hands, kind=kind, since=after, due=due)
        doubts = []
        for each in later.counting:
            interim = situation.answer(each.id, INTERIM)
            if interim.given == NO:
                return FINE
            if interim.given != YES:
                doubts.append(ask(INTERIM, each.id, reply.account, interim))
        for doubt in later.doubts:
            interim = situation.answer(doubt.subject or "", INTERIM)
            if interim.given != YES:
                doubts.append(doubt)
        return doubts[0] if doubts else absent(situation, kind, reply, due)


def _each_once(outcomes: Iterable[Outcome], account: Account) -> Iterator[Outcome]:
    """Ask of each reply once whether it is an interim one, whoever wants to know."""
    asked = set[str]()
    last: tuple[str, ...] = ()
    for outcome in outcomes:
        items = outcome.items if outcome.about == INTERIM else ()
        if items:
            # Those of the last one are first looked at now: there is seldom another.
            asked.update(last)
            last = items
        if asked.isdisjoint(items):
            yield outcome
        elif left := [each for each in items if each not in asked]:
            yield ask_all(INTERIM, left, account.id)
