"""Downloads of a page («Download your information»), as neutral records."""
