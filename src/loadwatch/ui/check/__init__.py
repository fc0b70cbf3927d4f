"""The red-flag check: what calls for it, its questions, whom to see after a yes, and the sheet to take along."""
