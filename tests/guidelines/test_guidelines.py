"""Sentences are held against each other when they are bound together."""

from collections.abc import Iterable
from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from builders import WORDS, clause, guidelines
from dateutil.relativedelta import relativedelta

from some_governance.errors import GuidelinesError, Problem
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.modes import DefinedMode
from some_governance.guidelines.questions import Question
from some_governance.rules.deletion import RemovalGrounds
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.roles import Administrators, OfficeFilled
from some_governance.rules.rule import AwaitsAnswers
from some_governance.situation.periods import Per
from some_governance.situation.selection import Accounts

QUOTA = PublicationQuota(
    at_most=10, per=Per.ISO_WEEK, counts=("news",), accounts=Accounts(tier="main")
)


def day(text: str | None) -> date | None:
    """Read a day."""
    return None if text is None else date.fromisoformat(text)


def version(since: str | None, until: str | None = None, **fields: object) -> Clause:
    """Write a version of one sentence."""
    return clause(id="quotas/news", since=day(since), until=day(until), **fields)


def problems(*clauses: Clause, **given: object) -> tuple[Problem, ...]:
    """Give what is wrong with sentences."""
    with pytest.raises(GuidelinesError) as refused:
        guidelines(*clauses, **given)
    assert "testbygda" == refused.value.file
    return refused.value.problems


def bound(
    *clauses: Clause, words: Iterable[str] = (), questions: Iterable[str] = ()
) -> Guidelines:
    """Bind sentences to guidelines with these words and questions only."""
    awaited = {
        word
        for each in clauses
        if isinstance(each.rule, AwaitsAnswers)
        for answers in each.rule.awaited.values()
        for word in answers
    }
    answers = ("yes", "no", *sorted(awaited.intersection(words)))
    return evolve(
        guidelines(),
        clauses=clauses,
        words={word: f"{word}." for word in words},
        questions={
            name: Question(asks=f"{name}?", answers=answers) for name in questions
        },
    )


def refused(*clauses: Clause, **given: Iterable[str]) -> tuple[Problem, ...]:
    """Give what is wrong with sentences that have these words and questions only."""
    with pytest.raises(GuidelinesError) as refusal:
        bound(*clauses, **given)
    return refusal.value.problems


class TestVersions:
    """Versions of one sentence follow each other."""

    @pytest.mark.parametrize(
        "versions",
        [
            [version(None)],
            [version(None, "2027-01-01"), version("2027-01-01")],
            [version("2027-01-01"), version(None, "2027-01-01")],
            [version("2026-01-01", "2027-01-01"), version("2027-01-01", "2028-01-01")],
            [version(None, "2027-01-01"), version("2028-01-01", after_gap=True)],
            [version(None), clause(id="quotas/other")],
        ],
        ids=["one", "two", "in any order", "dated", "a meant gap", "two sentences"],
    )
    def test_each_begins_where_the_last_one_ends(self, versions: list[Clause]) -> None:
        """One version after the other, or a gap that is meant, is right."""
        assert tuple(versions) == guidelines(*versions).clauses

    def test_the_newest_is_the_clause(self) -> None:
        """Who asks for a sentence gets its newest version."""
        old, new = version(None, "2027-01-01"), version("2027-01-01")

        assert new == guidelines(new, old).clause("quotas/news")

    def test_there_may_be_none(self) -> None:
        """Who asks for a sentence that isn't there is told so."""
        with pytest.raises(KeyError, match="quotas/news"):
            guidelines(clause()).clause("quotas/news")

    @pytest.mark.parametrize(
        ("earlier", "later", "on"),
        [
            (version(None), version("2027-01-01"), "2027-01-01"),
            (version(None), version(None), "0001-01-01"),
            (version(None, "2027-01-02"), version("2027-01-01"), "2027-01-01"),
        ],
        ids=["without an end", "twice the same", "a day too long"],
    )
    def test_two_at_once_are_refused(
        self, earlier: Clause, later: Clause, on: str
    ) -> None:
        """Two versions on one day contradict each other."""
        assert (
            Problem(
                where="line 1",
                what=f"two versions of it are in force on {on}",
                instead="let the earlier one end (until) where the later begins",
                clause=later.version,
            ),
        ) == problems(earlier, later)

    def test_a_gap_is_refused(self) -> None:
        """A day without a version, that nobody meant, is a mistake."""
        assert (
            Problem(
                where="line 1",
                what="no version of it is in force from 2027-01-01",
                instead="close the gap, or say that it is meant: after_gap = true",
                clause="quotas/news@2027-01-02",
            ),
        ) == problems(version(None, "2027-01-01"), version("2027-01-02"))

    @pytest.mark.parametrize(("until", "wrong"), [("2027-01-02", 0), ("2027-01-01", 1)])
    def test_a_version_has_to_last_a_day(self, until: str, wrong: int) -> None:
        """A version that ends on its first day was never in force."""
        sentence = version("2027-01-01", until)

        if wrong:
            (problem,) = problems(sentence)
            assert "it ends (until) before it begins (since)" == problem.what
        else:
            assert sentence == guidelines(sentence).clause("quotas/news")


