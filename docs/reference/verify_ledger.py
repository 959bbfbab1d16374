"""
Verify an exported ledger, with nothing but Python: no library of ours is needed.

    python verify_ledger.py EXPORT.jsonl [SEQUENCE:DIGEST ...]

Each anchor is a head of the ledger that somebody else holds. Exit status: 0 all is
well, 1 something is wrong; the first bad entry is named.
"""

import hashlib
import json
import sys
from pathlib import Path

FIRST = "0" * 64


def canonical(entry: object) -> bytes:
    """Write an entry the one way in which its digest was made."""
    return json.dumps(entry, sort_keys=True, separators=(",", ":")).encode()


def verify(lines: list[str], anchors: dict[int, str]) -> str | None:
    """Say what is wrong, or nothing."""
    previous = FIRST
    receipts = {}
    for number, line in enumerate(lines, 1):
        try:
            said = json.loads(line)
            entry, digest = said["entry"], said["digest"]
            facts = entry["facts"]
            kind, case, capsule = entry["kind"], entry["case"], facts.get("capsule")
        except (AttributeError, KeyError, TypeError, ValueError):
            return f"entry {number} can't be read"
        if entry["sequence"] != number:
            return f"entry {number} is missing"
        if entry["previous"] != previous:
            return f"entry {number} doesn't follow the one before it"
        if hashlib.sha256(canonical(entry)).hexdigest() != digest:
            return f"entry {number} isn't what its digest says"
        if anchors.get(number, digest) != digest:
            return f"entry {number} isn't the one that somebody else holds"
        if kind == "receipt":
            receipts[str(number)] = (case, capsule)
        receipt = receipts.get(str(facts.get("receipt")))
        if kind == "removing" and receipt != (case, capsule):
            return f"entry {number} removes what no archive had confirmed"
        previous = digest
    if cut := [number for number in anchors if number > len(lines)]:
        return f"entry {min(cut)} was cut off: somebody else holds it"
    return None


if __name__ == "__main__":
    exported = Path(sys.argv[1]).read_text("ascii", "replace").split("\n")[:-1]
    held = dict(each.split(":") for each in sys.argv[2:])
    sys.exit(verify(exported, {int(number): held[number] for number in held}))
