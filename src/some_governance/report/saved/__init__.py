"""A report as it was written, read back."""
