"""A clause says which accounts it speaks of, and a register may not say enough."""

import pytest
from builders import account

from some_governance.situation.selection import EVERY_ACCOUNT, Accounts

MAIN = account(
    "facebook:100", tier="main", unit="kommunikasjon", lifecycle="time-limited"
)


@pytest.mark.parametrize(
    ("choice", "chosen"),
    [
        (EVERY_ACCOUNT, True),
        (Accounts(platform="facebook"), True),
        (Accounts(platform="instagram"), False),
        (Accounts(except_platform="facebook"), False),
        (Accounts(except_platform="instagram"), True),
        (Accounts(tier="main"), True),
        (Accounts(tier="campaign"), False),
        (Accounts(unit="kommunikasjon"), True),
        (Accounts(unit="servicetorget"), False),
        (Accounts(platform="facebook", tier="main", unit="kommunikasjon"), True),
        (Accounts(platform="facebook", tier="main", unit="servicetorget"), False),
        (Accounts(platform=("instagram", "facebook")), True),
        (Accounts(platform=("instagram", "youtube")), False),
        (Accounts(except_platform=("instagram", "facebook")), False),
        (Accounts(except_platform=("instagram", "youtube")), True),
        (Accounts(tier=("other", "main"), unit=("kommunikasjon",)), True),
        (Accounts(tier=("other", "unit")), False),
        (Accounts(lifecycle=("time-limited",)), True),
        (Accounts(lifecycle=("dormant", "time-limited")), True),
        (Accounts(lifecycle=("dormant",)), False),
        (Accounts(except_lifecycle=("dormant",)), True),
        (Accounts(except_lifecycle=("dormant", "time-limited")), False),
        (
            Accounts(lifecycle=("time-limited",), except_lifecycle=("time-limited",)),
            False,
        ),
        (Accounts(tier="main", lifecycle=("dormant",)), False),
        (Accounts(tier="campaign", lifecycle=("time-limited",)), False),
    ],
)
def test_a_choice_narrows_by_what_it_names(choice: Accounts, chosen: bool) -> None:
    """What a choice doesn't name doesn't narrow it."""
    assert chosen is choice.choose(MAIN)


@pytest.mark.parametrize(
    ("choice", "chosen"),
    [
        (EVERY_ACCOUNT, True),
        (Accounts(tier="main"), None),
        (Accounts(unit="kommunikasjon"), None),
        (Accounts(platform="instagram", tier="main"), False),
        (Accounts(lifecycle=("time-limited",)), None),
        (Accounts(except_lifecycle=("dormant",)), None),
        (Accounts(platform="instagram", lifecycle=("time-limited",)), False),
    ],
)
def test_a_register_may_not_say_enough(choice: Accounts, chosen: bool | None) -> None:
    """What of it isn't said, nobody can tell, unless the platform tells."""
    assert chosen is choice.choose(account("facebook:100", tier=None, unit=None))


@pytest.mark.parametrize(
    ("fields", "unsaid"),
    [
        ({"tier": None, "lifecycle": "dormant"}, "tier-or-unit"),
        ({"tier": None, "lifecycle": None}, "tier-or-unit"),
        ({"tier": "main", "lifecycle": None}, "lifecycle"),
    ],
)
def test_what_the_register_does_not_say_is_named(
    fields: dict[str, str | None], unsaid: str
) -> None:
    """Who keeps the register learns what to add first."""
    choice = Accounts(tier="main", lifecycle=("dormant",))

    assert unsaid == choice.unsaid(account(**fields))


def test_one_thing_that_does_not_fit_is_enough() -> None:
    """An account of another unit isn't chosen, whatever its unknown tier is."""
    unknown = account(tier=None, unit="servicetorget")

    assert False is Accounts(tier="main", unit="kommunikasjon").choose(unknown)


def test_its_words_are_those_of_the_guidelines() -> None:
    """Tier and unit are words that a clause has to define; platforms are not."""
    choice = Accounts(platform="facebook", tier="main", unit="kommunikasjon")
    lives = Accounts(
        tier="main", lifecycle=("time-limited",), except_lifecycle=("dormant",)
    )

    assert ("main", "kommunikasjon") == choice.words
    assert ("main", "time-limited", "dormant") == lives.words
    assert () == EVERY_ACCOUNT.words


@pytest.mark.parametrize("key", ["platform", "except_platform", "tier", "unit"])
def test_a_choice_of_none_is_refused(key: str) -> None:
    """A clause that spoke of no account would be silent for ever."""
    with pytest.raises(ValueError, match=f"'{key}' is empty: name one or more"):
        Accounts(**{key: ()})  # type: ignore[arg-type]


def test_all_its_words_are_named() -> None:
    """One, or several."""
    choice = Accounts(tier=("main", "other"), unit="kommunikasjon", platform="facebook")

    assert ("main", "other", "kommunikasjon") == choice.words
