"""What somebody types is an answer, an order, or told to be neither."""

import pytest

from some_governance.cli.typed import Given, Order, Unclear, understood

ANSWERS = ("praise", "neutral", "negative", "no", "question")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("1", "praise"),
        ("5", "question"),
        ("praise", "praise"),
        ("PRAISE", "praise"),
        ("p", "praise"),
        ("neu", "neutral"),
        ("no", "no"),
        ("qu", "question"),
        (" 1 ", "praise"),
    ],
)
def test_an_answer_is_its_number_itself_or_its_beginning(
    line: str, answer: str
) -> None:
    """Whoever judges 300 comments types as little as they can."""
    assert Given(answer) == understood(line, ANSWERS)


def test_what_follows_is_the_reason() -> None:
    """It is taken as it was written."""
    assert Given("neutral", "it names  a neighbour!") == understood(
        "2  it names  a neighbour! ", ANSWERS
    )


@pytest.mark.parametrize("line", ["2!", "neutral!", "neu!", "2! derfor"])
def test_a_mark_gives_it_to_all(line: str) -> None:
    """The mark stands right behind the answer."""
    given = understood(line, ANSWERS)

    assert isinstance(given, Given)
    assert ("neutral", True) == (given.answer, given.everywhere)


@pytest.mark.parametrize(
    ("line", "order"),
    [
        ("", Order.LEAVE),
        ("  ", Order.LEAVE),
        ("?", Order.EXPLAIN),
        ("q", Order.STOP),
    ],
)
def test_an_order_is_no_answer(line: str, order: Order) -> None:
    """`q` stops, whatever answers begin with it."""
    assert order is understood(line, ANSWERS)


def test_what_may_be_several_is_asked_again() -> None:
    """Nothing is guessed: those that may be meant are named."""
    with pytest.raises(Unclear) as unclear:
        understood("ne", ANSWERS)

    assert "that may be neutral or negative: write more of it, or a number" == str(
        unclear.value
    )


@pytest.mark.parametrize("line", ["0", "6", "x", "!", "²", "-1", "1.", "?!"])
def test_what_is_nothing_is_asked_again(line: str) -> None:
    """A slip of the finger is no answer."""
    with pytest.raises(Unclear) as unclear:
        understood(line, ANSWERS)

    assert "write 1 to 5, or ? to see what may be typed" == str(unclear.value)


def test_a_reason_is_not_shown_by_accident() -> None:
    """It may quote a citizen."""
    assert "CANARY" not in repr(Given("no", "CANARY"))
