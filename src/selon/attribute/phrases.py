"""Noun phrases on the token table: read on the surface, with the parse deciding where the surface is open.

The parser is often wrong about inverted subjects and long complements; the order of words in a noun phrase is not:
determiner, adjectives, noun, adjectives and names, complements in the genitive; other complements and coordinations
are taken where the parse hangs them inside the phrase.
"""

from selon.attribute.joints import (
    Joint,
    Phrase,
    Range,
    apart,
    behind_conjunction,
    correlated,
    determined,
    free,
    governed,
    one_person,
    repeats_none,
    same_preposition,
    speaks,
)
from selon.attribute.kinds import addressed, kind_of_noun, known_at
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse, Token

BEFORE = {"DET", "ADJ", "NUM"}
NAMES = {"PROPN", "X"}
HEADS = {"NOUN", "PROPN", "X", "PRON"}
ENDING = {",", ".", ";", ":", "»", "”", ")", "!", "?", "…"}  # marks that add nothing to a phrase


def phrase_from(p: Parse, lex: Lexicon, start: int, limit: int, *, inner: bool = False) -> Phrase | None:
    """The noun phrase that begins at token `start` and ends before `limit`; None where none begins there. An `inner`
    one, which stands in another, is joined to what follows it only where the parse does so."""
    key = (start, limit, inner)
    if key not in p.phrases:  # five times in eight it is
        p.phrases[key] = _read_phrase(p, lex, start, limit, inner=inner) if start < limit else None
    phrase: Phrase | None = p.phrases[key]
    return phrase


def _read_phrase(p: Parse, lex: Lexicon, start: int, limit: int, *, inner: bool) -> Phrase | None:
    tokens = p.tokens
    i = start + (tokens[start].form in lex.words["plural_articles"])  # which the tagger may call a preposition
    while i < limit and _premodifier(lex, tokens, i, limit):
        i += 1
    many = _one_of_many(p, lex, start, i, limit)
    if many is not None:
        return many
    relayed = i + 1 < limit and tokens[i].form in lex.words["relaying_homographs"]
    if relayed and tokens[i + 1].form in lex.words["agent"] and tokens[i - 1].upos != "DET":
        return None  # (un officier) syrien cité | par X
    nominal = i < limit and (_nominal(tokens, start, i) or _office_after_all(lex, tokens, start, i))
    if i >= limit or not (tokens[i].upos in HEADS or nominal or _name_after_all(p, lex, i, limit)):
        if i > start and tokens[i - 1].upos in {"ADJ", "NUM"}:  # le premier, les deux: the adjective is the head
            i -= 1
        else:
            return None
    head = i
    i = max(i + 1, known_at(p, lex, head, limit)[0])  # Groupe de soutien à l'islam | et aux musulmans
    parts: list[Range] = []
    loose = False
    while i < limit:
        end = _postmodifier(p, lex, start, i, limit, head)
        if end:
            i = end
            continue
        joint = _joined(p, lex, start, i, limit, head)
        if joint is None or (inner and (joint.loose or repeats_none(p, lex, start, joint))):
            break
        if joint.parts:
            parts += joint.parts if parts else [(start, i), *joint.parts]
        loose, i = loose or joint.loose, joint.last
    if parts:
        parts[-1] = (parts[-1][0], i)
    return Phrase(start, i, head, tuple(parts), loose)


def phrase_around(p: Parse, lex: Lexicon, head: int, first: int, limit: int) -> Phrase | None:
    """The noun phrase whose head is token `head`, within tokens `first` to `limit`."""
    start = head
    while (
        start > first and p.tokens[start - 1].upos in BEFORE | {"ADV"} and not p.tokens[start - 1].form.startswith("-")
    ):
        if p.tokens[start - 1].upos == "ADV" and p.tokens[start - 1].head not in range(start, head + 1):
            break
        start -= 1
    while start > first and p.tokens[start - 1].upos in NAMES and p.tokens[start - 1].head in range(start, head + 1):
        start -= 1  # le | New | York Times
    return phrase_from(p, lex, start, limit)


