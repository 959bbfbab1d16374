"""What is agreed on with an archive holds together."""

from datetime import date, datetime, timedelta, timezone

import pytest
from example_arkivmelding import LAW, SYSTEM_ID, agreed

from some_governance import ArchiveError, CalendarError
from some_governance.archive.arkivmelding.codes import ArchiveCode
from some_governance.archive.arkivmelding.configuration import CaseFile, LegalBasis

NEW = LegalBasis(law="offl. § 13, jf. fvl. § 31", since=date(2027, 1, 1))
OLD = LegalBasis(law=LAW.law, since=LAW.since, until=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("on", "law"),
    [
        (date(2009, 1, 1), OLD.law),
        (date(2026, 12, 31), OLD.law),
        (date(2027, 1, 1), NEW.law),
    ],
)
def test_the_law_of_the_day_allows_to_shield(on: date, law: str) -> None:
    """The old law holds until the day on which the new one does."""
    assert law == agreed(legal_bases=(NEW, OLD)).legal_basis(on)


@pytest.mark.parametrize(
    ("bases", "on"),
    [((LAW,), date(2008, 12, 31)), ((OLD,), date(2027, 1, 1)), ((), date(2026, 1, 1))],
)
def test_without_a_law_nothing_can_be_shielded(
    bases: tuple[LegalBasis, ...], on: date
) -> None:
    """The error names the day, and what to write."""
    with pytest.raises(ArchiveError, match=f"no legal basis to shield on {on}: write"):
        agreed(legal_bases=bases).legal_basis(on)


@pytest.mark.parametrize("until", [LAW.since, date(2008, 12, 31)])
def test_a_law_holds_for_a_day_at_least(until: date) -> None:
    """It ends after it begins."""
    with pytest.raises(ValueError, match="'until' is not after since"):
        LegalBasis(law=LAW.law, since=LAW.since, until=until)
    assert LegalBasis(law="x", since=LAW.since, until=date(2009, 1, 2))


@pytest.mark.parametrize(
    "bases",
    [
        (LAW, NEW),
        (NEW, LegalBasis(law="x", since=LAW.since, until=date(2027, 1, 2))),
    ],
)
def test_two_laws_never_hold_at_once(bases: tuple[LegalBasis, ...]) -> None:
    """Nobody could tell which of them is meant, in whichever order they stand."""
    with pytest.raises(ValueError, match="'legal_bases' overlap"):
        agreed(legal_bases=bases)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({}, "'key' is missing: or write system_id, or year and number"),
        ({"title": "Sosiale medier"}, "'key' is missing: a case file that is made"),
        ({"key": "a", "year": 2026}, "'number' and year go together"),
        ({"key": "a", "number": 7}, "'number' and year go together"),
        ({"system_id": "7"}, "'system_id' must match"),
        ({"key": "a", "status": "Q"}, "'status' must be in"),
    ],
)
def test_a_case_file_can_be_found(fields: dict[str, object], wrong: str) -> None:
    """By our key, by its name in the archive, or by its number."""
    with pytest.raises(ValueError, match=wrong):
        CaseFile(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "fields", [{"key": "a"}, {"system_id": SYSTEM_ID}, {"year": 2026, "number": 7}]
)
def test_one_way_to_find_a_case_file_is_enough(fields: dict[str, object]) -> None:
    """Each of them names one."""
    assert CaseFile(**fields).title is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "field", ["document_status", "journal_status", "medium", "shielding_ends"]
)
def test_only_what_the_standard_knows_is_agreed_on(field: str) -> None:
    """Unknown codes are refused."""
    with pytest.raises(ValueError, match=f"'{field}' must be in"):
        agreed(**{field: "X"})


def test_a_place_to_file_in_is_agreed_on() -> None:
    """A part of the archive, or a case file."""
    with pytest.raises(ValueError, match="'archive_part' is missing"):
        agreed(case_file=None)


def test_a_case_file_that_is_there_lies_somewhere() -> None:
    """Only one that is made needs to be told in which part of the archive."""
    part = ArchiveCode(code="SOME", description="Sosiale medier")

    with pytest.raises(ValueError, match="'archive_part' has no use"):
        agreed(archive_part=part)
    assert agreed(archive_part=part, case_file=CaseFile(key="k", title="t"))


def test_an_unknown_zone_is_refused() -> None:
    """The error helps with its name."""
    with pytest.raises(CalendarError, match="Europe/Oslo"):
        agreed(zone="Europe/Osl")


def test_a_day_is_that_of_the_zone() -> None:
    """Half past midnight in Oslo is the new day, when UTC still has the old one."""
    at = datetime(2026, 11, 23, 0, 30, tzinfo=timezone(timedelta(hours=1)))

    assert date(2026, 11, 23) == agreed().day(at)
    assert date(2026, 11, 22) == agreed(zone="UTC").day(at)
