"""A report, as people and programs read it."""
