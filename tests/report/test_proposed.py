"""What is proposed is told in words, for nobody knows its id yet."""

import pytest
from builders import (
    account,
    appointment,
    clause,
    comment,
    guidelines,
    judgement,
    mode,
    publication,
    published,
    removal,
    reply,
    sanction,
    situation,
)

from some_governance import Per, PublicationQuota, Record
from some_governance.assessment import Decision, decide
from some_governance.report.decision import decision_as_text
from some_governance.report.proposed import in_words, proposal
from some_governance.rules.images import Credited
from some_governance.rules.roles import AppointedOnly

TEXT = guidelines(
    clause(
        PublicationQuota(at_most=1, per=Per.ISO_WEEK, counts=("news",)),
        id="quotas/news",
    ),
    clause(AppointedOnly(actions=("publish", "reply")), id="roles/appointed"),
    clause(Credited(), id="images/credit"),
)
KNOWN = situation(
    account(name="Testbygda"), appointment("kari"), *published(1), comment("c")
)


def decided(*proposed: Record) -> Decision:
    """Decide where one news item a week is enough, and there was one."""
    return decide(TEXT, KNOWN, *proposed)


def text(*proposed: Record) -> str:
    """Give what a decision says, without its line ends."""
    return " ".join(decision_as_text(decided(*proposed)).split())


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (publication("new"), "publication on Testbygda (facebook)"),
        (reply("new", to="c"), "reply to c"),
        (comment("new", on="c"), "comment under c"),
        (removal("c"), "removal of c"),
        (removal("c", action="remove-part"), "removal in part of c"),
        (removal("c", action="hide"), "hiding of c"),
        (removal("c", action="close-comments"), "closing for comments of c"),
        (removal("c", action="mute"), "muting of c"),
        (sanction("warning"), "sanction warning"),
        (judgement("c", "kind", "news"), "judgement of c: kind news"),
        (account("facebook:300"), "account facebook:300"),
        (mode("crisis", "2026-11-20 00:00"), "mode crisis-2026-11-20 00:00"),
    ],
)
def test_each_kind_has_words_of_its_own(record: Record, said: str) -> None:
    """What it is, and where or of what; never of whom."""
    assert said == proposal(record, decided())
    assert f"Proposed: {said} In short:" in text(record)


def test_what_is_done_stands_before_what_is_judged() -> None:
    """The judgement names it by words, too."""
    assert (
        "Proposed: publication on Testbygda (facebook); judgement of the proposed "
        "publication: kind news In short:"
    ) in text(judgement("new", "kind", "news"), publication("new", kind=None))


def test_a_finding_names_it_by_words() -> None:
    """As what is broken, as what is lacking, and among its values."""
    told = text(publication("new", "2026-11-24 18:00", by=None, images=("p", "q")))

    assert ": the proposed publication, published 2026-11-24 18:00, is number 2" in told
    assert "nobody knows whose hand it was: the proposed publication" in told
    assert "new" not in told.split("What has something to say of it")[0].split()


def test_several_that_are_alike_keep_their_ids() -> None:
    """Else nobody could tell which is meant."""
    told = text(
        publication("one", "2026-11-24 18:00"),
        publication("two", "2026-11-24 19:00"),
        reply("answer", to="c", by=None),
    )

    assert "one, published 2026-11-24 18:00, is number 2" in told
    assert "two, published 2026-11-24 19:00, is number 3" in told
    assert "whose hand it was: the proposed reply" in told


def test_the_finding_itself_keeps_the_id() -> None:
    """Programs find it by that."""
    decision = decided(publication("new", "2026-11-24 18:00"))
    (broken, *_) = decision.caused
    told = in_words(broken, decision)

    assert ("new", "the proposed publication") == (
        broken.outcome.subject,
        told.outcome.subject,
    )
    assert broken.outcome.values == told.outcome.values
    assert broken == in_words(broken, decided(reply("another", to="c")))
