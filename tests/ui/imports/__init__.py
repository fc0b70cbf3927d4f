"""The parts of Import that need no page."""
