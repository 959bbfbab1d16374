"""What somebody does on an account, as rules name it and as facts show it."""

from datetime import date

import pytest
from builders import (
    AT,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    clause,
    comment,
    coverage,
    guidelines,
    judgement,
    message,
    mode,
    oslo,
    publication,
    removal,
    reply,
    situation,
    span,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.spans import ALWAYS, Span
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.rules.acts import asked, deed_of, shown_by, unseen
from some_governance.rules.dialogue import Corrected
from some_governance.rules.hands import Deed
from some_governance.situation.situation import Situation

PAGE = account()
# Somebody saw it on the 29th, and nobody knows when it was written.
UNDATED = comment("c", None)


def missing(fact: str, subject: str = FACEBOOK) -> Outcome:
    """Give what comes out where nobody can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=fact
    )


def untold(world: Situation) -> list[Outcome]:
    """Give what nobody can tell of the comments on the page."""
    return list(unseen(world, Comment, PAGE, asked(world, PAGE)))


@pytest.mark.parametrize(
    ("act", "actions"),
    [
        (publication("p"), ("publish",)),
        (reply("p"), ("reply", "comment")),
        (message("p", by="kari", as_account=True), ("message", "reply")),
    ],
)
def test_an_act_is_a_deed_of_a_hand(
    act: Publication | Reply | Message, actions: tuple[str, ...]
) -> None:
    """A reply may be called a comment too, and a message a reply."""
    assert Deed(
        subject="p", account=FACEBOOK, at=act.at, by="kari", actions=actions
    ) == deed_of(act)


@pytest.mark.parametrize(
    ("actions", "kinds"),
    [
        (("publish",), (Publication,)),
        (("reply", "comment"), (Reply,)),
        (("comment", "publish", "reply"), (Reply, Publication)),
        (("message", "reply"), (Message, Reply)),
    ],
)
def test_actions_are_shown_by_facts(
    actions: tuple[str, ...], kinds: tuple[type[Record], ...]
) -> None:
    """Two names for one kind of fact ask about it once."""
    assert kinds == shown_by(actions)


@pytest.mark.parametrize(
    ("page", "in_force", "during", "spans"),
    [
        (PAGE, ALWAYS, ALWAYS, [(SINCE, AT)]),
        (PAGE, span("2026-11-10 00:00", AT), ALWAYS, [("2026-11-10 00:00", AT)]),
        (PAGE, ALWAYS, span(SINCE, "2026-11-10 00:00"), [(SINCE, "2026-11-10 00:00")]),
        (
            account(opened="2026-11-10 00:00", closed="2026-11-20 00:00"),
            ALWAYS,
            ALWAYS,
            [("2026-11-10 00:00", "2026-11-20 00:00")],
        ),
        (account(opened=AT), ALWAYS, ALWAYS, []),
        (
            PAGE,
            span("2026-11-10 00:00", AT),
            span(SINCE, "2026-11-10 00:00"),
            [],
        ),
    ],
    ids=[
        "the window",
        "in force",
        "in its mode",
        "while open",
        "opened later",
        "never",
    ],
)
def test_a_clause_asks_about_the_time_in_which_it_judges(
    page: Record, in_force: Span, during: Span, spans: list[tuple[str, str]]
) -> None:
    """In the window, in force, in its mode, and while there was an account."""
    view = situation(page).narrowed(in_force, (during,))

    assert tuple(span(*each) for each in spans) == asked(view, page)


class TestUnseen:
    """What nobody can tell of what happened."""

    @pytest.mark.parametrize(
        ("seen", "told"),
        [
            ([coverage("comment", account=FACEBOOK)], False),
            ([coverage("comment", span=span(SINCE, AT))], False),
            ([coverage("comment", span=span(SINCE, "2026-11-29 23:59"))], True),
            ([coverage("comment", account=INSTAGRAM)], True),
            ([coverage("reply")], True),
        ],
        ids=["here", "exactly", "a minute short", "elsewhere", "of another kind"],
    )
    def test_all_of_it_has_to_be_seen(self, seen: list[Coverage], told: bool) -> None:
        """In a minute that nobody saw, somebody may have written."""
        assert [missing("comment")] * told == untold(situation(PAGE, covered=seen))

    @pytest.mark.parametrize(
        ("in_force", "during", "told"),
        [
            (ALWAYS, ALWAYS, False),
            (span(SINCE, AT), ALWAYS, False),
            (span("2026-11-02 00:01", AT), ALWAYS, True),
            (span(SINCE, "2026-11-10 00:00"), ALWAYS, True),
            (ALWAYS, span("2026-11-28 00:00", AT), True),
            (ALWAYS, span(SINCE, "2026-11-10 00:00"), True),
        ],
        ids=[
            "always",
            "in the window",
            "a minute later on",
            "until later",
            "when it was seen",
            "before it was seen",
        ],
    )
    def test_when_it_was_decides_whether_it_is_judged(
        self, in_force: Span, during: Span, told: bool
    ) -> None:
        """Where the sentence held only for a time, it may lie outside of it."""
        view = situation(PAGE, UNDATED).narrowed(in_force, (during,))

        assert [missing("at", "c")] * told == untold(view)

    @pytest.mark.parametrize(
        "during",
        [(), (span("2026-10-01 00:00", SINCE),)],
        ids=["never", "before the window"],
    )
    def test_in_a_mode_that_never_held_nothing_is_judged(
        self, during: tuple[Span, ...]
    ) -> None:
        """Without a crisis, nobody has to find out when a comment was written."""
        view = situation(PAGE, UNDATED).narrowed(ALWAYS, during)

        assert [] == untold(view)

    @pytest.mark.parametrize(
        "other",
        [
            comment("c"),
            comment("c", None, account=INSTAGRAM),
            reply("c", None),
            removal(at=None),
        ],
        ids=["dated", "elsewhere", "of another kind", "a removal"],
    )
    def test_only_what_has_no_moment_is_asked_for(self, other: Record) -> None:
        """Of that kind, on that account."""
        view = situation(PAGE, other).narrowed(span("2026-11-10 00:00", AT))

        assert [] == untold(view)

    def test_nothing_is_asked_twice(self) -> None:
        """What may lie outside isn't judged beside, and what is judged isn't asked."""
        rule, others = (
            Corrected(),
            (comment("d"), judgement("d", "factual-error", "no")),
        )
        world = situation(PAGE, UNDATED, *others)
        kept = Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)

        assert [missing("at", "c"), kept] == list(
            rule.check(world.narrowed(span("2026-11-10 00:00", AT)))
        )
        assert ["factual-error", None] == [each.about for each in rule.check(world)]


@pytest.mark.parametrize(
    ("in_force", "declared", "found"),
    [
        ({}, [], ["factual-error"]),
        ({"since": date(2026, 11, 10)}, [], ["at"]),
        ({"until": date(2026, 11, 10)}, [], ["at"]),
        ({"when": "crisis"}, [], []),
        ({"when": "crisis"}, [mode("crisis", "2026-11-10 00:00")], ["at"]),
        ({"unless": "crisis"}, [], ["factual-error"]),
        ({"unless": "crisis"}, [mode("crisis", "2026-11-10 00:00")], ["at"]),
    ],
    ids=[
        "always",
        "a new sentence",
        "an old sentence",
        "in no crisis",
        "in a crisis",
        "without a crisis",
        "but for a crisis",
    ],
)
def test_a_comment_that_nobody_dates_is_judged_or_asked_for(
    in_force: dict[str, object], declared: list[Record], found: list[str]
) -> None:
    """A whole report says of it one thing: a question, its moment, or nothing."""
    rules = guidelines(clause(Corrected(), **in_force), modes={"crisis": DefinedMode()})
    report = assess(rules, situation(PAGE, UNDATED, *declared))

    assert found == [each.outcome.about for each in report.findings]
    assert all(each.items == ("c",) for each in report.findings)


def test_the_moment_of_a_deed_is_that_of_its_act() -> None:
    """Nobody puts a moment where there is none."""
    assert [oslo("2026-11-24 13:00"), None] == [
        deed_of(reply("r", at)).at for at in ("2026-11-24 13:00", None)
    ]
