"""Downloads are read where they lie, within limits; nothing in them is believed."""

import os
import random
import shutil
import traceback
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path

import pytest

from benchmarks.zips import Member, zip_of
from some_governance.errors import PayloadError
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.downloads import opened

MIB = 1024 * 1024
SOURCE = "facebook/100/export/<download #1>"
PERSON = "kari_eksempel_1234567890"

Save = Callable[[Path, Mapping[str, bytes]], Path]


def in_folder(place: Path, files: Mapping[str, bytes]) -> Path:
    """Save files in a folder."""
    for name, body in files.items():
        (place / "down" / name).parent.mkdir(parents=True, exist_ok=True)
        (place / "down" / name).write_bytes(body)
    return place / "down"


def in_zip(place: Path, files: Mapping[str, bytes]) -> Path:
    """Save files in a zip."""
    return zipped(place, *(Member(name=name, body=files[name]) for name in files))


def zipped(place: Path, *members: Member) -> Path:
    """Save members in a zip."""
    path = place / "down.zip"
    path.write_bytes(zip_of(members))
    return path


def refusal(
    path: Path,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    watch: Callable[[], float] = lambda: 0,
) -> PayloadError:
    """Give the error with which a download, or one file of it, is refused."""

    def read() -> None:
        with opened(path, SOURCE, "facebook", limits, watch=watch) as files:
            if name is not None:
                files.read(name)

    with pytest.raises(PayloadError) as refused:
        read()
    assert "facebook" == refused.value.platform
    told = "".join(traceback.format_exception(refused.value, chain=True))
    assert "kari" not in told.lower()
    return refused.value


@pytest.fixture(params=[in_folder, in_zip])
def save(request: pytest.FixtureRequest) -> Save:
    """Give what saves files, in a folder and in a zip."""
    saved: Save = request.param
    return saved


def test_a_download_is_read_where_it_lies(save: Save, tmp_path: Path) -> None:
    """A folder and a zip give the same files, and nothing is unpacked."""
    path = save(tmp_path, {"posts/b.json": b"[2]", "a.json": b"[1]", "c/d.jpg": b""})
    before = sorted(tmp_path.rglob("*"))

    with opened(path, SOURCE, "facebook", DEFAULT_LIMITS) as files:
        assert ("a.json", "c/d.jpg", "posts/b.json") == files.names
        assert (b"[2]", b"[1]", b"") == (
            files.read("posts/b.json"),
            files.read("a.json"),
            files.read("c/d.jpg"),
        )

    assert before == sorted(tmp_path.rglob("*"))


def test_names_of_files_stay_out_of_a_repr(save: Save, tmp_path: Path) -> None:
    """They are named after people; a program that logs its locals shows none."""
    path = save(tmp_path, {f"inbox/{PERSON}/message_1.json": b"[]"})

    with opened(path, SOURCE, "facebook", DEFAULT_LIMITS) as files:
        assert PERSON not in repr(files)


def test_what_systems_leave_is_left_out(save: Save, tmp_path: Path) -> None:
    """Files that a system puts beside those of the platform are no part of it."""
    names = ["__MACOSX/a.json", "._a.json", "b/._a.json", ".DS_Store", "b/.DS_Store"]
    path = save(tmp_path, dict.fromkeys([*names, "b/__MACOSX.json"], b"{}"))

    with opened(path, SOURCE, "facebook", DEFAULT_LIMITS) as files:
        assert ("b/__MACOSX.json",) == files.names


def test_a_file_that_is_not_there_is_told(save: Save, tmp_path: Path) -> None:
    """Who asks for a file by another name gets an error, and not that name in it."""
    path = save(tmp_path, {"a.json": b"{}"})

    error = refusal(path, f"{PERSON}.json")

    assert f"{SOURCE}/<unknown file>" == error.path


@pytest.mark.parametrize(("size", "fits"), [(9, True), (10, True), (11, False)])
def test_each_file_is_bounded(
    save: Save, tmp_path: Path, size: int, fits: bool
) -> None:
    """Ten bytes are read within ten; with one more, a file is refused by its number."""
    path = save(tmp_path, {"a.json": b"", f"{PERSON}.json": b"1" * size})
    limits = Limits(bytes=10)

    if fits:
        with opened(path, SOURCE, "facebook", limits) as files:
            assert size == len(files.read(f"{PERSON}.json"))
    else:
        error = refusal(path, f"{PERSON}.json", limits)
        assert f"{SOURCE}/<file #2>" == error.path
        assert "it has more than 10 bytes, the limit for one file" == error.hint


