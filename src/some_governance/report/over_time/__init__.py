"""Reports of several moments, held against each other."""
