"""What is said of the sample month is what programs are told to expect."""

from jsonschema import Draft202012Validator

from some_governance import Json, output_schema


def test_the_report_is_as_its_schema_says(report: dict[str, Json]) -> None:
    """A month of a whole municipality has something of nearly everything."""
    errors = Draft202012Validator(output_schema("report")).iter_errors(report)

    assert [] == [f"{each.json_path}: {each.message}" for each in errors]
