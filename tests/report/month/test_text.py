"""A month's page as plain text."""

from typing import Any

import pytest
from attrs import evolve
from builders import account, clause, guidelines, published, situation
from report.pseudo import left_in_english, pseudo

from some_governance import (
    Month,
    Per,
    PublicationQuota,
    TakenAway,
    UnseenFact,
    assess,
    month,
    month_as_data,
    month_as_text,
)

QUOTES = (
    "Alle får svar innen to dager.",
    "Mellom 1 og 2 nyheter i uka.",
    "Personangrep er å gå løs på en person.",
)

FULL = """\
Testbygda kommune: Retningslinjer
The month 2026-11
From 2026-11-01 00:00 to 2026-12-01 00:00, Europe/Oslo

In short
--------
- violation: 10, in the month before 8
- deviation: 0, in the month before 0
- warning: 1, in the month before 0
- shortfall: 0, in the month before 0
- advice: 0, in the month before 0
- open questions: 1, in the month before 0
- missing facts: 9, in the month before 4
- not yet due: 4, in the month before 3

Questions and answers
---------------------
- comments: at least 4
- answered: at least 2
- to be answered: at least 2
- of these without a due date: nobody can tell
- answered within 2 working days: 1 of 3
  «Alle får svar innen to dager.» (line 1)

The publishing plan
-------------------

2026-11
- 2026-11-24, 10:00: Testbygda (facebook), text: 1 publication
- 2026-11-26: Testbygda (facebook), text, reputation: nothing is known to carry it out
- 2026-11-27, 10:00: youtube:300, text: nobody saw all that was published that day
- 2026-11-28, 10:00: nobody saw all that was published that day

2026-12
- 2026-12-01, 10:00: flickr:400, text: not yet due
1 thing is planned without a day.
Not all plans were seen: there may be more.

Accounts
--------

Testbygda (facebook)
- published: 8: 1 event, 6 news, 1 of unknown kind
- weeks with too much: 1 of 4; of 1 more nobody can tell
  «Mellom 1 og 2 nyheter i uka.» (line 1)
- weeks with too little: 2 of 5
  «Mellom 1 og 2 nyheter i uka.» (line 1)
- comments: 4
- answered: 2
- to be answered: 2
- of these without a due date: 0
- time to an answer, in opening hours: half within 13 h 30 min, the slowest after 25 h
  30 min
- open questions: 1
- administrators: 1

testbygda (instagram)
- published: 0
- weeks with too much: 0 of 5
  «Mellom 1 og 2 nyheter i uka.» (line 1)
- weeks with too little: 5 of 5
  «Mellom 1 og 2 nyheter i uka.» (line 1)
- comments: 0
- open questions: 0
- administrators: 1

youtube:300
- published: nobody can tell
- weeks with too much: nobody can tell
  «Mellom 1 og 2 nyheter i uka.» (line 1)
- weeks with too little: nobody can tell
  «Mellom 1 og 2 nyheter i uka.» (line 1)
- comments: nobody can tell
- open questions: 0
- administrators: 0

Removed, hidden, and given a sanction
-------------------------------------
- Removed: 1: personal-attack
  «Personangrep er å gå løs på en person.» (line 80)
- Hidden: 1: judged to be without a ground
- Muted: 1: no ground is on record

Sanctions
- warning: 1
Not all sanctions were seen: there may be more.

Archive
-------
- confirmed by the archive: 0
- lacking: 1
- nobody can tell yet: 0
Not everything was seen: there may be more.

What could not be seen
----------------------
- the municipality: plan, sanction
- youtube:300: publication, comment, reply
- accounts that no register has: 1
Named is what no source can tell all of, of the whole month.
"""
EMPTY = """\
Testbygda kommune: Retningslinjer
The month 2026-11
From 2026-11-01 00:00 to 2026-11-15 12:00, Europe/Oslo: the month isn't over

In short
--------
- violation: 0
- deviation: 0
- warning: 0
- shortfall: 0
- advice: 0
- open questions: 0
- missing facts: 0
- not yet due: 0
Nobody can compare it with the month before: less was seen of that, or no clause was in
force.

Questions and answers
---------------------
- comments: 0

The publishing plan
-------------------

2026-11
Nothing is planned, so far.

2026-12
Nothing is planned, so far.

Accounts
--------
The register has no accounts.

Removed, hidden, and given a sanction
-------------------------------------
Nothing is known to have been taken away.

Sanctions
No sanction is known to have been given.

Archive
-------
- confirmed by the archive: 0
- lacking: 0
- nobody can tell yet: 0

What could not be seen
----------------------
Nothing, as far as anybody knows.
"""


def test_a_month_is_told_part_by_part(full: Month) -> None:
    """What can't be told is said to be so, and never 0."""
    assert FULL == month_as_text(full)


