"""Whom a claim says an act was not by: `the attack is not the work of X`, `X has nothing to do with it`, and whose it
was instead (`but of Y`)."""

import re

from selon.weave.phrases import phrases, plain
from selon.weave.tellings.accusing import doers
from selon.weave.tellings.statements import Statement

NEAR = 7  # words before or after which those are named who are cleared
NEGATED = 4  # words before a word for who did it among which a negation makes it one for who did not
_STOP = re.compile(r"[,;:.!?()]")


def not_by(s: Statement) -> tuple[frozenset[str], frozenset[str]] | None:
    """The names of those whose act the claim says it was not, those who speak if it names none but themselves, and of
    those whose it says it was; None where it clears nobody."""
    language = s.told.reading.article.language or ""
    for span in s.claim.content:
        flat = plain(span.text)
        for m in phrases(language, "disputes", "done by").finditer(flat):
            if _negated(flat[: m.start()], language):
                not_them, *others = phrases(language, "disputes", "but by").split(_STOP.split(flat[m.end() :])[0], 1)
                end = m.end() + len(not_them)
                cleared = _named(span.text[m.end() : end], s)
                if cleared:
                    return cleared, _named(span.text[end : end + sum(map(len, others)) + NEAR], s)
        for row in ("doers of it", "no doers of it"):
            for m in phrases(language, "disputes", row).finditer(flat):
                before = _STOP.split(flat[: m.start()])[-1]
                if _negated(before, language):
                    subject = span.text[m.start() - len(before) : m.start()]
                    cleared = _named(" ".join(subject.split()[-NEAR:]), s)
                    if cleared or phrases(language, "disputes", "themselves").match(before.lstrip(' «“"')):
                        return cleared, frozenset()
    return None


def _negated(before: str, language: str) -> bool:
    """Whether the last words before a word are in the negative."""
    return phrases(language, "disputes", "never").search(" ".join(before.split()[-NEGATED:])) is not None


def _named(text: str, s: Statement) -> frozenset[str]:
    language = s.told.reading.article.language or ""
    return frozenset(doers(" ".join(text.split()[:NEAR]), s.known, language))
