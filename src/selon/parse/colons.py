"""Clauses behind a colon that the parser runs together with what stands before it: l'ennemi avance : *dix civils ont
été tués*; Irak : *une frappe fait deux morts*. A colon never parts a verb from its subject or its auxiliary."""

from collections.abc import Sequence

COLON = ":"
PARTS = ("nsubj", "aux:", "cop", "expl")  # beginnings of the relations of what stands with its verb


def broken(forms: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> list[int]:
    """The tokens of a parse with which a segment has to begin, since a colon stands right before them and between a
    verb and its subject or its auxiliary; `heads` as how far off each is."""
    colons = [i for i, form in enumerate(forms) if form == COLON and 0 < i < len(forms) - 1]
    if not colons:
        return []
    bound = [
        sorted((i, i + head))
        for i, (head, relation) in enumerate(zip(heads, relations, strict=True))
        if relation.startswith(PARTS)
    ]
    return [colon + 1 for colon in colons if any(first < colon < last for first, last in bound)]
