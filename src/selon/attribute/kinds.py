"""The kind of source that a word makes, by the lexicon alone: a noun, or the name of a medium or a body."""

from selon.attribute.lexicon import Lexicon, fold
from selon.model import SourceKind
from selon.parse import Parse, Token

MOST_KEPT = 1 << 15  # words whose kind is kept
PERSONS = {"person", "official"}  # kinds of one human being
WRITTEN = {"document", "medium"}  # kinds whose nouns have no feminine: un post, un poste
LONG = 3  # words of a name that tell it whatever their capitals: Al-Qaïda dans la péninsule Arabique; not Le monde


def kind_of_noun(lex: Lexicon, token: Token) -> SourceKind | None:
    """The kind of source that a noun makes, in any number and in the feminine of the listed masculine."""
    word = (token.lemma, token.form)
    if word not in lex.known_nouns:
        if len(lex.known_nouns) > MOST_KEPT:
            lex.known_nouns.clear()
        lex.known_nouns[word] = _looked_up(lex, token)
    return lex.known_nouns[word]


def addressed(lex: Lexicon, token: Token) -> bool:
    """Whether a token is a medium's address, which may begin with a figure: Actualité.cd, 7sur7.cd."""
    return token.text.endswith(tuple(lex.words["media_endings"])) and token.text[0].isalnum()


def compound_kind(p: Parse, lex: Lexicon, i: int) -> SourceKind | None:
    """The kind of a noun at token `i` that the words behind it make another than its own: agence onusienne; beyond an
    adjective too (groupe américain de surveillance)."""
    compounds = lex.compounds.get(p.tokens[i].lemma, ())
    at = i + 1 + (p.at(i + 1).upos == "ADJ") if compounds else 0
    for words, kind in compounds:
        if any(tuple(t.form for t in p.tokens[k : k + len(words)]) == words for k in (i + 1, at)):
            return kind
    return None


def known_at(p: Parse, lex: Lexicon, i: int, limit: int) -> tuple[int, SourceKind | None]:
    """The token after the longest name of a medium or a body that stands at token `i`, and its kind; `i` if none."""
    if i not in p.known:  # two times in three it is
        p.known[i] = _names_at(p, lex, i)
    for end, kind in p.known[i]:
        if end <= limit:
            return end, kind
    return i, None


def _names_at(p: Parse, lex: Lexicon, i: int) -> tuple[tuple[int, SourceKind], ...]:
    """The token after each known name that stands at token `i`, the longest first, and its kind."""
    names = lex.names.get(p.tokens[i].text.replace("’", "'"))
    if names is None:
        return ()
    words = tuple(t.text.replace("’", "'") for t in p.tokens[i : i + len(names[0][0])])
    small = [word.lower() for word in words]
    return tuple(
        (i + len(name), kind)
        for name, kind in names
        if words[: len(name)] == name or (len(name) >= LONG and small[: len(name)] == [*map(str.lower, name)])
    )


def _looked_up(lex: Lexicon, token: Token) -> SourceKind | None:
    singular = fold(token.form).removesuffix(lex.plural)
    found = lex.kinds.get(fold(token.lemma)) or lex.kinds.get(fold(token.form)) or lex.kinds.get(singular)
    if found is None and "-" in singular:  # lieutenant-colonel, vice-ministre
        found = lex.kinds.get(singular.rpartition("-")[2]) or lex.kinds.get(singular.partition("-")[0])
    if found is None and singular.endswith(tuple(lex.feminine)):
        for feminine, masculine in lex.feminine.items():
            kind = lex.kinds.get(singular.removesuffix(feminine) + masculine) if singular.endswith(feminine) else None
            if kind is not None and kind not in WRITTEN:
                return kind
    return found
