"""What concerns one account only is its share; all else is everybody's."""

import pytest
from builders import (
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    account,
    appointment,
    approval,
    comment,
    coverage,
    handling,
    image,
    judgement,
    message,
    mode,
    person,
    publication,
    receipt,
    removal,
    reply,
    sanction,
    step,
)

from some_governance.records.collection import Records
from some_governance.records.coverage import Gap, Unrecognised
from some_governance.records.record import Record

ACCOUNTS = (account(), account(INSTAGRAM))
POST = publication("post")
SAID = comment("said", on="post")


def shares(*facts: Record) -> dict[str | None, set[Record]]:
    """Share facts out beside two registered accounts, without those."""
    batch = Records.of(*ACCOUNTS, *facts)
    divided = batch.by_account()

    assert batch == Records.join(divided.values())
    assert len(batch.facts) == sum(len(each.facts) for each in divided.values())
    return {
        of: {*each.facts} - {*ACCOUNTS} for of, each in divided.items() if each.facts
    }


@pytest.mark.parametrize(
    "fact",
    [
        POST,
        SAID,
        comment("said", on="nowhere"),
        reply("answer", to="said"),
        message("letter"),
        removal("said", id="gone"),
        handling("2026-11-20 12:00"),
    ],
)
def test_what_happens_on_an_account_is_its_share(fact: Record) -> None:
    """Whoever else there is, is judged without it."""
    assert {None: set(), FACEBOOK: {fact}} == shares(fact)


@pytest.mark.parametrize("of", ["post", "said", "nowhere"])
def test_what_is_said_of_it_is_its_share_too(of: str) -> None:
    """Judged and archived, also where only what stands under it is seen."""
    below = comment("below", on="nowhere")
    said = judgement(of, "irony"), receipt(of)

    assert {POST, SAID, below, *said} == shares(POST, SAID, below, *said)[FACEBOOK]


@pytest.mark.parametrize(
    ("of", "whose"),
    [
        (FACEBOOK, FACEBOOK),
        (f"{FACEBOOK}#2026-W46", FACEBOOK),
        (INSTAGRAM, INSTAGRAM),
        (FLICKR, None),
        (f"{FLICKR}#2026-W46", None),
        ("nobody-knows", None),
        ("post#2026-W46", None),
        ("picture", None),
        ("desk", None),
    ],
)
def test_what_is_said_of_an_account_or_its_period_is_its_share(
    of: str, whose: str | None
) -> None:
    """What is said of something else, or of nobody knows what, may concern anybody."""
    said = judgement(of, "publishes-enough")
    others = image("picture"), appointment("kari", id="desk"), POST

    assert said in shares(said, *others)[whose]


@pytest.mark.parametrize(
    "fact",
    [
        person("kari"),
        appointment("kari"),
        mode("crisis", "2026-11-10 00:00"),
        sanction("warning", "2026-11-20 12:00", "facebook:citizen"),
        step("documented", "said", "2026-11-20 12:00"),
        approval("post", "kommunikasjon"),
    ],
)
def test_what_registers_say_is_everybodys(fact: Record) -> None:
    """Also of one account: there is little of it, and a slip may concern all."""
    assert fact in shares(fact, POST, SAID)[None]


def test_a_thread_of_several_accounts_is_everybodys() -> None:
    """As a whole, with what is said of it; the thread beside it isn't."""
    ours = comment("ours", on="post"), judgement("ours", "irony")
    theirs = reply("theirs", to="ours", account=INSTAGRAM)
    thread = {POST, SAID, *ours, theirs, removal("theirs", id="r", account=INSTAGRAM)}
    beside = publication("beside"), comment("there", on="beside")

    assert {None: thread, FACEBOOK: {*beside}} == shares(*thread, *beside)


def test_so_are_two_that_stand_under_what_nobody_has_seen() -> None:
    """A thread is one also without its beginning."""
    here, there = comment("h", on="far"), comment("t", on="far", account=INSTAGRAM)

    assert {None: {here, there}} == shares(here, there)


@pytest.mark.parametrize(
    ("twin", "of"),
    [(image("post"), "post"), (comment(INSTAGRAM, on="post"), INSTAGRAM)],
)
def test_what_is_said_of_one_of_two_by_the_same_id_is_everybodys(
    twin: Record, of: str
) -> None:
    """A picture and a post, or a comment on one account that is called as another."""
    said = judgement(of, "irony")

    assert {None: {POST, said, twin}} == shares(POST, said, twin)


def test_an_account_that_nothing_concerns_has_an_empty_share() -> None:
    """So who goes through the shares leaves no account out; nor strangers."""
    stranger = publication("p", account=FLICKR)
    divided = Records.of(*ACCOUNTS, stranger).by_account()

    assert [None, FACEBOOK, INSTAGRAM, FLICKR] == [*divided]
    assert ((), (stranger,)) == (divided[INSTAGRAM].facts, divided[FLICKR].facts)


def test_of_the_rest_each_thing_is_told_once() -> None:
    """Coverage of an account is its share; gaps, and what nobody understood, aren't."""
    here, all_over = coverage("comment", account=INSTAGRAM), coverage("publication")
    gap = Gap(source="api", why="an error body", account=INSTAGRAM)
    odd = Unrecognised(source="api", path="$", why="odd", raw="{}")
    batch = Records.of(coverage=[here, all_over], gaps=[gap], unrecognised=[odd])

    assert {
        None: Records.of(coverage=[all_over], gaps=[gap], unrecognised=[odd]),
        INSTAGRAM: Records.of(coverage=[here]),
    } == batch.by_account()


def test_nothing_is_the_rest_alone() -> None:
    """An empty batch has no accounts."""
    assert {None: Records()} == Records().by_account()
