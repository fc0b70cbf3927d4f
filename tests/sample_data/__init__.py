"""The sample athletes: their files, their plans, their stories."""
