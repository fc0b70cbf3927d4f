"""What only a real browser on a real server can show."""
