"""What is measured, against what: `make bench`. docs/performance.md tells how to read it."""
