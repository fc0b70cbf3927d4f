"""loadwatch: is this mileage growing faster than the body takes it, and what helps?"""

from loadwatch.review import Review, review

__all__ = ["Review", "review"]
