"""Tests of the routine."""
