"""Woven events -> one offline page to read and to print: the table of events, then the story of each.

Like the pages of articles it asks nothing of a network, runs nothing, and shows what articles hold as characters.
"""

from selon.publish.report.sheet import pieces

__all__ = ["pieces"]
