"""Who passes on whose word, on the surface: citant Y, X qui se réfère à Y, Y cité par X, Y qui a parlé à X."""

from selon.attribute.addressees import medium_at
from selon.attribute.clauses import OPENING, Group, adverbial_at, finite_within, verb_group
from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.nominals import LONGEST_DETOUR
from selon.attribute.phrases import phrase_from, put_online
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.attribute.times import skip_times
from selon.parse import Parse

LONGEST_ASKED = 4  # tokens from a medium to the verb that says that it heard the source: a pu joindre
LONGEST_ASIDE = 25  # tokens between the commas around what is said of a source


def cited_after(p: Parse, lex: Lexicon, i: int, first: int, limit: int) -> tuple[str, Speaker] | None:
    """What the word at token `i` cites, where it is a word of citing, and the form of that word: finite, gerund
    (citant Y, sur la foi de Y) or issuing (émanant de Y)."""
    form, start = _opens_citation(p, lex, i, first, limit)
    if 0 < start < limit and p.tokens[start].form in OPENING:  # sur la foi de « sources de terrain »
        start += 1
    phrase = phrase_from(p, lex, skip_times(p, lex, start, limit), limit) if 0 < start < limit else None
    told = p.tokens[i].lemma in lex.words["mentioning_verbs"]  # évoquant deux véhicules brûlés is no source
    if phrase is None or not plausible(p, lex, phrase, sure=told):
        return None
    if p.tokens[phrase.head].lemma in lex.words["standing"]:
        return None  # l'ONG, qui s'appuie sur un vaste réseau de sources
    return form, speaker(p, lex, phrase, phrase.last if form == "finite" else limit)


def _opens_citation(p: Parse, lex: Lexicon, i: int, first: int, limit: int) -> tuple[str, int]:
    """The form of the word of citing at token `i`, and the token after the words that belong to it, 0 if none."""
    form = p.tokens[i].form
    if form in lex.words["issuing"] and i + 1 < limit and p.tokens[i + 1].form in lex.words["genitive"]:
        return "issuing", i + 2
    for phrase in lex.citing_phrases.get(form, ()):
        if tuple(t.form for t in p.tokens[i : i + len(phrase)]) == phrase:
            return "gerund", i + len(phrase)
    if fold(form) in lex.citing and p.tokens[i].upos != "DET":
        group = verb_group(p, lex, i, first)
        if group.form in {"finite", "gerund"} and not group.passive:
            return group.form, _behind(p, lex, group, lex.citing[fold(form)], limit)
    return "", 0


def _behind(p: Parse, lex: Lexicon, group: Group, rests: tuple[tuple[str, ...], ...], limit: int) -> int:
    """The token after a citing verb and the words that belong to it (se référer *à*); 0 where it lacks them."""
    for reflexive, *rest in rests:
        begin = group.last + (0 if rest else adverbial_at(p, lex, group.last, limit))  # cite | de son côté | Y
        end = begin + len(rest)
        have = (p.tokens[k].form for k in range(begin, min(end, limit)))
        if group.reflexive == bool(reflexive) and [lex.uncontracted.get(form, form) for form in have] == rest:
            return end
    return 0


