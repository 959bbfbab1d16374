"""What leans on something that isn't there is told, and what may be there is not."""

from collections.abc import Iterable
from datetime import date

import pytest
from attrs import evolve
from builders import clause

from some_governance.guidelines.agreement import Agreement, Unread
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.questions import Question
from some_governance.rules.archiving import ArchiveDuty
from some_governance.rules.deletion import RemovalDuty, RemovalGrounds
from some_governance.rules.dialogue import ReplyDuty
from some_governance.rules.dialogue.enquiries import To
from some_governance.rules.judged import Judged
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.roles import OfficeFilled
from some_governance.rules.rule import Rule
from some_governance.situation.periods import Per

WORDS = ("attack", "event", "news", "praise")


def wrong(
    *clauses: Clause,
    words: Iterable[str] = WORDS,
    unread: Unread = Unread(),  # noqa: B008 - it is frozen
    **answers: tuple[str, ...],
) -> list[tuple[str, str]]:
    """Tell what can't stand together, and what to do; questions have these answers."""
    agreement = Agreement(
        clauses=clauses,
        words={word: f"{word}." for word in words},
        questions={
            name.replace("_", "-"): Question(asks=f"{name}?", answers=some)
            for name, some in answers.items()
        },
        modes={},
        unread=unread,
    )
    return [(each.what, each.instead) for each in agreement.problems()]


@pytest.mark.parametrize(
    ("rule", "question", "answers", "lacking"),
    [
        (
            PublicationQuota(at_most=1, per=Per.DAY, counts=("news",)),
            "kind",
            ("event", "praise"),
            "news",
        ),
        (
            Judged(
                of=("reply",), question="tone", right=("praise",), wrong=("attack",)
            ),
            "tone",
            ("praise", "news"),
            "attack",
        ),
        (
            Judged(
                of=("reply",), question="tone", right=("praise",), wrong=("attack",)
            ),
            "tone",
            ("attack", "news"),
            "praise",
        ),
        (
            ArchiveDuty(of=("reply",), criteria=("news",)),
            "archive-worthy",
            ("no", "event"),
            "news",
        ),
        (
            RemovalGrounds(grounds=("attack",)),
            "removal-ground",
            ("no", "news"),
            "attack",
        ),
        (
            RemovalGrounds(grounds=("attack",), also_judged=("grave",)),
            "grave",
            ("no", "news"),
            "yes",
        ),
        (
            RemovalDuty(grounds=("attack",)),
            "removal-ground",
            ("attack", "news"),
            "no",
        ),
        (
            ReplyDuty(to=To(sentiments=("praise",))),
            "sentiment",
            ("attack", "news"),
            "praise",
        ),
        (ReplyDuty(to=To(kinds=("news",))), "enquiry", ("event", "praise"), "news"),
        (ReplyDuty(unless=To(kinds=("news",))), "enquiry", ("event", "no"), "news"),
        (ReplyDuty(to=To(addressed=True)), "addressed", ("no", "news"), "yes"),
        (ReplyDuty(optional="natural"), "natural", ("yes", "news"), "no"),
        (
            ReplyDuty(removed_for=("attack",)),
            "removal-ground",
            ("no", "news"),
            "attack",
        ),
    ],
)
def test_what_a_rule_waits_for_may_be_answered(
    rule: Rule, question: str, answers: tuple[str, ...], lacking: str
) -> None:
    """A rule that waits for what nobody may answer would ask for ever."""
    others = {
        name.replace("-", "_"): ("yes", "no", *WORDS)
        for name in rule.questions
        if name != question
    }
    told = (
        f"it waits for the answer {lacking} to {question}, which nobody may give",
        f"add it to the answers of [questions.{question}]: {', '.join(answers)}",
    )
    asked = question.replace("-", "_")

    assert [told] == wrong(clause(rule), **others, **{asked: answers})
    assert [] == wrong(clause(rule), **others, **{asked: (*answers, lacking)})


def test_to_and_unless_wait_for_answers_to_one_question() -> None:
    """What one choice and its exception wait for is asked together."""
    rule = ReplyDuty(to=To(kinds=("news", "event")), unless=To(kinds=("praise",)))

    assert ("news", "event", "praise") == rule.awaited["enquiry"]


def test_the_answer_that_is_close_is_offered() -> None:
    """Whoever mistyped an answer is asked whether they meant the one that there is."""
    rule = Judged(of=("reply",), question="tone", right=("yes",), wrong=("nevs",))

    assert [
        (
            "it waits for the answer nevs to tone, which nobody may give",
            (
                "did you mean news? Else add it to the answers of [questions.tone]: "
                "yes, news"
            ),
        )
    ] == wrong(clause(rule), tone=("yes", "news"))


def test_a_word_that_is_not_there_is_told_of_once() -> None:
    """One slip is one problem: that it can't be answered either follows from it."""
    rule = PublicationQuota(at_most=1, per=Per.DAY, counts=("newz", "newz"))

    assert ["the word newz is defined nowhere"] == [
        what for what, _ in wrong(clause(rule), kind=("news", "event"))
    ]


class TestUnread:
    """What may stand where nobody could read is not missing."""

    NEEDS = clause(
        OfficeFilled(role="editor"),
        see=("a/b",),
        when="crisis",
        modality=Modality.AS_A_RULE,
    )
    GAP = (
        clause(id="a/a", until=date(2026, 1, 1)),
        clause(id="a/a", since=date(2027, 1, 1)),
    )

    @pytest.mark.parametrize(
        ("unread", "missing"),
        [
            (Unread(), 4),
            (Unread(names=frozenset({"editor"})), 3),
            (Unread(names=frozenset({"editor", "exception", "crisis"})), 1),
            (Unread(names=frozenset({"editor", "exception", "crisis", "a/b"})), 0),
            (Unread(nameless=True), 3),
            (Unread(formless=True), 0),
        ],
    )
    def test_what_may_be_there_is_not_missing(
        self, unread: Unread, missing: int
    ) -> None:
        """A word, a question, a mode and a clause may each be in the part unread."""
        assert missing == len(wrong(self.NEEDS, unread=unread))

    @pytest.mark.parametrize(
        ("unread", "gaps"),
        [
            (Unread(), 1),
            (Unread(names=frozenset({"a/b"})), 1),
            (Unread(names=frozenset({"a/a"})), 0),
            (Unread(nameless=True), 0),
            (Unread(formless=True), 0),
        ],
    )
    def test_a_version_may_be_there(self, unread: Unread, gaps: int) -> None:
        """A gap may be filled by the version that nobody could read."""
        assert gaps == len(wrong(*self.GAP, unread=unread))

    @pytest.mark.parametrize(
        ("unread", "told"),
        [
            (Unread(), 1),
            (Unread(names=frozenset({"a/a"})), 0),
            (Unread(nameless=True), 0),
        ],
    )
    def test_a_tension_may_be_told_there(self, unread: Unread, told: int) -> None:
        """What nobody could read may say what the one that was read doesn't."""
        one, other = clause(id="a/a"), clause(id="b/b", against=("a/a",))

        assert told == len(wrong(one, other, unread=unread))

    def test_what_is_certain_is_told(self) -> None:
        """Two versions at once contradict each other, whatever else there may be."""
        one, _ = self.GAP

        assert 1 == len(
            wrong(one, evolve(one, until=None), unread=Unread(formless=True))
        )
