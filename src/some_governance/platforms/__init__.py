"""What a platform offers, and what passes between it and the library."""
