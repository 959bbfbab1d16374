"""A situation that learns more is the one that knew it from the start."""

import pickle
import random
from datetime import timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    EVERYTHING,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    access,
    account,
    approval,
    comment,
    coverage,
    event,
    judgement,
    message,
    mode,
    oslo,
    person,
    profile,
    publication,
    receipt,
    removal,
    reply,
    situation,
)
from hypothesis import given
from hypothesis import strategies as st
from strategies import RECORDS, seen

from benchmarks.splits import split
from some_governance.errors import RecordError
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.coverage import Gap
from some_governance.records.decisions import Mode
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal
from some_governance.records.spans import ALWAYS
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.situation.batches import as_batches
from some_governance.situation.extending import extended
from some_governance.situation.index import Index
from some_governance.situation.selection import EVERY_ACCOUNT
from some_governance.situation.situation import Situation
from some_governance.situation.timelines import MOST, Timeline

LATER = "2026-11-29 13:00"


def ids(facts: object) -> list[str]:
    """Name facts by their ids."""
    return [fact.id for fact in facts]


def learned(*facts: Record, then: Record, **fields: object) -> Situation:
    """Learn one fact more, a day after the others; make sure it is the same."""
    covered = fields.pop("covered", (EVERYTHING,))
    known = situation(*facts, covered=covered)
    new = evolve(then, observed=oslo(LATER))
    grown = known.extend(Records.of(new))

    assert grown == evolve(
        known, records=Records.join([known.records, Records.of(new)])
    )
    return grown


class TestMoves:
    """A newer record stands where it belongs now."""

    def test_to_another_account(self) -> None:
        """What was published there was published here."""
        grown = learned(
            account(),
            account(INSTAGRAM),
            publication("p"),
            then=publication("p", account=INSTAGRAM),
        )
        here, there = grown.chosen(EVERY_ACCOUNT)

        assert [] == ids(grown.items(Publication, here, ALWAYS))
        assert ["p"] == ids(grown.items(Publication, there, ALWAYS))

    def test_to_another_thing(self) -> None:
        """A receipt was of another comment, a reply to another one."""
        gone = removal("b", id="x"), removal("c", id="y")
        grown = learned(receipt("a", id="r"), *gone, then=receipt("b", id="r"))
        replied = learned(reply("r", to="a"), then=reply("r", to="b"))

        assert [] == ids(grown.about(ArchiveReceipt, "a"))
        assert ["r"] == ids(grown.about(ArchiveReceipt, "b"))
        assert [("b", ["r"])] == [
            (of, ids(facts)) for of, facts in grown.all_about(ArchiveReceipt)
        ]
        assert ([], ["r"]) == tuple(ids(replied.about(Reply, to)) for to in "ab")

    def test_to_another_conversation(self) -> None:
        """What was told of one turns out to be said in another, between two others."""
        others = (
            message("1", "2026-11-24 12:00", conversation="b"),
            message("3", "2026-11-24 13:00", conversation="b"),
        )
        grown = learned(
            *others, message("2", conversation="a"), then=message("2", conversation="b")
        )

        assert [[], ["1", "2", "3"]] == [ids(grown.about(Message, of)) for of in "ab"]
        assert "b" == grown.said("2").conversation

    def test_to_another_question(self) -> None:
        """A judgement is of another post, and no longer of this one."""
        grown = learned(
            judgement("a", "kind", "news", id="j"),
            then=judgement("b", "kind", "event", id="j"),
        )

        assert frozenset() == grown.answer("a", "kind").answers
        assert "event" == grown.answer("b", "kind").given

    def test_out_of_what_is_known(self) -> None:
        """A post is moved to tomorrow: today nobody has said it."""
        grown = learned(
            account(), publication("p"), then=publication("p", "2026-11-30 00:00")
        )
        (page,) = grown.chosen(EVERY_ACCOUNT)

        assert (None, []) == (
            grown.said("p"),
            ids(grown.items(Publication, page, ALWAYS)),
        )
        assert {"publication": 1} == grown.later

    def test_into_what_is_known(self) -> None:
        """And back."""
        grown = learned(
            account(), publication("p", "2026-11-30 00:00"), then=publication("p")
        )

        assert ("p", {}) == (grown.said("p").id, grown.later)

    def test_an_account_that_nobody_shows_any_more(self) -> None:
        """The only post of an unregistered account stands on a registered one."""
        grown = learned(
            account(),
            publication("p", account=INSTAGRAM),
            then=publication("p"),
        )

        assert [] == list(grown.unplaced(EVERY_ACCOUNT))


