"""Facts, neutral to platforms, and what a batch of them can speak of."""
