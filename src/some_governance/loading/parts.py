"""Which zips may be parts of one download: a platform packs what is large into many."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from some_governance.loading.manifest import Export

_NUMBER = re.compile("[0-9]+")
_ZIP = ".zip"


def parts(
    names: Iterable[str], known: Mapping[str, Export]
) -> Iterator[tuple[str, ...]]:
    """
    Yield the names of downloads, those together that may be parts of one.

    They are zips of which the manifest says the same; where it says nothing, those
    whose names differ in numbers only. Whether they are shows what is in them.

    Args:
        names: What lies there, or should.

        known: What the manifest says of each.
    """
    groups: defaultdict[object, list[str]] = defaultdict(list)
    for name in sorted(names):
        told = known.get(name, Export())
        alike: object = name
        if name.lower().endswith(_ZIP):
            alike = _NUMBER.sub("#", name) if told == Export() else told
        groups[alike].append(name)
    yield from map(tuple, groups.values())
