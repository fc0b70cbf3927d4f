"""Tests of loadwatch.figures."""
