"""Tables that are made from the code: what sources tell, and whose data it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, get_type_hints

from told_clauses import others, ruleless, whole
from told_commands import commands
from told_drawn import DRAWN
from told_figures import FIGURES
from told_rules import catalogue, spelled
from told_values import values

from some_governance import (
    BUILT_IN,
    FACTS,
    Actor,
    Asking,
    CapsuleMetadata,
    Hooks,
    ReadsFacts,
    Taken,
    Tells,
    discover,
)
from some_governance.archive.concerning import PART_CLASSES
from some_governance.loading.facts import TABLES
from some_governance.records.facts import fact_name
from some_governance.records.fields import FieldClass
from some_governance.records.record import field_classes
from some_governance.testing import (
    ARCHIVE_PROMISES,
    CONNECTION_PROMISES,
    GUIDELINES_PROMISES,
    PLATFORM_PROMISES,
    Promise,
)

PLATFORMS = ("facebook", "instagram", "youtube", "flickr")
SOURCES = MappingProxyType(
    {"translate": "API", "webhook": "webhooks", "read-export": "download"}
)
NOTHING = "–"


def facts() -> str:
    """Say of each kind of fact of which sources tell all, and of which some."""
    told = dict(_sources())
    return _table(
        ["facts", *told],
        (
            [f"`{name}`", *(_much(each, name) for each in told.values())]
            for name in FACTS
        ),
    )


def rules() -> str:
    """Say of each kind of rule what it learns from each source."""
    told = dict(_sources())
    reads = {rule.kind: rule.reads for rule in BUILT_IN if isinstance(rule, ReadsFacts)}
    return _table(
        ["rule", "reads", *told],
        (
            [
                f"`{kind}`",
                _listed(read),
                *(_learnt(each, read) for each in told.values()),
            ]
            for kind, read in reads.items()
        ),
    )


def fields() -> str:
    """Name the fields of facts and capsules that are not public, by whose they are."""
    kept = {"metadata.json": CapsuleMetadata, "taken": Taken, "by": Actor}
    classes = (FieldClass.OFFICIAL, FieldClass.CITIZEN, FieldClass.SPECIAL)
    rows = [
        [f"`{name}`", *(_of_class(kind, each) for each in classes)]
        for name, kind in {**FACTS, **kept, "captured.json": Asking}.items()
    ]
    shown = (row for row in rows if {*row[1:]} != {NOTHING})
    return _table(["of", *(each.value for each in classes)], shown)


def files() -> str:
    """Say of each file of a capsule whose data it holds."""
    rows = ([f"`{name}`", whose.value] for name, whose in PART_CLASSES.items())
    return _table(["file", "class"], rows)


def hooks() -> str:
    """Say of each hook what it gives, and of which kind."""
    rows = (
        [
            f"`{name}`",
            hook.__doc__ or "",
            f"`{spelled(get_type_hints(hook)['return'])}`",
        ]
        for name, hook in vars(Hooks).items()
        if not name.startswith("_")
    )
    return _table(["hook", "what it gives", "returns"], rows)


def promises(kept: Iterable[Promise[Any]]) -> str:
    """Name promises, with what has to hold, and how to mend it."""
    rows = ([f"`{each.name}`", each.says, each.mend] for each in kept)
    return _table(["promise", "what has to hold", "how to mend it"], rows)


def _of_class(kind: type, whose: FieldClass) -> str:
    classes = field_classes(kind)
    return _listed(f"`{name}`" for name, each in classes.items() if each is whose)


def _sources() -> Iterator[tuple[str, Tells]]:
    """Yield every source with its title; a register tells all that it has rows for."""
    known = discover(PLATFORMS).platforms
    for name in PLATFORMS:
        for capability, title in SOURCES.items():
            if capability in known[name].tells:
                yield f"{known[name].title}: {title}", known[name].tells[capability]
    yield "registers", Tells(all=tuple(map(fact_name, TABLES.values())))


def _much(tells: Tells, fact: str) -> str:
    if fact in tells.all:
        return "all"
    return "some" if fact in tells.some else NOTHING


def _learnt(tells: Tells, reads: Sequence[str]) -> str:
    """Name what a source tells of what is read; in bold, of what it can tell all."""
    if {*reads} <= {*tells.all}:
        return "**all**"
    return _listed(
        f"**{fact}**" if fact in tells.all else fact
        for fact in reads
        if fact in (*tells.all, *tells.some)
    )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words) or NOTHING


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table in Markdown."""
    rule = ["---"] * len(heads)
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rule, *rows))


MARKED: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "% table of facts": facts,
        "% table of rules": rules,
        "% table of fields": fields,
        "% table of files": files,
        "% table of hooks": hooks,
        "% table of platform promises": partial(promises, PLATFORM_PROMISES),
        "% table of connection promises": partial(promises, CONNECTION_PROMISES),
        "% table of guidelines promises": partial(promises, GUIDELINES_PROMISES),
        "% table of archive promises": partial(promises, ARCHIVE_PROMISES),
        "% catalogue of rules": catalogue,
        "% clauses of the whole text": whole,
        "% clauses without a rule": ruleless,
        "% clauses of others": others,
        "% commands": commands,
        "% values": values,
        **FIGURES,
        **DRAWN,
    }
)
"""What is made where a page has a comment, by that comment."""


def filled(page: str) -> str:
    """Put tables where a page has their comments."""
    for mark, table in MARKED.items():
        if mark in page:
            page = page.replace(mark, table())
    return page