def _premodifier(lex: Lexicon, tokens: tuple[Token, ...], i: int, limit: int) -> bool:
    token = tokens[i]
    if token.upos in {"DET", "NUM"} or token.form in lex.words["quantifiers"]:
        return i + 1 < limit and not addressed(lex, token)
    if token.form in lex.words["predeterminers"]:
        return i + 1 < limit and tokens[i + 1].upos in {"DET", "NOUN", "PROPN", "ADJ"}
    if (
        token.form in lex.words["genitive"]
        and i + 1 < limit
        and tokens[i + 1].form in lex.words["partitive_adjectives"]
    ):
        return True
    if token.form in lex.words["exceeding"] and i + 2 < limit and tokens[i - 1].upos == "DET":
        return tokens[i + 1].upos == "ADJ" and tokens[i + 2].upos == "NOUN"  # la plus grande fermeté
    # an adjective before its noun: only with a noun to come
    return (
        token.upos == "ADJ"
        and i + 1 < limit
        and tokens[i + 1].upos in {"NOUN", "PROPN", "ADJ"}
        and (tokens[i + 1].head != i or tokens[i + 1].relation.startswith("flat"))
    )


def _nominal(tokens: tuple[Token, ...], start: int, i: int) -> bool:
    """An adjective or participle that stands for a noun after a determiner: les insurgés, l'accusé."""
    return (
        i > start
        and tokens[i - 1].upos == "DET"
        and tokens[i].upos in {"ADJ", "VERB", "NUM"}
        and "Mood" not in tokens[i].feats
    )


def _office_after_all(lex: Lexicon, tokens: tuple[Token, ...], start: int, i: int) -> bool:
    """Whether a noun for somebody, behind an adjective, was taken for another: un haut | responsable."""
    behind = i > start + 1 and tokens[i].upos == tokens[i - 1].upos == "ADJ"
    return behind and kind_of_noun(lex, tokens[i]) is not None


def _one_of_many(p: Parse, lex: Lexicon, start: int, i: int, limit: int) -> Phrase | None:
    """L'un des habitants, deux de ses proches, where it stands at token `i` or right before: what they are one of tells
    who they are; l'un d'eux is one all the same, not they."""
    tokens = p.tokens
    for one in (i, i - 1):
        if not start <= one < limit - 2 or tokens[one].form not in lex.words["one_of_many"]:
            continue
        behind = tokens[one + 1]
        if behind.upos == "DET":
            continue
        at = one + 2 + (behind.form in lex.words["genitive"] and tokens[one + 2].form in lex.words["among"])
        many = phrase_from(p, lex, at, limit) if behind.form in lex.words["genitive"] and at < limit else None
        if many is not None:
            pronoun = tokens[many.head].form in lex.pronouns
            return Phrase(start, many.last, one if pronoun else many.head)
    return None


