"""Mentions -> clusters: which pairs are worth comparing, their links, and the links followed from the best down."""
