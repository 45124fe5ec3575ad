"""What a source is called: its proper name out of the words of a noun phrase, or the description as it stands."""

from selon.attribute.clauses import CLOSING
from selon.attribute.joints import Phrase
from selon.attribute.kinds import PERSONS, kind_of_noun, known_at
from selon.attribute.lexicon import Lexicon
from selon.attribute.times import skip_times
from selon.model import SourceKind
from selon.parse import Parse, Token

LONGEST_NAME = 12  # words: beyond that a noun phrase is a description gone astray, and is cut at its first complements
NAMED_BEHIND = {"organisation", "armed-group", "medium"}  # kinds that have a name behind their noun
GIVEN_AND_LAST = 2  # words of a person's name


def named_in(p: Parse, lex: Lexicon, phrase: Phrase) -> tuple[str, bool]:
    """The canonical name, and whether it is a proper name rather than the description as it stands."""
    tokens = p.tokens
    if _noun_in_capitals(p, lex, phrase):
        named = _bare_name(p, lex, phrase)
        start = phrase.first + (tokens[phrase.first].form in lex.titles)
        return (named, True) if named else (_words(p, start, phrase.last), False)
    if tokens[phrase.first].form in lex.words["definite"] and not phrase.parts:
        article, _ = known_at(p, lex, phrase.first, phrase.last)
        if article > phrase.head:
            return _words(p, phrase.first, article), True  # Le Monde, L'Orient-Le Jour
    known, sort = known_at(p, lex, phrase.head, phrase.last)
    person = sort in PERSONS and known < phrase.last and capital(tokens[known])  # Abou Obeida | Youssef al-Annabi
    if known > phrase.head + 1 and not phrase.parts and not person:
        return _words(p, phrase.head, _qualified(p, lex, phrase, known, sort)), True  # Médecins sans frontières
    if capital(tokens[phrase.head]) and not phrase.parts:
        end = phrase.head + 1
        while end < phrase.last and (capital(tokens[end]) or tokens[end].upos == "PROPN"):
            end += 1
        start = phrase.head
        while (
            start > phrase.first and capital(tokens[start - 1]) and tokens[start - 1].upos in {"PROPN", "ADJ", "NOUN"}
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
        whole = known == phrase.last  # Haaretz, which the tagger may take for a noun
        if tokens[phrase.head].upos in {"PROPN", "X"} or end - start > 1 or phrase.head > phrase.first or whole:
            return _words(p, start, _whole(p, lex, phrase, end)), True
    if not phrase.parts:
        run = _bare_name(p, lex, phrase)
        if run is not None:
            return run, True
    start = phrase.first
    while start < phrase.head and tokens[start].form in lex.titles:
        start += 1
    end = phrase.last if phrase.parts else _without_tail(p, lex, phrase)
    opening = next((i for i in range(start + 1, end) if tokens[i].form == "("), end)
    if all(tokens[i].form != ")" for i in range(opening, end)):
        end = opening
    if not phrase.parts:
        end = _shortened(p, start, end)
    head = tokens[phrase.head]
    return _words(p, start, end), capital(head) and (
        head.upos == "PROPN" or (len(head.text) > 1 and head.text.isupper())
    )


def _shortened(p: Parse, start: int, end: int) -> int:
    """Where a description ends of no more words than a name has: before the preposition and the article of what is left
    out (une délégation de la Mission pour | l'Irak), or its letters in brackets (un élu de l'Union | (UPR) de Ber)."""
    if end - start > LONGEST_NAME:
        end = next((i for i in range(start + 1, end) if p.tokens[i].form == "("), end)
    while len(_words(p, start, end).split()) > LONGEST_NAME:
        end -= 1
    while end > start + 1 and p.tokens[end - 1].upos in {"ADP", "DET", "CCONJ"}:
        end -= 1
    return end


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
    behind = tokens[min(phrase.head + 1, phrase.last - 1)]
    if tokens[phrase.head].lemma in words["forces"] and behind.form in words["whereabouts"]:
        return phrase.head + 1  # (tués par) l'armée | en Cisjordanie
    army = tokens[phrase.head].lemma in words["forces"] and tokens[phrase.head].feats.get("Number") == "Sing"
    for i in range(phrase.head + 1, phrase.last):
        form = tokens[i].form
        if army and tokens[i].relation == "acl" and tokens[i].feats.get("VerbForm") == "Part":
            return i  # l'armée | appuyée par des frappes aériennes
        where = form in words["told_in"] and i + 1 < phrase.last and tokens[i + 1].form in words["platforms"]
        many = tokens[i].upos == "VERB" and tokens[i].feats.get("Number") == "Plur"
        tail = many and all(tokens[k].feats.get("Number") == "Sing" for k in (phrase.head, i - 1))
        if where or form in words["heard"] or form in words["name_tails"] or tail:
            return i  # (trois employés de) la télévision | tués
        if _at_a_time(p, lex, i, phrase.last):
            return i  # des insurgés | lundi soir
        if form == "(" and tokens[phrase.last - 1].form == ")":
            return i
    return phrase.last


def _at_a_time(p: Parse, lex: Lexicon, i: int, last: int) -> bool:
    """Whether all from a token behind a noun on tells when, which the parser hangs on it: des rebelles | en novembre
    2023; not: un journal du matin, un berger de 34 ans."""
    token, words = p.tokens[i], lex.words
    opens = token.form in words["time_openers"] or token.form in words["times"] or token.lemma in words["times"]
    behind = p.tokens[i - 1].upos in {"NOUN", "PROPN", "ADJ"}
    return opens and behind and token.text[0].islower() and skip_times(p, lex, i, last) == last


def _noun_in_capitals(p: Parse, lex: Lexicon, phrase: Phrase) -> bool:
    """Whether the head is a common noun for all its capitals: l'ONG, l'Observatoire; not Le Monde."""
    head = p.tokens[phrase.head]
    if phrase.head == phrase.first or phrase.parts or not head.text[0].isupper() or kind_of_noun(lex, head) is None:
        return False
    if any(known_at(p, lex, i, phrase.last)[0] > phrase.head for i in (phrase.first, phrase.head)):
        return False
    return phrase.last == phrase.head + 1 or (head.text.isupper() and len(head.text) > 1)


def _whole(p: Parse, lex: Lexicon, phrase: Phrase, end: int) -> int:
    """A name such as Forces démocratiques syriennes (FDS) goes on in lower case; a person's does not."""
    last = next((i for i in range(phrase.head, phrase.last) if p.tokens[i].form == "("), phrase.last)
    head = p.tokens[phrase.head]
    goes_on = (head.upos == "NOUN" or kind_of_noun(lex, head) is not None) and head.text[0].isupper()
    return last if goes_on and len(_words(p, phrase.head, last).split()) <= LONGEST_NAME else end


def _bare_name(p: Parse, lex: Lexicon, phrase: Phrase) -> str | None:
    """The name set right after its common noun: (l'agence de presse syrienne) SANA, (le général) Rayan Delon."""
    tokens, i = p.tokens, phrase.head + 1
    while i < phrase.last:
        token = tokens[i]
        before = tokens[i - 1]
        if token.form in lex.words["platforms"] and i + 1 < phrase.last and capital(tokens[i + 1]):
            i += 1  # le canal Telegram | X
            continue
        if capital(token) and before.form not in lex.words["before_complement"] and before.form != "(":
            end = max(i + 1, known_at(p, lex, i, phrase.last)[0])  # (le groupe) État islamique
            while end < phrase.last and (
                capital(tokens[end]) or tokens[end].form in lex.words["name_particles"] or tokens[end].text.isdigit()
            ):
                end += 1
            if end == i + 1 and _many_of_them(lex, tokens[phrase.first], token):
                return None  # des officiels Kurdes
            if end == i + 1 and kind_of_noun(lex, tokens[phrase.head]) == "organisation":
                end = _name_of_nouns(lex, tokens[i : phrase.last], i)
            after = tokens[phrase.head].lemma in lex.words["named_after"]
            return _words(p, phrase.head if after else i, end)
        if token.lemma in lex.words["naming_nouns"] and i + 2 < phrase.last and capital(tokens[i + 2]):
            return _words(p, i + 2, phrase.last)  # un pêcheur du nom | de Mahamat S
        if i + 1 == len(tokens):
            break  # a line may end with a preposition
        if token.form in lex.words["genitive"] and tokens[i + 1].lemma in lex.words["naming_nouns"]:
            i += 1
            continue
        if f"{token.form} {tokens[i + 1].form}" in lex.words["office_tails"]:
            i += 2  # le commandant en chef | Oleksandr Syrsky
            continue
        if token.upos == "ADP" and (token.form not in lex.words["bare_genitive"] or tokens[i + 1].upos == "DET"):
            return _person_behind(p, lex, phrase)
        if token.form in lex.words["bare_genitive"] and capital(tokens[i + 1]):  # le maire d'Aïn Issa
            while i + 1 < phrase.last and capital(tokens[i + 1]):
                i += 1
        if token.form in {"«", "“", '"'} and i + 1 < phrase.last:
            closed = tokens[phrase.last - 1].form in CLOSING
            return _words(p, i + 1, phrase.last - closed) or None
        i += 1
    return _person_behind(p, lex, phrase) if phrase.last > GIVEN_AND_LAST and _given_and_last(p, phrase) else None


def _person_behind(p: Parse, lex: Lexicon, phrase: Phrase) -> str | None:
    """The person set behind an office with its complement: le porte-parole de la diplomatie ukrainienne | Taras
    Hnatiouk, le député du Morbihan | Loïc Kerzerho. Two capitals right behind a preposition are the complement's."""
    tokens, first = p.tokens, phrase.last
    if _mistaken_last(tokens[phrase.head + 1 : phrase.last]):
        first -= 1  # (Mohammad Baqer) Qalibaf
    while first > phrase.head and capital(tokens[first - 1]) and tokens[first - 1].upos in {"PROPN", "X", "NOUN"}:
        first -= 1
    ends = (k for k in range(phrase.head + 1, first) if capital(tokens[k]) and known_at(p, lex, k, phrase.last)[0] > k)
    first = next((k for k in ends if known_at(p, lex, k, phrase.last)[0] == phrase.last), first)
    kind = kind_of_noun(lex, tokens[phrase.head])
    person = kind in PERSONS and tokens[phrase.head].lemma not in lex.words["bodies"]
    if not person or phrase.last - first < GIVEN_AND_LAST:
        return None
    if kind_of_noun(lex, p.at(first - 1)) in NAMED_BEHIND and tokens[first].head != phrase.head:
        return None  # le chef du groupe | Ansar Dine
    some = tokens[phrase.first].feats.get("Definite") == "Ind"
    if some and any(kind_of_noun(lex, t) in NAMED_BEHIND for t in (p.at(first - 1), tokens[first])):
        return None  # un commandant du Front | Carlos Patiño
    if p.at(first - 1).lemma in lex.words["name_bearing"]:
        return None  # le porte-parole de l'opération | Lafiya Dole
    if p.at(first - 1).form in lex.words["before_complement"]:  # of whom or what the office is comes first
        body = kind_of_noun(lex, tokens[first]) is not None  # le directeur de l'Observatoire | Rami Abdel Rahmane
        least = first + 1 if body else phrase.last - GIVEN_AND_LAST
        # le ministre de la Santé | Ali Haji Adan
        parsed = (t.index for t in tokens[first + 1 : least] if t.head == phrase.head and t.relation == "appos")
        first = next(parsed, max(known_at(p, lex, first, phrase.last)[0], least, first + 1))
    elif phrase.last - first > GIVEN_AND_LAST and _given_and_last(p, phrase):
        first = phrase.last - GIVEN_AND_LAST  # le directeur de l'hôpital Al-Chifa | Rami S
    return _words(p, first, phrase.last) if phrase.last - first >= GIVEN_AND_LAST else None


def _mistaken_last(tokens: tuple[Token, ...]) -> bool:
    """Whether the tagger takes the last of three or more words of a name for an adjective: Ali Baqer | Qalibaf."""
    run = [t for t in tokens[-GIVEN_AND_LAST - 1 :] if capital(t)]
    named = len(run) > GIVEN_AND_LAST and all(t.upos == "PROPN" for t in run[:-1])
    return named and run[-1].upos == "ADJ" and run[1].relation.startswith("flat")


def _given_and_last(p: Parse, phrase: Phrase) -> bool:
    """Whether the last two words of a phrase are for the parse a name of their own: le sous-préfet de Kolofata | Jean
    Voula; not le directeur de Save | the Children."""
    given, last = p.tokens[phrase.last - GIVEN_AND_LAST], p.tokens[phrase.last - 1]
    return last.head == given.index and not given.relation.startswith("flat") and given.index > phrase.head + 1


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


def capital(token: Token) -> bool:
    """Whether a token begins with a capital, or its last part does: al-Qaïda."""
    text = token.text
    return text[:1].isupper() or ("-" in text and any(part[:1].isupper() for part in text.split("-")[1:]))


def _words(p: Parse, first: int, last: int) -> str:
    return p.article.text[p.tokens[first].start : p.tokens[last - 1].end] if last > first else ""
