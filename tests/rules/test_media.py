"""What publications show, in the words of the platforms."""

import pytest
from builders import publication

from some_governance.rules.media import shows


@pytest.mark.parametrize(
    ("media", "shown"),
    [
        ((), None),
        (("image",), True),
        (("text", "video"), True),
        (("image", "other"), True),
        (("text",), False),
        (("link", "event"), False),
        (("text", "other"), None),
    ],
)
def test_what_nobody_can_name_may_be_anything(
    media: tuple[str, ...], shown: bool | None
) -> None:
    """A post that shows «other» may show a picture."""
    assert shown is shows(publication(media=media), ("image", "video"))


def test_what_nobody_can_name_is_something() -> None:
    """Who asks for it finds it."""
    assert shows(publication(media=("other",)), ("other",))