@pytest.mark.parametrize(("total", "fits"), [(21, True), (20, True), (19, False)])
def test_all_that_is_read_is_bounded(
    save: Save, tmp_path: Path, total: int, fits: bool
) -> None:
    """Two files of ten bytes are read within twenty."""
    path = save(tmp_path, {"a.json": b"1" * 10, "b.json": b"1" * 10})

    with opened(path, SOURCE, "facebook", Limits(total=total)) as files:
        files.read("a.json")
        if fits:
            assert 10 == len(files.read("b.json"))
        else:
            with pytest.raises(PayloadError, match="limit for all"):
                files.read("b.json")


@pytest.mark.parametrize(("most", "fits"), [(4, True), (3, True), (2, False)])
def test_the_members_are_bounded(
    save: Save, tmp_path: Path, most: int, fits: bool
) -> None:
    """Three files are listed within three; what systems leave counts, too."""
    path = save(tmp_path, {"a.json": b"", "b.json": b"", "._c": b""})
    limits = Limits(members=most)

    if fits:
        with opened(path, SOURCE, "facebook", limits) as files:
            assert 2 == len(files.names)
    else:
        assert "2 files, the limit" in refusal(path, limits=limits).hint


def test_the_time_is_bounded(save: Save, tmp_path: Path) -> None:
    """Who reads for longer than the limit is stopped in the middle of a file."""
    path = save(tmp_path, {"a.json": random.Random(1).randbytes(5 * 64 * 1024)})
    seconds: Iterator[int] = count()

    error = refusal(path, "a.json", Limits(seconds=3), lambda: next(seconds))

    assert "reading the download took more than 3 seconds" == error.hint
    assert 5 == next(seconds)