class TestWords:
    """Every word that a sentence leans on is defined once."""

    @pytest.mark.parametrize(
        ("sentence", "words"),
        [
            (clause(QUOTA), {"news", "main"}),
            (clause(bearer="web-editor"), {"web-editor"}),
            (clause(Administrators(at_least=2)), {"administrator"}),
            (
                clause(RemovalGrounds(grounds=("personal-attack", "off-topic"))),
                {"personal-attack", "off-topic"},
            ),
        ],
    )
    def test_a_word_that_nobody_defines_is_refused(
        self, sentence: Clause, words: set[str]
    ) -> None:
        """Rules and bearers need their words."""
        asked = sentence.rule.questions if sentence.rule else ()

        assert words == {
            problem.what.split()[2] for problem in refused(sentence, questions=asked)
        }
        assert sentence == bound(sentence, words=words, questions=asked).clause(
            sentence.id
        )

    def test_the_refusal_says_what_to_do(self) -> None:
        """Whoever wrote it is told where a word can be defined."""
        assert (
            Problem(
                where="line 1",
                what="the word web-editor is defined nowhere",
                instead="let a clause define it (defines), or add it to [words]",
                clause="test/clause",
            ),
        ) == refused(clause(bearer="web-editor"))

    def test_a_clause_may_define_it(self) -> None:
        """A sentence of the text defines a word, and can be shown for it."""
        defining = clause(id="roles/editor", defines=("web-editor",))
        text = guidelines(defining, clause(OfficeFilled(role="web-editor")))

        assert defining == text.definition("web-editor")
        assert None is text.definition("news")

    def test_versions_may_define_it_each(self) -> None:
        """A definition that was changed is one definition."""
        old = version(None, "2027-01-01", defines=("main",))
        new = version("2027-01-01", defines=("main",))

        assert old == guidelines(old, new).definition("main")

    @pytest.mark.parametrize(
        ("clauses", "words"),
        [
            ([clause(id="a/a", defines=("x",)), clause(id="b/b", defines=("x",))], ()),
            ([clause(id="a/a", defines=("x",))], ("x", "y")),
        ],
    )
    def test_a_word_with_two_definitions_is_refused(
        self, clauses: list[Clause], words: tuple[str, ...]
    ) -> None:
        """Two clauses, or a clause and `[words]`, can't both define it."""
        assert (
            Problem(
                where="word x",
                what="it is defined 2 times",
                instead="define it in one clause, or in [words], once",
            ),
        ) == refused(*clauses, words=words)


