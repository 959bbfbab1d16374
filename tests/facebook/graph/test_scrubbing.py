"""Secrets are taken out of an answer before anything of it is kept."""

import json
import re

import pytest
from facebook.samples import CANARY
from hypothesis import given
from hypothesis import strategies as st

from some_governance import Json
from some_governance_facebook.graph.scrubbing import (
    GONE,
    as_raw,
    may_be_secret,
    may_hold_secrets,
    scrubbed,
)

PLAIN = "hemmelig-1|abc_DEF"


@pytest.mark.parametrize(
    "value",
    [
        {"access_token": PLAIN},
        {"Access_Token": PLAIN},
        {"appsecret_proof": PLAIN},
        {"data": [{"inner": {"input_token": PLAIN}}]},
        {"access_token": {"value": [PLAIN]}},
        {"paging": {"next": PLAIN, "previous": PLAIN}},
        {"attachments": {"data": [], "paging": {"next": PLAIN}}},
        f"https://graph.facebook.com/v26.0/100/posts?access_token={PLAIN}&limit=1",
        f"https://example.org/?u=https%3A%2F%2Fh%2F%3Faccess_token%3D{PLAIN}",
        f"https://example.org/?u=%253Faccess_token%253D{PLAIN}",
        f'{{"access_token": "{PLAIN}"}}',
        json.dumps({"error_data": json.dumps({"access_token": PLAIN})}),
        f"ACCESS_TOKEN={PLAIN}",
        {f"https://h/?access_token={PLAIN}": 1},
        f"Malformed access token {CANARY}",
    ],
)
def test_no_secret_stays(value: Json) -> None:
    """A token goes wherever it stands: under its name, in an address, or within."""
    left = as_raw(scrubbed(value))

    assert PLAIN not in left
    assert CANARY not in left
    assert GONE in left


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        1,
        1.5,
        "Vi har et access_token, og sier det ikke.",
        "https://www.facebook.com/100/posts/1?comment_id=2",
        {"id": "100_1", "tasks": ["MANAGE"], "shares": {"count": 3}},
    ],
)
def test_what_is_no_secret_stays_as_it_is(value: Json) -> None:
    """Only secrets go."""
    assert value == scrubbed(value)


@pytest.mark.parametrize("text", ["app_secret=x", "APP_SECRET:x"])
def test_the_shortest_secret_with_its_name_goes(text: str) -> None:
    """What is shorter can't hold one."""
    assert f"{text[:-1]}{GONE}" == scrubbed(text)


def test_known_secrets_go_wherever_they_stand() -> None:
    """In words and in keys, however short they are."""
    value: Json = {"a-kort-b": ["kort", "to", 1], "paging": {"cursors": {"after": "x"}}}

    assert {"a-***-b": ["***", "***", 1], "paging": {"cursors": GONE}} == scrubbed(
        value, ("kort", "to")
    )


def test_the_rest_of_an_address_stays() -> None:
    """Only the secret is taken out of an address."""
    address = f"https://h/100/posts?access_token={PLAIN}&limit=25"

    assert f"https://h/100/posts?access_token={GONE}&limit=25" == scrubbed(address)


def test_what_is_kept_is_ascii() -> None:
    """Half a sign, which no file can hold, is kept as it came over the wire."""
    assert '"\\ud800 \\u00e5"' == as_raw(scrubbed("\ud800 å"))


NAMES = [
    "access_token",
    "ACCESS_TOKEN",
    "app_\u017fecret",
    "fb_exchange_to\u212aen",
    "input_token",
]
PIECES = st.sampled_from(
    [
        *NAMES,
        "=",
        ":",
        "x",
        PLAIN,
        CANARY,
        "IGQV" + "0" * 20,
        "next",
        "_",
        "æ",
        '"',
        "\\",
    ]
)
TEXTS = st.lists(PIECES, max_size=4).map("".join)


def disguised(value: Json, letter: str) -> bytes:
    """Write JSON, with a letter of its texts as that letter's number."""
    number = f"\\u{ord(letter):04x}"
    written = json.dumps(value, ensure_ascii=False)
    texts = re.compile(r'"(?:[^"\\]|\\.)*"')
    return texts.sub(lambda text: text[0].replace(letter, number), written).encode()


@given(
    st.recursive(
        st.none() | st.integers() | TEXTS,
        lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
        max_leaves=6,
    ),
    st.sampled_from("aAestkE_=I0æ?"),
)
def test_a_quick_look_overlooks_no_secret(value: Json, letter: str) -> None:
    """What it lets through is as it was, but for what is told of other pages."""
    body = disguised(value, letter)
    read = json.loads(body)

    if not may_hold_secrets(body):
        assert without_pages(scrubbed(read)) == without_pages(read)


def without_pages(value: Json) -> Json:
    """Leave out what scrubbing always takes out of lists."""
    if isinstance(value, list):
        return [without_pages(each) for each in value]
    if isinstance(value, dict):
        return {
            key: None if key.lower() == "next" else without_pages(each)
            for key, each in value.items()
        }
    return value


@pytest.mark.parametrize("letter", "aT_0~")
def test_a_letter_that_is_written_as_its_number_is_looked_at(letter: str) -> None:
    """It could be one of a secret's."""
    assert may_hold_secrets(disguised(f"Vi {letter} dere", letter))


@given(TEXTS)
def test_a_quick_look_at_a_text_overlooks_no_secret(text: str) -> None:
    """What it lets through is as it was."""
    if not may_be_secret(text):
        assert text == scrubbed(text)


@pytest.mark.parametrize("text", ["Vi åpner kl. 8", "EA, IGA", "created time"])
def test_words_are_mostly_let_through(text: str) -> None:
    """Else nothing would be won."""
    assert not may_be_secret(text)
    assert not may_hold_secrets(json.dumps({"created_time": text}).encode())
