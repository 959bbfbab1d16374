"""From what a webhook of Facebook delivered to neutral records."""