def passed_on(p: Parse, lex: Lexicon, i: int, limit: int) -> tuple[Speaker, int] | None:
    """The relay of the source that ends before token `i`, with the token after what tells it, where an aside says so:
    cité par X; joint par téléphone par X; qui a parlé à X; s'exprimant sur X; dont les propos ont été relayés par X."""
    if i < limit and p.tokens[i].form == "(":  # X (OSDH), citée par Y
        i = next((k + 1 for k in range(i, min(limit, i + LONGEST_DETOUR)) if p.tokens[k].form == ")"), i)
    set_off = i < limit and p.tokens[i].form == ","
    start = i + set_off
    while start < limit and (  # est cité par X comme disant, lui-même cité par X
        p.tokens[start].upos in {"ADV", "AUX"} or p.tokens[start].form in lex.words["themselves"]
    ):
        start += 1
    if start + 2 >= limit:
        return None
    given = p.tokens[start].form in lex.words["giving_out"] | lex.words["handing"]
    if given and p.tokens[start + 1].form in lex.words["told_to"]:  # un bilan | communiqué à X
        medium = medium_at(p, lex, start + 1, limit)
        if medium is not None:
            return medium, medium.last
    if p.tokens[start].form in lex.words["relaying"]:
        found = _agent(p, lex, start + 1, limit)
        if p.tokens[start].lemma in lex.words["having_read"] and found is not None and found[0].kind != "medium":
            return None  # un texte authentifié par des experts
        return found
    if online := put_online(p, lex, start):
        return _agent(p, lex, online, limit)
    joined = p.tokens[start].form in lex.words["copulative"] and p.tokens[start + 1].form in lex.words["relatives"]
    start += joined  # (remis à Z) et dont X a eu copie
    if p.tokens[start].form in lex.words["que"]:
        return _citing_relative(p, lex, start + 1, limit)
    if p.tokens[start].form in lex.words["dative"] and p.tokens[start + 1].form in lex.words["aside_relatives"]:
        return _having_had(p, lex, start + 2, limit)
    if set_off and (further := joined_participle(p, lex, start, limit)):
        return _agent(p, lex, further + 1, limit)
    reflexive = p.tokens[start].form in lex.words["reflexive"]
    if p.tokens[start].form not in lex.words["aside_relatives"] and not reflexive:
        return None
    stop = next((k for k in range(start, min(limit, start + LONGEST_ASIDE)) if p.tokens[k].form == ","), limit)
    if (owner := _extracts(p, lex, start + 1, stop)) is not None:
        return owner
    for k in range(start + 1, stop):
        if p.tokens[k].form in lex.words["relaying"] and not reflexive:
            return _agent(p, lex, k + 1, stop)
        if p.tokens[k].lemma in lex.words["speaking_verbs"]:
            return _told(p, lex, k + 1, stop)
    return None


def _having_had(p: Parse, lex: Lexicon, i: int, limit: int) -> tuple[Speaker, int] | None:
    """(Une note à laquelle) X a eu accès: the medium that has read the document before."""
    phrase = phrase_from(p, lex, i, limit)
    if phrase is None or kind_of(p, lex, phrase) != "medium":
        return None
    near = range(phrase.last, min(phrase.last + LONGEST_ASKED, limit))
    had = next((k for k in near if p.tokens[k].lemma in lex.words["having_had"]), 0)
    return (speaker(p, lex, phrase, phrase.last), had + 1) if had else None


def joined_participle(p: Parse, lex: Lexicon, start: int, limit: int) -> int:
    """The relaying participle at the end of an aside: (X, organe basé à Londres) et citée par Y, (un rapport) remis à Z
    et consulté par Y; 0 if none."""
    for k in range(start, min(limit - 1, start + LONGEST_ASIDE)):
        if p.tokens[k].form == "," or finite_within(p, k, k + 1) >= 0:
            return 0
        if p.tokens[k].form in lex.words["copulative"] and p.tokens[k + 1].form in lex.words["relaying"]:
            return k + 1
    return 0


def _citing_relative(p: Parse, lex: Lexicon, i: int, limit: int) -> tuple[Speaker, int] | None:
    """(X,) que cite Y: the medium behind a verb of citing in a relative clause."""
    if (asking := _asking(p, lex, i, limit)) is not None:
        return asking
    reflexive = p.tokens[i].form in lex.words["reflexive"]  # que s'est procurée Y
    i += reflexive
    auxiliaries = lex.words["passive_auxiliaries" if reflexive else "perfect_auxiliaries"]
    i += i + 1 < limit and p.tokens[i].lemma in auxiliaries  # qu'a cité Y
    cites = p.tokens[i].lemma in lex.words["relaying"] or fold(p.tokens[i].form) in lex.citing
    if i + 1 >= limit or not (cites or (reflexive and p.tokens[i].lemma in lex.words["having_read"])):
        return None
    phrase = phrase_from(p, lex, i + 1, limit)
    if phrase is None or not plausible(p, lex, phrase, sure=True):
        return None
    who = speaker(p, lex, phrase, limit)
    return who, who.last


