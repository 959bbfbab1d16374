"""Whether those who comment are answered, and after how long."""

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    calendar,
    clause,
    comment,
    coverage,
    coverage_without,
    guidelines,
    judgement,
    message,
    oslo,
    publication,
    removal,
    reply,
    situation,
    span,
)

from some_governance import (
    Accounts,
    Administrators,
    Calendar,
    Clause,
    Corrected,
    Modality,
    Record,
    ReplyDuty,
    ReplyFigures,
    ReplyPromise,
    WeeklyHours,
    Within,
    account_figures,
    assess,
)

DUTY = clause(ReplyDuty())
NO_DUTY = clause(Administrators(at_least=0, at_most=9))
TWO_DAYS = ReplyDuty(within=Within(working_days=2))
HOURS = timedelta(hours=1)
MINUTES = timedelta(minutes=1)


def replies(
    *facts: Record,
    clauses: tuple[Clause, ...] = (DUTY,),
    own: Calendar | None = None,
    **situated: Any,
) -> ReplyFigures:
    """Give what became of the comments on the main page."""
    if not any(fact.id == FACEBOOK for fact in facts):
        facts = (account(), publication(), *facts)
    told = situation(*facts, **situated)
    if own is not None:
        told = evolve(told, calendars={FACEBOOK: own})
    (figures,) = account_figures(assess(guidelines(*clauses), told), told)
    return figures.replies


def answered(
    number: int, said: str = "2026-11-24 12:30", **fields: Any
) -> tuple[Record, ...]:
    """Let somebody comment, and be answered an hour later if nothing else is said."""
    id = f"facebook:100_1_c{number}"
    fields = {"at": oslo(said) + HOURS, **fields}
    return comment(id, said), reply(f"{id}_r", to=id, **fields)


def test_comments_are_answered_or_open() -> None:
    """Of three, one has an answer; nobody has set a date for the others."""
    told = replies(
        *answered(1), comment("facebook:100_1_c2"), comment("facebook:100_1_c3")
    )

    assert (3, 1, 2, 2) == (told.comments, told.answered, told.open, told.undated)


def test_comments_before_the_window_arent_asked_about() -> None:
    """The window begins with its first instant."""
    told = replies(*answered(1, "2026-11-01 23:59"), *answered(2, "2026-11-02 00:00"))

    assert (1, 1) == (told.comments, told.answered)


def test_what_another_says_answers_nothing() -> None:
    """A private reply, and one of unknown voice, aren't the account's."""
    told = replies(*answered(1, as_account=False), *answered(2, as_account=None))

    assert 0 == told.answered


def test_what_no_clause_wants_answered_isnt_open() -> None:
    """Without such a clause a comment is a comment."""
    told = replies(comment(), clauses=(NO_DUTY,))

    assert (1, 0, 0) == (told.comments, told.open, told.undated)


def test_what_is_wanted_of_a_comment_beside_an_answer_leaves_it_closed() -> None:
    """That an error in it is to be corrected is another duty."""
    told = replies(
        comment(),
        judgement("facebook:100_1_c", "factual-error"),
        judgement("facebook:100_1_c", "corrected", "no"),
        clauses=(clause(Corrected()),),
    )

    assert 0 == told.open


def test_each_account_has_its_own_open_comments() -> None:
    """What waits on one account doesn't wait on another."""
    told = situation(
        account(),
        account(INSTAGRAM),
        comment(),
        comment("instagram:200_1_c", account=INSTAGRAM, on="instagram:200_1"),
        comment("instagram:200_1_d", account=INSTAGRAM, on="instagram:200_1"),
    )
    report = assess(guidelines(DUTY), told)

    assert [1, 2] == [each.replies.open for each in account_figures(report, told)]


@pytest.mark.parametrize("order", [1, -1])
def test_what_two_clauses_want_answered_is_open_once(order: int) -> None:
    """It is dated as soon as one of them says by when."""
    both = DUTY, clause(TWO_DAYS, id="test/dated")
    told = replies(comment(at="2026-11-27 12:00"), clauses=both[::order])

    assert (1, 0) == (told.open, told.undated)


