"""The rows of a table whose columns are confirmed: brought into known forms, read, and accounted for."""
