"""Who holds a role, as far as anybody can tell."""

from attrs import frozen


@frozen(kw_only=True)
class Holders:
    """
    The natural persons who hold a role on an account, and how sure that is.

    A login that the register gives to nobody may be one of the persons, or another
    one, or the same as the next such login: so there is a least and a most.

    Attributes:
        persons: Ids of persons, sorted.

        strangers: Logins that hold the role and belong to nobody known, sorted.

        certain: Whether one of the strangers is known to be a human.

        complete: Whether the sources can name all who hold it.

        later: Whether they saw who has access, and only after the moment.
    """

    persons: tuple[str, ...]
    strangers: tuple[str, ...]
    certain: bool
    complete: bool
    later: bool = False

    @property
    def lacking(self) -> str:
        """Name what is missing, where it isn't complete."""
        return "access-later" if self.later else "appointment"

    @property
    def least(self) -> int:
        """At least so many persons hold it."""
        return max(len(self.persons), int(self.certain))

    @property
    def most(self) -> int | None:
        """At most so many persons hold it; `None` when there may be others."""
        return len(self.persons) + len(self.strangers) if self.complete else None
