"""What the Graph API answers about a page, as neutral records."""
