"""Files become values: guidelines and registers, read strictly, all errors at once."""
