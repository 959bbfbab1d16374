"""What adapters share that call an API: with patience, once, and without secrets."""
