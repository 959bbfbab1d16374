"""Whether factual errors are corrected."""

from datetime import date

import pytest
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
    situation,
    span,
    tallied,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.rules.dialogue import RULES, Corrected
from some_governance.rules.rule import Scope
from some_governance.situation.selection import Accounts

RULE = Corrected()
PAGE = account()
COMMENT = comment("c")
ERROR = judgement("c", "factual-error")
NO_ERROR = judgement("c", "factual-error", "no")
CORRECTED = judgement("c", "corrected")
NOT_CORRECTED = judgement("c", "corrected", "no")


def asks(question: str, **values: object) -> list[Outcome]:
    """Ask a human about the comment."""
    return [
        Outcome(
            verdict=Verdict.NEEDS_JUDGEMENT,
            subject="c",
            account=FACEBOOK,
            about=question,
            values=values,
        )
    ]


MET = [Outcome(verdict=Verdict.MET, account=FACEBOOK)]
NOT_SPOKEN_OF = [Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)]
BROKEN = [
    Outcome(
        verdict=Verdict.BROKEN,
        subject="c",
        account=FACEBOOK,
        at=COMMENT.at,
        values={"question": "corrected", "answer": "no"},
    )
]


@pytest.mark.parametrize(
    ("judged", "outcomes"),
    [
        ([], asks("factual-error")),
        ([NO_ERROR], NOT_SPOKEN_OF),
        ([NO_ERROR, NOT_CORRECTED], NOT_SPOKEN_OF),
        ([ERROR], asks("corrected")),
        ([CORRECTED], asks("factual-error")),
        ([ERROR, CORRECTED], MET),
        ([ERROR, NOT_CORRECTED], BROKEN),
        ([ERROR, NO_ERROR], asks("factual-error", disputed=True)),
        ([ERROR, CORRECTED, NOT_CORRECTED], asks("corrected", disputed=True)),
    ],
    ids=[
        "nobody looked",
        "no error",
        "no error, not corrected",
        "an error",
        "corrected, whatever it was",
        "an error, corrected",
        "an error, not corrected",
        "two disagree on the error",
        "two disagree on the correction",
    ],
)
def test_humans_say_whether_an_error_was_corrected(
    judged: list[Record], outcomes: list[Outcome]
) -> None:
    """«alltid rette opp faktafeil»: a human finds it, and says that it was done."""
    assert outcomes == list(RULE.check(situation(PAGE, COMMENT, *judged)))


@pytest.mark.parametrize("sentiment", ["praise", "neutral", "negative"])
def test_whatever_else_the_comment_says(sentiment: str) -> None:
    """A factual error in praise is a factual error."""
    said = judgement("c", "sentiment", sentiment)

    assert {"broken": 1} == tallied(RULE, PAGE, COMMENT, said, ERROR, NOT_CORRECTED)


@pytest.mark.parametrize(
    ("at", "tally"),
    [
        ("2026-11-01 23:59", {}),
        (SINCE, {"needs-judgement": 1}),
        ("2026-11-29 23:59", {"needs-judgement": 1}),
        (AT, {}),
    ],
)
def test_comments_in_the_window_are_asked_about(at: str, tally: dict[str, int]) -> None:
    """What was written before it was asked about before."""
    assert tally == tallied(RULE, PAGE, comment(at=at))


@pytest.mark.parametrize(
    ("until", "tally"),
    [(date(2026, 11, 25), {"needs-judgement": 1}), (date(2026, 11, 24), {})],
)
def test_by_the_sentence_in_force_that_day(until: date, tally: dict[str, int]) -> None:
    """A comment of the 24th is judged by the version that holds then."""
    assert tally == tallied(clause(RULE, until=until), PAGE, COMMENT)


@pytest.mark.parametrize(
    ("began", "count"), [("2026-11-24 12:30", 0), ("2026-11-24 12:31", 1)]
)
def test_not_in_a_mode_that_lifts_it(began: str, count: int) -> None:
    """Where the text excepts a crisis, what is written in one isn't asked about."""
    rules = guidelines(clause(RULE, unless="crisis"), modes={"crisis": DefinedMode()})
    report = assess(rules, situation(PAGE, COMMENT, mode("crisis", began)))

    assert count == report.count(Verdict.NEEDS_JUDGEMENT)


