"""What a report says of the facts that it could not use."""

from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    account,
    asked,
    clause,
    coverage,
    coverage_without,
    guidelines,
    judgement,
    oslo,
    publication,
    published,
    situation,
    span,
)

from some_governance import (
    UNSAID,
    Modality,
    Per,
    PublicationQuota,
    Records,
    Situation,
    Verdict,
    as_text,
    assess,
)
from some_governance.cli.status import Status
from some_governance.cli.verdicts import status_of

WEEKLY = PublicationQuota(at_most=3, per=Per.ISO_WEEK, counts=("news",))
ENOUGH = PublicationQuota(at_least=UNSAID, per=UNSAID)


def test_what_came_later_is_told() -> None:
    """What was published after the moment of asking is not lost in silence."""
    late = publication("late", "2026-12-03 09:00")
    report = asked(WEEKLY, account(), late)

    assert {"publication": 1} == dict(report.later)
    assert "Not used: after the moment of asking (1)\n" in as_text(report)
    assert "\n- publication: 1\n" in as_text(report)


def test_an_answer_that_came_later_answers_all_the_same() -> None:
    """Who asks in December about November can use what was judged in December."""
    late = judgement(FACEBOOK, "publishes-enough", at="2026-12-03 09:00")
    report = asked(ENOUGH, account(), late)

    assert {} == dict(report.later)
    assert (0, 1) == (
        report.count(Verdict.NEEDS_JUDGEMENT),
        report.count(Verdict.MET),
    )


def test_what_came_in_time_is_not_told() -> None:
    """A report that used everything says nothing of it."""
    report = asked(WEEKLY, account(), publication())

    assert {} == dict(report.later)
    assert "Not used" not in as_text(report)


def test_a_word_that_nobody_knows_could_not_be_told() -> None:
    """A slip of the pen never ends as if all were met."""
    right, slip = (
        asked(WEEKLY, account(), *published(1, "2026-11-24 12:00", kind=kind))
        for kind in ("news", "nyhet")
    )

    assert [Status.ALL_MET, Status.UNTOLD] == [status_of(right), status_of(slip)]
    assert [4, 4] == [right.count(Verdict.MET), slip.count(Verdict.MET)]
    assert "Words that the guidelines don't know (1)\n" in as_text(slip)
    assert "- : kind nyhet; " in as_text(slip)


def test_an_answer_that_is_neither_yes_nor_no_is_none() -> None:
    """«ja» is not taken for no: the question stays open."""
    report = asked(ENOUGH, account(), judgement(FACEBOOK, "publishes-enough", "ja"))

    assert (1, 0) == (
        report.count(Verdict.NEEDS_JUDGEMENT),
        report.count(Verdict.BROKEN),
    )


def test_a_power_that_lacks_a_rule_demands_nothing() -> None:
    """A «kan» without a rule leaves nothing undecided; a «skal» does."""
    rules = [
        clause(WEEKLY, id="quotas/weekly"),
        clause(id="roles/may", modality=Modality.MAY),
        clause(id="roles/shall"),
    ]
    report = assess(guidelines(*rules), situation(account()))

    assert ["roles/shall"] == [each.id for each in report.undecided]


def test_what_may_still_count_in_a_week_is_shown() -> None:
    """«0 so far» would hide a post that nobody has judged."""
    item = publication(at="2026-11-30 08:00", kind=None)
    report = asked(WEEKLY, account(), item, at="2026-12-01 12:00")
    (pending,) = report.having(Verdict.PENDING)

    assert {"count": 0, "unsure": 1} == dict(pending.outcome.values)


def test_an_account_that_closed_before_the_window_is_not_asked_about() -> None:
    """Nobody has to say of which tier an account was that is long gone."""
    gone = account(tier=None, closed="2020-01-01 00:00")
    rule = evolve(WEEKLY, accounts=evolve(WEEKLY.accounts, tier="main"))

    assert () == asked(rule, gone).findings


def test_a_situation_that_is_evolved_sees_what_it_should() -> None:
    """Another moment, or other records, are never answered from the old look-ups."""
    now = situation(account(), *published(1, "2026-11-24 12:00"))
    before = evolve(now, at=oslo("2026-11-10 00:00"))
    empty = evolve(now, records=situation().records)
    page = account()

    def seen(asked: Situation) -> int:
        return len(list(asked.items(type(publication()), page, now.window)))

    assert [1, 0, 0] == [seen(now), seen(before), seen(empty)]


def test_a_slip_in_a_tier_takes_no_account_out_of_a_clause() -> None:
    """An account of an unknown tier may be the one that the clause speaks of."""
    rule = evolve(WEEKLY, accounts=evolve(WEEKLY.accounts, tier="main"))
    report = asked(rule, account(tier="mian"), *published(4))

    assert ["tier-or-unit"] == [each.outcome.about for each in report.findings]


def test_a_slip_in_an_answer_leaves_the_question_open() -> None:
    """«nyhet» for news doesn't make the fourth item vanish."""
    items = list(published(4, kind=None))
    answers = [
        judgement(item.id, "kind", answer)
        for item, answer in zip(items, ["news"] * 3 + ["nyhet"], strict=True)
    ]
    report = asked(WEEKLY, account(), *items, *answers)

    assert 1 == report.count(Verdict.NEEDS_JUDGEMENT)


def test_accounts_that_were_only_listed_lately_may_have_been_others() -> None:
    """A register that begins in the window can't name what closed before it."""
    lately = coverage("account", span=span("2026-11-20 00:00", AT))
    always = coverage_without("account")
    report = asked(WEEKLY, account(), *published(1), covered=[lately, always])

    assert ["accounts"] == [
        each.outcome.about for each in report.having(Verdict.MISSING_FACT)
    ]


def test_what_happens_at_the_moment_of_asking_is_not_yet_known() -> None:
    """The window ends without the moment at which it is asked."""
    items = [*published(3), publication("late", AT)]

    assert () == asked(WEEKLY, account(), *items, since="2026-11-23 00:00").findings


def test_facts_are_in_order_however_they_are_given() -> None:
    """The one too many is the last in time, also in records made by hand."""
    items = tuple(published(4))
    backwards = Records(facts=(*reversed(items), account()), coverage=(coverage(),))
    asked_of = evolve(situation(), records=backwards)
    (finding,) = assess(guidelines(clause(WEEKLY)), asked_of).findings

    assert items[-1].id == finding.outcome.subject
