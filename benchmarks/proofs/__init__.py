"""The parts of the proof, by the chapters of what is promised."""
