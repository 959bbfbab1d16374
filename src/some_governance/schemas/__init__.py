"""What files may hold, and what we write as JSON, as JSON Schema says it."""
