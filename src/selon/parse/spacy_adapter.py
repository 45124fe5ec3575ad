"""spaCy behind one function. Only this module knows it.

What it does otherwise than `nlp(text)`: our own sentence boundaries are given to the parser; tokens cut at a hyphen are
joined (al-Mayadeen, états-major); white space is no token; the named-entity recogniser does not run (it takes 40 % of
the time and calls Damascus a person: names are ours), nor do rules that only give language-specific tags, which nothing
here reads; the parser is given an article in pieces, and all of it a long one in parts; the lemmatizer's word lists,
which spaCy searches from end to end, become sets, and it is asked once for each form and part of speech, with the same
lemmas. Words live in a memory zone that is left and entered anew every so many documents, so that memory stays flat and
the words of one article are at hand for the next.
"""

import importlib
import importlib.util
import itertools
from collections.abc import Mapping, Sequence, Set
from contextlib import AbstractContextManager
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from selon import languages
from selon.errors import PipelineMissing
from selon.parse.accents import Restorer, unaccented
from selon.parse.chunks import Chunks
from selon.parse.colons import COLON, broken
from selon.parse.joined import alone, joined
from selon.parse.lifting import lifts, order, put_back
from selon.parse.mending import Mender
from selon.parse.sentences import segment_starts

if TYPE_CHECKING:
    from spacy.language import Language

