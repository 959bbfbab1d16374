"""Randaberg: its whole text, in a folder of its own, chapter by chapter."""

from municipalities.randaberg.table import TABLE as TABLE
