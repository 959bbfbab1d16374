"""The world as a rule sees it: facts, a calendar, and a window."""