class TestQuestions:
    """Every question that a human may be asked is defined."""

    @pytest.mark.parametrize(
        ("sentence", "questions"),
        [
            (clause(QUOTA), {"kind"}),
            (clause(QUOTA, modality=Modality.AS_A_RULE), {"kind", "exception"}),
            (clause(modality=Modality.AS_A_RULE), set()),
            (clause(Administrators(at_least=2)), set()),
            (
                clause(
                    RemovalGrounds(grounds=("off-topic",), also_judged=("too-late",))
                ),
                {"removal-ground", "too-late"},
            ),
        ],
    )
    def test_a_question_that_nobody_defines_is_refused(
        self, sentence: Clause, questions: set[str]
    ) -> None:
        """Rules need their questions, and a sentence with exceptions needs one more."""
        whole = bound(sentence, words=WORDS, questions=questions)

        assert sentence == whole.clause(sentence.id)
        for question in questions:
            assert (
                Problem(
                    where="line 1",
                    what=f"the question {question} is defined nowhere",
                    instead=f"add [questions.{question}]",
                    clause="test/clause",
                ),
            ) == refused(sentence, words=WORDS, questions=questions - {question})

    def test_a_word_is_no_question(self) -> None:
        """That somebody says what a word means doesn't say what a human is asked."""
        (problem,) = refused(clause(QUOTA), words=(*WORDS, "kind"))

        assert "the question kind is defined nowhere" == problem.what

    def test_a_question_may_be_called_as_a_word(self) -> None:
        """A question and a word are two things: `other` may be both."""
        both = bound(clause(), words=["main"], questions=["main"])

        assert (Question(asks="main?"), "main.") == (
            both.questions["main"],
            both.words["main"],
        )

    @pytest.mark.parametrize(
        "answers",
        [("yes", "no"), ("no", "news"), ("news", "event"), ("event", "campaign")],
    )
    def test_what_may_be_answered_is_a_word(self, answers: tuple[str, ...]) -> None:
        """Yes, no, what `[words]` holds, and what a clause defines."""
        text = bound(clause(defines=("campaign",)), words=["news", "event"])
        kind = Question(asks="Hva er dette?", answers=answers)

        assert kind == evolve(text, questions={"kind": kind}).questions["kind"]

    @pytest.mark.parametrize("unknown", ["greeting", "kind", "crisis", "Yes", ""])
    def test_an_answer_that_nobody_defines_is_refused(self, unknown: str) -> None:
        """A question's name, a mode's, or a slip of the pen is no answer."""
        kind = Question(asks="Hva er dette?", answers=("news", unknown))
        text = guidelines(clause(), modes={"crisis": DefinedMode()})
        with pytest.raises(GuidelinesError) as refusal:
            evolve(text, questions={"kind": kind})

        assert (
            Problem(
                where="question kind",
                what=f"its answer {unknown} is defined nowhere",
                instead="let a clause define it (defines), or add it to [words]",
            ),
        ) == refusal.value.problems


class TestLinks:
    """Links lead somewhere."""

    def test_a_link_to_nowhere_is_refused(self) -> None:
        """A clause belongs to clauses that there are."""
        (problem,) = problems(clause(see=("test/other",)))

        assert "it links to test/other, which is no clause" == problem.what

    @pytest.mark.parametrize("narrowing", ["when", "unless"])
    def test_a_mode_that_nobody_defines_is_refused(self, narrowing: str) -> None:
        """A clause holds in modes that there are."""
        sentence = clause(**{narrowing: "crisis"})
        (problem,) = problems(sentence)

        assert "the mode crisis is not defined" == problem.what
        assert "add [modes.crisis]" == problem.instead
        assert sentence == guidelines(sentence, modes={"crisis": DefinedMode()}).clause(
            "test/clause"
        )

    def test_all_that_is_wrong_is_named_at_once(self) -> None:
        """Whoever wrote it corrects all of it in one go."""
        wrong = version("2027-01-01", "2026-01-01", see=("a/b",), bearer="nobody")

        assert 3 == len(problems(wrong))


def test_guidelines_can_not_be_changed() -> None:
    """Neither a sentence, nor a word, nor a question is exchanged in passing."""
    text = guidelines(clause())

    with pytest.raises(FrozenInstanceError):
        text.clauses = ()
    with pytest.raises(TypeError):
        text.words["news"] = "?"
    with pytest.raises(TypeError):
        text.questions["kind"] = Question(asks="?")


def test_every_difference_changes_the_digest() -> None:
    """A number, a word, a mode or a kind of rule makes other guidelines."""
    crisis = {"crisis": DefinedMode()}
    counted = {"crisis": DefinedMode(event="election", since=relativedelta(months=-4))}
    sentence = clause(Administrators(at_least=2), id="roles/x")
    text, other = guidelines(sentence), Question(asks="Noe annet?")
    edited = [
        text,
        guidelines(clause(Administrators(at_least=3), id="roles/x")),
        guidelines(
            clause(OfficeFilled(role="administrator", at_least_persons=2), id="roles/x")
        ),
        guidelines(evolve(sentence, modality=Modality.SHOULD)),
        guidelines(evolve(sentence, quote=("Noe annet.",))),
        guidelines(evolve(sentence, until=date(2027, 1, 1))),
        guidelines(sentence, modes=crisis),
        guidelines(sentence, modes=counted),
        evolve(text, words={**text.words, "administrator": "Noe annet."}),
        evolve(text, questions={**text.questions, "notice": other}),
        evolve(text, questions={**text.questions, "another": other}),
        guidelines(clause(QUOTA, id="roles/x")),
    ]

    assert len(edited) == len({each.digest for each in edited})
    assert guidelines(sentence).digest == guidelines(sentence).digest
    assert 64 == len(edited[0].digest)
