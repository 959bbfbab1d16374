"""What is wrong with the rest of a file is told beside what can't be read of it."""

import pytest
from loading.written import GUIDELINES, changed

from some_governance.errors import GuidelinesError
from some_governance.guidelines.guidelines import Guidelines
from some_governance.loading.guidelines import read_guidelines

PLACE = ('place = "line 1"', "place = 1")
"""A slip in the clause that defines `main`."""


def refused(*changes: tuple[str, str], text: str = GUIDELINES) -> list[str]:
    """Tell where guidelines are wrong that are changed like that, and what is."""
    for old, new in changes:
        text = changed(text, old, new)
    with pytest.raises(GuidelinesError) as refusal:
        read_guidelines(text.encode(), "our.toml")
    return [
        f"{each.where}: {each.what.partition(';')[0]}"
        for each in refusal.value.problems
    ]


A_NUMBER = "clauses[0].place: it is a whole number"
NO_MAIN = "clauses[1]: it waits for the answer main to kind, which nobody may give"
NO_NEWZ = "clauses[1]: the word newz is defined nowhere"


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ([PLACE], [A_NUMBER]),
        ([PLACE, ('counts = ["news"]', 'counts = ["newz"]')], [A_NUMBER, NO_NEWZ]),
        (
            [PLACE, ('counts = ["news"]', 'counts = ["main"]')],
            [
                A_NUMBER,
                NO_MAIN,
            ],
        ),
        (
            [('modality = "definition"', 'modalty = "definition"')],
            [
                "clauses[0].modality: it is missing",
                "clauses[0].modalty: unknown key",
            ],
        ),
        (
            [('defines = "main"', 'define = "main"')],
            ["clauses[0].define: unknown key"],
        ),
        (
            [PLACE, ('defines = "main"', "")],
            [A_NUMBER, "clauses[1]: the word main is defined nowhere"],
        ),
        (
            [PLACE, ('id = "accounts/main"', 'id = "Accounts/Main"')],
            ["clauses[0].id: it is not well-formed", A_NUMBER],
        ),
        (
            [PLACE, ('see = "accounts/main"', 'see = "accounts/mane"')],
            [
                A_NUMBER,
                "clauses[1]: it links to accounts/mane, which is no clause",
            ],
        ),
        ([("event = ", "event = 1 #")], ["words.event: it is a whole number"]),
        (
            [("event = ", '"an event" = "x"\nevent = ')],
            ["words.<key #1>: it is no name"],
        ),
        (
            [("[words]", "[wordes]"), ('unless = "crisis"', 'unless = "criss"')],
            ["wordes: unknown key", "clauses[1]: the mode criss is not defined"],
        ),
        (
            [('asks = "Is this news?"', "asks = 1"), ("[modes.crisis]", "[modes.a]")],
            [
                "questions.kind.asks: it is a whole number",
                "clauses[1]: the mode crisis is not defined",
            ],
        ),
        (
            [("[modes.crisis]", "[modes.crisis]\nsince = 3"), PLACE],
            ["modes.crisis.since: it is a whole number", A_NUMBER],
        ),
        (
            [('owner = "Our municipality"', ""), ("-P4M", "4 months")],
            [
                "guidelines.owner: it is missing",
                "modes.campaign.since: it is no duration in whole days",
            ],
        ),
        (
            [
                ('owner = "Our municipality"', ""),
                ('counts = ["news"]', 'counts = ["newz"]'),
            ],
            ["guidelines.owner: it is missing", NO_NEWZ],
        ),
    ],
)
def test_both_are_told_in_one_go(
    changes: list[tuple[str, str]], problems: list[str]
) -> None:
    """Nothing is said to be missing that a part may hold which can't be read."""
    assert problems == refused(*changes)


def test_the_place_is_that_of_the_file() -> None:
    """Clauses that can't be read count, where the others are told of."""
    first = '[[clauses]]\nplace = 1\n\n[[clauses]]\nid = "accounts/main"'
    text = changed(GUIDELINES, '[[clauses]]\nid = "accounts/main"', first)

    assert "clauses[2]: the word newz is defined nowhere" in refused(
        ('counts = ["news"]', 'counts = ["newz"]'), text=text
    )


@pytest.mark.parametrize(
    "clauses", ["clauses = 3", 'clauses = ["main"]', "clauses = [3]", "clauses = []"]
)
def test_what_is_no_clause_may_be_anything(clauses: str) -> None:
    """Where sentences should stand and none can be read, no word is missed."""
    head, _, _ = GUIDELINES.partition("[[clauses]]")
    (problem,) = refused(text=f"{clauses}\n{head}")[:1]

    assert problem.startswith("clauses")


def test_the_order_is_that_of_the_file() -> None:
    """Whoever mends a file goes through it once, from the top."""
    assert [
        "guidelines.owner: it is missing",
        "clauses[0]: the word nobody is defined nowhere",
        "clauses[1].rule.at_most: it is a truth value",
    ] == refused(
        ('place = "line 1"', 'place = "line 1"\nbearer = "nobody"'),
        ("at_most = 10", "at_most = true"),
        ('owner = "Our municipality"', ""),
    )


class TestExtending:
    """What a file extends is looked at too."""

    OURS = (
        GUIDELINES.partition("[words]")[0]
        + """
[words]
event = "Again."

[[clauses]]
id = "dialogue/goal"
quote = "We answer."
place = 1
modality = "target"

[[clauses]]
id = "dialogue/other"
quote = "We answer."
place = "line 2"
modality = "target"
bearer = "nobody"
see = "accounts/main"
"""
    )

    @staticmethod
    def base_of(name: str) -> Guidelines:
        """Give what is extended, if it is `ours`."""
        if name == "ours":
            return read_guidelines(GUIDELINES.encode(), "ours.toml")
        raise GuidelinesError.of("other.toml", "format", "it is missing", "write it")

    def problems(self, extends: str) -> list[str]:
        """Tell what is wrong with a file that extends another."""
        text = self.OURS.replace("read_on", f"extends = {extends}\nread_on")
        with pytest.raises(GuidelinesError) as refusal:
            read_guidelines(text.encode(), "more.toml", base_of=self.base_of)
        return [f"{each.where}: {each.what}" for each in refusal.value.problems]

    def test_what_it_says_again_is_told_too(self) -> None:
        """What can't be read, what is said twice, and what is missing, at once."""
        assert [
            "words.event: our has it already",
            "clauses[0].place: it is a whole number",
            "clauses[1]: the word nobody is defined nowhere",
        ] == self.problems('"ours"')

    def test_what_it_extends_may_be_wrong_too(self) -> None:
        """Then nobody knows what is missing, but that the other file is wrong."""
        assert [
            "guidelines.extends: what it extends is wrong, other.toml",
            "clauses[0].place: it is a whole number",
        ] == self.problems('"other"')

    def test_it_may_not_say_what_it_extends(self) -> None:
        """Where that is no name, it is held against itself."""
        assert [
            "guidelines.extends: it is a whole number",
            "clauses[0].place: it is a whole number",
            "clauses[1]: the word nobody is defined nowhere",
            "clauses[1]: it links to accounts/main, which is no clause",
        ] == self.problems("3")

    def test_somebody_has_to_say_what_that_is(self) -> None:
        """Without a way to what it extends, that is told among the rest."""
        text = self.OURS.replace("read_on", 'extends = "ours"\nread_on')
        with pytest.raises(GuidelinesError) as refusal:
            read_guidelines(text.encode(), "more.toml")

        assert ["guidelines.extends", "clauses[0].place"] == [
            each.where for each in refusal.value.problems
        ]
