"""The archive that needs no system: a folder, and a named person who confirms."""
