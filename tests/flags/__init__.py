"""Each rule: examples that must flag, and examples that must stay silent."""
