"""Tests of the prevention library."""
