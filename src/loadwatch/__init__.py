"""loadwatch: is this mileage growing faster than the body takes it, and what helps?"""

from loadwatch.advice import advice_for
from loadwatch.importers import read
from loadwatch.review import Review, review
from loadwatch.routine import routine_for

__all__ = ["Review", "advice_for", "read", "review", "routine_for"]
