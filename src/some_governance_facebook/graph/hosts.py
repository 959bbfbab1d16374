"""Where Meta keeps pictures and films."""

PICTURES = ("fbcdn.net", "cdninstagram.com")
"""What the names of the hosts end with."""