@pytest.mark.parametrize(("ratio", "fits"), [(1100, True), (900, False)])
def test_what_grows_too_much_is_a_bomb(tmp_path: Path, ratio: int, fits: bool) -> None:
    """Three mebibytes of one letter are a thousand times as large as packed."""
    path = zipped(tmp_path, Member(name="a.json", body=b"1" * 3 * MIB))
    limits = Limits(ratio=ratio - ratio // 3)

    if fits:
        with opened(path, SOURCE, "facebook", limits) as files:
            assert 3 * MIB == len(files.read("a.json"))
    else:
        assert "it is a bomb" in refusal(path, "a.json", limits).hint


def test_many_small_bombs_are_one(tmp_path: Path) -> None:
    """What may come out freely may do so once, and not once for each member."""
    names = [f"{number}.json" for number in range(3)]
    members = [Member(name=name, body=b"1" * (MIB // 2)) for name in names]

    with opened(zipped(tmp_path, *members), SOURCE, "facebook", Limits(ratio=1)) as all:
        assert [MIB // 2] * 2 == [len(all.read(name)) for name in names[:2]]
        with pytest.raises(PayloadError, match="bomb"):
            all.read(names[2])


@pytest.mark.parametrize(
    "name",
    [
        "../kari.json",
        "a/../kari.json",
        "a/..",
        "/kari.json",
        "a//kari.json",
        "./kari.json",
        "a\\kari.json",
        "C:kari.json",
        "kari\0.json",
        "",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    """No platform writes such names: whoever wrote them wants something."""
    path = zipped(tmp_path, Member(name="a.json"), Member(name=name))

    error = refusal(path)

    assert f"{SOURCE}/<member #2>" == error.path
    assert error.hint.startswith("its name leads out of the download, or nowhere")


def test_a_backslash_is_refused_in_a_folder_too(tmp_path: Path) -> None:
    """What one system takes for a name is a path on another."""
    path = in_folder(tmp_path, {"a\\kari.json": b"{}"})

    assert f"{SOURCE}/<member #1>" == refusal(path).path


@pytest.mark.parametrize(
    ("member", "why"),
    [
        (Member(name="a.json"), "another one has the same name"),
        (Member(name="kari.json", mode=0o120777), "it is a link"),
        (Member(name="kari.json", flags=1), "it is locked with a password"),
        (Member(name="kari.json", method=12), "it is packed in a way that"),
        (Member(name="kari.json", at=0), "it shares its place with another one"),
    ],
    ids=["twice", "link", "locked", "packed", "overlapping"],
)
def test_a_strange_member_is_refused(tmp_path: Path, member: Member, why: str) -> None:
    """The whole download is refused: what else is in it can't be trusted either."""
    error = refusal(zipped(tmp_path, Member(name="a.json"), member))

    assert error.hint.startswith(why)
    assert error.path.startswith(f"{SOURCE}/<member #")


def test_a_member_may_not_reach_into_the_list(tmp_path: Path) -> None:
    """A member that would begin where the list does is refused."""
    first = Member(name="a.json", body=b"12345678", method=0)
    second = Member(name="kari.json", at=30 + len("a.json") + 8)

    error = refusal(zipped(tmp_path, first, second))

    assert error.hint.startswith("it shares its place")
    assert f"{SOURCE}/<member #2>" == error.path


def test_folders_in_a_zip_are_no_files(tmp_path: Path) -> None:
    """A zip may list its folders; of two with the same name, one is too many."""
    folder = Member(name="a/", body=b"", mode=0o40755)
    path = zipped(tmp_path, folder, Member(name="a/b.json"))

    with opened(path, SOURCE, "facebook", DEFAULT_LIMITS) as files:
        assert ("a/b.json",) == files.names
    error = refusal(zipped(tmp_path, folder, folder))
    assert (f"{SOURCE}/<member #2>", True) == (error.path, "same name" in error.hint)


@pytest.mark.parametrize(
    "member",
    [
        Member(name="kari.json", body=b"12345", size=2),
        Member(name="kari.json", body=b"12345", size=50, crc=1),
        Member(name="kari.json", body=b"12345", crc=1),
        Member(name="kari.json", flags=0x20),
    ],
    ids=["too-short", "too-long", "checksum", "patched"],
)
def test_a_broken_member_is_told_by_its_number(tmp_path: Path, member: Member) -> None:
    """What the zip says of a file doesn't fit the file: nobody gets half of it."""
    error = refusal(zipped(tmp_path, member), "kari.json")

    assert f"{SOURCE}/<file #1>" == error.path
    assert "it can't be read: it is broken; download it anew" == error.hint
    assert error.__context__ is None


def test_a_name_that_is_told_in_two_ways_is_not_repeated(tmp_path: Path) -> None:
    """A zip whose members have other names than its list says is broken."""
    path = zipped(tmp_path, Member(name="kari.json"))
    path.write_bytes(path.read_bytes().replace(b"kari", b"KARI", 1))

    assert "it is broken" in refusal(path, "kari.json").hint


@pytest.mark.parametrize("body", [b"", b"PK\5\6", b"<html>", b"PK\5\6" + b"\xff" * 18])
def test_what_is_no_zip_is_told(tmp_path: Path, body: bytes) -> None:
    """A file that is none, or only half of one, was not downloaded whole."""
    (tmp_path / "down.zip").write_bytes(body)

    error = refusal(tmp_path / "down.zip")

    assert (SOURCE, "it can't be read: it is broken; download it anew") == (
        error.path,
        error.hint,
    )


def test_a_long_list_is_not_read(tmp_path: Path) -> None:
    """A list that is longer than so many members need is refused before it is read."""
    path = zipped(tmp_path, *(Member(name="a" * 300 + str(n)) for n in range(2)))

    assert "lists more than 2 files" in refusal(path, limits=Limits(members=2)).hint


def test_a_list_of_too_many_is_not_taken_in(tmp_path: Path) -> None:
    """Members are counted before anything is made of them."""
    path = zipped(tmp_path, *(Member(name=str(number)) for number in range(3)))

    assert "lists more than 2 files" in refusal(path, limits=Limits(members=2)).hint


def test_nothing_there_is_told(tmp_path: Path) -> None:
    """Neither a folder nor a zip: nothing can be opened."""
    assert "it is neither a folder nor a zip" in refusal(tmp_path / "down").hint


@pytest.mark.parametrize("target", ["a.json", ".", "nowhere"])
def test_a_link_in_a_folder_is_refused(tmp_path: Path, target: str) -> None:
    """A link may lead to any file of whoever reads it, or round and round."""
    path = in_folder(tmp_path, {"a.json": b"{}"})
    (path / "kari").symlink_to(target)

    error = refusal(path)

    assert f"{SOURCE}/<member #2>" == error.path
    assert error.hint.startswith("it is a link, or no file")


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    """Who reads from a pipe may wait for ever."""
    path = in_folder(tmp_path, {"a.json": b"{}"})
    os.mkfifo(path / "kari")

    assert refusal(path).hint.startswith("it is a link, or no file")


def test_a_file_that_vanishes_is_told(tmp_path: Path) -> None:
    """Somebody moves the folder away while it is read: the error says which file."""
    path = in_folder(tmp_path, {f"{PERSON}.json": b"{}"})

    with opened(path, SOURCE, "facebook", DEFAULT_LIMITS) as files:
        shutil.rmtree(path)
        with pytest.raises(PayloadError) as gone:
            files.read(f"{PERSON}.json")

    assert f"{SOURCE}/<file #1>" == gone.value.path
    assert "No such file" in gone.value.hint
    assert PERSON not in str(gone.value)
