"""A cut takes a fact with the coverage that vouched for it, and finds broken rules."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

import pytest
from attrs import frozen
from builders import (
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    access,
    account,
    appointment,
    clause,
    comment,
    coverage,
    disposal,
    grant,
    guidelines,
    judgement,
    person,
    publication,
    published,
    receipt,
    reply,
    situation,
)
from dateutil.relativedelta import relativedelta

from benchmarks.cuts import assess_without, cuts, turned, without
from some_governance import (
    EVERY_ACCOUNT,
    Accounts,
    Administrators,
    Coverage,
    Modality,
    Outcome,
    Per,
    Publication,
    PublicationQuota,
    Record,
    Records,
    Reply,
    ReplyCap,
    ReplyDuty,
    Retention,
    Scope,
    Situation,
    Verdict,
    Within,
    assess,
    met,
    not_applicable,
)
from some_governance.rules.weeding import ArchiveOnly


def covered(records: Records) -> list[tuple[str | None, tuple[str, ...]]]:
    """List what a batch can speak of."""
    return [(each.account, each.facts) for each in records.coverage]


def batch(*facts: Record, by: Iterable[Coverage]) -> Records:
    """Make a batch of facts and of what vouches for them."""
    return Records.of(*facts, coverage=by)


@pytest.mark.parametrize(("size", "count"), [(0, 1), (1, 4), (2, 6), (4, 1), (5, 0)])
def test_every_choice_of_facts_is_cut(size: int, count: int) -> None:
    """Four facts can be cut one by one in four ways, and in pairs in six."""
    records = Records.of(*published(4))
    chosen = list(cuts(records, size))

    assert count == len(chosen) == len(set(chosen))
    assert all(size == len(cut) for cut in chosen)


def test_a_fact_goes_with_what_vouched_for_it() -> None:
    """Who no longer knows a post can't say that they know all posts."""
    post, other = publication("facebook:100_1"), publication("facebook:100_2")
    records = batch(
        post, other, by=[coverage("publication", "reply", account=FACEBOOK)]
    )
    left = without(records, [post])

    assert (other,) == left.facts
    assert [(FACEBOOK, ("reply",))] == covered(left)


def test_coverage_of_that_kind_alone_goes_whole() -> None:
    """A coverage that speaks of nothing any more is none."""
    post = publication()
    records = batch(post, by=[coverage("publication", account=FACEBOOK)])

    assert Records() == without(records, [post])


def test_another_account_keeps_its_coverage() -> None:
    """A post on Facebook says nothing of what is known about Instagram."""
    post = publication()
    kept = coverage("publication", account=INSTAGRAM)
    records = batch(post, by=[kept, coverage("publication")])

    assert (kept,) == without(records, [post]).coverage


def test_an_account_goes_with_the_register_of_accounts() -> None:
    """An account's own id is the account that it is about."""
    one = account(FACEBOOK)
    kept = coverage("account", account=FLICKR)
    records = batch(
        one, by=[kept, coverage("account"), coverage("account", account=FACEBOOK)]
    )

    assert (kept,) == without(records, [one]).coverage


@pytest.mark.parametrize(
    "fact", [person("kari"), appointment("kari", None)], ids=["person", "appointment"]
)
def test_what_is_of_no_account_goes_with_all_coverage(fact: Record) -> None:
    """A person may be anybody's, so every account's coverage of persons goes."""
    records = batch(
        fact,
        by=[
            coverage("person", "appointment", account=FACEBOOK),
            coverage("person", "appointment"),
        ],
    )

    assert 2 == len(without(records, [fact]).coverage)
    assert all(1 == len(facts) for _, facts in covered(without(records, [fact])))


@pytest.mark.parametrize(
    "fact",
    [reply(), judgement(FACEBOOK, "kind"), grant("publish")],
    ids=["reply", "judgement", "grant"],
)
def test_what_excuses_or_discharges_goes_alone(fact: Record) -> None:
    """That no reply is there is what a rule is about: the coverage stays."""
    records = batch(fact, by=[coverage()])
    left = without(records, [fact])

    assert () == left.facts
    assert records.coverage == left.coverage


def test_what_tells_against_somebody_goes_with_what_vouched_for_it() -> None:
    """For a cap, one reply less that was seen is not a reply less."""
    records = batch(reply(), by=[coverage("reply", "comment")])

    assert [(None, ("comment",))] == covered(
        without(records, [reply()], against=(Reply,))
    )


def test_several_facts_go_at_once() -> None:
    """A pair takes the coverage of both with it."""
    post, held = publication(), access("facebook:1")
    records = batch(post, held, by=[coverage("publication", "access", "grant")])

    assert [(None, ("grant",))] == covered(without(records, [post, held]))
    assert () == without(records, [post, held]).facts


@frozen(kw_only=True)
class Broken:
    """A rule to break on purpose."""

    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False


@frozen(kw_only=True)
class Naive(Broken):
    """Takes what it doesn't see for what isn't there."""

    kind: ClassVar[str] = "naive"

    verdict: Verdict

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Complain of the second post, and be content when there is but one."""
        posts = [
            post
            for each in situation.chosen(EVERY_ACCOUNT)
            for post in situation.subjects(Publication, each)
        ]
        if len(posts) > 1:
            yield Outcome(
                verdict=Verdict.BROKEN, account=FACEBOOK, values={"count": len(posts)}
            )
        elif self.verdict is Verdict.MET:
            yield from met(1, FACEBOOK)
        else:
            yield from not_applicable(1, FACEBOOK)


@frozen(kw_only=True)
class Silent(Broken):
    """Says nothing at all where it sees nothing."""

    kind: ClassVar[str] = "silent"

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Complain of an account with two posts, and otherwise keep still."""
        for each in situation.chosen(EVERY_ACCOUNT):
            if len(list(situation.subjects(Publication, each))) > 1:
                yield Outcome(verdict=Verdict.BROKEN, account=each.id)


