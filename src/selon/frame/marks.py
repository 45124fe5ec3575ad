"""Quotation marks as rules over tellings know them."""

OPENING = frozenset("«“")  # that open
CLOSING = frozenset("»”")  # that close
QUOTES = OPENING | CLOSING | {'"'}
