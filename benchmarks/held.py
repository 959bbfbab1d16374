"""
Whether the promise held: nothing is gone that the archive doesn't have.

It reads the ledger's file, the archive's folder and the server's own log, and shares
no code with what wrote them.
"""

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

Call = tuple[str, str, bool]
"""What came to the server: the method, the path, and whether it did as it was told."""


def held(
    ledger: Path, archive: Path, calls: Iterable[Call], gone: Mapping[str, str]
) -> Iterator[str]:
    """
    Yield what broke the promise.

    Args:
        ledger: The ledger's file.

        archive: The archive's folder.

        calls: What came to the server and changes something, in order.

        gone: The words of what isn't on the server any more, by its id there.
    """
    entries = list(_entries(ledger))
    yield from _chained(entries)
    yield from _ordered([said for _, _, said in entries])
    kept = dict(_capsules(archive))
    for capsule, fault in kept.items():
        if isinstance(fault, str):
            yield f"capsule {capsule}: {fault}"
    yield from _registered_once(archive)
    yield from _called_once(calls)
    receipts = {
        said["item"]: said["facts"]["system_id"]
        for _, _, said in entries
        if said["kind"] == "receipt"
    }
    for native, words in gone.items():
        receipt = receipts.get(f"facebook:{native}")
        files = kept.get(receipt or "")
        if receipt is None:
            yield f"{native} is gone, and the ledger has no receipt of it"
        elif not isinstance(files, dict):
            yield f"{native} is gone, and the archive doesn't have {receipt}"
        elif not _says(files, f"facebook:{native}", words):
            yield f"{native} is gone, and its words are not in the archive"
        elif not (archive / "confirmed" / f"{receipt}.json").exists():
            yield f"{native} is gone, and nobody confirmed that it is archived"


def _entries(ledger: Path) -> Iterator[tuple[str, str, Any]]:
    """
    Yield each entry's body, digest, and what it says.

    It is opened for writing, as every reader of a file has to that a process may have
    left in the middle of something: SQLite takes that back first.
    """
    with sqlite3.connect(f"file:{ledger}?mode=rw", uri=True) as connection:
        rows = connection.execute("SELECT body, digest FROM entries ORDER BY sequence")
        for body, digest in rows:
            yield body, digest, json.loads(body)
    connection.close()


def _chained(entries: Iterable[tuple[str, str, Any]]) -> Iterator[str]:
    previous = "0" * 64
    for number, (body, digest, said) in enumerate(entries, start=1):
        if said["sequence"] != number or said["previous"] != previous:
            yield f"entry {number} doesn't follow the one before it"
        if hashlib.sha256(body.encode()).hexdigest() != digest:
            yield f"entry {number} was changed"
        previous = digest


def _ordered(entries: Iterable[Any]) -> Iterator[str]:
    """Captured, then the receipt, then removed; each thing once."""
    captured: set[tuple[str, str]] = set()
    received: set[tuple[str, str]] = set()
    removing: Counter[str] = Counter()
    for said in entries:
        thing = said["case"], said["item"]
        match said["kind"]:
            case "captured":
                captured.add(thing)
            case "receipt":
                received.add(thing)
                if thing not in captured:
                    yield f"{thing} has a receipt before it was captured"
            case "removing":
                removing[said["item"]] += 1
                lacking = {each for each in captured if each[0] == thing[0]} - received
                if lacking or thing not in received:
                    yield f"{thing} is removed before the receipts of {lacking}"
    for item, count in removing.items():
        if count > 1:
            yield f"{item} was to be removed {count} times"


def _capsules(archive: Path) -> Iterator[tuple[str, dict[str, bytes] | str]]:
    """Yield each capsule's files, or what is wrong with it."""
    for folder in sorted((archive / "capsules").glob("*")):
        if folder.name.startswith("."):
            continue
        manifest = (folder / "manifest.json").read_bytes()
        listed = {each["name"]: each for each in json.loads(manifest)["parts"]}
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and path.name != "manifest.json"
        }
        if hashlib.sha256(manifest).hexdigest() != folder.name:
            yield folder.name, "its manifest is another"
        elif files.keys() != listed.keys():
            yield folder.name, "it has other files than its manifest says"
        elif any(
            hashlib.sha256(body).hexdigest() != listed[name]["sha256"]
            for name, body in files.items()
        ):
            yield folder.name, "a file of it was changed"
        else:
            yield folder.name, files


def _says(files: Mapping[str, bytes], of: str, words: str) -> bool:
    """Tell whether a capsule has the words, as received and as a record of them."""
    thread = json.loads(files["thread.json"])["thread"]
    as_received = json.dumps(words).encode()
    return any((row["id"], row["text"]) == (of, words) for row in thread) and any(
        as_received in body for name, body in files.items() if "captured/" in name
    )


def _registered_once(archive: Path) -> Iterator[str]:
    notes = [
        json.loads(path.read_bytes()) for path in (archive / "handed-in").glob("*.json")
    ]
    keys = Counter(each["key"] for each in notes)
    for name, count in [*keys.items(), *Counter(n["capsule"] for n in notes).items()]:
        if count > 1:
            yield f"{name} is registered {count} times"


def _called_once(calls: Iterable[Call]) -> Iterator[str]:
    counts = Counter((method, path) for method, path, _ in calls)
    for (method, path), count in counts.items():
        if count > 1:
            yield f"{method} {path} came {count} times"
