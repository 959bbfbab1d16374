"""No case is handled on social media."""

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    clause,
    comment,
    coverage_without,
    guidelines,
    judgement,
    message,
    mode,
    oslo,
    publication,
    reply,
    situation,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.rules.answered import Answered
from some_governance.rules.case_handling import RULES, CaseHandling
from some_governance.situation.selection import Accounts

TO_BE_REFERRED = Outcome(
    verdict=Verdict.PENDING,
    subject="c",
    account=FACEBOOK,
    at=oslo("2026-11-24 12:30"),
    values={"question": "referred", "answer": "no"},
)
MATTER = Answered(question="case-matter", answers=("yes",))
OURS = CaseHandling(question="handles-a-case")
RULE = evolve(OURS, incoming=MATTER, referred="referred")
PAGE, ANSWER, COMMENT = account(), reply("r"), comment("c")
MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)
NOT_SPOKEN_OF = Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)


def found(
    *facts: Record, rule: CaseHandling = RULE, **situated: object
) -> list[Outcome]:
    """Give all that comes out for what was said on the page."""
    return list(rule.check(situation(PAGE, *facts, **situated)))


def judged(of: str, question: str, *answers: str) -> list[Record]:
    """Let humans answer."""
    return [judgement(of, question, answer) for answer in answers]


def asks(question: str, subject: str, **values: object) -> Outcome:
    """Ask a human."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject=subject,
        account=FACEBOOK,
        about=question,
        values=values,
    )


def broken(subject: str = "r", at: str | None = "2026-11-24 13:00") -> Outcome:
    """Give what comes out where the account handled a case."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=subject,
        account=FACEBOOK,
        at=oslo(at) if at else None,
        values={"question": "handles-a-case", "answer": "yes"},
    )


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], asks("handles-a-case", "r")),
        (["no"], MET),
        (["yes"], broken()),
        (["no", "yes"], asks("handles-a-case", "r", disputed=True)),
        (["perhaps"], asks("handles-a-case", "r")),
    ],
)
@pytest.mark.parametrize("rule", [OURS, RULE])
def test_what_the_account_says_handles_no_case(
    rule: CaseHandling, answers: list[str], expected: Outcome
) -> None:
    """«Skal ikke drive saksbehandling på sosiale medier»: a human reads the reply."""
    facts = ANSWER, *judged("r", "handles-a-case", *answers)

    assert [expected] == found(*facts, rule=rule)


def test_a_breach_of_unknown_time_is_a_breach() -> None:
    """Whenever it was written, it handled a case."""
    facts = reply("r", None), *judged("r", "handles-a-case", "yes")

    assert [broken(at=None)] == found(*facts)


@pytest.mark.parametrize(
    ("of", "subjects"),
    [
        (("reply",), ["r"]),
        (("publication",), ["p"]),
        (("publication", "reply"), ["p", "r"]),
        (("message",), ["m"]),
        (("reply", "publication", "reply"), ["r", "p"]),
    ],
)
def test_only_what_the_text_names(of: tuple[str, ...], subjects: list[str]) -> None:
    """A sentence about replies asks nothing of publications."""
    said = publication("p"), ANSWER, COMMENT, message("m", as_account=True)
    told = found(*said, rule=evolve(OURS, of=of))

    assert subjects == [each.subject for each in told]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], asks("referred", "c")),
        (["yes"], MET),
        (["no"], TO_BE_REFERRED),
        (["yes", "no"], asks("referred", "c", disputed=True)),
    ],
)
def test_a_matter_for_a_case_is_taken_to_the_ordinary_channel(
    answers: list[str], expected: Outcome
) -> None:
    """It is asked for until a human says that it was."""
    facts = COMMENT, *judged("c", "case-matter", "yes")

    assert [expected] == found(*facts, *judged("c", "referred", *answers))


@pytest.mark.parametrize("referred", [[], ["yes"], ["no"]])
@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (["no"], NOT_SPOKEN_OF),
        ([], asks("case-matter", "c")),
        (["yes", "no"], asks("case-matter", "c", disputed=True)),
    ],
)
def test_of_other_comments_it_does_not_speak(
    answers: list[str], expected: Outcome, referred: list[str]
) -> None:
    """Whether one is a matter for a case, a human has to say first."""
    facts = COMMENT, *judged("c", "case-matter", *answers)

    assert [expected] == found(*facts, *judged("c", "referred", *referred))


def test_where_the_text_does_not_speak_of_what_comes_in_nothing_is_asked() -> None:
    """A comment is nobody's matter then."""
    facts = COMMENT, *judged("c", "case-matter", "yes")

    assert [] == found(*facts, rule=OURS)
    assert [] == found(rule=OURS, covered=[coverage_without("comment")])


@pytest.mark.parametrize("answers", [[], ["yes"], ["no"]])
def test_only_what_the_account_says_is_spoken_of(answers: list[str]) -> None:
    """A private reply handles no case of the municipality's."""
    facts = judged("r", "handles-a-case", *answers)
    private, unknown = (evolve(ANSWER, as_account=voice) for voice in (False, None))
    missing = Outcome(
        verdict=Verdict.MISSING_FACT,
        subject="r",
        account=FACEBOOK,
        about="as-account",
    )

    assert [NOT_SPOKEN_OF] == found(private, *facts)
    assert [missing] == found(unknown, *facts)


