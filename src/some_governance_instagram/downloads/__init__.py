"""Downloads of an account («Download your information»), as neutral records."""
