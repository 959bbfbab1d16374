"""Hashtags, as they are read out of words, where no field tells them."""

import re

# A hashtag has a letter in it, and what comes before it is no part of a word. Its sign
# is looked for first: most words have none.
_TAG = re.compile(r"#(?<![\w&/#]#)(\w*[^\W\d_]\w*)")


def hashtags(words: str | None) -> tuple[str, ...] | None:
    """Give the hashtags in what was published; `None` where nobody has its words."""
    return None if words is None else tuple(dict.fromkeys(_TAG.findall(words)))
