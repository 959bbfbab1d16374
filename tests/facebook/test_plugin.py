"""What the package offers to the library."""

from some_governance_facebook.answers.translation import translate
from some_governance_facebook.plugin import provide_platforms


def test_the_platform_is_facebook() -> None:
    """Ids and folders of Facebook begin with `facebook`, and its API is translated."""
    (platform,) = provide_platforms()

    assert ("facebook", "Facebook", ("translate",)) == (
        platform.name,
        platform.title,
        platform.capabilities,
    )
    assert translate is platform.translate
