"""Article -> Parse: tokens, sentences, quotations, numbers, names in our own table. The only room that knows spaCy."""

import itertools
import re
from collections.abc import Sequence, Set

from selon import languages
from selon.model import Article
from selon.parse.appositions import with_appositions
from selon.parse.asides import with_asides
from selon.parse.clauses import with_clauses, with_joined_participles, with_named_subjects, with_parted_subjects
from selon.parse.described import with_described
from selon.parse.moments import with_days_apart, with_moments
from selon.parse.names import find_names
from selon.parse.numbers import find_numbers
from selon.parse.objects import with_given_objects, with_own_objects
from selon.parse.quotations import find_quotations
from selon.parse.recaps import with_recaps
from selon.parse.spacy_adapter import Word, pipeline
from selon.parse.table import NO_TOKEN, Name, Number, Parse, Quotation, Sentence, Token

__all__ = ["NO_TOKEN", "Name", "Number", "Parse", "Quotation", "Sentence", "Token", "parse"]

READ = {"body", "heading"}
SEMICOLON = ";"
_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "obl:arg", "obl:agent", "nmod", "appos"})  # relations of names
ARTICLED = re.compile(r"(?i:a[ldnrstz]|el|ed|er|es|ez|ach|ech|as|ash|at)-[A-ZÀ-Ý]")  # a name with its Arabic article


def parse(article: Article, *, package: str | None = None) -> Parse:
    """Parses the passages of kind body and heading of an article.

    `package` is an installed spaCy pipeline that takes the place of the language's own. Raises PipelineMissing, and
    KeyError for a language that is not read.
    """
    language = article.language or ""
    package = package or languages.table(language, "language")["pipeline"]
    passages = [p for p in article.passages if p.kind in READ]
    paragraphs = [(p.start, p.end) for p in passages]
    quotations = with_asides(article.text, find_quotations(article.text, paragraphs), language)
    parser = pipeline(package, language)
    unheard = frozenset(at for q in quotations if q.aside for at in (q.start, q.inner_end))
    facts = languages.table(language, "parsing")
    days = frozenset(languages.table(language, "calendar").get("weekday", {}))
    words = with_days_apart(parser.words(article.text, paragraphs, unheard), days)
    words = with_named_subjects(with_clauses(words))
    words = with_parted_subjects(with_own_objects(with_joined_participles(words)))
    words = with_recaps(with_given_objects(words, frozenset(facts.get("moments", {}).get("spells", ()))))
    words = with_moments(with_appositions(words), facts.get("moments", {}))
    words = with_described(words, facts)
    pronouns, over = (frozenset(facts.get(name, ())) for name in ("pronouns", "over_semicolons"))
    sentences, tokens = _table(words, paragraphs, [p.kind == "heading" for p in passages], quotations, pronouns, over)
    return Parse(
        article,
        tokens,
        sentences,
        quotations,
        lambda: find_numbers(article.text, tokens, language),
        find_names(tokens, language),
        parser.name,
    )


def _table(
    words: list[Word],
    paragraphs: list[tuple[int, int]],
    headings: list[bool],
    quotations: tuple[Quotation, ...],
    pronouns: Set[str],
    over: Set[str],
) -> tuple[tuple[Sentence, ...], tuple[Token, ...]]:
    """Words -> tokens and sentences: segments are joined where a balanced quotation runs over them."""
    inside = _innermost(words, quotations)
    firsts = _firsts(words, paragraphs, quotations, over)
    bounds = [*(i for i, _ in firsts), len(words)]
    sentences = tuple(
        Sentence(n, a, b, words[a].start, words[b - 1].end, firsts[n][1], headings[firsts[n][1]])
        for n, (a, b) in enumerate(itertools.pairwise(bounds))
    )
    children: list[list[int]] = [[] for _ in words]
    for i, word in enumerate(words):
        if word.head != i:
            children[word.head].append(i)
    tokens = tuple(
        Token(
            i,
            start,
            end,
            text,
            form.lower(),
            lemma,
            _upos(words[i], i == sentence.first, pronouns),
            feats,
            head,
            relation,
            sentence.index,
            inside[i],
            space,
            children[i],
        )
        for sentence in sentences
        for i, (start, end, text, form, lemma, upos, feats, head, relation, _, space) in enumerate(
            words[sentence.first : sentence.last], start=sentence.first
        )
    )
    return sentences, tokens


