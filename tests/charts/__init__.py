"""Charts against the numbers they show."""