TWO = situation(account(), *published(2))


def faults(rule: object, asked: Situation = TWO) -> list[str]:
    """List what turns by single cuts of a situation."""
    text = guidelines(clause(rule))  # type: ignore[arg-type]
    before = assess(text, asked)
    return [
        fault
        for cut in cuts(asked.records, 1)
        for fault in turned(text, asked, before, cut)
    ]


@pytest.mark.parametrize("verdict", [Verdict.MET, Verdict.NOT_APPLICABLE])
def test_a_rule_that_takes_ignorance_for_consent_is_caught(verdict: Verdict) -> None:
    """Without one of two posts, it says that all is well: that is a fault."""
    assert f"test/clause: more {verdict.value}" in faults(Naive(verdict=verdict))


def test_a_rule_that_falls_silent_is_caught() -> None:
    """A breach that is gone, though its account is known, is a fault too."""
    assert ["test/clause: broken is gone"] * 2 == faults(Silent())


def test_a_finding_goes_with_what_it_is_about() -> None:
    """Without the account there is nothing to say of the account."""
    [registered] = TWO.records.each(type(account()))
    text = guidelines(clause(Silent()))

    assert [] == turned(text, TWO, assess(text, TWO), [registered])


@pytest.mark.parametrize(
    "rule",
    [
        PublicationQuota(at_most=1, per=Per.ISO_WEEK),
        PublicationQuota(at_most=2, per=Per.ISO_WEEK, counts=("news",)),
        PublicationQuota(at_least=2, per=Per.ISO_WEEK),
        Administrators(at_least=1, at_most=2),
    ],
    ids=lambda rule: rule.kind,
)
def test_our_own_rules_keep_the_promise(rule: object) -> None:
    """Less knowledge of posts, people or accounts never gives *met*."""
    asked = situation(
        account(),
        account(INSTAGRAM),
        *published(3),
        *published(2, "2026-11-10 12:00"),
        person("kari", "facebook:1"),
        appointment("kari"),
        access("facebook:1"),
        judgement("facebook:100_news1124T1100", "exception", reason="Flom."),
    )

    assert [] == faults(rule, asked)


def test_an_excuse_that_is_gone_leaves_a_breach() -> None:
    """A cut may make things worse: only what gets better is a fault."""
    asked = situation(
        account(),
        *published(2),
        judgement("facebook:100_news1124T1101", "exception", reason="Flom."),
    )
    text = guidelines(
        clause(
            PublicationQuota(at_most=1, per=Per.ISO_WEEK), modality=Modality.AS_A_RULE
        )
    )
    before = assess(text, asked)
    [excuse] = asked.records.each(type(judgement(FACEBOOK, "kind")))

    assert 1 == before.count(Verdict.EXCUSED)
    assert [] == turned(text, asked, before, [excuse])


def test_what_was_answered_to_one_question_goes_together() -> None:
    """One of two that contradict each other would be another answer."""
    yes, no = (judgement("p", "kind", answer) for answer in ("news", "event"))
    other = judgement("p", "exception")
    records = Records.of(yes, no, other)

    assert (other,) == without(records, [yes]).facts


CAP = ReplyCap(at_most=1, per=Per.ISO_WEEK)
ANSWERED = situation(
    account(),
    publication("p"),
    comment("c", on="p", by="facebook:citizen-1"),
    reply("r1", "2026-11-24 13:00", to="c"),
    reply("r2", "2026-11-24 14:00", to="c"),
)
KEPT = situation(
    account(),
    comment("c"),
    receipt("c", id="1", retention="short-term"),
    receipt("c", id="2", retention="long-term"),
    disposal("c", "2026-11-27 12:00"),
)
CLASSES = {"short-term": relativedelta(days=1), "long-term": relativedelta(years=1)}


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        (CAP, ANSWERED),
        (Retention(classes=CLASSES), KEPT),
        (ArchiveOnly(classes=CLASSES, of=("comment",)), KEPT),
    ],
    ids=["reply-cap", "retention", "archive-only"],
)
def test_what_discharges_elsewhere_is_no_excuse_for_them(
    rule: object, asked: Situation
) -> None:
    """Whoever no longer knows a reply, or a copy, can't say that there was none."""
    assert [] == faults(rule, asked)


def test_each_clause_is_asked_by_what_a_fact_means_to_it() -> None:
    """Without its only reply a comment waited in vain, and nobody can count replies."""
    duty = clause(ReplyDuty(within=Within(hours=24)), id="test/duty")
    cap = clause(CAP, id="test/cap")
    replies = [each for each in ANSWERED.records.facts if isinstance(each, Reply)]
    report = assess_without(guidelines(duty, cap), ANSWERED, replies)
    tallied = {each.clause.id: dict(each.counts) for each in report.tallies}

    assert {Verdict.MISSING_FACT: 4} == tallied["test/cap"]
    assert Verdict.MISSING_FACT not in tallied["test/duty"]
    assert {"test/cap", "test/duty"} == {each.clause.id for each in report.findings}


def test_a_rule_that_is_not_there_costs_nothing() -> None:
    """Without a cap, the reply goes alone, and the report is that of one assessment."""
    text = guidelines(clause(ReplyDuty(within=Within(hours=24))))
    replies = [each for each in ANSWERED.records.facts if isinstance(each, Reply)]
    left = situation(
        *(each for each in ANSWERED.records.facts if not isinstance(each, Reply))
    )

    assert assess(text, left) == assess_without(text, ANSWERED, replies)
