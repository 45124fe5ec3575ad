"""What is left of the content of a cue: less a hole, or up to where that of another begins; never nothing at all."""

from selon.attribute.cue import Cue, Range


def without(piece: Range, hole: Range) -> list[Range]:
    """The piece less the hole."""
    first, last = piece
    if hole[1] <= first or hole[0] >= last:
        return [piece]
    return [r for r in ((first, hole[0]), (hole[1], last)) if r[0] < r[1]]


def leave_out(cue: Cue, hole: Range) -> None:
    """Takes the hole out of the content of a cue; where nothing is left by it, the content stays as it was."""
    cue.pieces = [r for piece in cue.pieces for r in without(piece, hole)] or cue.pieces


def end_at(cue: Cue, stop: int) -> None:
    """Ends the content of a cue before token `stop`; where all of it stands behind, it stays as it was."""
    cue.pieces = [(a, min(b, stop)) for a, b in cue.pieces if a < stop] or cue.pieces
