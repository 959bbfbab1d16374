"""Calls are signed as RFC 5849 says, held against its own examples."""

import pytest

from some_governance import Secret
from some_governance_flickr.connecting.oauth import (
    Signer,
    base_string,
    encoded,
    signature,
)


def test_the_base_string_of_section_3_4_1_1() -> None:
    """With a name that comes twice, an empty value, and what has to be encoded."""
    parameters = [
        ("b5", "=%3D"),
        ("a3", "a"),
        ("c@", ""),
        ("a2", "r b"),
        ("c2", ""),
        ("a3", "2 q"),
        ("oauth_consumer_key", "9djdj82h48djs9d2"),
        ("oauth_token", "kkk9d7dh3k39sjv7"),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", "137131201"),
        ("oauth_nonce", "7d8f3e4a"),
    ]

    assert (
        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da"
        "%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs"
        "9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_tim"
        "estamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"
    ) == base_string("POST", "http://example.com/request", parameters)


def test_the_signature_of_section_1_2() -> None:
    """Of the printer that asks for a photograph."""
    base = base_string(
        "GET",
        "http://photos.example.net/photos",
        [
            ("file", "vacation.jpg"),
            ("size", "original"),
            ("oauth_consumer_key", "dpf43f3p2l4k3l03"),
            ("oauth_token", "nnch734d00sl2jdk"),
            ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", "137131202"),
            ("oauth_nonce", "chapoH"),
        ],
    )
    secret, token_secret = Secret("kd94hf93k423kf44"), Secret("pfkkdhi9sl3r4s00")

    assert "MdpQcU8iPSUjWoN/UDMsK2sui9I=" == signature(base, secret, token_secret)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("abcXYZ019-._~", "abcXYZ019-._~"),
        ("+", "%2B"),
        (" ", "%20"),
        ("&=*", "%26%3D%2A"),
        ("\n", "%0A"),
        ("\u00e5", "%C3%A5"),
        ("\u3001", "%E3%80%81"),
    ],
)
def test_all_but_the_unreserved_is_encoded(text: str, told: str) -> None:
    """Byte by byte, in capitals."""
    assert told == encoded(text)


def test_a_header_holds_what_was_signed() -> None:
    """And no secret; what goes along is signed, too."""
    signer = Signer(
        key=Secret("key"),
        secret=Secret("app-secret"),
        token=Secret("token"),
        token_secret=Secret("token-secret"),
    )
    url = "https://api.flickr.com/services/rest/"

    def header(**parameters: str) -> str:
        return signer.header("GET", url, parameters, nonce="n1", timestamp=1)

    one, other = header(method="flickr.test.login"), header(method="another")
    begins = 'OAuth oauth_consumer_key="key", oauth_nonce="n1", oauth_signature="'

    assert one.startswith(begins)
    assert one.endswith(
        '", oauth_signature_method="HMAC-SHA1", oauth_timestamp="1", '
        'oauth_token="token", oauth_version="1.0"'
    )
    assert one != other
    assert not any(secret in one for secret in ("app-secret", "token-secret"))
    assert not any(secret in repr(signer) for secret in ("app-secret", "token-secret"))
