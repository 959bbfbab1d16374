"""Fields of a payload's objects are read as what they are, or refused by place."""

from datetime import UTC, datetime

import pytest

from some_governance import Json, Node, PayloadError, RecordError, instant


def node(**fields: Json) -> Node:
    """Make the fourth object of an answer."""
    return Node(
        platform="facebook", source="posts-1.json", path="data[3]", fields=fields
    )


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-17T08:00:00+0000",
        "2024-05-17T08:00:00Z",
        "2024-05-17T10:00:00+02:00",
        "2024-05-17T08:00:00.000+0000",
    ],
)
def test_a_moment_is_read(text: str) -> None:
    """A moment with its offset is the same instant however it is written."""
    assert datetime(2024, 5, 17, 8, tzinfo=UTC) == instant(text)
    assert instant(text).tzinfo is UTC


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("yesterday", "it has to be a moment"),
        ("2026-11-01", "it has to be a moment"),
        ("2024-W20-5T08:00:00Z", "it has to be a moment"),
        ("٢٠٢٤-05-17T08:00:00Z", "it has to be a moment"),
        ("2024-05-17T08:00:00", "it has no zone"),
        ("2024-05-17T24:00:00Z", "it has to be a moment"),
        ("2024-13-17T08:00:00+0000", "no such day"),
        ("2024-02-30T08:00:00+0000", "no such day"),
        ("2024-05-17T08:00:00+9900", "no such day, hour or offset"),
        ("0001-01-01T00:00:00+0100", "no such day"),
        ("1799-12-31T23:59:59+0000", "its year is not from 1800 to 2199"),
        ("2200-01-01T00:00:00+0000", "its year is not from 1800 to 2199"),
    ],
)
def test_what_is_no_moment_is_refused(text: str, hint: str) -> None:
    """A moment that can't be, or that has no zone, is refused without repeating it."""
    with pytest.raises(RecordError, match=hint) as refused:
        instant(text)

    assert text not in str(refused.value)


@pytest.mark.parametrize("year", [1800, 2199])
def test_the_first_and_the_last_year_are_read(year: int) -> None:
    """Posts may be dated back to when an institution was founded."""
    assert year == instant(f"{year}-06-01T00:00:00+0000").year


def test_absent_and_null_fields_are_unknown() -> None:
    """A field that was left out and one that is `null` both mean unknown."""
    empty = node(a=None)

    for key in ("a", "b"):
        assert not empty.has(key)
        assert empty.text(key) is None
        assert empty.flag(key) is None
        assert empty.identity(key) is None
        assert empty.instant(key) is None
        assert empty.count(key) is None
        assert empty.login(key) is None
        assert empty.words(key) is None
        assert empty.node(key) is None
        assert [] == list(empty.listed(key))


def test_fields_are_read_as_what_they_are() -> None:
    """Each kind of field is read as what it is asked for."""
    full = node(
        text="ord",
        flag=False,
        number=12,
        count=0,
        creator={"id": 200, "name": "Ola Eksempel"},
        id="100_1",
        at="2024-05-17T08:00:00+0000",
        words=["MANAGE"],
        inner={"id": "5"},
        many=[{"id": "6"}],
    )
    (only,) = full.listed("many")

    assert full.has("flag")
    assert "ord" == full.text("text")
    assert full.flag("flag") is False
    assert 0 == full.count("count")
    assert "facebook:200" == full.login("creator")
    assert ("12", "100_1") == (full.identity("number"), full.own_id())
    assert datetime(2024, 5, 17, 8, tzinfo=UTC) == full.instant("at")
    assert ("MANAGE",) == full.words("words")
    assert node(id="5").fields == getattr(full.node("inner"), "fields", None)
    assert ("data[3].many[0]", "6") == (only.path, only.own_id())


@pytest.mark.parametrize(
    ("read", "value", "path"),
    [
        (Node.text, 1, "data[3].key"),
        (Node.flag, "nei", "data[3].key"),
        (Node.identity, "", "data[3].key"),
        (Node.identity, True, "data[3].key"),
        (Node.identity, 1.5, "data[3].key"),
        (Node.identity, "1\x1b[31m", "data[3].key"),
        (Node.identity, "1" * 201, "data[3].key"),
        (Node.identity, "../7", "data[3].key"),
        (Node.instant, "i går", "data[3].key"),
        (Node.instant, 1715932800, "data[3].key"),
        (Node.count, -1, "data[3].key"),
        (Node.count, True, "data[3].key"),
        (Node.count, "12", "data[3].key"),
        (Node.login, [], "data[3].key"),
        (Node.login, {"id": ""}, "data[3].key.id"),
        (Node.words, "MANAGE", "data[3].key"),
        (Node.words, ["MANAGE", 1], "data[3].key"),
        (Node.node, [], "data[3].key"),
        (Node.listed, {}, "data[3].key"),
        (Node.listed, [1], "data[3].key[0]"),
    ],
)
def test_a_field_of_another_type_is_refused(
    read: object, value: Json, path: str
) -> None:
    """An impossible value in a field that is known names its place, not itself."""
    assert callable(read)
    with pytest.raises(PayloadError) as refused:
        list(read(node(key=value), "key") or ())

    assert path == refused.value.path
    assert "posts-1.json" in refused.value.hint
    assert len(str(value)) < 3 or str(value) not in str(refused.value)


def test_an_id_of_two_hundred_characters_is_read() -> None:
    """The longest id is an id."""
    assert "1" * 200 == node(id="1" * 200).own_id()


def test_a_missing_id_is_asked_for() -> None:
    """Nothing can be known of what has no id."""
    with pytest.raises(PayloadError, match=r"data\[3\]\.id: it is missing: ask for it"):
        node().own_id()


def test_a_field_of_the_whole_answer_has_a_path_of_its_own() -> None:
    """A single node's fields stand at the top of the answer."""
    whole = Node(platform="facebook", source="post.json", fields={})

    assert "created_time" == whole.at("created_time")


def test_an_id_may_have_colons() -> None:
    """As those of decentralised networks have."""
    assert "facebook:did:plc:kari" == node(author={"did": "did:plc:kari"}).login(
        "author", "did"
    )
