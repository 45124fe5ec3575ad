"""spaCy behind one function. Only this module knows it.

What it does otherwise than `nlp(text)`: our own sentence boundaries are given to the parser; tokens cut at a hyphen are
joined (al-Mayadeen, états-major); white space is no token; the named-entity recogniser does not run (it takes 40 % of
the time and calls Damascus a person: names are ours); the lemmatizer's word lists, which spaCy searches from end to
end, become sets, with the same lemmas. Words live in a memory zone that is left and entered anew every so many
documents, so that memory stays flat and the words of one article are at hand for the next.
"""

import importlib
import importlib.util
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from selon import languages
from selon.errors import PipelineMissing
from selon.parse.accents import Restorer, unaccented
from selon.parse.sentences import segment_starts

if TYPE_CHECKING:
    from spacy.language import Language

_APART = str.maketrans(
    {"’": "'", "ʼ": "'", "`": "'", "´": "'", "\u2011": "-", "\u2010": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
) | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # half a surrogate pair, which no parser takes
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(  # where to cut inside a token: around marks, before and after a stop, before a stray bracket
    r"""(?<=[«»“”„‟‹›"])|(?=[«»“”„‟‹›"])|(?<=[^\W_])(?=\))|(?<=\))(?=[.!?…])"""
    r"""|(?:(?<=[^\W_]{2})|(?<=\d))(?=[.!?…:;]+(?:[A-ZÀ-ÖØ-Þ][a-zß-ÿ']|[«“„"(–—-]))"""
    r"""|(?<=[.!?…:;])(?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ'])|(?<=[^\W_]{2}[.!?…])(?=[(–—-])"""
)
_SIGNED = 1 << 63  # spaCy gives heads as signed offsets in unsigned numbers
_ZONE = 200  # documents a memory zone: a zone each doubled the time to make tokens, 200 costs 30 MB at the most
_MOST_LEMMAS = 200_000  # cached (form, part of speech) pairs before the cache starts afresh: about 40 MB


@dataclass(frozen=True, slots=True)
class Word:
    """A token as the adapter gives it: offsets in the text, Universal Dependencies tags, the index of its head.

    `text` is as written (apostrophes and hyphens apart), `form` has the accents that the writer left out.
    """

    start: int
    end: int
    text: str
    form: str
    lemma: str
    upos: str
    feats: Mapping[str, str]
    head: int
    relation: str
    segment: bool
    space: bool


class Pipeline:
    """An installed spaCy pipeline, loaded once; `name` is its name and version."""

    def __init__(self, package: str, language: str) -> None:
        if importlib.util.find_spec("spacy") is None or importlib.util.find_spec(package) is None:
            raise PipelineMissing(
                f"the pipeline {package} is not installed",
                where=f"language {language}",
                remedy=f"pip install {package.replace('_', '-')}",
            )
        self._nlp: Language = importlib.import_module("spacy").load(package, exclude=["ner", "senter"])
        self.name = f"{package} {self._nlp.meta['version']}"
        self._feats: dict[int, Mapping[str, str]] = {0: {}}
        self._strings: dict[int, str] = {}
        self._lemmatizer = self._fast_lemmatizer()
        self._accents = languages.table(language, "accents")
        self._language = language
        self._restorer: Restorer | None = None
        self._zone: AbstractContextManager[Any] | None = None
        self._documents = 0

    def _fresh_zone(self) -> None:
        """Leaves the memory zone of the documents before, and what they brought, every `_ZONE` documents."""
        if self._documents % _ZONE == 0:
            if self._zone is not None:
                self._zone.__exit__(None, None, None)
            if (cache_ := getattr(self._lemmatizer, "cache", None)) is not None and len(cache_) > _MOST_LEMMAS:
                cache_.clear()
            self._strings.clear()
            self._zone = self._nlp.memory_zone()
            self._zone.__enter__()
        self._documents += 1

    def _fast_lemmatizer(self) -> Any:
        if not self._nlp.has_pipe("lemmatizer"):
            return None
        lemmatizer = self._nlp.get_pipe("lemmatizer")
        lookups = getattr(lemmatizer, "lookups", None)
        if lookups is not None and "lemma_index" in lookups:
            index = lookups.get_table("lemma_index")
            for part in list(index):
                index[part] = frozenset(index[part])
        return lemmatizer

    def words(
        self,
        text: str,
        paragraphs: Sequence[tuple[int, int]],
        abbreviations: frozenset[str],
        clitics: frozenset[str] = frozenset(),
    ) -> list[Word]:
        """The words of the given paragraphs of a text (offsets in code points), parsed."""
        from spacy.tokens import Doc

        self._fresh_zone()
        spans: list[tuple[int, int]] = []
        starts: list[bool] = []
        ends: list[int] = []
        for start, end in paragraphs:
            pieces = list(self._tokenize(text[start:end].translate(_APART), start, clitics))
            gaps = [text[a[1] : b[0]] for a, b in itertools.pairwise(pieces)] + [" "]
            starts += segment_starts([text[s:e] for s, e in pieces], gaps, abbreviations)
            spans += pieces
            ends.append(len(spans))
        if not spans:
            return []
        written = [text[s:e].translate(_APART) for s, e in spans]
        forms = written
        if unaccented("\n".join(text[a:b] for a, b in paragraphs), self._accents):
            restore = self.restorer().restore
            forms = [form for a, b in itertools.pairwise([0, *ends]) for form in restore(written[a:b])]
        spaces = [a[1] < b[0] for a, b in itertools.pairwise(spans)] + [False]
        doc = self._nlp(Doc(self._nlp.vocab, words=forms, spaces=spaces, sent_starts=list(starts)))
        # One call: asking each token in turn took a sixth of the time.
        rows = doc.to_array(["LEMMA", "POS", "MORPH", "HEAD", "DEP"]).tolist()
        string = self._string
        return [
            Word(
                s,
                e,
                written[i],
                form,
                string(lemma),
                string(pos),
                self._feats_of(morph, doc, i),
                i + (head if head < _SIGNED else head - 2 * _SIGNED),
                string(relation),
                starts[i],
                spaces[i],
            )
            for i, ((lemma, pos, morph, head, relation), (s, e), form) in enumerate(
                zip(rows, spans, forms, strict=True)
            )
        ]

    def _string(self, key: int) -> str:
        """The string of spaCy's number for it."""
        known = self._strings.get(key)
        if known is None:
            known = self._strings[key] = self._nlp.vocab.strings[key]
        return known

    def restorer(self) -> Restorer:
        """What restores accents, made when first asked for: from the lemmatizer's lists and the order of the vectors,
        which is that of frequency."""
        if self._restorer is None:
            key = self._nlp.vocab.strings.as_int
            ranks = {known: rank for rank, known in enumerate(self._nlp.vocab.vectors.key2row)}
            words: set[str] = set()
            verbs: set[str] = set()
            nouns: set[str] = set()
            lookups = getattr(self._lemmatizer, "lookups", None)
            if lookups is not None and "lemma_index" in lookups and "lemma_exc" in lookups:
                index, irregular = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
                for part in ("noun", "adj", "adv"):
                    nouns.update(index.get(part, ()))
                for part in ("noun", "adj", "adp", "det", "pron"):
                    nouns.update(irregular.get(part, ()))
                for part in ("verb", "aux"):
                    words.update(form for form in irregular.get(part, ()) if key(form) in ranks)
                verbs.update(index.get("verb", ()))
                verbs.update(lemma for lemmas in irregular.get("verb", {}).values() for lemma in lemmas)
            infinitives = tuple(self._accents["endings"]["infinitive"])
            if lookups is not None and "lemma_lookup" in lookups:
                found = {lemma for lemmas in lookups.get_table("lemma_lookup").values() for lemma in lemmas}
                verbs.update(lemma for lemma in found if lemma.endswith(infinitives))
            self._restorer = Restorer(self._language, words, verbs, nouns, lambda form: ranks.get(key(form)))
        return self._restorer

    def _tokenize(self, text: str, offset: int, clitics: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Offsets of the tokens of one paragraph: hyphenated words whole, marks and glued full stops apart."""
        held: tuple[int, int] | None = None
        rows = self._nlp.tokenizer(text).to_array(["IDX", "LENGTH", "IS_SPACE"]).tolist()
        for begin, length, space in rows:
            if space:
                continue
            for start, end in _cut(text, begin, begin + length):
                if held is not None:
                    if held[1] == start and _joined(text, held, start, end, clitics):
                        held = (held[0], end)
                        continue
                    yield held[0] + offset, held[1] + offset
                held = (start, end)
        if held is not None:
            yield held[0] + offset, held[1] + offset

    def _feats_of(self, key: int, doc: Any, i: int) -> Mapping[str, str]:
        """The features of that key, asked of the token when they are first met."""
        known = self._feats.get(key)
        if known is None:
            known = self._feats[key] = doc[i].morph.to_dict()
        return known


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of what spaCy took for one token: it misses marks inside words, and full stops with no space after."""
    word = text[start:end]
    if end - start > 1 and not word.isalnum() and "/" not in word and "@" not in word:
        for found in _INSIDE.finditer(text, start, end):
            if start < found.start() < end and not (text[found.start()] == ")" and "(" in word):
                yield start, found.start()
                start = found.start()
    yield start, end


def _joined(text: str, held: tuple[int, int], start: int, end: int, clitics: frozenset[str]) -> bool:
    """Whether a token belongs to the one that it touches: at a hyphen (a clitic takes its hyphen with it: ont -elles)
    or an apostrophe before a mark or a space (qu'«, l' armée)."""
    if text[start:end] == "-":
        following = _WORD.match(text, end)
        if following is not None and following[0].lower() in clitics:
            return False
        return end < len(text) and text[end].isalpha() and text[start - 1].isalnum()
    if text[held[0] : held[1]] == "-" and text[start:end].lower() in clitics:
        return True
    if text[start - 1] == "-":
        return held[1] - held[0] > 1 and text[held[1] - 2].isalnum() and text[start].isalpha()
    if text[start:end] == "'":
        word = text[held[0] : start]
        quoted = text[held[0] - 1 : held[0]] in {"'", '"', "‘"}
        return word.isalpha() and (len(word) == 1 or word.endswith("qu")) and not quoted and text[end : end + 1] != "'"
    initials = text[start - 1] == "." and start - held[0] == 2  # J. + -C.
    return initials and text[start] == "-" and text[start + 1 : start + 2].isupper()


@cache
def pipeline(package: str, language: str) -> Pipeline:
    """The pipeline of that package, loaded when first asked for. Raises PipelineMissing."""
    return Pipeline(package, language)
