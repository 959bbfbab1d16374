"""What the Data API answers about a channel, as neutral records."""