class TestMessages:
    """Where the text speaks of messages, it speaks of both sides of them."""

    RULE = evolve(RULE, of=("reply", "message"))
    OUT, IN = message("m", as_account=True), message("c")

    @pytest.mark.parametrize(
        ("answers", "expected"),
        [
            ([], asks("handles-a-case", "m")),
            (["no"], MET),
            (["yes"], broken("m", "2026-11-24 12:30")),
        ],
    )
    @pytest.mark.parametrize("rule", [RULE, evolve(OURS, of=("message",))])
    def test_what_the_account_writes_handles_no_case(
        self, rule: CaseHandling, answers: list[str], expected: Outcome
    ) -> None:
        """Nobody else reads it, and it is on social media all the same."""
        facts = self.OUT, *judged("m", "handles-a-case", *answers)

        assert [expected] == found(*facts, rule=rule)

    @pytest.mark.parametrize(
        ("answers", "expected"),
        [
            ({}, asks("case-matter", "c")),
            ({"case-matter": "no"}, NOT_SPOKEN_OF),
            ({"case-matter": "yes"}, asks("referred", "c")),
            ({"case-matter": "yes", "referred": "yes"}, MET),
            ({"case-matter": "yes", "referred": "no"}, TO_BE_REFERRED),
        ],
    )
    def test_what_it_gets_is_taken_to_the_ordinary_channel(
        self, answers: dict[str, str], expected: Outcome
    ) -> None:
        """A message that is a matter for a case is one like a comment."""
        told = [judgement("c", *each) for each in answers.items()]

        assert [expected] == found(self.IN, *told, rule=self.RULE)

    @pytest.mark.parametrize("of", [("reply",), ("message",)])
    def test_what_it_gets_is_no_matter_of_a_sentence_that_does_not_speak_of_it(
        self, of: tuple[str, ...]
    ) -> None:
        """Without `incoming`, or without messages, nobody is asked about one."""
        rule = evolve(RULE if of == ("reply",) else OURS, of=of)
        told = found(self.IN, *judged("c", "case-matter", "yes"), rule=rule)

        assert ([] if of == ("reply",) else [NOT_SPOKEN_OF]) == told

    def test_whose_message_it_was_has_to_be_known(self) -> None:
        """It is told once, whichever side it may be."""
        unknown = evolve(self.OUT, as_account=None)
        missing = Outcome(
            verdict=Verdict.MISSING_FACT,
            subject="m",
            account=FACEBOOK,
            about="as-account",
        )

        assert [missing] == found(unknown, rule=self.RULE)

    @pytest.mark.parametrize("fact", ["reply", "message", "comment"])
    def test_all_messages_have_to_be_seen(self, fact: str) -> None:
        """Each kind is missed once."""
        told = found(rule=self.RULE, covered=[coverage_without(fact)])

        assert [(fact, FACEBOOK)] == [(each.about, each.subject) for each in told]


@pytest.mark.parametrize("fact", ["publication", "reply", "comment"])
def test_what_nobody_saw_may_have_been_said(fact: str) -> None:
    """All of the window has to be seen."""
    rule = evolve(RULE, of=("publication", "reply"))
    told = found(rule=rule, covered=[coverage_without(fact)])

    assert [(fact, FACEBOOK)] == [(each.about, each.subject) for each in told]


def test_only_on_the_accounts_that_the_text_names() -> None:
    """What is said on Instagram is no matter of the page."""
    here = evolve(RULE, accounts=Accounts(platform="facebook"))
    elsewhere = account(INSTAGRAM), reply("i", account=INSTAGRAM)

    assert ["r"] == [each.subject for each in found(ANSWER, *elsewhere, rule=here)]


def test_only_in_its_mode() -> None:
    """What was said in a crisis is not asked about."""
    crisis = mode("crisis", "2026-11-24 12:30")
    calm = clause(RULE, unless="crisis")
    book = guidelines(calm, modes={"crisis": DefinedMode()})
    before = reply("before", "2026-11-24 12:29")
    matter = judged("c", "case-matter", "yes")
    report = assess(book, situation(PAGE, crisis, ANSWER, before, COMMENT, *matter))

    assert [("before",)] == [each.items for each in report.findings]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"of": ()}, "of"),
        ({"of": ("comment",)}, "'of' must be in"),
        ({"incoming": MATTER}, "both of incoming and referred"),
        ({"referred": "referred"}, "both of incoming and referred"),
    ],
)
def test_a_rule_that_can_not_be_asked_is_refused(
    fields: dict[str, object], why: str
) -> None:
    """What makes a comment a matter, and what becomes of it, belong together."""
    with pytest.raises(ValueError, match=why):
        evolve(OURS, **fields)


def test_it_names_its_questions_and_the_words_for_accounts() -> None:
    """The guidelines have to define them all, with the answers that it waits for."""
    assert {"handles-a-case": ("yes", "no")} == OURS.awaited
    assert {
        "handles-a-case": ("yes", "no"),
        "case-matter": ("yes",),
        "referred": ("yes",),
    } == RULE.awaited
    assert ("handles-a-case", "case-matter", "referred") == RULE.questions
    assert ("main",) == evolve(RULE, accounts=Accounts(tier="main")).words
    assert (CaseHandling,) == RULES
