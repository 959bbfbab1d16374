"""What somebody may have meant."""

from some_governance.nearest import nearest


def test_a_close_name_is_offered() -> None:
    """Who writes «mandag» for a known «monday» is asked about it."""
    assert nearest("monda", ["sunday", "monday"]).startswith("did you mean monday")


def test_two_close_names_are_both_offered() -> None:
    """Between two that are close, the writer chooses."""
    assert "did you mean ab1 or ab2?" == nearest("ab", ["ab2", "ab1"]).replace(
        "ab2 or ab1", "ab1 or ab2"
    )


def test_few_names_are_all_told() -> None:
    """When none is close, a short list is the best help."""
    assert "the known ones are a, b" == nearest("xyz", ["b", "a"])


def test_many_names_are_not_told() -> None:
    """A list too long to read helps nobody."""
    known = [str(number) for number in range(100, 200)]

    assert "there is none with a name like it" == nearest("xyz", known)


def test_no_names_at_all() -> None:
    """Where nothing is known, nothing is offered."""
    assert "there is none with a name like it" == nearest("xyz", [])
