"""Text as patterns see it: without case and accents, one apostrophe, hyphen and blank for all their kinds."""

import unicodedata

_MARKS = str.maketrans("’‘ʼ´`‐‑‒–−\u00a0\u202f\u2009\u2007", "'''''-----    ")


PRIVATE = range(0xE000, 0xE010)  # what matching marks its finds with stands in no folded text


_DIAERESIS = "\u0308"


class _Letters(dict[int, str]):
    """Code point -> the one character that stands for it, worked out when first met."""

    def __missing__(self, code: int) -> str:
        char = " " if code in PRIVATE else chr(_MARKS.get(code, code))
        spelled = unicodedata.normalize("NFD", char.lower())
        plain = spelled[:1] if _DIAERESIS not in spelled else char.lower()  # the Maï-Maï are of no month
        self[code] = plain
        return plain


_LETTERS = _Letters()


def fold(text: str) -> str:
    """The text folded, code point by code point: offsets hold."""
    return text.translate(_LETTERS)
