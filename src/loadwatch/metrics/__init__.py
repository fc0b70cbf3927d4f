"""Measures of load and soreness: pure functions on the calendar's rows of days and weeks."""
