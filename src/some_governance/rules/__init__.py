"""The kinds of rules, a module for each chapter of the guidelines."""
