"""What is passed along: a column that is looked at, what columns mean, and a table while it is rewritten."""
