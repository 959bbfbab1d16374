"""Public holidays of a country, or of a part of it, as plain dates."""

from datetime import date

from attrs import frozen

from some_governance.errors import CalendarError
from some_governance.nearest import nearest


@frozen(kw_only=True)
class PublicHolidays:
    """
    The public holidays by law, from the package `holidays`.

    Half days and local customs are none: they are special days.

    Attributes:
        country: ISO 3166-1 code: `NO`.

        subdivision: Code or name by which `holidays` knows a part of the
            country: `BY` or `Bayern` in `DE`. `None` is the whole country's
            holidays only.
    """

    country: str
    subdivision: str | None = None

    def in_year(self, year: int) -> frozenset[date]:
        """
        Give the dates of one year.

        The first call loads `holidays`, which takes a moment.

        Raises:
            CalendarError: An unknown country or subdivision, or a year that
                `holidays` doesn't know for it.
        """
        # A look-up in an object of this package adds years to it: it stays here.
        import holidays
        from holidays.registry import EntityLoader

        countries = set(EntityLoader.get_country_codes())
        if self.country not in countries:
            raise CalendarError(
                f"no public holidays are known for the country {self.country!r}: "
                f"{nearest(self.country.upper(), countries)}"
            )
        country = holidays.country_holidays(self.country)
        parts = {*country.subdivisions, *country.subdivisions_aliases}
        if self.subdivision is not None and self.subdivision not in parts:
            raise CalendarError(
                f"{self.country} has no subdivision {self.subdivision!r}: "
                f"{nearest(self.subdivision, parts)}"
            )
        if not country.start_year <= year <= country.end_year:
            raise CalendarError(
                f"the public holidays of {self.country} are known from "
                f"{country.start_year} to {country.end_year}, not in {year}"
            )
        return frozenset(
            holidays.country_holidays(
                self.country, subdiv=self.subdivision, years=[year]
            )
        )