def _name_after_all(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether a word in capitals that the tagger calls an adjective or a verb is a name: (accuse) Ankara, (à) SANA."""
    token = p.tokens[i]
    if addressed(lex, token):
        return True
    if not token.text[0].isupper():
        return False
    if token.index == p.sentences[token.sentence].first:
        return token.upos == "ADJ" and token.relation.startswith("nsubj") and known_at(p, lex, i, limit)[0] > i
    return token.upos == "ADJ" or token.text.isupper() or known_at(p, lex, i, limit)[0] > i


def _postmodifier(p: Parse, lex: Lexicon, start: int, i: int, limit: int, head: int) -> int:
    """The end of what token `i` adds to the phrase begun at `start`, 0 where it adds nothing."""
    tokens, token = p.tokens, p.tokens[i]
    if token.upos == "PUNCT" and token.form in ENDING:
        return 0
    if (
        token.upos in {"VERB", "ADJ", "NOUN"}
        and (token.lemma in lex.words["relaying_verbs"] or token.form in lex.words["relaying_homographs"])
        and token.feats.get("VerbForm") != "Inf"
        and not (
            tokens[i - 1].upos == "NOUN" and tokens[i - 1].text[0].isupper() and not _goes_on(tokens, i + 1, limit)
        )
    ):
        return 0
    if put_online(p, lex, i):
        return 0  # une vidéo | mise en ligne par X
    named = tokens[i - 1].text[0].isupper() and tokens[head].lemma not in lex.words["times"]
    if named and token.lemma in lex.words["times"] and token.text[0].islower():
        return 0  # (a appris) l'AFP | dimanche
    if named and token.form in lex.words["giving_out"] and tokens[head].text[0].isupper():
        return 0  # (selon un décompte de) l'AFP | établi à partir de P
    if token.upos in {"PROPN", "X"} and token.text[0].isalnum():
        return i + 1
    if (
        token.upos == "DET"
        and token.text[0].isupper()
        and i + 1 < limit
        and tokens[i + 1].upos in {"PROPN", "X", "NOUN"}
    ):
        return i + 2  # the article of a title: le quotidien La Stampa
    exceeding = token.form in lex.words["definite"] and i + 2 < limit and tokens[i + 1].form in lex.words["exceeding"]
    if exceeding and tokens[i + 2].upos == "ADJ":
        return i + 3  # dans les termes les plus fermes
    if token.text.isdigit() and i == head + 1 and _numbered(lex, tokens[head]):
        return i + 1  # la chaîne 12, la Brigade 52
    if token.upos == "NUM" and i + 1 < limit and tokens[i + 1].upos == "PROPN":
        return i + 2  # la chaîne 218 TV
    if token.text[0].isupper() and "Mood" not in token.feats:
        # le quotidien turc | X
        noun = tokens[i - 2] if tokens[i - 1].upos == "ADJ" and i - 2 >= start else tokens[i - 1]
        if _names(lex, noun):
            return i + 1  # a name begins or goes on, whatever the tagger calls it
    if (
        token.upos == "ADV"
        and i + 1 < limit
        and start <= tokens[i + 1].head < i
        and tokens[i + 1].upos in {"ADJ", "VERB"}
    ):
        return i + 1  # des sources bien informées
    if token.form in lex.words["until"]:
        known = next((k for k in range(i + 1, min(i + 4, limit)) if tokens[k].form not in lex.words["so_far"]), i + 1)
        return known + 1 if known > i + 1 and tokens[known].upos in {"ADJ", "VERB"} else 0  # jusqu'alors inconnu
    if token.form in lex.words["predeterminers"] and i + 1 < limit and tokens[i + 1].upos in {"NOUN", "DET"}:
        return 0  # (dément) dans la presse locale | toute exaction
    if token.upos == "ADJ" or (token.upos == "ADP" and token.relation == "amod"):
        return i + 1  # (le Conseil) suprême, which the tagger calls a preposition
    if token.upos == "NUM" and token.text.isdigit() and tokens[i - 1].upos == "PROPN":
        return i + 1
    if token.upos == "NOUN" and _verb_mistaken(lex, tokens, i, limit):
        return 0  # une source onusienne | doute de cette version
    if token.upos == "NOUN" and (start <= token.head < i or token.text[0].isupper() or tokens[i - 1].upos == "NOUN"):
        return i + 1
    if (
        token.upos == "VERB"
        and token.feats.get("VerbForm") == "Part"
        and token.feats.get("Tense") == "Past"
        and start <= token.head < i
    ):
        return _participle(p, lex, i, limit)
    if tokens[i - 1].text[0].isupper() and _sources_behind_name(p, lex, i, limit):
        return 0
    if token.form in lex.words["genitive"] or token.form == "-":
        inner = phrase_from(p, lex, i + 1, limit, inner=True) if i + 1 < limit else None
        mistaken = i + 1 < limit and tokens[i + 1].upos == "ADJ" and tokens[i + 1].relation == "nmod"  # de taxi-moto
        return inner.last if inner else i + 2 if mistaken and token.form in lex.words["bare_genitive"] else 0
    if token.form == "(":
        return _parenthesis(p, lex, i, limit)
    if token.form in {"«", "“", '"', "‘"} and i + 2 < limit:
        return _quoted_name(p, i, limit)
    if i + 1 < limit and f"{token.form} {tokens[i + 1].form}" in lex.words["office_tails"]:
        return i + 2 if i == head + 1 else 0  # le commandant en chef | Oleksandr Syrsky
    if token.upos == "ADP":
        people = token.form in lex.words["agent"] and i == head + 1 and i + 1 < limit and tokens[i + 1].upos == "DET"
        people = people and kind_of_noun(lex, tokens[head]) in {"person", "official", "armed-group"}
        own = i + 1 < limit and tokens[i + 1].form in lex.words["possessive"]
        if people or own or token.form in lex.words["since"] | lex.words["audience"]:
            return 0  # (brûlé selon) des témoins | par l'armée; (a dit) le président | sur son compte
        if token.form in lex.words["told_in"] and telling_at(p, lex, i + 1, limit):
            return 0  # (a fait savoir le groupe) dans un communiqué
        inner = phrase_from(p, lex, i + 1, limit, inner=True)
        if (
            inner
            and start <= tokens[inner.head].head < i
            and tokens[inner.head].relation.startswith(("nmod", "obl:arg"))
        ):
            return inner.last
        return 0
    return 0


def put_online(p: Parse, lex: Lexicon, i: int) -> int:
    """The token behind mis en ligne, where that stands at token `i`, 0 where it does not."""
    if p.tokens[i].form not in lex.words["put"]:
        return 0
    return i + 3 if p.at(i + 1).form in lex.words["online"] and p.at(i + 2).form in lex.words["online"] else 0


def _sources_behind_name(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether other sources stand at token `i`, right behind a name: (a dit à) Radio Nour | des sources locales;
    (a appris) l'AFP | de source militaire; not l'Union | des médecins."""
    form, before = p.tokens[i].form, p.tokens[i - 1]
    if before.upos != "PROPN" and known_at(p, lex, i - 1, i)[0] != i:
        return False
    if form in lex.words["plural_articles"] and _people_at(p, lex, i + 1, limit):
        return kind_of_noun(lex, before) not in {"organisation", "official"}
    return form in lex.words["bare_genitive"] and i + 1 < limit and p.tokens[i + 1].lemma in lex.words["source_nouns"]


def _names(lex: Lexicon, token: Token) -> bool:
    """Whether a name may go on behind a token: one in a capital, or the noun of a medium or a body."""
    return token.text[0].isupper() or kind_of_noun(lex, token) in {"medium", "organisation"}


def _numbered(lex: Lexicon, noun: Token) -> bool:
    """Whether a figure behind a noun tells which one it is: of media, and of sources in a capital."""
    kind = kind_of_noun(lex, noun)
    return kind == "medium" or (kind is not None and noun.text[0].isupper())


def _verb_mistaken(lex: Lexicon, tokens: tuple[Token, ...], i: int, limit: int) -> bool:
    """Whether a noun behind an adjective, for the tagger, is a finite verb of the lexicon before its object."""
    word = tokens[i]
    if tokens[i - 1].upos != "ADJ" or word.text[0].isupper() or lex.shapes.get(word.form) != "finite" or i + 1 >= limit:
        return False
    behind = tokens[i + 1]
    return behind.upos in {"DET", "SCONJ"} or behind.form in lex.words["genitive"] | lex.words["que"]


def _goes_on(tokens: tuple[Token, ...], i: int, limit: int) -> bool:
    """Whether what follows a participle at token `i` is its own (par X, lundi), and not the verb of the clause."""
    return i < limit and tokens[i].upos not in {"VERB", "AUX", "PUNCT"}


def _people_at(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether a common noun that can speak stands at token `i`."""
    return i < limit and p.tokens[i].text.islower() and kind_of_noun(lex, p.tokens[i]) is not None


def telling_at(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether the noun behind token `i` is a document, a medium or a wording, in which somebody says something."""
    noun = next((p.tokens[k] for k in range(i, min(limit, i + 3)) if p.tokens[k].upos in {"NOUN", "PROPN"}), None)
    told = noun is not None and (noun.lemma in lex.words["wordings"] | lex.words["interviews"])
    return told or (noun is not None and kind_of_noun(lex, noun) in {"document", "medium"})


def _participle(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """A participle with its agent or place: (la coalition) menée par les États-Unis, basé à Londres."""
    if i + 1 < limit and p.tokens[i + 1].upos == "ADP":
        inner = phrase_from(p, lex, i + 2, limit, inner=True)
        if inner:
            return inner.last
    return i + 1


def _parenthesis(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after the bracket that opens at token `i`; 0 where it tells what another says: (douze selon X)."""
    for j in range(i + 1, min(limit, i + 12)):
        if p.tokens[j].form == ")":
            return j + 1
        if any(len(entry.forms) == 1 and not entry.strict for entry in lex.prepositions.get(p.tokens[j].form, ())):
            return 0
    return 0


def _quoted_name(p: Parse, i: int, limit: int) -> int:
    """A name in quotation marks after its noun: le journal « Al-Quds »."""
    quotation = p.tokens[i + 1].quotation
    if quotation < 0:
        return 0
    j = i + 1
    while j < limit and p.tokens[j].quotation == quotation:
        j += 1
    short = j - i <= 5 and p.tokens[i + 1].text[0].isupper()
    return min(j + 1, limit) if short else 0


def _joined(p: Parse, lex: Lexicon, start: int, i: int, limit: int, head: int) -> Joint | None:
    """What the conjunction, or the comma of a list, at token `i` joins to the phrase begun at `start`."""
    tokens = p.tokens
    after = i + 1 if correlated(p, lex, start, i) else behind_conjunction(p, lex, i, limit)
    if after == 0 or after >= limit:
        return None
    following = tokens[after]
    if following.upos == "ADJ" and start <= following.head < i and tokens[i].form != ",":
        return Joint(after + 1)
    again = following.upos == "ADP" and same_preposition(lex, p.at(start - 1), following)
    genitive = following.form in lex.words["genitive"] and following.upos != "DET"
    inner = phrase_from(p, lex, after + ((again or genitive) and after + 1 < limit), limit)
    if inner is None:
        return None
    other = tokens[inner.head]
    parsed = other.relation == "conj" and start <= other.head < i
    if genitive and following.form in lex.words["plural_articles"] and not (parsed and other.head != head):
        genitive = not (other.text.islower() and speaks(p, lex, inner.head, inner.last))  # l'armée et des témoins
        inner = inner if genitive else phrase_from(p, lex, after, limit) or inner
    # (les habitants) d'Alep et de Homs, (la coalition) menée par Riyad et les Émirats, le poète et romancier X
    named = known_at(p, lex, head, i)[0] == i  # le Centre russe pour la réconciliation | et les FDS
    inside = parsed and other.head != head and not named and governed(p, lex, other.head, head)
    inside = inside or (genitive and not again)
    inside = inside or (parsed and one_person(p, start, inner))
    parts = inner.parts or ((inner.first, inner.last),)
    if tokens[i].form == ",":
        listed = len(parts) > 1 and determined(p, lex, inner) and free(p, lex, inner.last, limit)
        return Joint(inner.last, parts, loose=True) if listed and apart(p, lex, i, head, inner) else None
    if parsed and (inside or (other.head != head and not apart(p, lex, i, head, inner))):
        return Joint(inner.last)
    if parsed and (other.head == head or free(p, lex, inner.last, limit)):
        return Joint(inner.last, parts)
    if not inside and free(p, lex, inner.last, limit) and (again or apart(p, lex, i, head, inner)):
        return Joint(inner.last, parts, loose=True)
    return None
