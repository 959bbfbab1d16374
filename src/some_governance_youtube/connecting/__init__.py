"""A live connection to a channel on YouTube."""
