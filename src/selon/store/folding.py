"""Words and names as search sees them: without accents, case and elisions; names by the key that their spellings share.

An article gives two runs of terms: its `words`, in order, and the `names` in it, each name once: every capitalised word
and every run of two or three of them, as romanisation keys. So Boukamal, Abou Kamal and Al-Boukamal find one another,
and Hassaké finds al-Hasakah. A change here, or of what a language elides (script.toml), that gives other terms, or one
of the index, has to raise FOLDING: dossiers are then indexed anew.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from selon import languages
from selon.gazetteer import fold, key

FOLDING = "2"
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"  # written over the letter before: they are no letters, and no end of a word
_LETTERS = rf"(?:[^\W_][{_MARKS}]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:[-'’ʼ‐‑]{_LETTERS})*")
_LONGEST_RUN = 3  # words of a name that are keyed together
_SHORTEST_KEY = 3  # letters: shorter keys are shared by too much
_CONSONANTS = 4  # with three, Paris is Perse and Bourse
_QUERY = re.compile(rf'(?P<out>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>{_WORD.pattern})(?P<open>\*)?)')
_RESPELT = 8  # words up to which a query is of names whose other spellings are sought; longer ones are pasted texts

Respelt = Callable[[str], Iterable[str]]  # the romanisation keys of the other spellings of a name


@dataclass(frozen=True, slots=True)
class Terms:
    """What an article is found by."""

    title: str
    words: str
    names: str


@dataclass(frozen=True, slots=True)
class Sought:
    """One word of a query: its folded parts, in order (`open`: the last is the beginning of a word), and the keys of
    the names that it may be, or be a part of. A quoted phrase has no keys. `out`: no article that has it is asked
    for."""

    parts: tuple[str, ...]
    keys: tuple[str, ...]
    open: bool = False
    phrase: bool = False
    out: bool = False


def terms(title: str | None, text: str) -> Terms:
    """The terms of an article."""
    return Terms(_folded(title or ""), _folded(text), " ".join(dict.fromkeys(_names(text))))


def sought(query: str, respelt: Respelt = lambda _: ()) -> list[Sought]:
    """What a query asks for, all of it at once; empty where it holds no word.

    `"…"` is a phrase, `convo*` the beginning of a word; `-` before either asks for what does not hold it. `respelt`
    tells how else the names are spelt that words may be.
    """
    found = [match for match in _QUERY.finditer(query) if match["word"] or _folded(match["phrase"] or "")]
    words = [match["word"] and bare(match["word"]) for match in found]
    runs = [None if match["out"] else word for match, word in zip(found, words, strict=True)]  # no name goes on there
    others = respelt if len(found) <= _RESPELT else lambda _: ()
    made = []
    for i, match in enumerate(found):
        out = bool(match["out"])
        if words[i] is None:
            made.append(Sought(tuple(_folded(match["phrase"]).split()), (), phrase=True, out=out))
        elif parts := tuple(fold(words[i]).split()):
            keys = _keys_of([words[i]] if out else _runs_around(runs, i), others)
            made.append(Sought(parts, tuple(dict.fromkeys(keys)), bool(match["open"]), out=out))
    return made


def words_of(text: str) -> Iterator[re.Match[str]]:
    """Every word of a text, as it is written."""
    return _WORD.finditer(text)


@lru_cache(maxsize=1 << 16)
def seen_as(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A word of a text as search sees it: its folded parts, and the keys of the name that it may be."""
    word = bare(word)
    return _parts(word), _keys(word) if _may_name(word) else ()


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> str:
    """The word without what is elided before it."""
    head, mark, rest = word.replace("’", "'").replace("ʼ", "'").partition("'")
    return rest if mark and head.lower() in _elided() else word


@cache
def _elided() -> frozenset[str]:
    """What is elided in any known language: a search says nothing of its own."""
    return frozenset(word for code in languages.known() for word in languages.table(code, "script").get("elided", ()))


@lru_cache(maxsize=1 << 15)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(fold(word).split())


def _folded(text: str) -> str:
    return " ".join(part for match in _WORD.finditer(text) for part in _parts(bare(match[0])))


@lru_cache(maxsize=1 << 16)
def _keys(name: str) -> tuple[str, ...]:
    """The key of a name, and its consonants where they are enough to tell it by: in small letters and digits alone."""
    made = key(name)
    full = (made.full,) if len(made.full) >= _SHORTEST_KEY else ()
    consonants = (f"x{made.skeleton}",) if len(made.skeleton) >= _CONSONANTS else ()
    return tuple(map(_small, (*full, *consonants)))


def _small(key: str) -> str:
    return "".join(f"{c.lower()}0" if c.isupper() else c for c in key)


def _names(text: str) -> Iterator[str]:
    run: list[str] = []
    last = 0
    for match in _WORD.finditer(text):
        word = bare(match[0])
        if not _may_name(word):
            run = []
            continue
        between = text[last : match.start()]
        if between.strip() or "\n" in between:
            run = []
        run = [*run[1 - _LONGEST_RUN :], word]
        last = match.end()
        for first in range(len(run)):
            yield from _keys(" ".join(run[first:]))


def _may_name(word: str) -> bool:
    """Whether a word has a capital, or letters that have none."""
    return word != word.lower() or (word == word.upper() and any(map(str.isalpha, word)))


def _runs_around(words: Sequence[str | None], i: int) -> Iterator[str]:
    """The runs of words that hold the i-th."""
    for first in range(max(0, i + 1 - _LONGEST_RUN), i + 1):
        for last in range(i + 1, min(len(words), first + _LONGEST_RUN) + 1):
            run = words[first:last]
            if None not in run:
                yield " ".join(filter(None, run))


def _keys_of(names: Iterable[str], respelt: Respelt) -> Iterator[str]:
    for name in names:
        yield from _keys(name)
        yield from (_small(other) for other in respelt(name) if len(other) >= _SHORTEST_KEY)
