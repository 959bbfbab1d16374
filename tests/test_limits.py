"""What comes from outside is read within bounds, and refused in our own words."""

import json
import sys
import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from some_governance.errors import PayloadError
from some_governance.limits import DEFAULT_LIMITS, Limits, read_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def refusal(body: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    """Give the hint with which a body is refused."""
    with pytest.raises(PayloadError) as refused:
        read_json(body, "facebook", limits)
    assert ("facebook", "$") == (refused.value.platform, refused.value.path)
    return refused.value.hint


@given(JSON)
def test_json_is_read_as_it_is(value: object) -> None:
    """Whatever JSON can hold comes out as it went in, brackets in texts included."""
    assert value == read_json(json.dumps(value).encode(), "facebook")


@pytest.mark.parametrize(("size", "fits"), [(4, True), (5, True), (6, False)])
def test_the_bytes_are_bounded(size: int, fits: bool) -> None:
    """A payload of five bytes is read within five, and refused with a sixth."""
    body = b"1".ljust(size)

    if fits:
        assert 1 == read_json(body, "facebook", Limits(bytes=5))
    else:
        assert "6 bytes; the limit is 5" == refusal(body, Limits(bytes=5))


@pytest.mark.parametrize("pair", ["[]", '{"a":}'])
@pytest.mark.parametrize(("depth", "fits"), [(2, True), (3, True), (4, False)])
def test_the_depth_is_bounded(pair: str, depth: int, fits: bool) -> None:
    """Three levels are read within three, and the fourth is refused."""
    opening, closing = pair[:-1], pair[-1]
    body = (opening * depth + "1" + closing * depth).encode()

    if fits:
        assert read_json(body, "facebook", Limits(depth=3))
    else:
        hint = "nested deeper than 3 levels"
        assert hint == refusal(body, Limits(depth=3))


def test_brackets_in_a_text_are_no_depth() -> None:
    """A citizen who writes a hundred brackets has nested nothing."""
    text = '\\"' + "[{" * 100

    assert [text] == read_json(json.dumps([text]).encode(), "facebook")


def test_brackets_in_a_text_hide_no_depth() -> None:
    """Closing brackets in texts don't make a deep payload look flat."""
    body = b'["]",' * 5000 + b"1" + b',"["]' * 5000

    assert refusal(body).startswith("nested deeper than 64 levels")


@pytest.mark.parametrize("end", [b"", b"x", b"\\", b"\n", b'"', b'"]'])
def test_a_long_text_is_looked_through_once(end: bytes) -> None:
    """Two megabytes of escaped quotes, wherever they end, take no quadratic time."""
    quotes = 1_000_000
    body = b'["' + b'\\"' * quotes + end

    if end == b'"]':
        assert ['"' * quotes] == read_json(body, "facebook")
    else:
        assert refusal(body).endswith("or with a bracket left open")


def test_a_text_takes_little_more_than_its_bytes() -> None:
    """Whoever looks for the end of a text full of signs keeps no way back."""
    body = b'"' + b"\\" * 100_000 + b'"'
    tracemalloc.start()
    read_json(body, "facebook")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 10 * len(body)


@pytest.mark.parametrize("text", [b'"[', b'"[\\', b'"\\"[', b'"\\\n['])
def test_a_text_that_never_ends_is_no_depth(text: bytes) -> None:
    """What stands in a text that was cut off nests nothing, and is no JSON."""
    assert refusal(text, Limits(depth=0)).startswith("not JSON at line 1, column ")


def test_a_bracket_left_open_is_refused() -> None:
    """An answer that was cut off is refused, and the hint names that too."""
    assert refusal(b'{"data": [').endswith("or with a bracket left open")


@pytest.mark.parametrize(("digits", "fits"), [(2, True), (3, True), (4, False)])
def test_the_digits_of_a_whole_number_are_bounded(digits: int, fits: bool) -> None:
    """A number of three digits is read within three, and refused with a fourth."""
    body = b"9" * digits

    if fits:
        assert int(body) == read_json(body, "facebook", Limits(digits=3))
    else:
        assert "a number has more than 3 digits" == refusal(body, Limits(digits=3))


def test_a_number_is_never_longer_than_python_reads() -> None:
    """Who allows more digits than Python does is refused in our words all the same."""
    most = sys.get_int_max_str_digits()
    limits = Limits(digits=2 * most)

    assert 10**most // 9 == read_json(b"1" * most, "facebook", limits)
    assert (
        f"a number has more than {most} digits, which Python doesn't read"
    ) == refusal(b"1" * (most + 1), limits)


@pytest.mark.parametrize("number", [b"1e999", b"-1e999", b"0." + b"1" * 40])
def test_a_number_that_no_float_can_hold_is_refused(number: bytes) -> None:
    """A number that would become infinite, or is longer than the limit, is refused."""
    hint = "a number is out of range or longer than 40 digits"

    assert hint == refusal(b"[" + number + b"]")


def test_a_broken_number_is_read() -> None:
    """A number with a fraction, within bounds, is a number."""
    assert [0.25] == read_json(b"[0.25]", "facebook")


@pytest.mark.parametrize("name", ["NaN", "Infinity", "-Infinity"])
def test_what_json_does_not_know_is_refused(name: str) -> None:
    """Python would read it; JSON doesn't know it."""
    assert f"{name} is not JSON" == refusal(f"[{name}]".encode())


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        (b'"\xff"', "not UTF-8 at byte 1; save the answer as it was received"),
        (b"{'a': 1}", "not JSON at line 1, column 2"),
        (b"", "not JSON at line 1, column 1"),
        (b'["a",\n"b" "c"]', "not JSON at line 2, column 5"),
    ],
)
def test_what_is_no_json_is_refused(body: bytes, hint: str) -> None:
    """The hint says where reading stopped, and quotes nothing."""
    assert hint == refusal(body)


@pytest.mark.parametrize("body", [b'{"a":1,"a":1}', b'[{"b":{"a":1,"\\u0061":2}}]'])
def test_a_key_that_stands_twice_is_refused_where_that_is_asked(body: bytes) -> None:
    """Two readers may take another one of the two each; usually the last one holds."""
    read_json(body, "facebook")
    with pytest.raises(PayloadError, match="an object holds a key twice"):
        read_json(body, "facebook", unique=True)


def test_a_key_may_stand_in_several_objects() -> None:
    """Only within one object it has to be the only one of its name."""
    body = b'{"a": {"a": [{"a": 1}, {"a": 2}]}}'

    assert {"a": {"a": [{"a": 1}, {"a": 2}]}} == read_json(body, "x", unique=True)


@given(st.binary(max_size=60))
def test_nothing_else_is_ever_raised(body: bytes) -> None:
    """Whatever bytes come, they are read or refused in our words."""
    with suppress(PayloadError):
        read_json(body, "facebook", Limits(depth=3, digits=5))


def test_the_refusal_hides_where_it_came_from() -> None:
    """No cause hangs on a refusal, which would hold the citizens' words."""
    with pytest.raises(PayloadError) as refused:
        read_json(b'{"message": "Kari er dum', "facebook")

    assert (None, True) == (
        refused.value.__cause__,
        refused.value.__suppress_context__,
    )