def test_each_account_has_its_own_comments() -> None:
    """One is corrected on Facebook, and two on Instagram wait for a human."""
    report = asked(
        RULE,
        PAGE,
        account(INSTAGRAM),
        COMMENT,
        ERROR,
        CORRECTED,
        comment("d", account=INSTAGRAM),
        comment("e", account=INSTAGRAM),
    )

    assert [(INSTAGRAM, 2, ("d", "e"))] == [
        (each.outcome.account, each.outcome.count, each.items)
        for each in report.findings
    ]
    assert 1 == report.count(Verdict.MET)


def test_only_on_the_accounts_that_the_text_names() -> None:
    """A sentence on the main accounts leaves out the others."""
    rule = Corrected(accounts=Accounts(tier="main"))

    assert {} == tallied(rule, account(tier="event"), COMMENT)


@pytest.mark.parametrize(
    ("seen", "tally"),
    [
        (coverage_without("comment"), {"missing-fact": 1}),
        (
            coverage("account", "comment", span=span(SINCE, "2026-11-29 23:59")),
            {"missing-fact": 1},
        ),
        (coverage("account", "comment", span=span(SINCE, AT)), {}),
    ],
    ids=["never", "all but a minute", "all the time"],
)
def test_comments_that_nobody_saw_are_a_missing_fact(
    seen: Coverage, tally: dict[str, int]
) -> None:
    """No comment at all means something where every comment would be seen."""
    assert tally == tallied(RULE, PAGE, covered=[seen])


class TestMessages:
    """Where the sentence speaks of messages, errors in them are corrected too."""

    RULE = Corrected(of=("message",))

    @pytest.mark.parametrize(
        ("of", "subjects"),
        [
            (("comment",), ["c"]),
            (("message",), ["q"]),
            (("comment", "message"), ["c", "q"]),
        ],
    )
    def test_of_what_it_names(self, of: tuple[str, ...], subjects: list[str]) -> None:
        """Comments, unless the file says more."""
        found = Corrected(of=of).check(situation(PAGE, COMMENT, message("q")))

        assert subjects == [each.subject for each in found]

    @pytest.mark.parametrize(
        ("judged", "tally"),
        [
            ([], {"needs-judgement": 1}),
            (["no"], {"broken": 1}),
            (["yes"], {"met": 1}),
        ],
    )
    def test_humans_say_so(self, judged: list[str], tally: dict[str, int]) -> None:
        """As of comments."""
        error = judgement("q", "factual-error")
        corrected = [judgement("q", "corrected", each) for each in judged]

        assert tally == tallied(self.RULE, PAGE, message("q"), error, *corrected)

    @pytest.mark.parametrize(
        ("voice", "tally"),
        [
            (False, {"needs-judgement": 1}),
            (True, {"not-applicable": 1}),
            (None, {"missing-fact": 1}),
        ],
    )
    def test_only_what_others_write(
        self, voice: bool | None, tally: dict[str, int]
    ) -> None:
        """What the account wrote itself is not spoken of."""
        assert tally == tallied(self.RULE, PAGE, message("q", as_account=voice))

    def test_messages_that_nobody_saw_are_a_missing_fact(self) -> None:
        """Comments needn't be seen for it."""
        for blind_to, count in (("message", 1), ("comment", 0)):
            report = asked(self.RULE, PAGE, covered=[coverage_without(blind_to)])

            assert count == report.count(Verdict.MISSING_FACT)


def test_no_word_of_a_citizen_comes_out() -> None:
    """Nobody finds a name or a sentence in what the rule says."""
    said = comment("c", text="CANARY", author="CANARY", by="CANARY")

    for judged in ([], [ERROR], [ERROR, NOT_CORRECTED]):
        report = asked(RULE, PAGE, said, *judged)

        assert report.findings
        assert "CANARY" not in repr(report.findings)


def test_it_names_its_words_and_questions() -> None:
    """Both questions are defined in the guidelines, and humans always decide."""
    rule = Corrected(accounts=Accounts(tier="main"))

    assert (("main",), ("factual-error", "corrected")) == (rule.words, rule.questions)
    assert (Scope.THREAD, True) == (rule.scope, rule.judged)


def test_the_chapter_has_these_kinds_of_rules() -> None:
    """Guidelines name them in their files."""
    assert ["reply-duty", "interim-follow-up", "corrected", "reply-cap"] == [
        rule.kind for rule in RULES
    ]
