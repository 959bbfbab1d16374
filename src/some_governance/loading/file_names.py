"""The names of files in which answers are kept."""

import hashlib
import json
import re
from datetime import datetime
from pathlib import Path

from some_governance.platforms.pages import Request

_LONGEST = 60
_DIGITS = 16
_OTHERS = re.compile("[^0-9a-z_]+")


def folder_of(account: str) -> Path:
    """
    Name the folder of an account among saved ones, `facebook/1000`.

    Its `:` are written as `_`: not every system takes them in a name.

    Args:
        account: Its id; `is_native_id` holds for what stands after the platform.
    """
    platform, _, native = account.partition(":")
    return Path(platform, native.replace(":", "_"))


def file_of(question: Request, page: int, began: datetime) -> str:
    """
    Name the file of a page, so that a fetch gives it the same name each time.

    Every system takes it, whatever was asked for.

    Args:
        question: What it answers; it holds no secret.

        page: Which page of the answer it is.

        began: When the fetch began.
    """
    asked = json.dumps([question.request, dict(question.parameters)])
    digest = hashlib.sha256(asked.encode()).hexdigest()[:_DIGITS]
    words = _OTHERS.sub("-", question.request.lower()).strip("-")[:_LONGEST]
    return f"{began:%Y%m%dT%H%M%SZ}-{words}-{digest}-{page}.json"
