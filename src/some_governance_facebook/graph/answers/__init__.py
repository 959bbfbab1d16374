"""Answers of the Graph API, whichever platform they are of, as neutral records."""
