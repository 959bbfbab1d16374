"""A year of a whole municipality, made up: many accounts, nearly all of it answered."""

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from some_governance import (
    FACTS,
    Account,
    Appointment,
    Calendar,
    Comment,
    Coverage,
    Handling,
    Judgement,
    Person,
    Publication,
    PublicHolidays,
    Record,
    Records,
    Reply,
    Situation,
    WeeklyHours,
)

SINCE = datetime(2026, 1, 1, tzinfo=UTC)
AT = datetime(2027, 1, 1, tzinfo=UTC)
ANSWERED = 0.97
UNDER_A_POST = 20
_DAYS = (AT - SINCE).days
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday")


_ERROR = "factual-error"
_FEW = frozenset({"sentiment", "removal-ground", "archive-worthy"})


def year(
    comments: int, accounts: int, chance: random.Random, *, few: bool = False
) -> Records:
    """
    Make it up, account by account, as folders are read.

    Everything is judged, with nine to eleven judgements for each comment and its reply:
    so a comment comes to eleven or twelve facts. Where only a few questions are
    answered, three of each comment and none of a reply, it comes to five; all others
    are open, which is six or seven for each comment.
    """
    everything = Coverage(source="made up", facts=tuple(FACTS))
    facts = _facts(comments, accounts, chance)
    if few:
        facts = (each for each in facts if _is_of_few(each))
    return Records.of(*facts, coverage=[everything])


def _is_of_few(fact: Record) -> bool:
    """Tell what is there where only a few questions are answered."""
    if not isinstance(fact, Judgement):
        return True
    return fact.question in _FEW and not fact.of.endswith(_REPLY)


def situation(records: Records) -> Situation:
    """Ask about it at its end."""
    hours = WeeklyHours.parse(dict.fromkeys(_WEEK, "08:00-15:30"))
    calendar = Calendar(
        zone="Europe/Oslo", hours=hours, public_holidays=PublicHolidays(country="NO")
    )
    return Situation(records=records, calendar=calendar, since=SINCE, at=AT)


def _facts(comments: int, accounts: int, chance: random.Random) -> Iterator[Record]:
    yield Person(id="kari", observed=AT, unit="kommunikasjon")
    posts = max(accounts, comments // UNDER_A_POST)
    for number in range(accounts):
        account = f"facebook:{number + 1}"
        yield from _register(account)
        for post in range(number, posts, accounts):
            first, last = (comments * each // posts for each in (post, post + 1))
            yield from _thread(account, post / posts, range(first, last), chance)


def _register(account: str) -> Iterator[Record]:
    yield Account(id=account, observed=AT, tier="main", opened=SINCE)
    yield Appointment(
        id=f"{account}/kari",
        observed=AT,
        person="kari",
        role="administrator",
        account=account,
        since=SINCE,
    )
    for day in range(_DAYS):
        at = SINCE + timedelta(days=day, hours=9)
        if at.weekday() < len(_WEEK):
            yield Handling(
                id=f"{account}/{day}", observed=AT, account=account, at=at, by="kari"
            )


def _thread(
    account: str, share: float, numbers: range, chance: random.Random
) -> Iterator[Record]:
    """Yield a post when that share of the year has passed, and what stands under it."""
    at = SINCE + share * timedelta(days=_DAYS - 10)
    post = f"{account}_{numbers.start}"
    yield Publication(
        id=post,
        observed=AT,
        account=account,
        at=at,
        by="kari",
        as_account=True,
        kind="event",
        media=("text",),
        images=(),
    )
    yield _judged(post, "archive-worthy", "no", at)
    for number in numbers:
        written = at + timedelta(minutes=30 * (number - numbers.start))
        yield from _comment(f"{post}_{number}", post, account, written, chance)


def _comment(
    id: str, post: str, account: str, at: datetime, chance: random.Random
) -> Iterator[Record]:
    yield Comment(id=id, observed=AT, on=post, account=account, at=at, as_account=False)
    sentiment = chance.choice(["praise", "neutral", "negative"])
    yield _judged(id, "sentiment", sentiment, at)
    if sentiment == "neutral":
        yield _judged(id, "enquiry", "question", at)
    for question in (_ERROR, "removal-ground", "archive-worthy"):
        yield _judged(id, question, "no", at)
    if chance.random() < ANSWERED:
        at += timedelta(hours=2)
        reply = f"{id}{_REPLY}"
        yield Reply(
            id=reply,
            observed=AT,
            to=id,
            account=account,
            at=at,
            by="kari",
            as_account=True,
        )
        for question in _OF_REPLIES:
            yield _judged(reply, question, "no", at)
        yield _judged(reply, "form-of-reply", "factual", at)


_REPLY = "_r"
_OF_REPLIES = ("interim", "irony-or-sarcasm", "archive-worthy", "handles-a-case")


def _judged(of: str, question: str, answer: str, at: datetime) -> Judgement:
    return Judgement(
        id=f"{of}/{question}",
        observed=AT,
        of=of,
        question=question,
        answer=answer,
        at=at,
        by="kari",
    )


def by_hand(records: Records, *, few: bool = False) -> int:
    """
    Count the comments that are in order, in one pass for this one world.

    It is the least that anybody can do: it joins each comment to its replies and its
    answers, asks a few of the questions, and knows of nothing that could be otherwise.
    Of the questions it asks those that this world answers.
    """
    of_comments = ("removal-ground", "archive-worthy", *([] if few else [_ERROR]))
    of_replies = () if few else _OF_REPLIES
    given: defaultdict[str, dict[str, str]] = defaultdict(dict)
    replies: defaultdict[str, list[Reply]] = defaultdict(list)
    comments: list[Comment] = []
    for fact in records.facts:
        if isinstance(fact, Judgement):
            given[fact.question][fact.of] = fact.answer
        elif isinstance(fact, Reply):
            replies[fact.to].append(fact)
        elif isinstance(fact, Comment):
            comments.append(fact)
    return sum(
        all(given[question].get(each.id) == "no" for question in of_comments)
        and any(
            reply.as_account
            and SINCE <= reply.happened < AT
            and all(given[question].get(reply.id) == "no" for question in of_replies)
            for reply in replies.get(each.id, ())
        )
        for each in comments
    )
