"""The words that rules about roles share."""

ADMINISTRATOR = "administrator"
"""The role that administers an account."""

# What a `MISSING_FACT` may be about.
APPOINTMENTS = "appointment"
GRANTS = "grant"
HAND = "by"
UNIT = "unit"
WHOSE_LOGIN = "whose-login"
