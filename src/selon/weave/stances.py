"""Stances that rules of several rooms ask for together."""

DENIALS = frozenset({"denied", "doubted"})  # of who rejects an act, or a telling of one
