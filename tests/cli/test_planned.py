"""A plan is shown to be read in half a minute, and a refusal with its sentences."""

from attrs import evolve
from builders import OSLO, comment
from moderation.fakes import PLAN
from moderation.scenes import ANSWERS, ATTACKS, BELOW, COMMENT, a_plan, judged

from some_governance.cli.planned import (
    plan_as_text,
    refusal_as_text,
    status_of_refusal,
)
from some_governance.cli.status import Status
from some_governance.moderation.plans import RemovalAgainst
from some_governance.moderation.refusals import RemovalRefused, WhyRefused

SAID = {COMMENT: ATTACKS, BELOW: ANSWERS}


def test_what_it_goes_against_is_quoted() -> None:
    """It may, and whoever says yes has to know."""
    against = RemovalAgainst(
        clause="deletion/grounds", quote="Bare om natta.", weight="warning"
    )
    shown = plan_as_text(evolve(PLAN, against=(against,)), SAID, OSLO)

    assert "It goes against deletion/grounds (warning):\n  «Bare om natta.»\n" in shown


def test_what_the_platform_doesn_t_tell_is_not_shown() -> None:
    """Neither a name nor a time is made up."""
    bare = comment(COMMENT, at=None, by=None, text=None)
    shown = plan_as_text(PLAN, {COMMENT: bare}, OSLO)

    assert f"To remove, on facebook:100:\n  comment {COMMENT}\n  judged: " in shown


def test_of_what_goes_along_a_beginning_is_shown() -> None:
    """There may be much of it; the thing itself is shown whole."""
    plan = a_plan(ATTACKS, ANSWERS, known=(*judged(), *judged(ANSWERS)))
    long = {
        COMMENT: evolve(ATTACKS, text="tosk " * 300),
        BELOW: evolve(ANSWERS, text="enig " * 300),
    }
    shown = plan_as_text(plan, long, OSLO)

    assert shown.count("tosk") == 300
    assert shown.count("enig") == 56


def test_where_nothing_allows_it_that_is_said() -> None:
    """There is no sentence to quote."""
    refused = RemovalRefused(of=COMMENT, why=WhyRefused.NO_CLAUSE)

    told = "do say:\n  nothing: a clause whose rule is removal-grounds would\n"
    assert refusal_as_text(refused).endswith(told)
    assert status_of_refusal(refused) == Status.BROKEN


def test_what_the_platform_can_t_do_is_told_in_its_words() -> None:
    """Nobody confirms it in vain."""
    words = {"hide": "Flickr can't hide a comment"}
    refused = RemovalRefused(of=COMMENT, why=WhyRefused.UNABLE, unable=words)
    shown = refusal_as_text(refused)

    assert f"{COMMENT} stays: the platform can't do it:" in shown
    assert "to hide: Flickr can't hide a comment" in shown
    assert status_of_refusal(refused) == Status.BROKEN