_APART = str.maketrans(
    {"’": "'", "ʼ": "'", "`": "'", "´": "'", "\u2011": "-", "\u2010": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
) | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # half a surrogate pair, which no parser takes
_ZONE = 200  # documents a memory zone: a zone each doubled the time to make tokens, 200 costs 30 MB at the most
_PIECE = 40  # tokens of a piece at least: of 1, 20, 40, 80 and 150 the fastest by a fifth, with 20, than no pieces
# Tokens of a part at least, and read with it on each side: the layers see four tokens around one, and what they hold of
# a document at once is 30 kB a token. A book of 100,000 tokens took 2.4 GB in one.
_PART, _MARGIN = 8_000, 16
_MOST_LEMMAS = 100_000  # kept before starting afresh: about 20 MB


class Word(NamedTuple):
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
        _without_tags(self._nlp)
        self._parser = _parser_of_pieces(self._nlp)
        self._lemmatizer = _fast_lemmatizer(self._nlp)
        self._lemmas: dict[tuple[str, int, int], str] = {}  # by form, part of speech and features
        self._feats: dict[int, Mapping[str, str]] = {0: {}}
        self._strings = _Strings(self._nlp)
        facts = languages.table(language, "parsing")
        self._abbreviations = frozenset(facts.get("abbreviations", ()))
        self._openers = frozenset(facts.get("openers", ()))
        self._lettered = frozenset(facts.get("lettered", ()))
        self._chunks = Chunks(self._tokenize, *(frozenset(facts.get(name, ())) for name in ("clitics", "stopped")))
        self._mender = Mender(facts)
        self._lifted: Mapping[str, Sequence[str]] = facts.get("lifted", {})
        self._joined: Mapping[str, Any] = facts.get("joined", {})
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
            if len(self._lemmas) > _MOST_LEMMAS:
                self._lemmas.clear()
            if self._lemmatizer is not None:
                self._lemmatizer.cache.clear()  # ours holds the same
            self._strings.clear()
            self._zone = self._nlp.memory_zone()
            self._zone.__enter__()
        self._documents += 1

    def words(self, text: str, paragraphs: Sequence[tuple[int, int]], unheard: Set[int] = frozenset()) -> list[Word]:
        """The words of the given paragraphs of a text (offsets in code points), parsed; the marks at the offsets
        `unheard` are none."""
        self._fresh_zone()
        spans: list[tuple[int, int]] = []
        written: list[str] = []
        starts: list[bool] = []
        ends: list[int] = []
        for start, end in paragraphs:
            printed = text[start:end]
            apart = printed.translate(_APART)
            pieces = self._chunks.tokens(apart)
            if unheard:
                pieces = [piece for piece in pieces if start + piece[0] not in unheard]
            gaps = [printed[a[1] : b[0]] for a, b in itertools.pairwise(pieces)] + [" "]
            forms = [printed[a:b] for a, b in pieces]
            starts += segment_starts(forms, gaps, self._abbreviations, self._openers, self._lettered)
            written += [apart[a:b] for a, b in pieces]
            spans += [(start + a, start + b) for a, b in pieces]
            ends.append(len(spans))
        if not spans:
            return []
        forms = written
        if unaccented("\n".join(text[a:b] for a, b in paragraphs), self._accents):
            restore = self.restorer().restore
            forms = [form for a, b in itertools.pairwise([0, *ends]) for form in restore(written[a:b])]
        spaces = [a[1] < b[0] for a, b in itertools.pairwise(spans)] + [False]
        lifted = lifts(forms, starts, self._lifted)
        if not lifted:
            return self._parsed(spans, written, forms, spaces, starts)
        ordered = order(len(forms), lifted)
        opening = {lift.ordered()[0] for lift in lifted}
        marks = [starts[i] or i in opening for i in ordered]
        columns = [spans[i] for i in ordered], [written[i] for i in ordered], [forms[i] for i in ordered]
        found = self._parsed(*columns, [spaces[i] for i in ordered], marks)
        return put_back(found, ordered, lifted)

    def _parsed(
        self,
        spans: list[tuple[int, int]],
        written: list[str],
        forms: list[str],
        spaces: list[bool],
        starts: list[bool],
    ) -> list[Word]:
        """The words of one document, those of a long one part by part."""
        found: list[Word] = []
        for first, last in _parts(starts) if self._parser is not None else [(0, len(forms))]:
            found += self._part(first, last, spans, written, forms, spaces, starts)
        return self._mender.mended(alone(joined(found, self._joined), self._joined), forms)

    def _part(
        self,
        first: int,
        last: int,
        spans: list[tuple[int, int]],
        written: list[str],
        forms: list[str],
        spaces: list[bool],
        starts: list[bool],
    ) -> list[Word]:
        """The words from one to another (excluded), read with those around them."""
        low, high = max(0, first - _MARGIN), min(len(forms), last + _MARGIN)
        doc = self._nlp(self._doc(forms[low:high], spaces[low:high], starts[low:high]))
        # One call: asking each token in turn took a sixth of the time.
        table = doc.to_array(["LEMMA", "POS", "MORPH"])[first - low : last - low]
        lemmas, parts, morphs = table.T.tolist()
        tokens = doc[first - low : last - low]
        heads, relations = self._syntax(doc, low, first, last, forms, spaces, starts)
        for i, key in enumerate(morphs):
            if key not in self._feats:
                self._feats[key] = tokens[i].morph.to_dict()
        string, feats = self._strings, self._feats
        columns = (
            [start for start, _ in spans[first:last]],
            [end for _, end in spans[first:last]],
            written[first:last],
            forms[first:last],
            self._lemmas_of(tokens, forms[first:last], lemmas, parts, morphs),
            [string[part] for part in parts],
            [feats[morph] for morph in morphs],
            [i + head for i, head in enumerate(heads, start=first)],
            [string[relation] for relation in relations],
            starts[first:last],
            spaces[first:last],
        )
        found = [*map(Word._make, zip(*columns, strict=True))]  # in two thirds of the time of Word(…)
        if any(feats[key].get("Tense") == "Fut" for key in set(morphs)):
            found = [*map(self._mender.dated, found)]
        return found

    def _doc(self, forms: list[str], spaces: list[bool], starts: list[bool]) -> Any:
        from spacy.tokens import Doc

        return Doc(self._nlp.vocab, words=forms, spaces=spaces, sent_starts=list(starts))

    def _syntax(
        self, doc: Any, low: int, first: int, last: int, forms: list[str], spaces: list[bool], starts: list[bool]
    ) -> tuple[list[int], list[int]]:
        """How far off the head of each token from the first to the last (excluded) is, and spaCy's numbers for the
        relations; `doc` begins at the token `low`.

        The parser takes a step in all documents of a batch at once, and never looks from a segment farther than to the
        token after it: of pieces with that token it makes the same as of the whole, in less time.
        """
        if self._parser is None:
            return _heads_and_relations(doc, last)
        cuts = [first]
        for i in range(first, last):
            if starts[i] and i - cuts[-1] >= _PIECE:
                cuts.append(i)
        bounds = list(itertools.pairwise([*cuts, last]))
        pieces = self._pieces(doc.tensor[first - low :], first, bounds, forms, spaces, starts)
        again: dict[int, int] = {}
        for n, (a, b) in enumerate(bounds):
            if COLON in forms[a:b]:
                heads, relations = _heads_and_relations(pieces[n], b - a)
                again |= {a + i: n for i in broken(forms[a:b], heads, [self._strings[one] for one in relations])}
        if again:
            parted = [start or i in again for i, start in enumerate(starts)]
            numbers = sorted(set(again.values()))
            anew = self._pieces(doc.tensor[first - low :], first, [bounds[n] for n in numbers], forms, spaces, parted)
            pieces = [dict(zip(numbers, anew, strict=True)).get(n, piece) for n, piece in enumerate(pieces)]
        found = [_heads_and_relations(piece, b - a) for piece, (a, b) in zip(pieces, bounds, strict=True)]
        return [head for heads, _ in found for head in heads], [one for _, relations in found for one in relations]

    def _pieces(
        self,
        tensor: Any,
        first: int,
        bounds: Sequence[tuple[int, int]],
        forms: list[str],
        spaces: list[bool],
        starts: list[bool],
    ) -> list[Any]:
        """The pieces between some bounds, each with the token after it, parsed; `tensor` is what the parser reads, from
        the token `first` on."""
        pieces = []
        for a, b in bounds:
            pieces.append(self._doc(forms[a : b + 1], spaces[a : b + 1], starts[a : b + 1]))
            pieces[-1].tensor = tensor[a - first : b + 1 - first]
        self._parser.set_annotations(pieces, self._parser.predict(pieces))
        return pieces

    def _lemmas_of(
        self, tokens: Any, forms: list[str], lemmas: list[int], parts: list[int], morphs: list[int]
    ) -> list[str]:
        """The lemma of each token: what the pipeline gave, else what the lemmatizer says of such a form."""
        known, found = self._lemmas, []
        for i, key in enumerate(zip(forms, parts, morphs, strict=True)):
            if lemmas[i] or self._lemmatizer is None:
                found.append(self._strings[lemmas[i]])
                continue
            lemma = known.get(key)
            if lemma is None:
                lemma = known[key] = self._lemmatizer.lemmatize(tokens[i])[0]
            found.append(lemma)
        return found

    def _tokenize(self, text: str) -> list[list[int]]:
        """The start and length of each token of spaCy's."""
        found: list[list[int]] = self._nlp.tokenizer(text).to_array(["IDX", "LENGTH"]).tolist()
        return found

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


class _Strings(dict[int, str]):
    """spaCy's strings by its numbers for them, asked once each."""

    def __init__(self, nlp: "Language") -> None:
        self._known = nlp.vocab.strings

    def __missing__(self, key: int) -> str:
        found = self[key] = self._known[key]
        return found


def _without_tags(nlp: "Language") -> None:
    """Takes from the attribute ruler the rows that only give tags, which nothing here reads, and those of white space,
    which is no token here: they took a twentieth of the time of the pipeline."""
    if not nlp.has_pipe("attribute_ruler"):
        return
    ruler: Any = nlp.get_pipe("attribute_ruler")
    asked = {key for row in ruler.patterns for pattern in row["patterns"] for token in pattern for key in token}
    rows = [
        row
        for row in ruler.patterns
        if not (set(row["attrs"]) == {"TAG"} and "TAG" not in asked)
        and not all(token.get("IS_SPACE") is True for pattern in row["patterns"] for token in pattern)
    ]
    ruler.clear()
    ruler.add_patterns(rows)


def _parts(starts: Sequence[bool]) -> list[tuple[int, int]]:
    """The parts of a document, from and to which token (excluded), each from the start of a segment on."""
    cuts = [0]
    for i, start in enumerate(starts):
        if start and i - cuts[-1] >= _PART:
            cuts.append(i)
    return [*itertools.pairwise([*cuts, len(starts)])]


def _heads_and_relations(doc: Any, count: int) -> tuple[list[int], list[int]]:
    """Of the first so many tokens: how far off the head is, and the number of the relation."""
    heads, relations = doc.to_array(["HEAD", "DEP"])[:count].T
    return heads.view("int64").tolist(), relations.tolist()  # the table's numbers have no sign


def _parser_of_pieces(nlp: "Language") -> Any:
    """The parser, where it reads what a layer before it left with the document, taken from the pipeline to be given
    articles in pieces; None where it reads the words themselves."""
    parser: Any = nlp.get_pipe("parser") if nlp.has_pipe("parser") else None
    if parser is None or not any(layer.name == "tok2vec-listener" for layer in parser.model.walk()):
        return None
    nlp.disable_pipe("parser")
    return parser


def _fast_lemmatizer(nlp: "Language") -> Any:
    """The lemmatizer of tables and rules, if there is one, taken from the pipeline to be asked apart."""
    from spacy.pipeline import Lemmatizer

    lemmatizer = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    if not isinstance(lemmatizer, Lemmatizer):
        return None
    nlp.disable_pipe("lemmatizer")
    if "lemma_index" in lemmatizer.lookups:
        index = lemmatizer.lookups.get_table("lemma_index")
        for part in list(index):
            index[part] = frozenset(index[part])
    return lemmatizer


@cache
def pipeline(package: str, language: str) -> Pipeline:
    """The pipeline of that package, loaded when first asked for. Raises PipelineMissing."""
    return Pipeline(package, language)
