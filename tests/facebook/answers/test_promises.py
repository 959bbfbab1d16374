"""What translation promises, over many answers and many broken ones."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import datetime, timedelta
from itertools import combinations

import pytest
from attrs import evolve, frozen
from facebook.samples import (
    CANARY,
    FETCHED,
    answer,
    comment,
    listed,
    person,
    post,
    translated,
)

from some_governance import EARLIEST, Answer, Coverage, Json, PayloadError, Span

DAY = timedelta(days=1)


@frozen(kw_only=True)
class Asking:
    """
    One request that was made in full, with all its answers.

    Attributes:
        account: Id of the account.

        fact: What it tells.

        answers: All its pages; of access, those of both edges.

        span: What it could speak of, at most.
    """

    account: str
    fact: str
    answers: tuple[Answer, ...]
    span: Span


def pages(
    page: str, edge: str, at: datetime, count: int, **parameters: str
) -> tuple[Answer, ...]:
    """Make all the pages of an answer about a page, fetched a second apart."""
    make = person if edge in ("roles", "assigned_users") else post
    return tuple(
        answer(
            listed(
                make(number)
                | ({"id": f"{page}_{edge}{number}"} if make is post else {}),
                more=number < count,
            ),
            f"/{page}/{edge}",
            source=f"{page}-{edge}-{at:%d}-{number}-{len(parameters)}.json",
            account=f"facebook:{page}",
            parameters=parameters,
            page=number,
            fetched_at=at + number * timedelta(seconds=1),
        )
        for number in range(1, count + 1)
    )


def posts(page: str, at: datetime, count: int, since: datetime = EARLIEST) -> Asking:
    """Ask for all posts of a page."""
    asked = {} if since == EARLIEST else {"since": since.isoformat()}
    answers = pages(page, "published_posts", at, count, **asked)
    until = answers[0].fetched_at
    assert until is not None
    return Asking(
        account=f"facebook:{page}",
        fact="publication",
        answers=answers,
        span=Span(since, until),
    )


def access(page: str, at: datetime, roles: int, assigned: int) -> Asking:
    """Ask who has access to a page."""
    answers = (
        *pages(page, "roles", at, roles),
        *pages(page, "assigned_users", at, assigned, business="900"),
    )
    first = at + timedelta(seconds=1)
    return Asking(
        account=f"facebook:{page}",
        fact="access",
        answers=answers,
        span=Span(first, first),
    )


ASKED = (
    posts("100", FETCHED, 6),
    posts("100", FETCHED + DAY, 6),
    posts("100", FETCHED + 2 * DAY, 7),
    posts("100", FETCHED, 3, since=FETCHED - 7 * DAY),
    posts("200", FETCHED, 4),
    posts("200", FETCHED + DAY, 1),
    posts("300", FETCHED, 2),
    access("100", FETCHED, 2, 3),
    access("100", FETCHED + DAY, 2, 3),
    access("200", FETCHED, 1, 1),
)
REST = (
    *pages("100", "feed", FETCHED, 5),
    *pages("200", "visitor_posts", FETCHED, 2),
    answer({"error": {"code": 190}}, "/300/roles", account="facebook:300"),
    answer({"id": "100", "name": "Eksempel"}, "/100"),
)
ANSWERS = (*(each for asking in ASKED for each in asking.answers), *REST)


def is_right(coverage: Coverage, seen: set[str]) -> bool:
    """Tell whether a request all of whose answers were seen vouches for it."""
    return any(
        (coverage.account, coverage.facts) == (asking.account, (asking.fact,))
        and asking.span.since <= coverage.span.since
        and coverage.span.until <= asking.span.until
        for asking in ASKED
        if all(each.source in seen for each in asking.answers)
    )


def test_what_was_asked_for_is_covered() -> None:
    """With all fifty answers, every request vouches for what it was asked for."""
    told = {
        (each.account, each.facts, each.span) for each in translated(*ANSWERS).coverage
    }
    asked = [(each.account, (each.fact,), each.span) for each in ASKED]

    assert 50 == len(ANSWERS) == len({each.source for each in ANSWERS})
    assert set(asked) == told


@pytest.mark.search
def test_coverage_never_spans_an_unseen_page() -> None:
    """Whichever one or two of fifty answers are missing, nobody vouches for them."""
    drops = [*combinations(ANSWERS, 1), *combinations(ANSWERS, 2)]
    wrong = []
    for dropped in drops:
        left = [each for each in ANSWERS if each not in dropped]
        seen = {each.source for each in left}
        wrong += [
            (tuple(each.source for each in dropped), coverage)
            for coverage in translated(*left).coverage
            if not is_right(coverage, seen)
        ]

    assert 1275 == len(drops)
    assert [] == wrong


ODD: Sequence[Json] = (
    None,
    True,
    0,
    -1,
    10**30,
    1.5,
    "",
    "\ud800",
    "9999-12-31T23:59:59-2359",
    "2026-11-01T12:00:00",
    "1_2",
    CANARY,
    [],
    [[]],
    {},
    {"data": {}},
    {"data": [None]},
    {"id": {}},
    {"error": {"code": {}}},
    {"error": []},
)
SEEDS: Mapping[str, Json] = {
    "/100/published_posts": listed(
        post(
            1,
            admin_creator={"id": "200", "name": "Ola Eksempel"},
            attachments={
                "data": [
                    {
                        "type": "album",
                        "media_type": "album",
                        "subattachments": {"data": [{"type": "photo"}]},
                    }
                ]
            },
            status_type="added_photos",
            is_published=True,
            updated_time="2026-11-01T12:30:00+0000",
            comments=listed(comment(), more=True),
            **{"from": {"id": "100", "name": "Eksempel bibliotek"}},
        ),
        post(2),
        more=True,
    ),
    "/100/visitor_posts": listed(post(3, **{"from": {"id": "7", "name": "Kari"}})),
    "/100/roles": listed(person(200), person(201, "ANALYZE")),
    "/100/assigned_users": listed(
        person(300, user_type="SYSTEM_USER", business={"id": "900"})
    ),
    "/100_1/comments": listed(
        comment(
            comment_count=1,
            is_hidden=True,
            admin_creator={"id": "200", "name": "Ola Eksempel"},
            permalink_url="https://www.facebook.com/100/posts/1/?comment_id=11",
            comments=listed(comment(12, parent=comment(11))),
        ),
        comment(13, object={"id": "100_1"}, **{"from": {"id": "100"}}),
    )
    | {"summary": {"order": "ranked", "total_count": 3}},
    "/1_11": comment(comment_count=0, parent={"id": "1_10"}),
    "/me/accounts": listed(
        {"id": "100", "name": "Eksempel", "category": "A", "access_token": CANARY}
    ),
    "/100": {"id": "100", "name": "Eksempel", "category": "Library"},
    "/100_1": post(1),
    "/1": {"error": {"code": 190, "error_subcode": 463, "message": CANARY}},
    "/debug_token": {"data": {"app_id": "1", "is_valid": True, "scopes": []}},
}


def places(value: Json) -> Iterator[tuple[dict[str, Json] | list[Json], str | int]]:
    """Yield every place in a JSON value where something stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield value, key
            yield from places(inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield value, number
            yield from places(inner)


def mutated(body: Json, chance: random.Random) -> bytes:
    """Break a payload: in its values, its keys, or its bytes."""
    whole: dict[str, Json] = {"whole": deepcopy(body)}
    for _ in range(chance.randint(1, 3)):
        holder, place = chance.choice(list(places(whole)))
        if isinstance(holder, dict) and isinstance(place, str):
            if place != "whole" and chance.random() < 0.3:
                del holder[place]
            else:
                holder[place] = deepcopy(chance.choice(ODD))
        elif isinstance(holder, list) and isinstance(place, int):
            holder[place] = deepcopy(chance.choice(ODD))
    raw = bytearray(json.dumps(whole["whole"]).encode())
    if chance.random() < 0.1:
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    return bytes(raw)


@pytest.mark.search
@pytest.mark.parametrize("known", [True, False], ids=["manifest", "no-manifest"])
def test_broken_payloads_raise_nothing_but_payload_errors(known: bool) -> None:
    """Whatever a payload holds, it is translated, named, or refused by its place."""
    chance = random.Random(20261102)
    refused = 0
    for number in range(3000):
        request = chance.choice(list(SEEDS))
        whole = answer(SEEDS[request], request if known else None)
        broken = evolve(whole, body=mutated(SEEDS[request], chance))
        if not known:
            broken = evolve(broken, account=None, fetched_at=None)
        try:
            told = repr(translated(broken, whole))
        except PayloadError as error:
            refused += 1
            told = str(error)
        assert CANARY not in told, number
        assert "Ola" not in told, number
        assert "Kari" not in told, number
        assert "fint" not in told, number

    assert 0 < refused < 3000


BOMBS = (
    b"[" * 100_000,
    b'{"data":' * 65 + b"1" + b"}" * 65,
    b'{"data":[' + b"1," * 100_000 + b"1]}",
    b'{"id":' + b"9" * 5000 + b"}",
    b'{"a":1e999}',
    b'{"a":NaN}',
    b"\xff\xfe",
    b"",
)


@pytest.mark.parametrize("bomb", BOMBS, ids=range(len(BOMBS)))
def test_bombs_are_refused(bomb: bytes) -> None:
    """Depth, numbers and lists without end are refused before they are looked at."""
    with pytest.raises(PayloadError):
        translated(Answer(source="bombe.json", body=bomb))


@pytest.mark.parametrize(
    "text",
    ["access_token" * 50_000, "access_token" + '"' * 500_000, "EAA" * 200_000],
    ids=["names", "quotes", "beginnings"],
)
def test_scrubbing_takes_no_longer_than_reading(text: str) -> None:
    """A text that looks like secrets all over is scrubbed in one go."""
    assert 1 == len(
        translated(Answer(source="a", body=json.dumps([text]).encode())).unrecognised
    )
