"""A live connection to a page on Facebook."""
