"""Claims: what their matches count for. The definitions are those of the project's scoring script."""

from collections.abc import Iterable

from selon.evaluate.claims import ClaimMatch, distinct_claims, match_claims
from selon.evaluate.gold import GoldArticle
from selon.evaluate.sheet import MissField, Sheet
from selon.model import Claim, Reading


def score_claims(sheet: Sheet, gold: GoldArticle, reading: Reading) -> None:
    """Counts on the sheet how the claims of a reading meet the gold. Raises GoldError where the gold is not in the
    text."""
    claims = distinct_claims(reading.claims)
    matches = match_claims(gold, sheet.text, claims)
    for match in matches:
        if match.gold.sourced:
            _score_sourced(sheet, match)
        elif match.gold.own_voice:
            _score_own_voice(sheet, match)
    _score_precision(sheet, claims, {claim for match in matches for claim in match.met})


def _score_sourced(sheet: Sheet, match: ClaimMatch) -> None:
    gold, tally = match.gold, sheet.tally
    tally.claims += 1
    tally.found += bool(match.near)
    tally.chains += len(gold.chain) > 1
    if match.best is not None:
        tally.right += 1
        _score_fields(sheet, match, match.best)
    elif match.near:
        read = " or ".join(_chain_words(claim) for claim in match.near)
        sheet.miss("sources", "wrong", f"expected {' > '.join(gold.chain)}, read {read}", match.spans[0])
    else:
        sheet.miss("claim", "missed", f"nothing read of what {' > '.join(gold.chain)} said", match.spans[0])


def _score_fields(sheet: Sheet, match: ClaimMatch, best: Claim) -> None:
    gold, tally = match.gold, sheet.tally
    if len(gold.chain) > 1:
        tally.chains_right += match.whole
        _compare(sheet, match, "chain", match.whole, " > ".join(gold.chain), _chain_words(best))
    stance_right = best.stance in gold.stances
    tally.stance_right += stance_right
    _compare(sheet, match, "stance", stance_right, " or ".join(sorted(gold.stances)), best.stance)
    if gold.mode:
        tally.moded += 1
        tally.mode_right += best.mode == gold.mode
        _compare(sheet, match, "mode", best.mode == gold.mode, gold.mode, best.mode)
    tally.hedged_both += best.hedged and gold.hedged
    tally.hedged_read += best.hedged
    tally.hedged_gold += gold.hedged
    _compare(sheet, match, "hedged", best.hedged == gold.hedged, _yes_no(gold.hedged), _yes_no(best.hedged))
    tally.negated_both += best.negated and gold.negated
    tally.negated_read += best.negated
    tally.negated_gold += gold.negated
    _compare(sheet, match, "negated", best.negated == gold.negated, _yes_no(gold.negated), _yes_no(best.negated))


def _score_own_voice(sheet: Sheet, match: ClaimMatch) -> None:
    sheet.tally.own_voice += 1
    if match.near and all(claim.sources for claim in match.near):
        sheet.tally.own_voice_wrong += 1
        read = " or ".join(_chain_words(claim) for claim in match.near)
        sheet.miss("sources", "own-voice", f"the article's own word, read as that of {read}", match.spans[0])


def _score_precision(sheet: Sheet, claims: Iterable[Claim], met: set[Claim]) -> None:
    for claim in claims:
        if not claim.sources:
            continue
        sheet.tally.attributed += 1
        if claim in met:
            sheet.tally.attributed_right += 1
        else:
            extent = (claim.content[0].start, claim.content[-1].end) if claim.content else None
            sheet.miss("claim", "extra", f"read as said by {_chain_words(claim)}", extent)


def _compare(sheet: Sheet, match: ClaimMatch, field: MissField, right: bool, expected: str, read: str) -> None:
    if not right:
        sheet.miss(field, "wrong", f"expected {expected}, read {read}", match.spans[0])


def _yes_no(mark: bool) -> str:
    return "yes" if mark else "no"


def _chain_words(claim: Claim) -> str:
    return " > ".join(source.name for source in claim.sources) or "nobody"