def _asking(p: Parse, lex: Lexicon, i: int, limit: int) -> tuple[Speaker, int] | None:
    """(Un résident) que X a interrogé, qu'elle a pu joindre, (une note) que X a consultée: the medium, or the pronoun
    for it, that heard or read the source, with the token after the clause."""
    phrase = phrase_from(p, lex, i, limit) if p.tokens[i].upos in {"DET", "PRON", "PROPN", "NOUN"} else None
    if phrase is None or p.tokens[phrase.head].form in lex.words["first_person"]:
        return None
    who = speaker(p, lex, phrase, phrase.last)
    if who.kind != "medium" and who.basis != "pronoun":
        return None
    near = range(phrase.last, min(phrase.last + LONGEST_ASKED, limit))
    verbs = lex.words["hearing_verbs"] | (lex.words["having_read"] if who.kind == "medium" else frozenset())
    heard = next((k for k in near if p.tokens[k].lemma in verbs), 0)
    return (who, heard + 1) if heard else None


def asked_by_us(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after a relative clause that says that the author heard the source, where it stands at token `i`:
    selon les experts | que nous avons consultés | (P); `i` where none does."""
    if i + 3 >= limit or p.tokens[i].form not in lex.words["que"]:
        return i
    if p.tokens[i + 1].form not in lex.words["first_person"]:
        return i
    asked = lex.words["relaying"] | lex.words["heard"] | lex.words["hearing_verbs"]
    return next((k + 1 for k in range(i + 2, min(i + LONGEST_ASKED + 1, limit)) if p.tokens[k].form in asked), i)


def _extracts(p: Parse, lex: Lexicon, i: int, stop: int) -> tuple[Speaker, int] | None:
    """(Un rapport) dont la chaîne X a diffusé des extraits: the medium that shows parts of what another wrote."""
    phrase = phrase_from(p, lex, i, stop) if i < stop else None
    if phrase is None or kind_of(p, lex, phrase) != "medium":
        return None
    shows = any(fold(p.tokens[k].form) in lex.citing for k in range(phrase.last, stop))
    return (speaker(p, lex, phrase, phrase.last), stop) if shows else None


def _agent(p: Parse, lex: Lexicon, i: int, limit: int) -> tuple[Speaker, int] | None:
    """Par X behind a relaying participle: right behind it, or a medium a little further in its clause."""
    i = skip_times(p, lex, i, limit)
    if i + 1 < limit and p.tokens[i].form in lex.words["agent"]:
        phrase = phrase_from(p, lex, i + 1, limit)
        letter = phrase is not None and phrase.head == i + 1 and kind_of(p, lex, phrase) == "document"  # par courriel
        if phrase is not None and not letter and plausible(p, lex, phrase):
            who = speaker(p, lex, phrase, limit)
            return who, who.last
        for k in range(phrase.head, phrase.last) if phrase is not None else ():  # par nos confrères du quotidien X
            if p.tokens[k].form in lex.words["genitive"] and (medium := medium_at(p, lex, k, limit)) is not None:
                return medium, medium.last
    for k in range(i, min(limit - 1, i + LONGEST_DETOUR)):
        if p.tokens[k].form == "," or finite_within(p, k, k + 1) >= 0:
            break
        medium = medium_at(p, lex, k, limit) if p.tokens[k].form in lex.words["agent"] else None
        if medium is not None:
            return medium, medium.last
    return None


def _told(p: Parse, lex: Lexicon, i: int, limit: int) -> tuple[Speaker, int] | None:
    for k in range(i, limit - 1):
        medium = medium_at(p, lex, k, limit) if p.tokens[k].form in lex.words["addressee"] else None
        if medium is not None:
            return medium, medium.last
    return None
