"""What is kept of one thing: bytes, words, thread, and why."""
