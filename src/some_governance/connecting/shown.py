"""What an object of an answer shows beside its words."""

from attrs import field, frozen


@frozen(kw_only=True)
class Shown:
    """
    A picture, film or file.

    Attributes:
        key: What tells it from another one: `Attachment.key`.

        url: Where its bytes are, as the platform tells it; `None` when there are none,
            or it doesn't tell.

        missing: Why its bytes can't be had, though there are some; empty when they
            can, or there are none.

        unclear: Why nobody can tell it from another one; empty when the key does.
    """

    key: str
    url: str | None = field(default=None, repr=False)
    missing: str = ""
    unclear: str = ""


@frozen(kw_only=True)
class Sight:
    """
    One thing, as an answer shows it.

    Attributes:
        of: Id of the thing.

        permalink: Where it stands on the web; `None` when that isn't told.

        shown: What goes with it.
    """

    of: str
    permalink: str | None = None
    shown: tuple[Shown, ...] = ()
