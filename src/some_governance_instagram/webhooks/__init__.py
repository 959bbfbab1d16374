"""From what a webhook of Instagram delivered to neutral records."""
