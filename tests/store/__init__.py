"""The store, against real SQLite databases."""