def test_what_is_too_late_and_unanswered_is_open() -> None:
    """A deadline that has passed ends no duty; an answer does, however late."""
    told = replies(
        comment("facebook:100_1_c9", "2026-11-10 12:00"),
        *answered(1, "2026-11-10 12:00", at="2026-11-20 12:00"),
        clauses=(clause(TWO_DAYS),),
    )

    assert (1, 1) == (told.open, told.answered)


def test_what_somebody_answered_who_may_not_is_open() -> None:
    """It has a reply in the account's voice, and still waits for one that counts."""
    told = replies(
        *answered(1, by="per"), clauses=(clause(ReplyDuty(roles=("administrator",))),)
    )

    assert (0, 1) == (told.answered, told.open)
    assert told.median is None


def test_messages_are_no_comments() -> None:
    """They are neither counted nor open here."""
    told = replies(
        message(as_account=False),
        comment(),
        clauses=(clause(ReplyDuty(of=("comment", "message"))),),
    )

    assert (1, 1) == (told.comments, told.open)


@pytest.mark.parametrize(
    ("answer", "at", "found"),
    [
        ("yes", "2026-11-24 14:00", 1),
        ("yes", "2026-11-24 12:30", 1),
        ("yes", "2026-11-24 12:29", 0),
        ("no", "2026-11-24 14:00", 0),
    ],
)
def test_a_later_reply_in_the_thread_answers_where_a_human_says_so(
    answer: str, at: str, found: int
) -> None:
    """It stands beside the comment, under the same publication."""
    told = replies(
        comment(),
        reply(at=at),
        judgement("facebook:100_1_c", "answered-in-thread", answer),
        clauses=(NO_DUTY,),
    )

    assert found == told.answered
    assert (oslo(at) - oslo("2026-11-24 12:30") if found else None) == told.median


def test_the_first_answer_is_what_one_waits_for() -> None:
    """
    A second one makes it no longer, and one of unknown time no shorter.

    Nor does one that clocks have before the comment itself.
    """
    id = "facebook:100_1_c1"
    told = replies(
        *answered(1),
        reply(f"{id}_r1", to=id, at="2026-11-24 12:00"),
        reply(f"{id}_r2", to=id, at="2026-11-24 13:00"),
        reply(f"{id}_r3", to=id, at=None),
    )

    assert 30 * MINUTES == told.median


def test_an_answer_at_once_took_no_time() -> None:
    """Both may have been written in one second."""
    told = replies(*answered(1, at="2026-11-24 12:30"))

    assert timedelta(0) == told.median


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("2026-11-24 12:30", "2026-11-24 12:29"),
        ("2026-11-24 12:30", None),
        (None, "2026-11-24 12:30"),
    ],
)
def test_of_what_nobody_knows_the_times_nobody_waited(
    said: str | None, at: str | None
) -> None:
    """It is answered; after how long can't be told, nor by clocks that contradict."""
    told = replies(
        comment("facebook:100_1_c1", said, observed="2026-11-24 12:30"),
        reply("facebook:100_1_r", at, to="facebook:100_1_c1"),
    )

    assert (1, None, None, None, None) == (
        told.answered,
        told.median,
        told.slowest,
        told.open_median,
        told.open_slowest,
    )


@pytest.mark.parametrize(
    ("hours", "median"),
    [((2,), 2), ((3, 1), 2), ((1, 5, 2), 2), ((1, 2, 4, 50), 3)],
)
def test_half_of_the_answers_came_by_the_median(
    hours: tuple[int, ...], median: int
) -> None:
    """Between two middles it is halfway; the slowest is told beside it."""
    told = replies(
        *(
            fact
            for number, each in enumerate(hours)
            for fact in answered(number, at=oslo("2026-11-24 12:30") + each * HOURS)
        )
    )

    assert (median * HOURS, max(hours) * HOURS) == (told.median, told.slowest)


def test_open_time_is_what_lies_within_the_hours() -> None:
    """From Friday at three to Monday at half past eight an office has an hour."""
    told = replies(
        *answered(1, "2026-11-20 15:00", at="2026-11-23 08:30"),
        *answered(2, "2026-11-24 10:00", at="2026-11-24 13:00"),
        *answered(3, "2026-11-24 20:00", at="2026-11-24 21:00"),
    )

    assert (3 * HOURS, 65.5 * HOURS) == (told.median, told.slowest)
    assert (HOURS, 3 * HOURS) == (told.open_median, told.open_slowest)


