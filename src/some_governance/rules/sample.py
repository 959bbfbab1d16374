"""Which things are kept where a text keeps only some of them."""

from datetime import datetime
from hashlib import sha256

from attrs import field, frozen
from attrs.validators import ge, optional

from some_governance.calendars import Calendar


@frozen(kw_only=True)
class Sample:
    """
    Some of many things, by what never changes of each.

    Neither their order nor their number chooses: whatever is told later, a thing
    stays in, or out, and anybody can see why.

    Attributes:
        every: About one in so many: a thing is in when the SHA-256 of its id, read as
            a number, can be divided by this.

        weeks: What was said in one of these ISO weeks of a year, in the calendar's
            zone: `[1, 14, 27, 40]` are the first ones of the quarters.

    Raises:
        ValueError: It has neither of them, or both; or no year has such a week.
    """

    every: int | None = field(default=None, validator=optional(ge(2)))
    weeks: tuple[int, ...] = ()

    def __attrs_post_init__(self) -> None:
        if (self.every is None) == (not self.weeks):
            raise ValueError("name one of every and weeks, what chooses the sample")
        for week in self.weeks:
            if not 1 <= week <= 53:
                raise ValueError(f"no year has a week {week}: write 1 to 53")

    def holds(self, id: str, at: datetime | None, calendar: Calendar) -> bool | None:
        """
        Tell whether a thing is in the sample.

        Args:
            id: Of the thing.

            at: When it was said; `None` where nobody knows.

            calendar: Whose weeks count.

        Returns:
            `None` where nobody can tell.
        """
        if self.every is not None:
            digest = sha256(id.encode("utf-8", "surrogatepass")).hexdigest()
            return int(digest, 16) % self.every == 0
        if at is None:
            return None
        return calendar.day_of(at).isocalendar().week in self.weeks
