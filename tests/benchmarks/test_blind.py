"""Blacking out takes every word and name of a citizen, and nothing else."""

import json
from pathlib import Path

from builders import comment, publication, reply, sanction

from benchmarks.blind import BLACK, black_out, blacked_id, blacked_out
from some_governance import Records


def test_all_that_is_citizens_is_blacked_out() -> None:
    """Words and names go, also where there were none, and ids of authors."""
    records = Records.of(
        comment(author="Kari", by="facebook:9", text="Så fint!"),
        publication(text=None),
        reply(text="Takk!"),
    )
    said, posted, replied = blacked_out(records).facts

    assert comment(author=BLACK, by=blacked_id("facebook:9"), text=BLACK) == said
    assert publication(text=BLACK) == posted
    assert reply(text=BLACK) == replied


def test_who_they_are_goes_and_that_they_are_two_stays() -> None:
    """A rule may count what one person got, and who that is nobody learns."""
    records = Records.of(
        *(
            sanction(person=person, id=id)
            for id, person in zip("abc", "xxy", strict=True)
        ),
        comment(by=None),
    )
    unknown, one, same, other = blacked_out(records).facts

    assert None is unknown.by
    assert one.person == same.person != other.person
    assert not {"x", "y"} & {one.person, other.person}


def test_what_was_sent_is_blacked_out_too(tmp_path: Path) -> None:
    """Words and names go at every depth; ids, times and the manifest stay."""
    saved = tmp_path / "saved" / "facebook" / "1" / "api"
    saved.mkdir(parents=True)
    (saved / "manifest.json").write_text('{"name": "stays"}')
    (saved / "page.json").write_text('{"name": "Testbygda kommune"}')
    sent = {"data": [{"id": "1_2", "message": "Så fint!", "from": {"name": "Kari"}}]}
    (saved / "comments.json").write_text(json.dumps(sent | {"name": 7}))
    black_out(tmp_path / "saved", tmp_path / "copy")
    copied = tmp_path / "copy" / "facebook" / "1" / "api"

    assert {
        "data": [{"id": "1_2", "message": BLACK, "from": {"name": BLACK}}],
        "name": 7,
    } == json.loads((copied / "comments.json").read_text())
    assert '{"name": "stays"}' == (copied / "manifest.json").read_text()
    assert "Testbygda" in (copied / "page.json").read_text()