@pytest.mark.parametrize(
    ("since", "until", "wall"),
    [
        ("2026-10-24 15:00", "2026-10-25 15:00", 25),
        ("2026-03-28 15:00", "2026-03-29 15:00", 23),
    ],
)
def test_time_is_what_has_passed_whatever_clocks_do(
    since: str, until: str, wall: int
) -> None:
    """A night in which clocks change is an hour longer, or shorter."""
    told = replies(*answered(1, since, at=until), since="2026-01-01", at="2026-11-01")

    assert wall * HOURS == told.median


def test_an_account_may_have_hours_of_its_own() -> None:
    """Its open time is counted by them."""
    late = evolve(calendar(), hours=WeeklyHours.parse({"tuesday": "20:00-22:00"}))

    told = replies(*answered(1, "2026-11-24 10:00", at="2026-11-24 21:00"), own=late)

    assert HOURS == told.open_median


def test_a_calendar_that_never_opens_measures_nothing() -> None:
    """Nothing is not no time at all."""
    told = replies(*answered(1), own=evolve(calendar(), hours=WeeklyHours()))

    assert (HOURS, None, None) == (told.median, told.open_median, told.open_slowest)


@pytest.mark.parametrize("kind", ["comment", "reply"])
def test_figures_are_floors_where_not_all_was_seen(kind: str) -> None:
    """Somebody has to vouch for comments and for replies, over the whole window."""
    before = coverage(kind, span=span("2026-11-02 00:00", "2026-11-29 23:59"))
    whole = coverage(kind, span=span("2026-11-02 00:00", "2026-11-30 00:00"))

    assert not replies(covered=[coverage_without(kind)]).seen
    assert not replies(covered=[coverage_without(kind), before]).seen
    assert replies(covered=[coverage_without(kind), whole]).seen


def test_before_it_was_opened_nobody_had_to_look() -> None:
    """Nobody could write there."""
    since = coverage("comment", span=span("2026-11-25 00:00", "2026-11-30 00:00"))

    assert replies(
        account(opened="2026-11-25 00:00"), covered=[coverage_without("comment"), since]
    ).seen


def test_a_promise_is_kept_or_not() -> None:
    """Of five, three were settled, one too late; of others nobody can tell yet."""
    sentence = clause(TWO_DAYS)
    told = replies(
        *answered(1, "2026-11-10 12:00"),
        *answered(2, "2026-11-10 12:00", at="2026-11-12 23:59"),
        *answered(3, "2026-11-10 12:00", at="2026-11-13 00:00"),
        comment("facebook:100_1_c4", "2026-11-27 12:00"),
        comment("facebook:100_1_c5", None, observed="2026-11-10 12:00"),
        clauses=(sentence,),
    )

    assert (
        ReplyPromise(
            clause=sentence,
            within=Within(working_days=2),
            kept=2,
            decided=3,
            untold=1,
        ),
    ) == told.promises
    assert 2 / 3 == told.promises[0].share


def test_what_a_human_has_to_judge_first_is_untold() -> None:
    """Which ones a clause speaks of, nobody has said."""
    rule = ReplyDuty(within=TWO_DAYS.within, removed_for=("personal-attack",))

    (promise,) = replies(
        comment(at="2026-11-10 12:00"),
        removal(at="2026-11-11 12:00"),
        clauses=(clause(rule),),
    ).promises

    assert (0, 0, 1) == (promise.kept, promise.decided, promise.untold)
    assert promise.share is None


def test_an_excuse_keeps_no_promise() -> None:
    """It was too late, with a reason."""
    (promise,) = replies(
        comment(at="2026-11-10 12:00"),
        judgement("facebook:100_1_c", "exception", reason="Springflo."),
        clauses=(clause(TWO_DAYS, modality=Modality.AS_A_RULE),),
    ).promises

    assert (0, 1, 0) == (promise.kept, promise.decided, promise.untold)


@pytest.mark.parametrize(
    "rule",
    [
        ReplyDuty(),
        ReplyDuty(within=TWO_DAYS.within, accounts=Accounts(platform="instagram")),
        Administrators(at_least=1),
    ],
)
def test_what_names_no_time_promises_none(rule: ReplyDuty | Administrators) -> None:
    """A duty without one, one for other accounts, and another rule."""
    assert () == replies(comment(), clauses=(clause(rule),)).promises
