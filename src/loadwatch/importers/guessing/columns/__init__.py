"""What the columns of a table mean: the guess, what it rests on, and what in it is to be checked."""
