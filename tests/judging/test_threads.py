"""What was said is ordered as somebody reads it."""

from builders import INSTAGRAM, comment, message, oslo, publication, reply

from some_governance.judging.threads import in_threads
from some_governance.situation.index import Utterance

POST = publication("post", "2026-11-24 12:00")
FIRST = comment("first", "2026-11-24 12:10", on="post")
SECOND = comment("second", "2026-11-24 12:20", on="post")
TO_FIRST = reply("to-first", "2026-11-24 15:00", to="first")
LATER = publication("later", "2026-11-25 12:00")


def order(*wanted: Utterance, said: tuple[Utterance, ...] = ()) -> list[str]:
    """Order things among all that was said."""
    everything = {each.id: each for each in (*wanted, *said)}
    return [each.id for each in in_threads(wanted, everything)]


def test_a_thread_is_read_from_its_top() -> None:
    """A late reply to the first comment comes before the second comment."""
    assert ["post", "first", "to-first", "second", "later"] == order(
        LATER, SECOND, TO_FIRST, FIRST, POST
    )


def test_what_isn_t_wanted_still_orders() -> None:
    """The post itself waits for nothing, and yet its comments belong together."""
    other = comment("other", "2026-11-24 12:15", on="later")
    said = (POST, LATER, FIRST)

    assert ["to-first", "second", "other"] == order(other, TO_FIRST, SECOND, said=said)


def test_each_account_is_read_by_itself() -> None:
    """An earlier post on another account doesn't come in between."""
    elsewhere = publication("elsewhere", "2026-01-01 12:00", account=INSTAGRAM)

    assert ["post", "later", "elsewhere"] == order(LATER, elsewhere, POST)


def test_a_conversation_is_read_from_its_first_message_on() -> None:
    """Another one that began in between, and a post, come after it."""
    said = [
        message(f"{each}{number}", f"2026-11-24 12:{minute}", conversation=each)
        for each, number, minute in (
            ("one", 1, "00"),
            ("two", 1, "05"),
            ("one", 2, "10"),
            ("two", 2, "15"),
        )
    ]
    post = publication("between", "2026-11-24 12:05")

    assert ["one1", "one2", "between", "two1", "two2"] == order(*said[::-1], post)


def test_what_stands_under_something_unseen_begins_a_thread() -> None:
    """Nobody saw the post: its comments stand where their time is."""
    assert ["first", "to-first", "second", "later"] == order(
        LATER, SECOND, TO_FIRST, FIRST
    )


def test_a_circle_ends() -> None:
    """Comments that claim to stand under each other are read once, at the end."""
    one = comment("one", "2026-11-24 11:00", on="two")
    two = comment("two", "2026-11-24 11:10", on="one")
    self = comment("self", "2026-11-24 11:20", on="self")

    assert ["post", "one", "two", "self"] == order(self, two, POST, one)


def test_a_deep_thread_is_no_trouble() -> None:
    """However long the chain of answers is, it is followed to its end."""
    chain = [
        comment(f"{depth:04}", oslo("2026-11-24 12:00"), on=f"{depth - 1:04}")
        for depth in range(5000)
    ]

    assert [each.id for each in chain] == order(*reversed(chain))
