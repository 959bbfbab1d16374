"""A municipality's guidelines as data: clauses, their words, and their modes."""
