"""Hiding and removing, in the one order in which nothing is lost."""
