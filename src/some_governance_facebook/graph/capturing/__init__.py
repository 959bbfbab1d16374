"""One thing with all that stands below it, read live."""
