"""What was done, in the order in which it was done, so that nobody can change it."""
