"""Secrets that don't show themselves."""

from typing import Never


class Secret:
    """
    A token, key or password that never appears in a message, a log or a file.

    Neither `repr`, `str`, formatting, comparison nor pickling gives it away.
    Only `reveal` does, at the place where it is sent.

    Raises:
        ValueError: It is empty, or holds white space or control characters, as a
            token does that was read from a file with its line end.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        if not value:
            raise ValueError("a secret is empty: give the token itself")
        if any(
            not character.isprintable() or character.isspace() for character in value
        ):
            raise ValueError(
                "a secret holds white space or control characters: strip the line end"
            )
        self._value = value

    def reveal(self) -> str:
        """Give the secret itself, to whoever sends it."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(***)"

    def __str__(self) -> Never:
        raise TypeError("a secret is not text: call reveal() where it is sent")

    def __format__(self, _: str) -> Never:
        raise TypeError("a secret is not text: call reveal() where it is sent")

    def __reduce__(self) -> Never:
        raise TypeError("a secret can't be pickled or copied")
