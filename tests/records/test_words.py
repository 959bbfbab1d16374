"""The words of guidelines that facts say."""

from builders import account, judgement, publication, step

from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.removals import Step
from some_governance.records.utterances import Publication
from some_governance.records.words import spoken


def test_each_word_is_told_once() -> None:
    """From whichever field; what isn't said is no word."""
    facts = [account(tier="main"), account("b", tier="main", lifecycle="permanent")]

    assert {"main", "permanent"} == spoken(facts, Account)
    assert frozenset() == spoken([account(tier=None)], Account)


def test_a_batch_tells_words_by_the_kind_of_fact() -> None:
    """Judgements apart, whose words belong together."""
    judged = judgement("c", "irony", "no")
    batch = Records.of(publication(kind="news"), step("documented"), judged)

    assert {(Publication, "news"), (Step, "documented")} == batch.words
    assert {("irony", "no", None)} == batch.answers
