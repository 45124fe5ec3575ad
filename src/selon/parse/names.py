"""Proper names on the token table: runs of capitalised words, with the small words and hyphens that hold them together."""

from collections.abc import Sequence

from selon.parse.table import Name, Token

JOINING = {"de", "du", "des", "d'", "la", "el", "al", "ben", "bin", "ibn", "abou", "abu", "von", "van", "der"}


def find_names(tokens: Sequence[Token]) -> tuple[Name, ...]:
    """The names in the tokens, longest first from the left.

    A name is a run of capitalised words that are no common word opening a sentence; lower-case particles join two
    capitalised words (Abdel Fattah al-Burhan, Forces de la coalition is cut: a common noun opens it only if capitalised).
    """
    names, i = [], 0
    while i < len(tokens):
        if not _begins(tokens, i):
            i += 1
            continue
        last = i + 1
        while last < len(tokens) and tokens[last].sentence == tokens[i].sentence:
            if _capital(tokens[last]):
                last += 1
            elif (
                tokens[last].form in JOINING
                and last + 1 < len(tokens)
                and _proper(tokens[last + 1])
                and tokens[last].upos == "PROPN"
            ):
                last += 2
            else:
                break
        names.append(Name(tokens[i].start, tokens[last - 1].end, i, last))
        i = last
    return tuple(names)


def _capital(token: Token) -> bool:
    """A capital anywhere in its first part: al-Mayadeen, L'Orient and OSDH count, a full stop does not."""
    return any(part[:1].isupper() for part in token.text.split("-")) and token.text[0] != "-"


def _proper(token: Token) -> bool:
    return _capital(token) and token.upos in {"PROPN", "NOUN", "ADJ", "X"}


def _begins(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if not _capital(token) or token.upos in {"DET", "ADP", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "PUNCT", "NUM"}:
        return False
    opens = i == 0 or tokens[i - 1].sentence != token.sentence or tokens[i - 1].form in {"«", "“", '"', ":", "—", "–"}
    return token.upos == "PROPN" or not opens
