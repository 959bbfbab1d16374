"""Only what Meta itself signed, over the raw bytes, is read."""

import hashlib
import hmac
import json

import pytest

from some_governance import Secret, SignatureError
from some_governance_facebook.graph.signatures import challenge, verify

SECRET = Secret("0123456789abcdef")
FORMER = Secret("fedcba9876543210")
BODY = json.dumps({"message": "Så fint! 😀 @kari </>"}).encode()


def signed(
    body: bytes = BODY, secret: Secret = SECRET, how: str = "sha256"
) -> dict[str, str]:
    """Sign a body as Meta does, without the library's help."""
    digest = hmac.new(secret.reveal().encode(), body, getattr(hashlib, how)).hexdigest()
    name = "X-Hub-Signature-256" if how == "sha256" else "X-Hub-Signature"
    return {name: f"{how}={digest}"}


def refusal(headers: dict[str, str], *secrets: Secret, body: bytes = BODY) -> str:
    """Give the words with which a body is refused."""
    with pytest.raises(SignatureError) as refused:
        verify(body, headers, secrets or (SECRET,))
    return str(refused.value)


@pytest.mark.parametrize(
    "name", ["X-Hub-Signature-256", "x-hub-signature-256", "X-HUB-SIGNATURE-256"]
)
def test_what_meta_signed_is_accepted(name: str) -> None:
    """Servers write the names of headers each in their own case."""
    (signature,) = signed().values()

    verify(BODY, {"Host": "example.org", name: signature}, [SECRET])
    verify(BODY, {name: f" {signature} "}, [SECRET])


@pytest.mark.parametrize("secret", [SECRET, FORMER])
def test_any_of_several_secrets_may_have_signed(secret: Secret) -> None:
    """While one is being replaced, both are in use."""
    verify(BODY, signed(secret=secret), [SECRET, FORMER])
    verify(BODY, signed(secret=secret), [FORMER, SECRET])


def test_what_another_signed_is_refused() -> None:
    """The error says what to do, and tells neither body nor secret."""
    error = refusal(signed(secret=FORMER))

    assert "the signature is wrong: answer with 403" in error
    assert not any(word in error for word in ("Så", "0123456789", "sha256="))


def test_only_the_raw_bytes_verify() -> None:
    """What was parsed and written again is something else, though it means the same."""
    again = json.dumps(json.loads(BODY), ensure_ascii=False).encode()

    assert again != BODY
    assert "the body is as it was received" in refusal(signed(), body=again)


def test_no_bit_can_be_another() -> None:
    """One bit is enough."""
    for bit in range(len(BODY) * 8):
        body = bytearray(BODY)
        body[bit // 8] ^= 1 << bit % 8
        refusal(signed(), body=bytes(body))


@pytest.mark.parametrize(
    "signature",
    [
        "",
        "sha256=",
        "Så fint",
        "\ud800",
        signed()["X-Hub-Signature-256"].removeprefix("sha256="),
        signed()["X-Hub-Signature-256"].upper(),
        signed()["X-Hub-Signature-256"][:-1],
        signed()["X-Hub-Signature-256"] + "0",
        signed(how="sha1")["X-Hub-Signature"],
    ],
)
def test_another_signature_is_wrong(signature: str) -> None:
    """Whatever stands there, it is compared as bytes."""
    assert "is wrong" in refusal({"X-Hub-Signature-256": signature})


def test_sha_1_alone_is_refused_in_words() -> None:
    """Its signature would be right, and isn't safe."""
    (outdated,) = signed(how="sha1").values()

    assert "only a signature with SHA-1 came" in refusal({"x-hub-signature": outdated})
    verify(BODY, signed() | signed(how="sha1"), [SECRET])


def test_a_missing_signature_is_refused() -> None:
    """Nobody signed."""
    assert "X-Hub-Signature-256 is missing" in refusal({"Host": "example.org"})


def test_two_signatures_are_refused() -> None:
    """Even where one of them is right, nobody knows which a proxy looked at."""
    (right,) = signed().values()
    two = {"X-Hub-Signature-256": right, "x-hub-signature-256": right}

    assert "stands there twice" in refusal(two)


@pytest.mark.parametrize("length", [16, 17])
def test_a_secret_has_at_least_sixteen_bytes(length: int) -> None:
    """Meta's have 32."""
    secret = Secret("x" * length)

    verify(BODY, signed(secret=secret), [secret])


@pytest.mark.parametrize("length", [1, 15])
def test_a_shorter_secret_protects_nothing(length: int) -> None:
    """It is a part of one, or a word; also where another one has signed."""
    secret = Secret("x" * length)

    with pytest.raises(ValueError, match="fewer than 16 bytes"):
        verify(BODY, signed(secret=secret), [secret])
    with pytest.raises(ValueError, match="fewer than 16 bytes"):
        verify(BODY, signed(), [SECRET, secret])


def test_without_a_secret_nothing_is_accepted() -> None:
    """It must not let everybody in, nor look as if everybody forged."""
    with pytest.raises(ValueError, match="no secret is given"):
        verify(BODY, signed(), [])


WORD = Secret("ord-og-😀")
ASKED = {
    "hub.mode": "subscribe",
    "hub.challenge": "0012",
    "hub.verify_token": WORD.reveal(),
}


def test_the_challenge_is_answered_as_it_came() -> None:
    """It is text, though it looks like a number."""
    assert "0012" == challenge(ASKED, WORD)


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("hub.verify_token", "another", "hub.verify_token is missing or another"),
        ("hub.verify_token", "", "hub.verify_token is missing or another"),
        ("hub.verify_token", "\ud800", "hub.verify_token is missing or another"),
        ("hub.verify_token", None, "hub.verify_token is missing or another"),
        ("hub.mode", "unsubscribe", "nobody asks to subscribe"),
        ("hub.mode", None, "nobody asks to subscribe"),
        ("hub.challenge", None, "nobody asks to subscribe"),
    ],
)
def test_who_does_not_know_the_word_gets_no_answer(
    key: str, value: str | None, why: str
) -> None:
    """The error repeats neither word."""
    asked = {name: each for name, each in ASKED.items() if name != key}
    if value is not None:
        asked[key] = value
    with pytest.raises(SignatureError) as refused:
        challenge(asked, WORD)

    assert str(refused.value).startswith(why)
    assert "ord-og" not in str(refused.value)
