"""What translation promises, over answers that are missing, broken or hostile."""

import json
import random
from copy import deepcopy
from itertools import combinations

import pytest
from attrs import evolve
from instagram.samples import (
    USER,
    answer,
    comment,
    comments,
    covered,
    listed,
    media,
    medium,
    message,
    ours,
    profile,
    translated,
)

from some_governance import Answer, Json, PayloadError

CANARY = "IGAACANARYcanaryCANARYcanary0123456789"
WORDS = "Hemmelig hilsen fra Kari"

CONVERSATIONS = answer(
    listed({"id": "aWdf5", "message_count": 1}),
    f"/{USER}/conversations",
    parameters={"platform": "instagram", "fields": "id"},
)
MESSAGES = answer(listed(message(message=WORDS)), "/aWdf5/messages")
NEEDED = {
    "publication": (
        media(medium(2, comments_count=1), more=True),
        media(medium(1, comments_count=4), page=2),
    ),
    "comment": (
        comments(comment(replies=listed(ours(), more=True)), comment(13), more=True),
        comments(page=2),
        comments(ours(), comment(14), node="11", edge="replies", minutes=1),
        comments(comment(21, text=WORDS), node="2"),
    ),
    "message": (CONVERSATIONS, MESSAGES),
    "access": (
        answer(listed({"id": "200", "tasks": ["MANAGE"]}), "/900/roles"),
        answer(listed(), "/900/assigned_users", parameters={"business": "7"}),
    ),
}
REST = (profile(), answer(listed(medium(5)), f"/{USER}/stories"))
ANSWERS = (*(each for many in NEEDED.values() for each in many), *REST)


def vouched(given: tuple[Answer, ...]) -> set[str]:
    """Name the kinds of which all is known on the account."""
    records = translated(*given)
    return {kind for kind in NEEDED if covered(records, kind)}


def test_with_all_answers_all_is_known() -> None:
    """Nothing is missing where nothing is missing."""
    assert set(NEEDED) == vouched(ANSWERS)


@pytest.mark.parametrize("lost", [1, 2])
def test_what_is_missing_is_never_vouched_for(lost: int) -> None:
    """Whichever answers are lost, only what was seen whole is known."""
    wants = NEEDED | {"comment": (*NEEDED["comment"], *NEEDED["publication"])}
    for gone in combinations(ANSWERS, lost):
        left = tuple(each for each in ANSWERS if each not in gone)
        whole = {kind for kind, needed in wants.items() if not set(gone) & set(needed)}

        assert whole == vouched(left)


def spoiled(value: Json, chance: random.Random) -> Json:
    """Spoil one place in a payload."""
    value = deepcopy(value)
    place = value
    while isinstance(place, dict | list) and place:
        keys = list(place) if isinstance(place, dict) else range(len(place))
        key = chance.choice(list(keys))
        inner = place[key]  # type: ignore[call-overload,index]
        if not isinstance(inner, dict | list) or not inner or chance.random() < 0.3:
            wrong: list[Json] = [None, 7, -1, "a b", [], {}, ["a"], True]
            place[key] = chance.choice(wrong)  # type: ignore[call-overload,index]
            break
        place = inner
    return value


@pytest.mark.search
def test_a_broken_payload_is_refused_without_its_words() -> None:
    """Whatever is wrong with it, the error repeats nothing that a citizen wrote."""
    chance = random.Random(5)
    refused = 0
    for _ in range(1500):
        given = list(ANSWERS)
        number = chance.randrange(len(given))
        body = spoiled(json.loads(given[number].body), chance)
        given[number] = evolve(given[number], body=json.dumps(body).encode())
        try:
            records = translated(*given)
            said = f"{records!r}{records.facts!r}{records.gaps!r}"
        except PayloadError as error:
            refused += 1
            said = f"{error}{error!r}{error.__context__!r}"

        assert WORDS not in said

    assert refused > 100


def test_a_token_is_kept_nowhere() -> None:
    """Neither where it is named, nor in an address, nor in what isn't understood."""
    following = f"https://graph.instagram.com/v26.0/1/x?access_token={CANARY}&after=y"
    hostile: Json = {
        "data": [{"id": "1", "access_token": CANARY, "text": following}],
        "paging": {"next": following},
    }
    for request in (f"/{USER}/media", "/1/comments", "/1/insights", None):
        records = translated(answer(hostile, request))
        raw = "".join(each.raw for each in records.unrecognised)
        texts = "".join(str(getattr(each, "text", "")) for each in records.facts)

        assert CANARY not in f"{records!r}{raw}{texts}"
