"""What other programs read of us names its shape, and what they call is an id."""

import ast
import json
from collections.abc import Iterator, Mapping

from builders import FACEBOOK, account, asked, publication

from some_governance import AppointedOnly, as_json

WRITERS = {"printable_json", "canonical"}
JSON_SCHEMAS = {"some_governance/cli/init.py", "some_governance/cli/schema.py"}
"""They write JSON Schemas, which name their own."""
PARTS = {
    "some_governance/archive/capsules/packing.py",
    "some_governance/archive/warc.py",
}
"""What they write lies in a capsule or a WARC, which says what it is."""


def writes(module: ast.Module) -> bool:
    """Tell whether a module writes JSON for others."""
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in WRITERS
        for node in ast.walk(module)
    )


def has_head(module: ast.Module) -> bool:
    """Tell whether something in it names schema and version."""
    return any(
        {"schema", "version"}
        <= {key.value for key in node.keys if isinstance(key, ast.Constant)}
        for node in ast.walk(module)
        if isinstance(node, ast.Dict)
    )


def test_what_writes_names_schema_and_version(
    modules: Mapping[str, ast.Module],
) -> None:
    """A program knows what it reads before it reads on, whatever command wrote it."""
    writers = {path for path, module in modules.items() if writes(module)}
    silent = {path for path in writers if not has_head(modules[path])}

    assert "some_governance/report/data.py" in writers
    assert JSON_SCHEMAS | PARTS == silent


IDS = {"id", "basis", "finding", "clause", "account", "subject", "of", "digest"}


def ids(value: object) -> Iterator[object]:
    """Yield what stands under a key that names an id, and all items."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key in IDS and not isinstance(each, dict):
                yield each
            yield from each if key == "items" else ids(each)
    elif isinstance(value, list):
        for each in value:
            yield from ids(each)


def test_ids_are_strings() -> None:
    """A number of 17 digits would lose its last ones in JavaScript."""
    report = asked(
        AppointedOnly(actions=("publish",)),
        account(),
        publication("facebook:100_10292352438962241", by="facebook:9"),
    )
    found = list(ids(json.loads(as_json(report))))

    assert {FACEBOOK, "facebook:100_10292352438962241"} <= {*found}
    assert {str} == {type(each) for each in found if each is not None}
