"""What single names and cells say: the vocabulary of twelve languages, and what reads it."""
