"""What was seen of the comments on videos, and until when that is all there are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from some_governance import EARLIEST, SAME_RUN, Coverage, Gap, Run, Sheet, Span
from some_governance_youtube.answers.asked import (
    COMMENTS,
    DIALOGUE,
    LISTS,
    PUBLISHED,
    THREADS,
    record_id,
)
from some_governance_youtube.answers.reading import Found, Sight

UNSEEN = (
    "replies to comments are counted, and were not seen: fetch /comments of each "
    "comment with all pages; YouTube may keep the rest from whoever asks"
)


class Looks:
    """
    Looks at what stands under videos.

    The comments on a video were looked at when the three lists of them were, at the
    same time: those that everybody sees, those held for review, and those that may be
    spam; and with each comment all of its replies. Where nobody can comment, there are
    none, unless some were seen at another time: these are there still, or not.

    Args:
        runs: All answers, run by run.

        sights: All comments that were seen.
    """

    def __init__(self, runs: Iterable[Run[Found]], sights: Iterable[Sight]) -> None:
        self._spoken = frozenset(each.video for each in sights)
        self._accounts: dict[str, str] = {}
        self._lists: defaultdict[tuple[str, str], list[Run[Found]]] = defaultdict(list)
        self._replies: defaultdict[str, list[Run[Found]]] = defaultdict(list)
        for run in runs:
            parameters, account = run.first.parameters, run.first.account
            of, above = parameters.get("videoId"), parameters.get("parentId")
            if run.first.request == THREADS and of and account:
                self._accounts[record_id(of)] = account
                if run.flaw() is None:
                    state = parameters.get("moderationStatus", PUBLISHED)
                    self._lists[record_id(of), state].append(run)
            if run.first.request == COMMENTS and above and run.flaw() is None:
                self._replies[record_id(above)].append(run)
        self._known = {video: [*self._until(video)] for video in self._accounts}

    @property
    def accounts(self) -> frozenset[str]:
        """Ids of the accounts on whose videos comments were asked for."""
        return frozenset(self._accounts.values())

    def until(self, video: str) -> Sequence[tuple[datetime, str]]:
        """Tell until when all comments on a video are known, and where that stands."""
        return self._known.get(video, ())

    def _until(self, video: str) -> Iterator[tuple[datetime, str]]:
        for run in self._lists[video, PUBLISHED]:
            beside = [self._beside(video, state, run) for state in LISTS[1:]]
            found = [run, *(each for each in beside if each is not None)]
            closed = any(sheet.found.closed for sheet in run.sheets)
            whole = len(found) == len(LISTS) and all(map(self._answered, found))
            if whole and not (closed and video in self._spoken):
                yield min(each.began for each in found), run.first.source

    def coverage(self) -> Iterator[Coverage]:
        """Yield what can be said of each video for itself."""
        for video, account in sorted(self._accounts.items()):
            for until, source in self.until(video):
                yield Coverage(
                    source=source,
                    facts=DIALOGUE,
                    account=account,
                    under=video,
                    span=Span(EARLIEST, until),
                )

    def _beside(self, video: str, state: str, run: Run[Found]) -> Run[Found] | None:
        """Give the list of another state that was asked for at the same time."""
        near = (
            each
            for each in self._lists[video, state]
            if abs(each.began - run.began) <= SAME_RUN
        )
        return min(near, key=lambda each: abs(each.began - run.began), default=None)

    def _answered(self, run: Run[Found]) -> bool:
        """Tell whether all replies to the comments of a list were seen since then."""
        along: defaultdict[str | None, set[str]] = defaultdict(set)
        for sight in _sights(run):
            along[sight.thread].add(sight.of)
        for sight in _sights(run):
            if sight.replies:
                later = (
                    {each.of for each in _sights(found)}
                    for found in self._replies[sight.of]
                    if found.began >= run.began
                )
                if max(map(len, (along[sight.of], *later))) < sight.replies:
                    return False
        return True


def unseen_replies(sheets: Sequence[Sheet[Found]]) -> Iterator[Gap]:
    """Yield where more replies are counted than were seen, by the newest count."""
    counts: dict[str, tuple[datetime, int, str, str]] = {}
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for sheet in sheets:
        for each in sheet.found.sights:
            if each.thread is not None:
                seen[each.thread].add(each.of)
            if each.replies is not None:
                told = each.observed, each.replies, each.source, each.account
                counts[each.of] = max(counts.get(each.of, told), told)
    lacking: Counter[tuple[str, str]] = Counter()
    for of, (_, number, source, account) in counts.items():
        lacking[source, account] += max(0, number - len(seen[of]))
    for (source, account), number in (+lacking).items():
        why = f"{number} {UNSEEN}"
        yield Gap(source=source, why=why, facts=DIALOGUE, account=account)


def _sights(run: Run[Found]) -> list[Sight]:
    return [sight for sheet in run.sheets for sight in sheet.found.sights]
