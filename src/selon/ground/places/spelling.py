"""Whether a name that the gazetteer spells otherwise is taken for the same one.

Most villages of the news are in no list, and for one of five letters some town of its country is spelt nearly so:
Yarou is not Youwarou, nor Tira Tyr. What tells a name is its consonants; vowels are what romanisations differ in,
within limits. So a name of the same key has to sound alike, more so abroad, where chance has more towns to choose
from; one of the same consonants needs some, one of other consonants many; and fewer where the place lies beside one
that the article names.

Chosen by a sweep over the names of 790 villages of fifteen countries (450 of them are in the gazetteer) and 720
spellings of known towns in the French and English press, each in a sentence: of the villages 32 were read as some
other town, and 4 are now; of the spellings 8 fewer are found. Looser bounds bring back more villages than spellings
(SAME from three consonants and 0.80: 6 and 3; OTHER from four and 0.85: 3 and 1), tighter ones lose spellings and
gain nothing.
"""

from selon import gazetteer
from selon.gazetteer import Candidate

SHORT, SHORT_ALIKE = 4, 0.87  # letters of a name that another one differs from by chance, and how alike it has to sound
HOME, ABROAD = 0.80, 0.95  # likeness of the sound of one key, in a country that the article is about, and elsewhere
CERTAIN = (0.95, 0.83)  # certainty and likeness of any other spelling
# Consonants and likeness of the sound: of the same consonants, and of others; then beside a place of the article.
SAME, OTHER = ((4, 0.88), (3, 0.915)), ((6, 0.915),)
SAME_BESIDE, OTHER_BESIDE = ((3, 0.85),), ((4, 0.90),)


def sounds_alike(candidate: Candidate, *, home: bool) -> bool:
    """Whether a place of the same key may be meant by its sound; `home`: the article is about its country, or names a
    place beside it."""
    asked, alike = gazetteer.voiced(candidate.asked), sound(candidate)
    least = HOME if home else ABROAD
    return alike >= (max(least, SHORT_ALIKE) if len(asked) <= SHORT else least)


def respelt(candidates: list[Candidate], *, beside: bool) -> bool:
    """Whether the first of some places is the one asked for, spelt in a way that the gazetteer does not know."""
    if not candidates or gazetteer.certainty(candidates) < CERTAIN[0] or candidates[0].score < CERTAIN[1]:
        return False
    best = candidates[0]
    consonants = len(gazetteer.key(best.asked).skeleton)
    if best.alike.keys == 1:
        return sounds_alike(best, home=True)
    if best.alike.skeletons == 1:
        bounds = (*SAME, *(SAME_BESIDE if beside else ()))
    else:
        bounds = (*OTHER, *(OTHER_BESIDE if beside else ()))
    alike = sound(best)
    return any(consonants >= least and alike >= likeness for least, likeness in bounds)


def sound(candidate: Candidate) -> float:
    """0 to 1: how alike the name asked for and the one found sound, with their vowels."""
    from rapidfuzz.fuzz import ratio

    return ratio(gazetteer.voiced(candidate.asked), gazetteer.voiced(candidate.matched)) / 100
