"""How an event is told in its sentence, by the words before it: as a verb, a participle, or in a relative clause."""

import re
from collections.abc import Mapping
from typing import Any, Literal

from selon import languages
from selon.model import Span
from selon.weave.tellings.scene import tokens

NEAR = 4  # words before a verb among which its auxiliary stands (`ont tous deux été tués`)
REACH = 60  # characters that hold them
_BREAK = re.compile(r"[,;:()«»\"“”—–]|\.\s")

Form = Literal["verb", "participle", "noun"]


def form_of(trigger: Span, text: str, language: str) -> Form:
    """How the word that tells an event stands: `ont enlevé`, `enlevaient` are verbs, `enlevés` after no auxiliary is a
    participle, unless it goes on with what an auxiliary began (`ont tué et enlevé`), and the rest are nouns."""
    table = languages.table(language, "ties")
    words = tokens(trigger.text) or [""]
    before = tokens(_BREAK.split(text[max(0, trigger.start - REACH) : trigger.start])[-1])[-NEAR:]
    auxiliaries = table.get("auxiliaries", ())
    if before and before[-1] in table.get("determiners", ()):
        return "noun"
    if words[0] in auxiliaries or any(word in auxiliaries for word in before):
        return "verb"
    if words[0].endswith(tuple(table.get("finite", ()))):
        return "verb"
    if any(word in table.get("joining", ()) for word in before):
        return "verb" if _participle(trigger.text, table) else "noun"
    return "participle" if _participle(trigger.text, table) else "noun"


def in_relative(before: Span, trigger: Span, text: str, language: str) -> bool:
    """Whether a relative clause opens between what tells one event and what tells the next, and goes on to it."""
    table = languages.table(language, "ties")
    phrase = tokens(_BREAK.split(text[before.end : trigger.start])[-1])
    opened = [i for i, word in enumerate(phrase) if word in table.get("relative", ())]
    return bool(opened) and not any(word in table.get("joining", ()) for word in phrase[opened[-1] :])


def _participle(word: str, table: Mapping[str, Any]) -> bool:
    """Whether a word ends as participles do."""
    first = word.split(" ", 1)[0].lower()
    return first.endswith(tuple(table.get("participle", ())))
