"""What a human alone can say of a thing, and what follows from it."""

from datetime import date

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    asked,
    clause,
    comment,
    coverage,
    coverage_without,
    guidelines,
    judgement,
    message,
    mode,
    oslo,
    publication,
    reply,
    situation,
    span,
    tallied,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.rules.judged import RULES, Judged
from some_governance.rules.rule import Scope
from some_governance.situation.selection import Accounts

IRONY = Judged(of=("reply",), question="irony", right=("no",), wrong=("yes",))
FORM = Judged(of=("reply",), question="form-of-reply", right=("formal",), wrong=())
OF_ALL = evolve(IRONY, of=("publication", "comment", "reply", "message"))
PAGE = account()
ANSWER = reply("r")


def broken(at: str | None = "2026-11-24 13:00", answer: str = "yes") -> Outcome:
    """Give what a human said is wrong with the reply."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject="r",
        account=FACEBOOK,
        at=oslo(at) if at else None,
        values={"question": "irony", "answer": answer},
    )


def asks(question: str = "irony", **values: object) -> Outcome:
    """Ask a human about the reply."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject="r",
        account=FACEBOOK,
        about=question,
        values=values,
    )


MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)
NOT_SPOKEN_OF = Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ([], asks()),
        (["no"], MET),
        (["yes"], broken()),
        (["yes", "no"], asks(disputed=True)),
        (["perhaps"], asks()),
    ],
    ids=["nobody said", "right", "wrong", "disputed", "neither"],
)
def test_the_answer_decides(answers: list[str], outcome: Outcome) -> None:
    """«Ikke bruk ironi og sarkasme»: a human reads it, and says."""
    judged = [judgement("r", "irony", answer) for answer in answers]

    assert [outcome] == list(IRONY.check(situation(PAGE, ANSWER, *judged)))


@pytest.mark.parametrize(
    ("answer", "tally"),
    [("formal", {"met": 1}), ("unfit", {"needs-judgement": 1})],
)
def test_an_answer_that_the_sentence_does_not_name_is_asked_again(
    answer: str, tally: dict[str, int]
) -> None:
    """What is neither right nor wrong by the text settles nothing."""
    assert tally == tallied(FORM, PAGE, ANSWER, judgement("r", "form-of-reply", answer))


def test_a_breach_of_unknown_time_is_a_breach() -> None:
    """Whenever it was written, it was ironic."""
    asked = situation(PAGE, reply("r", None), judgement("r", "irony"))

    assert [broken(None)] == list(IRONY.check(asked))


@pytest.mark.parametrize("answers", [[], ["yes"], ["no"], ["yes", "no"]])
@pytest.mark.parametrize(
    ("voice", "outcome"),
    [
        (False, NOT_SPOKEN_OF),
        (
            None,
            Outcome(
                verdict=Verdict.MISSING_FACT,
                subject="r",
                account=FACEBOOK,
                about="as-account",
            ),
        ),
    ],
)
def test_only_what_the_account_says_is_spoken_of(
    voice: bool | None, outcome: Outcome, answers: list[str]
) -> None:
    """A private reply may be as ironic as it likes."""
    judged = [judgement("r", "irony", answer) for answer in answers]
    facts = situation(PAGE, evolve(ANSWER, as_account=voice), *judged)

    assert [outcome] == list(IRONY.check(facts))


@pytest.mark.parametrize("voice", [False, None])
def test_a_citizens_comment_is_spoken_of_where_the_text_speaks_of_it(
    voice: bool | None,
) -> None:
    """Comments are nobody's voice but their own, and are judged as they are."""
    rule = evolve(IRONY, of=("comment",))
    facts = (PAGE, comment("c", as_account=voice))

    assert {"needs-judgement": 1} == tallied(rule, *facts)
    assert {"met": 1} == tallied(rule, *facts, judgement("c", "irony", "no"))
    assert {"broken": 1} == tallied(rule, *facts, judgement("c", "irony"))


@pytest.mark.parametrize(
    ("voice", "tally"),
    [
        (True, {"broken": 1}),
        (False, {"not-applicable": 1}),
        (None, {"missing-fact": 1}),
    ],
)
def test_of_messages_the_account_s_own_are_spoken_of(
    voice: bool | None, tally: dict[str, int]
) -> None:
    """Somebody else may be as ironic in private as they like."""
    rule = evolve(IRONY, of=("message",))
    written = message("m", as_account=voice)

    assert tally == tallied(rule, PAGE, written, judgement("m", "irony"))


@pytest.mark.parametrize(
    ("of", "items"),
    [
        (("publication",), ("p",)),
        (("comment",), ("c",)),
        (("reply",), ("r",)),
        (("message",), ("m",)),
        (("publication", "comment", "reply", "message"), ("p", "c", "r", "m")),
    ],
)
def test_only_what_the_sentence_speaks_of(
    of: tuple[str, ...], items: tuple[str, ...]
) -> None:
    """Publications, comments, replies and messages are four things."""
    written = message("m", as_account=True)
    facts = (PAGE, publication("p"), comment("c"), ANSWER, written)
    (finding,) = asked(evolve(IRONY, of=of), *facts).findings

    assert items == finding.items