class TestWhatHolds:
    """Of two records with the same identity, the one observed last holds."""

    KNOWN = situation(publication("p", kind="news"))

    def kind(self, *facts: Record) -> str | None:
        """Give the kind of the post after some more was told."""
        said = self.KNOWN.extend(Records.of(*facts)).said("p")
        return said.kind

    @pytest.mark.parametrize(
        ("observed", "kind"),
        [("2026-11-29 11:59", "news"), ("2026-11-29 12:01", "event")],
    )
    def test_an_older_one_is_ignored(self, observed: str, kind: str) -> None:
        """A minute before, and a minute after."""
        assert kind == self.kind(publication("p", kind="event", observed=observed))

    def test_the_same_again_changes_nothing(self) -> None:
        """Of equals, the source that sorts first is named."""
        again = publication("p", kind="news", source="z")
        first, grown = (
            situation(publication("p", source=source)).extend(
                Records.of(publication("p", source=other))
            )
            for source, other in ("ab", "ba")
        )

        assert "news" == self.kind(again)
        assert ("a", "a") == (first.said("p").source, grown.said("p").source)

    def test_two_that_differ_at_one_instant_are_refused(self) -> None:
        """As where all batches are joined at once."""
        with pytest.raises(RecordError, match="say different things"):
            self.kind(publication("p", kind="event"))


class TestMore:
    """What comes beside what is known."""

    def test_a_judgement_may_replace_one_that_was_replaced(self) -> None:
        """Three judgements, one by one, come to what all three come to."""
        chain = [
            judgement("p", "kind", "news", id="1"),
            judgement("p", "kind", "event", id="2", supersedes=("1",)),
            judgement("p", "kind", "news", id="3", supersedes=("2",)),
        ]
        asked = situation(chain[1])
        for each in (chain[0], chain[2]):
            asked = asked.extend(Records.of(each))

        assert situation(*chain).answer("p", "kind") == asked.answer("p", "kind")
        assert "news" == asked.answer("p", "kind").given

    def test_two_judgements_may_come_at_once(self) -> None:
        """About the same thing, in one batch; and one of them may move away."""
        two = [judgement("p", "kind", each, id=each) for each in ("news", "event")]
        asked = situation().extend(Records.of(*two))
        moved = judgement("q", "kind", "news", id="news", observed="2026-11-29 13:00")

        assert asked.answer("p", "kind").disputed
        asked = asked.extend(Records.of(moved, judgement("q", "kind", "event")))
        assert "event" == asked.answer("p", "kind").given
        assert asked.answer("q", "kind").disputed

    def test_judgements_in_a_circle_all_stand(self) -> None:
        """Also when the circle closes later."""
        circle = [
            judgement("p", "kind", answer, id=id, supersedes=(other,))
            for id, other, answer in (("1", "2", "news"), ("2", "1", "event"))
        ]
        asked = situation(circle[0]).extend(Records.of(circle[1]))

        assert asked.answer("p", "kind").disputed

    def test_what_registers_keep_is_there_at_once(self) -> None:
        """Accounts, logins, modes, events, and who was seen with access."""
        grown = situation(covered=[]).extend(
            Records.of(
                account(name="Testbygda"),
                person("kari", "facebook:1", unit="kommunikasjon"),
                mode("crisis", "2026-11-10 00:00", "2026-11-11 00:00"),
                event("election", "2026-12-01 00:00"),
                profile(INSTAGRAM),
                access("facebook:1"),
                access("facebook:2", observed="2026-11-30 00:01"),
                coverage=[coverage("access"), coverage("appointment")],
            )
        )

        assert ("kari", "kommunikasjon") == (
            grown.person("facebook:1"),
            grown.unit("kari"),
        )
        assert 1 == len(grown.declared("crisis")) == len(grown.dated("election"))
        assert [(INSTAGRAM, "account")] == list(grown.unplaced(EVERY_ACCOUNT))
        assert not grown.holders("administrator", FACEBOOK).complete

    def test_coverage_counts(self) -> None:
        """A batch vouches for what it can speak of; told twice, it counts once."""
        vouched = Records.of(coverage=[coverage("publication", account=FACEBOOK)])
        asked = situation(covered=[coverage("comment")])
        grown = asked.extend(vouched).extend(vouched)

        assert not asked.covers(Publication, FACEBOOK, asked.window)
        assert grown.covers(Publication, FACEBOOK, grown.window)
        assert 1 == len(grown.seen(Publication, FACEBOOK).spans)

    def test_it_shares_what_stays(self) -> None:
        """What it grew from stays as it was."""
        asked = situation(account(), comment("c"))
        grown = asked.extend(Records.of(reply("r", to="c"), removal("c")))

        assert [] == ids(asked.about(Reply, "c"))
        assert ["r"] == ids(grown.about(Reply, "c"))
        assert 1 == len(grown.about(Removal, "c"))
        assert asked.about(Comment, "c") == ()

    def test_one_more_at_a_time_is_the_same(self) -> None:
        """Also when that is much more than there was."""
        posts = [publication(f"p{number:03}") for number in range(150)]
        grown = situation(account())
        for post in posts:
            grown = grown.extend(Records.of(post))

        assert situation(account(), *posts) == grown
        assert "p149" == grown.said("p149").id

    def test_one_more_of_very_many_finds_its_place(self) -> None:
        """More comments stand under one post than one part holds, and two go in."""
        said = [
            comment(f"c{number:04}", oslo(SINCE) + timedelta(minutes=number))
            for number in range(MOST + 2)
        ]
        early, late = said[1], said[-1]
        asked = situation(account(), publication(), *said[:1], *said[2:-1])
        grown = asked.extend(Records.of(early)).extend(Records.of(late))
        (page,) = grown.chosen(EVERY_ACCOUNT)

        assert said == list(grown.subjects(Comment, page))
        assert said == list(grown.items(Comment, page, ALWAYS))
        assert len(said) - 2 == len(list(asked.subjects(Comment, page)))
        assert situation(account(), publication(), *said) == grown

    def test_very_many_may_be_about_one_thing(self) -> None:
        """More replies than one part holds, known from the start or not."""
        replies = [
            reply(f"r{number:04}", oslo(SINCE) + timedelta(minutes=number), to="c")
            for number in range(MOST + 2)
        ]
        grown = situation(comment("c"), *replies[1:]).extend(Records.of(replies[0]))

        assert tuple(replies) == grown.about(Reply, "c")
        assert [("c", tuple(replies))] == list(grown.all_about(Reply))

    def test_what_stands_under_a_thing_is_in_order_whatever_it_is(self) -> None:
        """A comment after a reply after a removal: the reply moves away alone."""
        said = comment("c", "2026-11-24 15:00")
        ours = reply("r", "2026-11-24 14:00", to=said.on)
        gone = removal(said.on, "2026-11-24 13:00")
        moved = evolve(ours, to="other", observed=oslo(LATER))
        told = situation(said, ours, gone).extend(Records.of(moved)).batches.told

        assert {said.on: (gone, said), "other": (moved,)} == dict(told.below)

    def test_the_first_record_more_cuts_all_into_parts(self) -> None:
        """Of events, answers and registers: the next one copies a part of them."""
        times = [oslo(SINCE) + timedelta(minutes=number) for number in range(MOST + 1)]
        replies = [reply(f"r{at:%d-%H-%M}", at, to="c") for at in times]
        modes = [mode(f"{at:%d-%H-%M}", at, at) for at in times]
        whole = as_batches(Records.of(*replies[1:], *modes[1:]))
        batches, changes = whole.extended(Records.of(replies[0], modes[0]))
        index = extended(Index.of(whole, oslo(AT)), batches, changes, ())

        for facts in (
            index.events[Reply, FACEBOOK],
            index.attached[Reply]["c"],
            index.register.facts[Mode],
        ):
            assert isinstance(facts, Timeline)
            assert 2 == len(facts.parts)

    def test_very_many_batches_may_come(self) -> None:
        """More than one part holds: none of them is lost."""
        gaps = [Gap(source="facebook", why=f"{number}") for number in range(MOST + 2)]
        grown = situation()
        for each in gaps:
            grown = grown.extend(Records.of(gaps=[each]))

        assert sorted(each.why for each in gaps) == sorted(
            each.why for each in grown.records.gaps
        )
        assert [MOST, 3] == [len(part) for part in grown.batches.each]


