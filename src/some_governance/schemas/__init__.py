"""What files may hold, as JSON Schema says it: for completion in editors."""
