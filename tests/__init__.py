"""The tests: they mirror the source, and compare it with independent truth."""
