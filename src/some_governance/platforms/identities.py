"""How a platform's own ids are written, whichever platform it is."""

import re

NATIVE_ID = "1 to 200 ASCII letters, digits, _, -, @, : and ., which doesn't come first"
"""What a platform's own id is made of, in words."""

_NATIVE_ID = re.compile(r"[0-9A-Za-z_@:-][0-9A-Za-z_.@:-]{0,199}")


def is_native_id(text: str) -> bool:
    """
    Tell whether a text can be a platform's own id: what stands after `platform:`.

    It has 1 to 200 ASCII letters, digits, `_`, `-`, `@`, `:` and `.`, which doesn't
    come first. So it can be a part of an address or the name of a folder, `:` written
    as `_` there, and leads nowhere else. Where a platform has other ids, with a `/`,
    its adapter writes them in another way, always in the same.
    """
    return _NATIVE_ID.fullmatch(text) is not None
