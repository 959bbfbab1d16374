"""Where in a download something lies, without the names that people gave it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

_FOLDERS = frozenset(
    {
        "album",
        "archived_threads",
        "comments",
        "comments_and_reactions",
        "connections",
        "content",
        "e2ee_cutover",
        "events",
        "filtered_threads",
        "inbox",
        "likes",
        "likes_and_reactions",
        "media",
        "message_requests",
        "messages",
        "other_activity",
        "personal_information",
        "posts",
        "profile_information",
        "security_and_login_information",
        "this_profile's_activity_across_facebook",
        "your_activity_across_facebook",
        "your_facebook_activity",
        "your_instagram_activity",
    }
)
_FILES = re.compile(
    r"(?:archived_posts|comments|igtv_videos|liked_comments|liked_posts"
    r"|likes_and_reactions|media|message|other_content|personal_information"
    r"|post_comments|posts|profile_information|profile_photos|profile_posts|reels"
    r"|reels_comments|recently_deleted_content|stories|videos|your_posts"
    r"|your_posts__check_ins__photos_and_videos|your_videos)?"
    r"(?:_?[0-9]{1,5})?\.(?:json|html)"
)
_SHARD = re.compile(r"(?P<stem>.*?)_(?P<number>[0-9]{1,5})\.json", re.IGNORECASE)


def placed(names: Iterable[str]) -> Mapping[str, str]:
    """
    Say where each file lies, by the words that platforms use for all accounts.

    What is called otherwise is called after somebody: a folder by its number among
    its neighbours, a file by its number among all, `inbox/<folder #2>/<file #7>`.

    Args:
        names: Of all files.
    """
    within: defaultdict[str, set[str]] = defaultdict(set)
    ordered = sorted(names)
    for name in ordered:
        for above, folder in _folders(name):
            within[above].add(folder)
    numbers = {
        (above, folder): number
        for above, folders in within.items()
        for number, folder in enumerate(sorted(folders), start=1)
    }
    places = {}
    for number, name in enumerate(ordered, start=1):
        parts = [
            folder if folder in _FOLDERS else f"<folder #{numbers[above, folder]}>"
            for above, folder in _folders(name)
        ]
        file = name.rpartition("/")[2]
        known = len(file) > len(".json") and _FILES.fullmatch(file)
        places[name] = "/".join([*parts, file if known else f"<file #{number}>"])
    return places


def stem(name: str) -> str:
    """Give a file's own name without number and ending, in small letters."""
    file = name.rpartition("/")[2].lower()
    part = _SHARD.fullmatch(file)
    return part["stem"] if part else file.rpartition(".")[0]


def in_order(names: Iterable[str]) -> list[str]:
    """Sort files by their names, the parts of one list by their numbers."""
    return sorted(names, key=lambda name: (*_part(name), name))


def lacking(names: Iterable[str]) -> bool:
    """Tell whether of the parts of a list, `posts_1`, `posts_2`, one isn't there."""
    lists: defaultdict[str, set[int]] = defaultdict(set)
    for name in names:
        whole, number = _part(name)
        if number:
            lists[whole].add(number)
    return any(numbers != {*range(1, len(numbers) + 1)} for numbers in lists.values())


def _part(name: str) -> tuple[str, int]:
    """Give the list that a file is a part of, and its number there; 0 for the whole."""
    part = _SHARD.fullmatch(name)
    return (part["stem"], int(part["number"])) if part else (name, 0)


def _folders(name: str) -> Iterator[tuple[str, str]]:
    """Yield each folder that a file lies in, with the path of the one above it."""
    parts = name.split("/")[:-1]
    for depth, folder in enumerate(parts):
        yield "/".join(parts[:depth]), folder
