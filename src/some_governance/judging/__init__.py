"""What waits for a human's judgement, and how the answers are recorded."""
