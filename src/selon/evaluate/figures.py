"""The figures that a tally gives, under the names of the project's scoring script."""

from selon.evaluate.sheet import Tally

Figure = str | int | float | None


def figures(tally: Tally, *, language: str) -> dict[str, Figure]:
    """The figures of a tally: those of the scoring script, by its definitions and rounding, then ours."""
    recall, precision = rate(tally.right, tally.claims) or 0, rate(tally.attributed_right, tally.attributed) or 0
    met, true = rate(tally.events_met, tally.events) or 0, rate(tally.mentions_right, tally.mentions) or 0
    return {
        "language": language,
        "texts": tally.texts,
        "gold claims with a source": tally.claims,
        "claims attributed by Selon": tally.attributed,
        "content found": rate(tally.found, tally.claims),
        "attribution recall": recall,
        "attribution precision": precision,
        "attribution F1": harmonic(precision, recall),
        "chains right": f"{tally.chains_right}/{tally.chains}",
        "stance accuracy": rate(tally.stance_right, tally.right),
        "hedged F1": overlap(tally.hedged_both, tally.hedged_read, tally.hedged_gold),
        "own voice wrongly attributed": f"{tally.own_voice_wrong}/{tally.own_voice}",
        "event precision": true,
        "event recall": met,
        "event F1": harmonic(true, met),
        "place within 25 km": f"{tally.placed_right}/{tally.placed}",
        "date exact": f"{tally.dated_right}/{tally.dated}",
        "counts found": f"{tally.counts_right}/{tally.counts}",
        "mode accuracy": rate(tally.mode_right, tally.moded),
        "negated F1": overlap(tally.negated_both, tally.negated_read, tally.negated_gold),
    }


def rate(part: int, whole: int) -> float | None:
    """The share to three decimals; None of nothing."""
    return round(part / whole, 3) if whole else None


def harmonic(precision: float, recall: float) -> float:
    """The F1 of a precision and a recall, to three decimals."""
    return round(2 * precision * recall / (precision + recall), 3) if precision + recall else 0


def overlap(both: int, read: int, gold: int) -> float | None:
    """The F1 of a mark that is read so often, stands in the gold so often, and in both so often; None without any."""
    return round(2 * both / (read + gold), 3) if read + gold else None
