"""The flags: what is raised, by which rule, on what evidence. The rules are data, the raising is one function."""

from loadwatch.flags.rules import LIMIT_WEEK, RULES, RULES_BY_KEY, Rule

__all__ = ["LIMIT_WEEK", "RULES", "RULES_BY_KEY", "Rule"]
