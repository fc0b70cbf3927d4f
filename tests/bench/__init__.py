"""The bench compares like with like."""
