"""A live connection to one of Instagram's two APIs."""
