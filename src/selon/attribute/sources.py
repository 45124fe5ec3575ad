"""Who a noun phrase names: its canonical name, its kind, and whether it can answer for a word at all."""

from dataclasses import dataclass, replace

from selon.attribute.gathering import gathered_from
from selon.attribute.joints import Phrase
from selon.attribute.kinds import compound_kind, kind_of_noun, known_at
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.model import Basis, SourceKind
from selon.parse import Parse, Token

LONGEST_NAME = 12  # words: beyond that a noun phrase is a description gone astray, and is cut at its first complements
FARTHEST_GIVER = 9  # tokens from a document to who gave it out
GIVEN_AND_LAST = 2  # words of a person's name
APPOSITION_ENDS = {",", ".", "»", ")", ";", "…", "!", "?"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as one place of the text has it; `first` to `last` take in its apposition, gender and number are given
    where they show."""

    phrase: Phrase
    first: int
    last: int
    name: str
    kind: SourceKind | None
    basis: Basis
    gender: str
    number: str
    members: "tuple[Speaker, ...]" = ()


def speaker(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> Speaker:
    """The source that a noun phrase names, with the apposition that follows it (before token `limit`)."""
    tokens = p.tokens
    phrase = _untold(p, lex, phrase)
    head = tokens[phrase.head]
    first, last = phrase.first, phrase.last
    name, named = _name(p, lex, phrase)
    apposed = _apposition(p, lex, phrase, limit)
    if apposed is not None:
        other, last = apposed
        if not named:
            other_name, other_named = _name(p, lex, other)
            if other_named:
                name, named = other_name, True
    if not named and (kind_of(p, lex, phrase) == "document" or head.lemma in lex.words["wordings"]):
        given = gathered_from(p, lex, phrase, p.sentences[head.sentence].last)
        if given is not None and plausible(p, lex, given, sure=True):
            return replace(speaker(p, lex, given, given.last), phrase=phrase, first=first, last=given.last)
        given = _giver(p, lex, phrase, p.sentences[head.sentence].last)
        last = given.last if given is not None else last
        name, named = (_name(p, lex, given) if given is not None else _author(p, lex, phrase)) or (name, named)
    kind = kind_of(p, lex, phrase) or (kind_of(p, lex, apposed[0]) if apposed else None)
    members = _members(p, lex, phrase)
    if kind is None and members:
        kind = members[0].kind
    elif named and kind is None:
        kind = "person" if " " in name or _aged(p, lex, phrase.last, limit) else None
    basis: Basis = "named" if named else "described"
    if head.form in lex.pronouns:
        basis = "pronoun"
    return Speaker(phrase, first, last, name, kind, basis, _gender(p, lex, phrase), _number(p, lex, phrase), members)


def _aged(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether an age stands behind the comma at token `i`: Halima, 34 ans."""
    tokens = p.tokens
    return i + 2 < limit and tokens[i].form == "," and tokens[i + 2].form in lex.words["ages"]


def _untold(p: Parse, lex: Lexicon, phrase: Phrase) -> Phrase:
    """The phrase without the medium that it was told to: des sources locales | à la chaîne X."""
    for i in range(phrase.head + 1, phrase.last - 1):
        if p.tokens[i].form in lex.words["told_to"]:
            inner = phrase_from(p, lex, i + 1, phrase.last)
            if inner is not None and kind_of(p, lex, inner) == "medium":
                return Phrase(phrase.first, i, phrase.head, _kept(phrase.parts, i))
    return phrase


def kind_of(p: Parse, lex: Lexicon, phrase: Phrase) -> SourceKind | None:
    """The kind of source that the phrase names, by its nouns, the first telling one deciding; None if none tells."""
    key = (phrase.first, phrase.last, phrase.head)
    if key not in p.kinds:  # six times in ten it is
        p.kinds[key] = _read_kind(p, lex, phrase)
    return p.kinds[key]


def _read_kind(p: Parse, lex: Lexicon, phrase: Phrase) -> SourceKind | None:
    tokens = p.tokens
    if tokens[phrase.head].text[0].isupper() and (kind := _name_at(p, lex, phrase.head, phrase)) is not None:
        return kind
    for i in [phrase.head, *range(phrase.first, phrase.head)]:
        kind = compound_kind(p, lex, i) or kind_of_noun(lex, tokens[i])
        called = tokens[i].upos == "ADJ" and tokens[phrase.head].upos == "PROPN"  # son voisin Mykola
        if kind is not None and (i == phrase.head or tokens[i].upos == "NOUN" or called):
            return kind
    found = (_name_at(p, lex, i, phrase) for i in range(phrase.first, phrase.last))
    return next((kind for kind in found if kind is not None), None)


def _name_at(p: Parse, lex: Lexicon, i: int, phrase: Phrase) -> SourceKind | None:
    """The kind of the known name that stands at token `i` of the phrase, and is no complement of its noun."""
    if i > phrase.head and p.tokens[i - 1].upos in {"ADP", "DET"}:
        return None
    return known_at(p, lex, i, phrase.last)[1]


def plausible(p: Parse, lex: Lexicon, phrase: Phrase, *, sure: bool = False) -> bool:
    """Whether the phrase can answer for a word: a known noun of source, a name, or (unless `sure` is asked) a plural
    noun that no abstract ending bars."""
    head = p.tokens[phrase.head]
    if p.tokens[phrase.first].form in lex.words["our"] and kind_of_noun(lex, head) == "medium":
        return False  # nos confrères are others; notre correspondant is the outlet itself (codebook, rule 5)
    if head.text[0].isdigit():
        return False
    if head.form in lex.words["there"]:
        return True
    if head.form in lex.pronouns or head.form in lex.titles or kind_of(p, lex, phrase) is not None:
        return True
    if head.upos in {"PROPN", "X"} or (
        head.text[:1].isupper() and (phrase.head > phrase.first or (head.upos == "NOUN" and _bare_name_at(p, phrase)))
    ):
        return True
    if head.form in lex.words["same"] | lex.words["ranks"]:
        return True
    if head.upos == "PRON" or head.form in lex.words["indefinite_pronouns"]:
        if head.form in lex.words["nobody_at_all"]:
            return False
        return head.form in lex.words["indefinite_pronouns"]
    if head.upos not in {"NOUN", "ADJ"} or head.lemma in lex.words["not_agents"]:
        return False
    if head.form.rstrip(lex.plural).endswith(lex.endings["agentive"]) and head.feats.get("Gender") != "Fem":
        return True
    return (
        not sure
        and not head.form.rstrip(lex.plural).endswith(lex.endings["abstract"])
        and head.text.endswith(lex.endings["plural_nouns"])
    )


def _bare_name_at(p: Parse, phrase: Phrase) -> bool:
    """Whether a capitalised noun without an article is a name: alone, or with another capital behind it."""
    return phrase.last - phrase.first == 1 or _capital(p.tokens[phrase.head + 1])


def _name(p: Parse, lex: Lexicon, phrase: Phrase) -> tuple[str, bool]:
    """The canonical name, and whether it is a proper name rather than the description as it stands."""
    tokens = p.tokens
    if _noun_in_capitals(p, lex, phrase):
        named = _bare_name(p, lex, phrase)
        start = phrase.first + (tokens[phrase.first].form in lex.titles)
        return (named, True) if named else (_words(p, start, phrase.last), False)
    known, sort = known_at(p, lex, phrase.head, phrase.last)
    if known > phrase.head + 1 and not phrase.parts:
        return _words(p, phrase.head, _qualified(p, lex, phrase, known, sort)), True  # Médecins sans frontières
    if _capital(tokens[phrase.head]) and not phrase.parts:
        end = phrase.head + 1
        while end < phrase.last and (_capital(tokens[end]) or tokens[end].upos == "PROPN"):
            end += 1
        start = phrase.head
        while (
            start > phrase.first and _capital(tokens[start - 1]) and tokens[start - 1].upos in {"PROPN", "ADJ", "NOUN"}
        ):
            start -= 1
        while start < end - 1 and (
            tokens[start].form in lex.titles
            or tokens[start].form in lex.words["platforms"]
            or sort_of_body(lex, tokens[start])
        ):
            start += 1
        end = _qualified(p, lex, phrase, end, sort)
        if end - start == 1 and start == phrase.first + 1 and tokens[phrase.first].feats.get("Definite") == "Ind":
            return _words(p, phrase.first, phrase.last), False  # un VDP rescapé, un Casque bleu
        if tokens[phrase.head].upos in {"PROPN", "X"} or end - start > 1 or phrase.head > phrase.first:
            return _words(p, start, _whole(p, lex, phrase, end)), True
    if not phrase.parts:
        run = _bare_name(p, lex, phrase)
        if run is not None:
            return run, True
    start = phrase.first
    while start < phrase.head and tokens[start].form in lex.titles:
        start += 1
    end = phrase.last if phrase.parts else _without_tail(p, lex, phrase)
    while end - start > LONGEST_NAME and not phrase.parts:
        end -= 1
    head = tokens[phrase.head]
    return _words(p, start, end), _capital(head) and (
        head.upos == "PROPN" or (len(head.text) > 1 and head.text.isupper())
    )


def sort_of_body(lex: Lexicon, token: Token) -> bool:
    """Whether a token in capitals but says what sort of body is named behind it: (l'ONG) Menaka Data."""
    return token.text.isupper() and kind_of_noun(lex, token) == "organisation"


def _qualified(p: Parse, lex: Lexicon, phrase: Phrase, end: int, sort: SourceKind | None) -> int:
    """Where the name of an organisation ends that an adjective makes another of: Croix-Rouge | libanaise."""
    if end >= phrase.last or sort != "organisation":
        return end
    token = p.tokens[end]
    return end + (token.upos == "ADJ" and token.text.islower() and token.lemma not in lex.words["classing"])


def _without_tail(p: Parse, lex: Lexicon, phrase: Phrase) -> int:
    """Where a description ends, without its letters in brackets and what tells where or how it spoke: un habitant |
    joint par téléphone, le parquet | sur Telegram."""
    tokens, words = p.tokens, lex.words
    for i in range(phrase.head + 1, phrase.last):
        form = tokens[i].form
        where = form in words["told_in"] and i + 1 < phrase.last and tokens[i + 1].form in words["platforms"]
        if where or form in words["heard"] or form in words["name_tails"]:
            return i
        if form == "(" and tokens[phrase.last - 1].form == ")":
            return i
    return phrase.last


def _noun_in_capitals(p: Parse, lex: Lexicon, phrase: Phrase) -> bool:
    """Whether the head is a common noun for all its capitals: l'ONG, l'Observatoire; not Le Monde."""
    head = p.tokens[phrase.head]
    if phrase.head == phrase.first or phrase.parts or not head.text[0].isupper() or kind_of_noun(lex, head) is None:
        return False
    if any(known_at(p, lex, i, phrase.last)[0] > phrase.head for i in (phrase.first, phrase.head)):
        return False
    return phrase.last == phrase.head + 1 or (head.text.isupper() and len(head.text) > 1)


def _giver(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> Phrase | None:
    """Who gave out a document, behind a participle and a few words on when: un bilan | communiqué mercredi par X; not
    the medium that spread it, which is a relay."""
    tokens, i, given = p.tokens, phrase.head + 1, False
    while i + 1 < min(limit, phrase.head + FARTHEST_GIVER):
        token = tokens[i]
        if given and token.form in lex.words["agent"]:
            inner = phrase_from(p, lex, i + 1, limit)
            somebody = inner is not None and plausible(p, lex, inner, sure=True)
            return inner if somebody and inner and kind_of(p, lex, inner) not in {"medium", "document"} else None
        given = given or (token.form in lex.words["giving_out"])
        if token.upos == "PUNCT" or "Mood" in token.feats or (i >= phrase.last and not given):
            return None
        i += 1
    return None


def _author(p: Parse, lex: Lexicon, phrase: Phrase) -> tuple[str, bool] | None:
    """Who gave a document its word (codebook, rule 12), and whether that is a name: un communiqué de l'armée, le
    rapport de l'ONU; not what sort of document it is (un communiqué de presse)."""
    for i in range(phrase.head + 1, phrase.last - 1):
        if p.tokens[i].form in lex.words["told_in"]:
            return None  # le rapport sur la tuerie de X
        if p.tokens[i].form in lex.words["genitive"] or p.tokens[i].form in lex.words["agent"]:
            inner = phrase_from(p, lex, i + 1, phrase.last)
            if inner is None:
                return None
            noun = p.tokens[inner.head]
            sort = p.tokens[i].form in lex.words["bare_genitive"] and noun.upos == "NOUN" and noun.text[0].islower()
            if (
                plausible(p, lex, inner, sure=True)
                and kind_of(p, lex, inner) != "document"
                and not (sort and inner.first == inner.head and kind_of(p, lex, inner) != "anonymous")
            ):
                return _name(p, lex, inner)
    return None


def _whole(p: Parse, lex: Lexicon, phrase: Phrase, end: int) -> int:
    """A name such as Forces démocratiques syriennes (FDS) goes on in lower case; a person's does not."""
    last = next((i for i in range(phrase.head, phrase.last) if p.tokens[i].form == "("), phrase.last)
    head = p.tokens[phrase.head]
    goes_on = (head.upos == "NOUN" or kind_of_noun(lex, head) is not None) and head.text[0].isupper()
    return last if goes_on and last - phrase.first <= LONGEST_NAME else end


def _bare_name(p: Parse, lex: Lexicon, phrase: Phrase) -> str | None:
    """The name set right after its common noun: (l'agence de presse syrienne) SANA, (le général) Rayan Delon."""
    tokens, i = p.tokens, phrase.head + 1
    while i < phrase.last:
        token = tokens[i]
        before = tokens[i - 1]
        if token.form in lex.words["platforms"] and i + 1 < phrase.last and _capital(tokens[i + 1]):
            i += 1  # le canal Telegram | X
            continue
        if _capital(token) and before.form not in lex.words["before_complement"] and before.form != "(":
            end = max(i + 1, known_at(p, lex, i, phrase.last)[0])  # (le groupe) État islamique
            while end < phrase.last and (
                _capital(tokens[end]) or tokens[end].form in lex.words["name_particles"] or tokens[end].text.isdigit()
            ):
                end += 1
            if end == i + 1 and _many_of_them(lex, tokens[phrase.first], token):
                return None  # des officiels Kurdes
            if end == i + 1 and kind_of_noun(lex, tokens[phrase.head]) == "organisation":
                end = _name_of_nouns(lex, tokens[i : phrase.last], i)
            return _words(p, i, end)
        if token.upos == "ADP" and (token.form not in lex.words["bare_genitive"] or tokens[i + 1].upos == "DET"):
            return _person_behind(p, lex, phrase)
        if token.form in lex.words["bare_genitive"] and _capital(tokens[i + 1]):  # le maire d'Aïn Issa
            while i + 1 < phrase.last and _capital(tokens[i + 1]):
                i += 1
        if token.form in {"«", "“", '"'} and i + 1 < phrase.last:
            return _words(p, i + 1, phrase.last - 1) or None
        i += 1
    return None


def _person_behind(p: Parse, lex: Lexicon, phrase: Phrase) -> str | None:
    """The person set behind an office with its complement: le porte-parole de la diplomatie ukrainienne | Taras
    Hnatiouk, le député du Morbihan | Loïc Kerzerho. Two capitals right behind a preposition are the complement's."""
    tokens, first = p.tokens, phrase.last
    while first > phrase.head and _capital(tokens[first - 1]) and tokens[first - 1].upos in {"PROPN", "X", "NOUN"}:
        first -= 1
    kind = kind_of_noun(lex, tokens[phrase.head])
    person = kind in {"official", "person"} and tokens[phrase.head].lemma not in lex.words["bodies"]
    if not person or phrase.last - first < GIVEN_AND_LAST:
        return None
    if tokens[first - 1].form in lex.words["before_complement"]:  # of whom or what the office is comes first
        first = max(known_at(p, lex, first, phrase.last)[0], phrase.last - GIVEN_AND_LAST, first + 1)
    return _words(p, first, phrase.last) if phrase.last - first >= GIVEN_AND_LAST else None


def _name_of_nouns(lex: Lexicon, tokens: tuple[Token, ...], first: int) -> int:
    """Where the name of an organisation ends that its first token opens and that is made of common nouns, which only
    the first has in capitals: (l'ONG) Mains jointes, (l'association) Trait d'union; not Oxfam | basée à X."""
    noun, behind = tokens[0], tokens[1:]
    named = noun.upos in {"PROPN", "X"}
    if behind and behind[0].upos in {"ADJ", "VERB"} and behind[0].text.islower():
        agrees = noun.form.endswith(lex.plural) and behind[0].feats.get("Number") == "Plur"
        return first + 1 + (agrees or (behind[0].upos == "ADJ" and not named))
    genitive = len(behind) > 1 and behind[0].form in lex.words["bare_genitive"] and behind[1].upos == "NOUN"
    return first + (3 if genitive and behind[1].text.islower() and not named else 1)


def _many_of_them(lex: Lexicon, article: Token, token: Token) -> bool:
    """Whether a capital behind an indefinite plural but says what they are, and is nobody's name."""
    many = article.feats.get("Definite") == "Ind" and article.feats.get("Number") == "Plur"
    return many and token.form.endswith(lex.plural)


def _apposition(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> tuple[Phrase, int] | None:
    """The apposition after the phrase and the token where it ends: `, le porte-parole de X,` or `, Hadi Y`."""
    tokens, i = p.tokens, phrase.last
    if i + 1 >= limit or tokens[i].form != ",":
        return None
    if i + 4 < limit and tokens[i + 1].upos == "NUM" and tokens[i + 2].form in lex.words["ages"]:
        i += 3  # Halima, 34 ans, enseignante
        if tokens[i].form != ",":
            return None
    other = phrase_from(p, lex, i + 1, limit)
    if other is None or tokens[other.head].form in lex.pronouns:
        return None
    closed = (
        other.last >= limit
        or tokens[other.last].form in lex.words["apposition_closers"]
        or tokens[other.last].form in APPOSITION_ENDS
    )
    named = _name(p, lex, other)[1]
    names = _name(p, lex, phrase)[1] != named
    fits = named or kind_of(p, lex, other) is not None or _capital(tokens[other.head])
    return (other, other.last) if closed and names and fits else None


def _members(p: Parse, lex: Lexicon, phrase: Phrase) -> tuple[Speaker, ...]:
    """The members of a joint source, each as a source for itself."""
    parts = [(phrase_from(p, lex, first, last), last) for first, last in phrase.parts]
    members = tuple(speaker(p, lex, part, last) for part, last in parts if part is not None)
    return members if len(members) > 1 else ()


def _kept(parts: tuple[tuple[int, int], ...], end: int) -> tuple[tuple[int, int], ...]:
    """The members that stand before token `end`; none where but one is left."""
    kept = tuple((first, min(last, end)) for first, last in parts if first < end)
    return kept if len(kept) > 1 else ()


def _gender(p: Parse, lex: Lexicon, phrase: Phrase) -> str:
    head = p.tokens[phrase.head]
    if head.form in lex.pronouns:
        return lex.pronouns[head.form][0]
    if head.upos == "PROPN":
        return lex.genders.get(p.tokens[phrase.first].text, "")
    if phrase.head == phrase.first and head.text[:1].isupper():
        return ""  # a name that the tagger takes for a noun
    return p.tokens[phrase.first].feats.get("Gender") or lex.genders.get(head.form, head.feats.get("Gender", ""))


def _number(p: Parse, lex: Lexicon, phrase: Phrase) -> str:
    head, first = p.tokens[phrase.head], p.tokens[phrase.first]
    if head.form in lex.pronouns:
        return lex.pronouns[head.form][1]
    if phrase.parts or first.feats.get("Number") == "Plur":
        return "Plur"
    return first.feats.get("Number") or head.feats.get("Number", "Sing")


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() or any(part[:1].isupper() for part in token.text.split("-")[1:])


def _words(p: Parse, first: int, last: int) -> str:
    return p.article.text[p.tokens[first].start : p.tokens[last - 1].end] if last > first else ""