class TestAsking:
    """A situation that grew is asked as any other."""

    GROWN = situation(account(), approval("p")).extend(Records.of(publication("p")))

    def test_it_can_be_asked_at_another_moment(self) -> None:
        """Before, at and after the one at which it was asked."""
        before, after = (
            evolve(self.GROWN, at=oslo(at)) for at in ("2026-11-24 12:00", "2026-12-01")
        )

        assert (None, "p") == (before.said("p"), after.said("p").id)
        assert (
            evolve(situation(account(), approval("p"), publication("p")), at=after.at)
            == after
        )

    def test_what_was_still_to_come_is_known_later(self) -> None:
        """A moment later, more is known."""
        asked = situation(account(), publication("p", AT))

        assert {"publication": 1} == asked.later
        assert "p" == evolve(asked, at=oslo("2026-12-01")).said("p").id

    def test_it_can_be_told_something_else(self) -> None:
        """Other records in their stead forget what was added."""
        other = evolve(self.GROWN, records=Records.of(account()))

        assert None is other.said("p")
        assert other != self.GROWN
        assert "other" != self.GROWN.batches

    def test_it_survives_a_trip_between_processes(self) -> None:
        """Pickled, it is the same, and can grow on."""
        copy = pickle.loads(pickle.dumps(self.GROWN))
        more = Records.of(publication("q"))

        assert copy == self.GROWN
        assert hash(copy) == hash(self.GROWN)
        assert copy.extend(more) == self.GROWN.extend(more)


@given(RECORDS, st.randoms(use_true_random=False))
def test_batches_come_to_what_all_facts_come_to(
    records: Records, chance: random.Random
) -> None:
    """However facts are dealt out, in the end the same is known."""
    first, others = split(records, chance)
    asked = seen(first)
    for batch in others:
        asked = asked.extend(batch)
    whole = seen(Records.join([first, *others]))

    assert (whole, hash(whole)) == (asked, hash(asked))
    assert list(whole.chosen(EVERY_ACCOUNT)) == list(asked.chosen(EVERY_ACCOUNT))
    assert whole.later == asked.later
    for each in records.each(Account):
        for kind in (Publication, Comment, Reply, Message, Removal):
            assert list(whole.items(kind, each, ALWAYS)) == list(
                asked.items(kind, each, ALWAYS)
            )
