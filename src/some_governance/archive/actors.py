"""Who acted, and who vouches for that."""

from attrs import frozen

from some_governance.records.fields import Official


@frozen(kw_only=True)
class Actor:
    """
    Who acted. This library doesn't authenticate: it records who vouched.

    Attributes:
        id: Id of a person in the registers, or of a system.

        role: In which role, a word of the guidelines.

        vouched_by: Who vouches that it was them: `os-user`, the name of a sign-on
            system, another person.
    """

    id: Official[str]
    role: Official[str]
    vouched_by: Official[str]
