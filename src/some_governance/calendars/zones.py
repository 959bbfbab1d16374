"""How the clock on the wall of a zone reads at an instant, and when it reads so."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from attrs import frozen

from some_governance.errors import CalendarError
from some_governance.nearest import meant

# Offsets are less than a day, so a reading is within a day of its instant.
REACH = timedelta(days=1)

# No zone has changed its offset and changed it back in less than four days.
PROBE = timedelta(days=1)


def zone_of(zone: ZoneInfo | str) -> ZoneInfo:
    """
    Give the zone of a key such as `Europe/Oslo`.

    Raises:
        CalendarError: There is none, or it has no key to be known by.
    """
    if isinstance(zone, str):
        try:
            return ZoneInfo(zone)
        except (KeyError, ValueError, OSError):
            near = meant(zone, available_timezones(), cutoff=0.8)
            raise CalendarError(
                f"there is no zone {zone!r}: {near or 'write one like Europe/Oslo'}"
            ) from None
    if getattr(zone, "key", None) is None:
        raise CalendarError(
            f"{zone!r} has no key: name the zone by one, such as Europe/Oslo"
        )
    return zone


@frozen(kw_only=True)
class Piece:
    """
    A stretch of time in which the wall clock is never put forward or back.

    What it reads is written as a `datetime` in UTC, so that readings compare
    and subtract as plain numbers do.

    Attributes:
        since: First instant, UTC.

        until: First instant after, UTC.

        offset: How far the wall clock is ahead of UTC.
    """

    since: datetime
    until: datetime
    offset: timedelta

    @property
    def days(self) -> range:
        """Ordinals of the dates that the wall clock reads meanwhile."""
        first = self.since + self.offset
        last = self.until + self.offset - datetime.resolution
        return range(first.toordinal(), last.toordinal() + 1)


def pieces(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[Piece]:
    """Yield the pieces of `[since, until)`, in order; both ends in UTC."""
    while since < until:
        offset = _offset(zone, since)
        steady, turn = since, min(since + PROBE, until)
        while turn < until and _offset(zone, turn) == offset:
            steady, turn = turn, min(turn + PROBE, until)
        if _offset(zone, turn) != offset:
            turn = _turn(zone, steady, turn)
        yield Piece(since=since, until=turn, offset=offset)
        since = turn


def instants_of(zone: ZoneInfo, reading: datetime) -> list[datetime]:
    """
    Give the instants, in UTC, at which the wall clock reads that.

    None when the clock is put forward past it, two when it is put back over it.
    """
    reading = reading.replace(tzinfo=UTC)
    around = pieces(zone, reading - REACH, reading + REACH)
    readings = ((piece, reading - piece.offset) for piece in around)
    return [at for piece, at in readings if piece.since <= at < piece.until]


def instant_of(zone: ZoneInfo, reading: datetime) -> datetime:
    """
    Give the one instant, in UTC, at which the wall clock reads that.

    Raises:
        CalendarError: It never reads that, or reads it twice.
    """
    match instants_of(zone, reading):
        case [at]:
            return at
        case []:
            trouble = "is left out when the clock is put forward"
        case _:
            trouble = "comes twice when the clock is put back"
    meant = (reading.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    moments = (at.astimezone(UTC).astimezone(zone) for at in meant)
    raise CalendarError(
        f"{reading.isoformat()} {trouble} in {zone}: write the moment with its "
        f"offset, {' or '.join(moment.isoformat() for moment in moments)}"
    )


def start_of_day(zone: ZoneInfo, on: date) -> datetime:
    """
    Give the first instant, in UTC, at which the wall clock reads that date.

    For a date that the zone left out it is that of the next one.
    """
    midnight = datetime.combine(on, time(), UTC)
    around = pieces(zone, midnight - REACH, midnight + REACH)
    return next(
        max(piece.since, midnight - piece.offset)
        for piece in around
        if midnight - piece.offset < piece.until
    )


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    # A ZoneInfo with a key has an offset at every instant.
    return at.astimezone(zone).utcoffset() or timedelta()


def _turn(zone: ZoneInfo, steady: datetime, turned: datetime) -> datetime:
    """Give the first instant after `steady` with another offset, by bisection."""
    offset = _offset(zone, steady)
    while turned - steady > datetime.resolution:
        between = steady + (turned - steady) // 2
        if _offset(zone, between) == offset:
            steady = between
        else:
            turned = between
    return turned
