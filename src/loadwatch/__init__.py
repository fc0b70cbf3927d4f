"""loadwatch: is this mileage growing faster than the body takes it, and what helps?"""
