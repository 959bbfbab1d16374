"""Figures and proofs: what the library promises, shown by running it."""