def _firsts(
    words: list[Word], paragraphs: list[tuple[int, int]], quotations: tuple[Quotation, ...], over: Set[str]
) -> list[tuple[int, int]]:
    """The first word of each sentence, with the number of its paragraph. A semicolon ends none that opens, or goes on,
    with one of `over`: Selon l'ONU, dix personnes sont mortes ; trente ont été blessées."""
    whole = sorted((q.inner_start, q.end) for q in quotations if q.balanced)
    firsts: list[tuple[int, int]] = []
    paragraph, begun, until = -1, 0, 0
    for i, word in enumerate(words):
        new = False
        while paragraph < 0 or word.start >= paragraphs[paragraph][1]:
            paragraph, new = paragraph + 1, True
        while begun < len(whole) and whole[begun][0] < word.start:
            until, begun = max(until, whole[begun][1]), begun + 1
        goes_on = i > 0 and words[i - 1].text == SEMICOLON and _cites(words, firsts[-1][0], i, over)
        if new or (word.segment and word.start >= until and not goes_on):
            firsts.append((i, paragraph))
    return firsts


def _cites(words: Sequence[Word], first: int, i: int, over: Set[str]) -> bool:
    """Whether the sentence from `first` opens with a word for a source, or has one behind the semicolon before `i`."""

    def of(at: int) -> bool:
        after = words[at + 1].form if at + 1 < len(words) else ""
        return words[at].form.lower() in over or f"{words[at].form}{after}".lower() in over  # d'après

    if of(first):
        return True
    for at in range(i, len(words)):
        if at > i and words[at].segment and words[at - 1].text != SEMICOLON:
            return False
        if of(at):
            return True
    return False


def _upos(word: Word, opens: bool, pronouns: Set[str]) -> str:
    """The tag, mended where taggers trained on other texts err: auxiliaries taken for verbs, Arabic names with their
    article, capitalised words taken for verbs or adverbs inside a sentence or for pronouns, marks without a letter."""
    form, upos = word.form, word.upos
    if upos == "VERB" and word.relation in {"aux:tense", "aux:pass"} and "Mood" in word.feats:
        return "AUX"  # l'armée a, lundi, perdu
    if form.isalpha() and form.islower():
        return upos  # of most words
    if (
        form[0] == "@"
        or (upos == "PRON" and form[0].isupper() and form.isalpha() and form.lower() not in pronouns)  # Ankara
        or ("-" in form and ARTICLED.match(form))
        or (upos == "ADV" and form[0].isupper() and not opens and word.relation in _NOMINAL)  # accusait Bakou de P
        or (upos in {"VERB", "AUX"} and form[0].isupper() and not opens and not word.segment and not form.isupper())
    ):
        return "PROPN"
    letters = form.isupper() and len(form) > 1 and word.lemma.lower() == form.lower()
    if upos in {"VERB", "AUX"} and letters and "Mood" in word.feats:
        return "PROPN"  # le groupe JNIM: no verb that is its own infinitive is finite
    if upos in {"VERB", "NOUN", "ADJ", "PROPN", "AUX", "ADV"} and not any(c.isalnum() for c in form):
        return "PUNCT"
    return upos


def _innermost(words: list[Word], quotations: tuple[Quotation, ...]) -> list[int]:
    """For each word, the innermost quotation that it stands in (between the marks), -1 if none."""
    inside = []
    around: list[Quotation] = []  # those begun and not ended, outer before inner
    begun = 0
    for word in words:
        while begun < len(quotations) and quotations[begun].start <= word.start:
            while around and around[-1].end <= quotations[begun].start:
                around.pop()
            around.append(quotations[begun])
            begun += 1
        while around and around[-1].end <= word.start:
            around.pop()
        if not around:
            inside.append(-1)
            continue
        holders = (q.index for q in reversed(around) if q.inner_start <= word.start and word.end <= q.inner_end)
        inside.append(next(holders, -1))
    return inside
