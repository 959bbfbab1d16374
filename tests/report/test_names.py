"""What a report speaks of is called as people know it."""

import pytest
from builders import FACEBOOK, account, asked, clause

from some_governance.report.names import account_name
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.rule import UNSAID

REPORT = asked(
    clause(PublicationQuota(at_least=UNSAID, per=UNSAID)),
    account(name="Testbygda kommune"),
)


@pytest.mark.parametrize(
    ("id", "name"),
    [
        (FACEBOOK, "Testbygda kommune (facebook)"),
        ("facebook:9", "facebook:9"),
        (None, ""),
    ],
)
def test_an_account_is_called_as_people_know_it(id: str | None, name: str) -> None:
    """Its platform stands beside it, since the same name is on several."""
    assert name == account_name(REPORT, id)
