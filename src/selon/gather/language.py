"""Which language a text is in, among all that py3langid knows: an Italian article is not to pass for French."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any

from selon import languages

_SAMPLE = 600  # characters: a longer sample changed no verdict on articles, and costs the more
_SURE = 0.45  # of the probability: below it, on a few words, the verdict is chance ("Damas" is 0.03 Lithuanian)
_SHORT = 120  # characters: a headline or a sentence
_LIKELY = 0.2  # of the probability: for a known language, on so few words
_ISO_639_1 = re.compile(r"[a-z]{2}$")


def detect(text: str, *, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the language of `text`.

    Too short a text falls back on what was `declared` for it, then on the language that its script has for its own
    among those known; None where even that does not tell.
    """
    sample = text[:_SAMPLE]
    if any(c.isalpha() for c in sample):
        ranked = _ranked(sample)
        if len(sample) < _SHORT:  # of a headline, Occitan and French look alike: a known language is likelier
            ranked = [r for r in ranked if r[0] in languages.known() and r[1] >= _LIKELY] or ranked
            if ranked[0][0] in languages.known():
                return ranked[0][0]
        for code, probability in ranked:
            if probability < _SURE:
                break
            if _ISO_639_1.match(code):
                return code
    return _normal(declared) or _by_script(sample)


def _ranked(sample: str) -> Sequence[tuple[str, float]]:
    identifier, kin = _identifier()
    # A regional form without a code of two letters (Egyptian Arabic, Cantonese) counts for its language.
    scores: dict[str, float] = defaultdict(float)
    for code, probability in identifier.rank(sample)[:3]:
        scores[kin.get(code, code)] += probability
    return sorted(scores.items(), key=lambda score: -score[1])


@cache
def _identifier() -> tuple[Any, dict[str, str]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 0.4 s: loaded when first needed

    kin = {form: code for code in languages.known() for form in languages.table(code, "script").get("forms", ())}
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True), kin


def _normal(declared: str | None) -> str | None:
    """The two letters of a declared language (`fr-FR`, `FR`), or None."""
    code = re.split(r"[-_]", declared.strip().lower())[0] if declared else ""
    return code if _ISO_639_1.match(code) else None


def _by_script(sample: str) -> str | None:
    scripts = Counter(unicodedata.name(c, "?").split()[0] for c in sample if c.isalpha())
    if not scripts:
        return None
    script = scripts.most_common(1)[0][0]
    codes = [code for code in languages.known() if languages.table(code, "script").get("script") == script]
    return codes[0] if len(codes) == 1 else None
