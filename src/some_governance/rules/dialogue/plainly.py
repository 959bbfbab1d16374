"""What is settled so plainly that nobody has to look twice: nearly everything is."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from attrs import frozen

from some_governance.calendars import Calendar
from some_governance.outcomes import Outcome, met, not_applicable
from some_governance.records.accounts import Account
from some_governance.records.spans import LATEST, Span
from some_governance.records.utterances import Reply
from some_governance.rules.dialogue.enquiries import Open
from some_governance.rules.dialogue.incoming import Incoming
from some_governance.rules.hands import Hands
from some_governance.rules.rule import UNSAID, Unnumbered
from some_governance.rules.within import Within
from some_governance.situation.rows import Rows
from some_governance.situation.situation import Situation
from some_governance.situation.timelines import Group, listed


@frozen(kw_only=True)
class Plainly:
    """
    What tells at a glance that a comment has an answer in time.

    It may overlook one, and never sees one where there is none: what it doesn't see,
    `answered` looks at.

    Attributes:
        account: Id of the account on which the comments stand.

        replies: What replies to each thing, by its id.

        terms: For how long each hand may answer; `None` for everyone with the
            account's voice.

        within: How long there is.

        calendar: By which it is counted.
    """

    account: str
    replies: Mapping[str, Group[Reply]]
    terms: Mapping[str, Span] | None
    within: Within | Literal[Unnumbered.UNSAID]
    calendar: Calendar

    @classmethod
    def on(
        cls,
        situation: Situation,
        account: Account,
        hands: Hands | None,
        within: Within | Literal[Unnumbered.UNSAID],
    ) -> "Plainly":
        """Prepare to look at the comments on an account."""
        return cls(
            account=account.id,
            replies=situation.attached(Reply),
            terms=None if hands is None else situation.terms(hands.roles, account.id),
            within=within,
            calendar=situation.calendar,
        )

    def settled(
        self, said: Rows[Incoming], opened: Iterable[Open]
    ) -> tuple[list[Outcome], list[Incoming], list[Open]]:
        """
        Count comments that are answered or not spoken of, and give the others.

        Args:
            said: The comments.

            opened: Of each, what decides next whether it is chosen.
        """
        answered = self._answered()
        fine = unspoken = 0
        rest, left = [], []
        look = self.replies.get
        for each, id, open_ in zip(said.facts, said.ids, opened, strict=True):
            question = open_[0]
            if question is None:
                unspoken += 1
            elif not question and (given := look(id)) and answered(each, given):
                fine += 1
            else:
                rest.append(each)
                left.append(open_)
        return [*met(fine), *not_applicable(unspoken)], rest, left

    def _answered(self) -> Callable[[Incoming, Group[Reply]], bool]:
        """Give what tells of a comment whether one of its replies came in time."""
        # What is looked up for each of very many comments has a name of its own.
        account, terms = self.account, self.terms
        within, calendar = self.within, self.calendar

        def answered(said: Incoming, replies: Group[Reply]) -> bool:
            due = LATEST
            if within is not UNSAID:
                if said.at is None:
                    return False
                due = within.due(said.at, calendar)
            for reply in (replies,) if type(replies) is Reply else listed(replies):
                at = reply.at
                if (
                    reply.as_account
                    and at is not None
                    and at < due
                    and reply.account == account
                ):
                    if terms is None or reply.by is None:
                        return True
                    term = terms.get(reply.by)
                    if term is not None and term.since <= at < term.until:
                        return True
            return False

        return answered
