"""What a platform did not answer, in few words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from some_governance.loading.manifest import Unanswered


def in_words(missing: Iterable[Unanswered]) -> Iterator[str]:
    """Yield what was not answered, and why; what is alike is told once."""
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for each in missing:
        alike[each.request.rpartition("/")[2], each.why].append(each.request)
    for (_, why), (first, *others) in alike.items():
        more = f" and {len(others)} more like it" if others else ""
        yield f"{first}{more}: {why}"
