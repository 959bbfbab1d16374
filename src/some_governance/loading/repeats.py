"""The same answer, fetch after fetch: the first and the last of them tell it all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from some_governance.loading.file_names import file_of
from some_governance.loading.manifest import Asked
from some_governance.platforms.pages import Request


class Repeats:
    """
    Finds answers of earlier fetches that say what those before and after them say.

    Of what stands under one thing, the first answer tells since when it is so, and the
    last until when. Those between tell nothing.

    Args:
        folder: Where the answers lie.

        requests: What each file there answers, by its name; it may change.
    """

    def __init__(self, folder: Path, requests: Mapping[str, Asked]) -> None:
        self._folder = folder
        self._requests = requests
        self._fetches: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(requests):
            fetch, _, asked = name.partition("-")
            self._fetches[asked].append(fetch)

    def between(self, question: Request, began: datetime) -> Sequence[str]:
        """
        Name the files that may go, now that a fetch has all of an answer.

        They are those of the answer before, where it says the same as this one and as
        the one before it.

        Args:
            question: What was answered, without secrets.

            began: When the fetch began.
        """
        fetch, _, asked = file_of(question, 1, began).partition("-")
        fetches = {*self._fetches[asked], fetch}
        runs = [self._run(question, began, each) for each in sorted(fetches)[-3:]]
        if len(runs) < 3:
            return ()
        before, between, now = ([*map(self._body, run)] for run in runs)
        return runs[1] if before == between == now else ()

    def _run(self, question: Request, began: datetime, fetch: str) -> Sequence[str]:
        """Name the files of an answer, page by page; none where it isn't whole."""
        names: list[str] = []
        while not names or not self._requests[names[-1]].last:
            asked = file_of(question, len(names) + 1, began).partition("-")[2]
            name = f"{fetch}-{asked}"
            if name not in self._requests:
                return ()
            names.append(name)
        return names

    def _body(self, name: str) -> bytes | None:
        """Read a page; `None` where it isn't there any more."""
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return None
