"""What Instagram's two APIs answer, as neutral records."""
