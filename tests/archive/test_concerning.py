"""Whom capsules concern, whose data they hold, and what everybody may see."""

import pytest
from archive.scene import COMMENT, PICTURE, TAKEN, capsule, page
from attrs import asdict, evolve, fields
from builders import FACEBOOK

from some_governance.archive.actors import Actor
from some_governance.archive.capsules.asking import AskedFor, Asking, Attached
from some_governance.archive.capsules.capsule import CapsuleMetadata, Taken
from some_governance.archive.concerning import (
    PART_CLASSES,
    MaskedCapsule,
    capsules_concerning,
    masked_capsule,
)
from some_governance.errors import ArchiveError
from some_governance.records.fields import FieldClass
from some_governance.records.record import field_classes

CAPSULE = capsule()
KEPT = capsule(taken=None)


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("facebook:7777", True),
        ("facebook:8888", True),
        ("instagram:7777", False),
        ("facebook:777", False),
        ("facebook:77777", False),
        ("facebook:77.7", False),
        ("facebook:9999", False),
        ("facebook:1", False),
        ("facebook:2", False),
    ],
)
def test_a_person_is_found_by_their_id(author: str, found: bool) -> None:
    """Who wrote in the thread is found, and nobody whose id only looks alike."""
    expected = tuple(sorted([CAPSULE.id, KEPT.id])) if found else ()

    assert expected == capsules_concerning([CAPSULE, KEPT], author)


def test_who_is_only_named_by_the_platform_is_found() -> None:
    """Who is mentioned, and wrote nothing, is in the answer as it was received."""
    tagged = page(body=b'{"message_tags": [{"id": "5555", "name": "Kari"}]}')
    capsules = [CAPSULE, capsule(pages=(tagged,))]

    assert (capsules[1].id,) == capsules_concerning(capsules, "facebook:5555")


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (b'{"from": {"id": "5555"}}', True),
        (b'{"from": {"id": 5555}}', True),
        (b'{"to": {"data": [{"name": "P\xc3\xa5l"}, {"id": "5555"}]}}', True),
        (b'{"message_tags": {"0": [{"id": "5555"}]}}', True),
        (b'{"snippet": {"authorChannelId": {"value": "5555"}}}', True),
        (b'{"comment": {"author": "5555"}}', True),
        (b'{"owner": {"nsid": "5555"}}', True),
        (b'{"user_id": "5555"}', True),
        (b'{"sender": {"id": "5555"}}', True),
        (b"5555,Per", True),
        (b"not json", False),
        (b'{"id": "5555"}', False),
        (b'{"like_count": 5555}', False),
        (b'{"likes": {"summary": {"total_count": 5555}}}', False),
        (b'{"message": "5555"}', False),
        (b'{"from": {"id": "5555555", "name": "5555"}}', False),
        (b'{"from": {"id": true}}', False),
    ],
)
def test_the_platform_names_people_under_known_keys(answer: bytes, found: bool) -> None:
    """A count, a thing's own id and what somebody wrote name nobody."""
    told = capsule(pages=(page(body=answer),))
    expected = (told.id,) if found else ()

    assert expected == capsules_concerning([told], "facebook:5555")


@pytest.mark.parametrize(
    "name", ["7777", "Per", "Per Person", "facebook:", ":7777", "facebook:Per Person"]
)
def test_a_person_is_named_with_their_platform(name: str) -> None:
    """Whatever else is typed is refused, so that nobody takes it for an answer."""
    with pytest.raises(ArchiveError, match="like facebook:1000"):
        capsules_concerning([CAPSULE], name)


def test_who_is_found_in_the_records_alone_is_found() -> None:
    """Though no answer of the platform's shows them in a way that we know."""
    silent = page(body=b"{}")
    kept = capsule(pages=(silent,))

    for author in ("facebook:7777", "facebook:8888"):
        assert (kept.id,) == capsules_concerning([kept], author)


def test_pictures_are_not_read() -> None:
    """Bytes of a picture that happen to look like an id name nobody."""
    picture = evolve(PICTURE, body=b"5555")

    assert () == capsules_concerning([capsule(attachments=(picture,))], "facebook:5555")


def test_everybody_sees_neither_names_nor_words() -> None:
    """The action, the ground and its sentence are shown, and in which role."""
    assert MaskedCapsule(
        title="comment, facebook:100, 2026-11-29",
        account=FACEBOOK,
        kind="comment",
        posted=CAPSULE.metadata.posted,
        captured=CAPSULE.metadata.captured,
        covers=3,
        action="remove",
        ground="personal-attack",
        clause=TAKEN.clause,
        quote=TAKEN.quote,
        role="administrator",
    ) == masked_capsule(CAPSULE.metadata)


def test_what_is_only_kept_was_not_done_by_anybody() -> None:
    """There is neither action nor ground, nor a role."""
    shown = masked_capsule(KEPT.metadata)

    assert (None,) * 5 == (
        shown.action,
        shown.ground,
        shown.clause,
        shown.quote,
        shown.role,
    )


def test_nothing_of_a_citizen_is_shown() -> None:
    """Nothing that leads to who wrote it, and nobody's own name, gets through."""
    taken = evolve(TAKEN, by=Actor(id="canary", role="editor", vouched_by="canary"))
    metadata = evolve(
        CAPSULE.metadata,
        author="canary",
        author_id="canary",
        permalink="canary",
        digest="canary",
        taken=taken,
    )

    assert "canary" not in str(asdict(masked_capsule(metadata)))
    assert COMMENT not in str(asdict(masked_capsule(metadata)))


@pytest.mark.parametrize(
    "kind", [CapsuleMetadata, Taken, Actor, Asking, AskedFor, Attached]
)
def test_every_field_has_a_class(kind: type) -> None:
    """Of each field of a capsule it is said whose data it holds."""
    assert [each.name for each in fields(kind)] == [*field_classes(kind)]


def test_what_is_a_citizens_does_not_show() -> None:
    """A log in which metadata is printed names nobody."""
    whose = field_classes(CapsuleMetadata)
    citizens = [each for each, mark in whose.items() if mark is FieldClass.CITIZEN]
    shown = repr(CAPSULE)

    assert ["author", "author_id", "digest"] == citizens
    assert not any(f"{name}=" in shown for name in citizens)
    assert "7777" not in shown


def test_every_part_has_a_class() -> None:
    """Of each file of a capsule it is said whose data it holds."""
    assert all(
        any(name == each or name.startswith(each) for each in PART_CLASSES)
        for name in CAPSULE.files
    )
    assert all(
        any(name.startswith(each) for name in CAPSULE.files) for each in PART_CLASSES
    )
