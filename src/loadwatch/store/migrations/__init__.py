"""The history of the schema: each file of `versions` is one step, in the order of the numbers in their names."""
