"""Logging by hand: a run, a rating, the morning after, and the latest entries to change or take back."""
