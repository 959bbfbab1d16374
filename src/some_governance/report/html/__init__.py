"""A report as a page: one file, which loads nothing and runs nothing."""