def test_a_month_in_which_nothing_was_says_so(empty: Month) -> None:
    """Each part has something to say."""
    assert EMPTY == month_as_text(empty)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("plan", "Not all plans were seen"),
        ("plan-item", "Not all plans were seen"),
        ("removal", "Not everything was seen"),
        ("sanction", "Not all sanctions were seen"),
        ("receipt", "Not all that the archive has was seen"),
    ],
)
def test_what_was_not_all_seen_may_be_more(empty: Month, fact: str, told: str) -> None:
    """It is said where the numbers stand that rest on it."""
    page = evolve(empty, unseen=(UnseenFact(account=None, fact=fact),))

    assert f"{told}: there may be more.\n" in month_as_text(page)
    assert told not in month_as_text(empty)


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("remove", "Removed"),
        ("remove-part", "Removed in part"),
        ("hide", "Hidden"),
        ("close-comments", "Closed for comments"),
        ("mute", "Muted"),
    ],
)
def test_each_action_has_its_name(empty: Month, action: Any, told: str) -> None:
    """Also those that take nothing away."""
    taken = TakenAway(action=action, ground="off-topic", clause=None, count=1)

    assert f"- {told}: 1: off-topic\n" in month_as_text(evolve(empty, taken=(taken,)))


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        ({"unregistered": 1}, "accounts that no register has: 1"),
        ({"gaps": 2}, "gaps in the sources: 2"),
        ({"not_understood": 3}, "things not understood: 3"),
    ],
)
def test_what_was_not_understood_is_counted(
    empty: Month, counted: dict[str, int], told: str
) -> None:
    """What it was may be somebody's own words, and isn't told."""
    assert month_as_text(evolve(empty, **counted)).endswith(f"-\n- {told}\n")


def test_a_month_that_isnt_over_says_so_beside_one_that_is(full: Month) -> None:
    """Or its numbers would look too good."""
    note = "The month before is told whole, and this one isn't over.\n"

    assert note in month_as_text(evolve(full, over=False))
    assert note not in month_as_text(full)


def test_another_language_has_all_words_of_ours(full: Month, empty: Month) -> None:
    """What stays as it is was quoted, or is a name or a word of the guidelines."""
    for page in (full, empty):
        text = month_as_text(page, language=pseudo())

        assert set() == left_in_english(text, month_as_data(page), QUOTES, page.zone)


def test_no_sign_moves_the_cursor_or_hides(full: Month) -> None:
    """Names may have been written by anybody."""
    hostile = "\x1b[2J\u202e\r\ud800"
    main, *others = full.accounts
    page = evolve(
        full,
        owner=hostile,
        title=hostile,
        accounts=(evolve(main, name=hostile), *others),
        sanctions=((hostile, 1),),
    )

    shown = "\\x1b[2J\\u202e\\r\\ud800"
    text = month_as_text(page)

    assert text.startswith(f"{shown}: {shown}\n")
    assert f"\n{shown} (facebook)\n" in text
    assert f"\n- {shown}: 1\n" in text
    assert all(line.isprintable() for line in text.splitlines())


@pytest.mark.parametrize(
    ("quota", "told"),
    [
        ({"at_most": 2}, "- weeks with too much: 1 of 5\n"),
        ({"at_most": 1}, "- weeks with too much: 1 of 4; of 1 more nobody can tell\n"),
        ({"at_least": 3}, "- weeks with too little: 4 of 5\n"),
        ({"at_least": 2}, "- weeks with too little: 3 of 4; of 1 more nobody"),
    ],
)
def test_a_quota_has_a_most_or_a_least(quota: dict[str, int], told: str) -> None:
    """What isn't set isn't told, and what may tip it isn't either."""
    rule = PublicationQuota(**quota, per=Per.ISO_WEEK, counts=("news",))
    known = situation(
        account(),
        *published(3, "2026-11-03 12:00"),
        *published(1, "2026-11-10 12:00"),
        *published(1, "2026-11-11 12:00", kind=None),
        since="2026-11-01",
        at="2026-12-01",
    )
    text = month_as_text(month(assess(guidelines(clause(rule)), known), known))

    assert told in text
    assert 1 == text.count("- weeks with")


def test_what_may_be_the_accounts_makes_its_number_a_least() -> None:
    """Nobody knows whose voice one of them is."""
    known = situation(
        account(),
        *published(2, "2026-11-03 12:00"),
        *published(1, "2026-11-04 12:00", as_account=None),
        since="2026-11-01",
        at="2026-12-01",
    )
    text = guidelines(clause(PublicationQuota(at_most=9, per=Per.ISO_WEEK)))

    assert "- published: at least 2: 2 news\n" in month_as_text(
        month(assess(text, known), known)
    )


def test_what_all_accounts_kept_of_a_promise_is_added_up(full: Month) -> None:
    """Of each sentence, one line."""
    main, other, *_ = full.accounts
    (promise,) = main.replies.promises
    half = evolve(promise, kept=4, decided=8, untold=16)
    accounts = [
        evolve(each, replies=evolve(each.replies, promises=(half,)))
        for each in (main, other)
    ]

    assert (
        "- answered within 2 working days: 8 of 16; of 32 more nobody can tell\n"
        in month_as_text(evolve(full, accounts=tuple(accounts)))
    )