@pytest.mark.parametrize(
    ("at", "tally"),
    [
        ("2026-11-01 23:59", {}),
        (SINCE, {"needs-judgement": 1}),
        ("2026-11-29 23:59", {"needs-judgement": 1}),
        (AT, {}),
    ],
)
def test_what_was_said_in_the_window_is_asked_about(
    at: str, tally: dict[str, int]
) -> None:
    """What was said before was asked about before."""
    assert tally == tallied(IRONY, PAGE, reply(at=at))


@pytest.mark.parametrize(
    ("until", "tally"),
    [(date(2026, 11, 25), {"needs-judgement": 1}), (date(2026, 11, 24), {})],
)
def test_by_the_sentence_in_force_that_day(until: date, tally: dict[str, int]) -> None:
    """A reply of the 24th is judged by the version that holds then."""
    assert tally == tallied(clause(IRONY, until=until), PAGE, ANSWER)


@pytest.mark.parametrize(
    ("began", "count"), [("2026-11-24 13:00", 1), ("2026-11-24 13:01", 0)]
)
def test_only_in_its_mode(began: str, count: int) -> None:
    """Where a sentence speaks of crises, what was said before one isn't asked about."""
    rules = guidelines(clause(IRONY, when="crisis"), modes={"crisis": DefinedMode()})
    report = assess(rules, situation(PAGE, ANSWER, mode("crisis", began)))

    assert count == report.count(Verdict.NEEDS_JUDGEMENT)


def test_each_account_is_asked_about_for_itself() -> None:
    """Right on Facebook, wrong on Instagram."""
    other = reply("s", account=INSTAGRAM)
    judged = [judgement("r", "irony", "no"), judgement("s", "irony")]
    report = asked(IRONY, PAGE, account(INSTAGRAM), ANSWER, other, *judged)

    assert [INSTAGRAM] == [each.outcome.account for each in report.findings]
    assert 1 == report.count(Verdict.MET)


def test_only_on_the_accounts_that_the_text_names() -> None:
    """A sentence on the main accounts leaves out the others."""
    rule = evolve(IRONY, accounts=Accounts(tier="main"))

    assert {} == tallied(rule, account(tier="event"), ANSWER)


@pytest.mark.parametrize(
    ("seen", "missing"),
    [
        (coverage_without("reply"), ["reply"]),
        (coverage_without("publication", "comment"), ["publication", "comment"]),
        (coverage(span=span(SINCE, "2026-11-29 23:59")), [*OF_ALL.of]),
        (coverage(span=span(SINCE, AT)), []),
    ],
    ids=["no replies", "replies alone", "all but a minute", "all the time"],
)
def test_what_nobody_saw_is_a_missing_fact(seen: Coverage, missing: list[str]) -> None:
    """Whether something else was said too, nobody can tell."""
    found = asked(OF_ALL, PAGE, covered=[seen]).findings

    assert missing == [each.outcome.about for each in found]


@pytest.mark.parametrize(
    ("opened", "closed", "tally"),
    [
        ("2026-11-20 00:00", None, {}),
        ("2026-11-19 23:59", None, {"missing-fact": 1}),
        (None, "2026-11-01 00:00", {}),
    ],
)
def test_only_while_the_account_was_open(
    opened: str | None, closed: str | None, tally: dict[str, int]
) -> None:
    """Nobody need have looked before it was opened, or after its end."""
    seen = [
        coverage_without("reply"),
        coverage("reply", span=span("2026-11-20 00:00", AT)),
    ]
    page = account(opened=opened, closed=closed)

    assert tally == tallied(IRONY, page, covered=seen)


@pytest.mark.parametrize("judged", [[], [judgement("c", "irony")]])
def test_no_word_of_a_citizen_comes_out(judged: list[Record]) -> None:
    """Nobody finds a name or a sentence in what the rule says."""
    said = comment("c", text="CANARY", author="CANARY", by="CANARY")
    report = asked(OF_ALL, PAGE, said, *judged)

    assert report.findings
    assert "CANARY" not in repr(report.findings)


def test_it_names_its_words_and_question() -> None:
    """The question defines its own answers."""
    rule = evolve(FORM, accounts=Accounts(tier="main"))

    assert (("main",), ("form-of-reply",)) == (rule.words, rule.questions)
    assert (Scope.THREAD, True) == (rule.scope, rule.judged)
    assert ["judged"] == [each.kind for each in RULES]


@pytest.mark.parametrize("of", [(), ("removal",), ("reply", "removal")])
def test_what_no_fact_shows_is_refused(of: tuple[str, ...]) -> None:
    """Nobody can be asked about nothing, or about what nobody sees."""
    with pytest.raises(ValueError, match="of"):
        evolve(IRONY, of=of)


def test_an_answer_that_is_right_and_wrong_is_refused() -> None:
    """Whoever writes both is told which one."""
    with pytest.raises(ValueError, match="no is both right and wrong: keep one"):
        evolve(IRONY, wrong=("yes", "no"))


def test_a_rule_that_nothing_keeps_is_refused() -> None:
    """Some answer has to be right; that none is wrong makes it a record."""
    with pytest.raises(ValueError, match="'right'"):
        Judged(of=("reply",), question="form-of-reply", right=(), wrong=("unfit",))
