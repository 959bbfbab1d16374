"""What is to be published: plans, what stands in them, and who discussed them."""

from datetime import date, datetime, time

from attrs import field, frozen
from attrs.converters import optional

from some_governance.records.fields import Official, Public, utc
from some_governance.records.record import Record
from some_governance.records.spans import EARLIEST
from some_governance.records.weekdays import Weekday


@frozen(kw_only=True, repr=False)
class Plan(Record):
    """
    A publishing plan («publiseringsplan»).

    Attributes:
        made: When it was made.

        owner: The unit that made it, a word of the guidelines; `None` when the
            register doesn't say.
    """

    made: Public[datetime] = field(converter=utc)
    owner: Public[str | None] = None

    @property
    def happened(self) -> datetime:
        """When it was made."""
        return self.made


@frozen(kw_only=True, repr=False)
class PlanItem(Record):
    """
    One thing that a plan wants published. What it doesn't say is `None`, or empty.

    Attributes:
        plan: Id of the plan.

        made: When it was put there; `None` for together with the plan.

        account: Id of the account that it is for.

        day: On which day.

        clock: At what time of that day, by the clock of the municipality.

        weekday: The day of the week that stands beside the day, right or wrong.

        content: What it is made of: words like `text`, `graphics`, `video`, `image`.

        goal: What it is for, in the words of whoever planned it.

        purposes: What it is for, in words of the guidelines.

        publications: Ids of what was published to carry it out; a publication may
            name its item instead.
    """

    plan: Public[str]
    made: Public[datetime | None] = field(default=None, converter=optional(utc))
    account: Public[str | None] = None
    day: Public[date | None] = None
    clock: Public[time | None] = None
    weekday: Public[Weekday | None] = None
    content: Public[tuple[str, ...]] = ()
    goal: Official[str | None] = None
    purposes: Public[tuple[str, ...]] = ()
    publications: Public[tuple[str, ...]] = ()

    @property
    def happened(self) -> datetime:
        """When it was put there; always, where it came with its plan."""
        return EARLIEST if self.made is None else self.made


@frozen(kw_only=True, repr=False)
class AgendaItem(Record):
    """
    A plan stood on the agenda of a meeting.

    Attributes:
        body: Whose meeting: a word of the guidelines.

        at: When the meeting was; its day's midnight where only the day is known.

        plan: Id of the plan; `None` when the register doesn't say.
    """

    body: Public[str]
    at: Public[datetime] = field(converter=utc)
    plan: Public[str | None] = None

    @property
    def happened(self) -> datetime:
        """When the meeting was."""
        return self.at
