"""Whom a description stands for: l'agence, ce chef militaire, la source militaire, le groupe jihadiste."""

import itertools
import re
from collections.abc import Iterable, Sequence

from selon.attribute.candidates import BODIES, FAR, GROUPS, NEAR, PEOPLE, Known, hears, stands
from selon.attribute.creeds import may_be_called, tells_a_group
from selon.attribute.kinds import PERSONS, kind_of_noun
from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.sources import Speaker
from selon.attribute.united import called_of_the_un, of_the_un
from selon.ontology import actor
from selon.parse import Parse, Token

APART = re.compile(r"[\s'’]+")  # what parts the words of a name
STEM = 5  # letters that an adjective shares with its noun
CLOSE = 2  # sentences back to the one who spoke just before


def by_description(
    p: Parse, lex: Lexicon, who: Speaker, sentence: int, before: Sequence[Known], *, fused: bool = False
) -> Known | None:
    """The nearest candidate (`before`: the nearest first) that the noun of the description, or its kind, fits. `fused`:
    its article stands in the preposition before it (du ministère)."""
    tokens, phrase, words = p.tokens, who.phrase, lex.words
    head = tokens[phrase.head]
    demonstrative = tokens[phrase.first].form in words["demonstrative"]
    new = tokens[phrase.first].feats.get("Definite") == "Ind"  # un dernier bilan
    # la même source; not le camp de ce dernier
    same = not new and any(tokens[i].form in words["same"] for i in range(phrase.first, phrase.head + 1))
    fused = fused or _fused(p, lex, who)
    definite = fused or tokens[phrase.first].form in words["definite"]
    if definite and called_of_the_un(p, lex, who):
        their = [k for k in before if sentence - k.sentence <= FAR]  # la force onusienne: la Finul, and no army
        told = next((k for k in their if k.named and of_the_un(lex, k, head.lemma)), None)
        if told is not None or who.kind != "organisation":
            return told
    office, country = _office(p, lex, who)
    if head.lemma in words["hostile"]:  # l'ennemi is nobody who speaks, but who was called so before
        return next((k for k in before if head.lemma in k.lemmas and sentence - k.sentence <= FAR), None)
    if office is None and not (demonstrative or same or definite):
        return None
    near = [
        known
        for known in before
        if sentence - known.sentence <= FAR
        and not known.members
        and stands(lex, known)
        and (_counts_as(who, known) or (same and known.kind == "medium"))  # (selon les médias de X…) la même source
        and not (head.lemma in words["bodies"] and _who_speaks_for_it(p, lex, known))
        # ce pêcheur is no fillette
        and not (who.kind == known.kind == "person" and demonstrative and {who.gender, known.gender} == {"Masc", "Fem"})
    ]
    if office is not None:
        held = [k for k in near if k.named and office in k.lemmas and k.kind != "state"]
        return next((k for k in held if {country} - {""} <= (_countries(p, lex, k.name, near) or {country})), None)
    if not (demonstrative or same or (definite and _bare(p, lex, who))):
        found_by = (_told_again, _at_the_head_of)
        again = next((one for find in found_by if (one := find(p, lex, who, near)) is not None), None)
        return (again or _just_before(p, lex, who, sentence, near)) if definite else None
    if who.kind in GROUPS:
        near = [k for k in near if may_be_called(lex, tokens[phrase.head + 1 : phrase.last], k)]
    if who.kind == "medium":
        near = [k for k in near if not _of_another_sort(p, lex, who, k)]
    else:
        near = [k for k in near if not hears(p, lex, k)]
    if same and (one := _same(p, lex, who, near)) is not None:
        return one
    # cet officier, la junte, l'Observatoire, le rapport
    noun_first = who.kind in {*PEOPLE, "document", "state"} or head.text[0].isupper()
    any_body = head.lemma.lower() in lex.taken_up  # l'ONG, le groupe: of one that is named so
    whole = head.lemma in lex.offices  # le ministère: of the one that was told in full
    paragraph = p.sentences[sentence].paragraph
    sort = who.kind == "medium" and head.lemma in lex.media  # le quotidien: of the one called so in the paragraph
    called: Iterable[Known] = (
        k
        for k in near
        if (noun_first or (sort and p.sentences[k.sentence].paragraph == paragraph))
        and head.lemma.lower() in k.lemmas
        and (who.kind != "document" or tokens[k.position].upos == "DET")  # not a credit: Texte: AFP
        and (k.named or not any_body or (whole and " " in k.name))
    )
    capital = head.text[0].isupper() and not head.text.isupper()
    own = capital and not any_body  # le Haut-Commissariat is no other body
    own = own or head.lemma in words["of_its_own"]  # la coalition is no other group
    fitting = (k for k in near if head.lemma.lower() in k.lemmas or (not own and _fits(p, lex, who, k, demonstrative)))
    # l'organisation: of an armed group, where no organisation is near; le parti chiite: of one, before a bare name
    # ... and l'Observatoire of none
    group = any_body and not capital and who.kind == "organisation"
    armed = [k for k in near if group and k.named and k.kind == "armed-group"]
    if who.kind == "organisation" and any(_classes(lex, t) for t in tokens[phrase.head + 1 : phrase.last]):
        fitting = (k for k in near if head.lemma.lower() in k.lemmas or (k.named and k.kind in GROUPS))
    # names of none that spoke come last, as do a speaker's own kin: (Salim… Son neveu Nawaf…) souffle l'épicier
    apt = sorted(fitting, key=lambda k: (k.kind is None and not (k.spoke or k.active)) or _kin(p, lex, who, k))
    wording = head.lemma in words["wordings"] and definite and _bare(p, lex, who) and who.number != "Plur"
    issued = [k for k in near if wording and just_spoke(who, k, sentence)]
    if issued:  # who spoke since some other writing was named gave out the one told of: X dit P. Le communiqué…
        # no agency that passed it on did: X dit P, rapporte l'agence Y. Le communiqué…
        apt = [k for k in apt if k.position > issued[0].position and k.kind != "medium"]
    members = list(_called_so(p, lex, who, near))  # ces secouristes: les Casques blancs, before others that were named
    if who.kind not in PERSONS:  # l'agence: a body of the UN that spoke right before, rather than a medium farther off
        called = itertools.chain([k for k in members if k.spoke and sentence - k.sentence <= 1], called)
        members = []
    if group and any(k.spoke or k.active for k in armed):  # before a body that was but named
        apt = [*(k for k in apt if k.spoke or k.active), *(k for k in armed if k.spoke or k.active), *apt]
    found = (k for k in itertools.chain(called, members, apt) if not _another(p, who, k, before))
    return next(itertools.chain(found, armed, issued), None)


def _fused(p: Parse, lex: Lexicon, who: Speaker) -> bool:
    """Whether the article of a description stands in the preposition before it: (a dit) au | journal."""
    before = p.at(who.phrase.first - 1)
    fused = before.upos == "ADP" and before.form in lex.uncontracted and before.form not in lex.words["bare_genitive"]
    return fused and who.phrase.first == who.phrase.head


def _office(p: Parse, lex: Lexicon, who: Speaker) -> tuple[str | None, str]:
    """The office that a description calls in other words, and the country behind it: le chef de l'État (ukrainien)."""
    phrase = who.phrase
    called = [t.form for t in p.tokens[phrase.head : phrase.last]]
    country = lex.demonyms.get(fold(called[-1]), "") if len(called) > 1 else ""
    return lex.office_phrases.get(" ".join(called[:-1] if country else called)), country


def by_fuller(p: Parse, lex: Lexicon, who: Speaker, sentence: int, before: Sequence[Known]) -> Known | None:
    """The one whose description goes on: le parquet régional, behind le parquet régional de X."""
    short = who.name + " "
    definite = p.tokens[who.phrase.first].form in lex.words["definite"]
    if not definite or who.kind not in {"official", "organisation"} or who.phrase.last - who.phrase.first < 3:
        return None
    return next((k for k in before if k.name.startswith(short) and sentence - k.sentence <= FAR), None)


def _told_again(p: Parse, lex: Lexicon, who: Speaker, near: Iterable[Known]) -> Known | None:
    """The one that was called by the same noun and qualities: la source militaire, behind une source militaire; le
    responsable régional, behind un responsable de la région."""
    tokens, phrase = p.tokens, who.phrase
    if phrase.parts:
        return None
    called = {
        tokens[i].lemma.lower().removesuffix(lex.plural)
        for i in range(phrase.first, phrase.last)
        if tokens[i].upos in {"NOUN", "ADJ", "PROPN"}
    }
    noun = tokens[phrase.head].lemma.lower().removesuffix(lex.plural)
    for known in near:
        words = {w.removesuffix(lex.plural) for w in known.lemmas}
        if called and (called <= words or (noun in words and all(_akin(w, words) for w in called))):
            return known
    return None


def _akin(word: str, words: set[str]) -> bool:
    """Whether a word is one of some, or made of the stem of one: régional, of région."""
    return word in words or (len(word) > STEM and any(w.startswith(word[:STEM]) for w in words))


def _at_the_head_of(p: Parse, lex: Lexicon, who: Speaker, near: Iterable[Known]) -> Known | None:
    """The named holder of an office at the head of what a description says that somebody heads: le patron de la
    région, behind le gouverneur de la région de X, Y; nobody who speaks for it, or is the second there."""
    tokens, phrase, words = p.tokens, who.phrase, lex.words
    behind = tokens[phrase.head + 1 : phrase.last]
    headed = [t.lemma.lower() for t in behind if t.upos == "NOUN"]
    if tokens[phrase.head].lemma not in words["at_the_head"] or len(headed) != 1:
        return None
    if any(not t.text.islower() for t in behind):
        return None
    for known in near:
        office, called = known.who.phrase, {t.lemma.lower() for t in tokens[known.who.first : known.who.last]}
        first = tokens[office.head] if tokens[office.head].text.islower() else None
        heads = known.named and known.kind in PERSONS and first is not None and first.lemma in words["heading"]
        if heads and headed[0] in called and not called & words["second_to"]:
            return known
    return None


def _just_before(p: Parse, lex: Lexicon, who: Speaker, sentence: int, near: Sequence[Known]) -> Known | None:
    """The one who spoke just before of whom a noun tells the country or the sort: (Serhiï L dit P.) Le responsable
    ukrainien ajoute Q; l'ONG de défense des droits humains; le spécialiste du jihadisme. Of several, the one who was
    called of that country; None where another country, or another office, was told of the only one."""
    tokens, phrase = p.tokens, who.phrase
    noun, behind = tokens[phrase.head], tokens[phrase.head + 1 : phrase.last]
    based = next((n for n, t in enumerate(behind) if t.feats.get("VerbForm") == "Part"), len(behind))
    behind = behind[:based]  # l'ONG de défense des droits | basée à X
    if not behind or phrase.head != phrase.first + 1 or any(not t.text.islower() for t in behind):
        return None
    person = who.kind in PERSONS and noun.lemma not in lex.words["bodies"]
    office = person and behind[0].form in lex.words["genitive"]  # le chef de la diplomatie iranienne
    country = lex.demonyms.get(fold(behind[-1].form)) if len(behind) == 1 or office else None
    groups = noun.lemma.lower() in lex.taken_up and who.kind in GROUPS
    onlooker = noun.lemma in lex.words["onlookers"] and behind[0].form in lex.words["genitive"]
    sort = (groups and behind[0].form in lex.words["bare_genitive"]) or onlooker
    if not (sort or (country and (groups or person))):
        return None
    kinds = GROUPS if groups else PERSONS if country else {"person"}
    named = [k for k in near if sentence - k.sentence <= NEAR and k.named and k.kind in kinds]
    if noun.lemma in lex.offices:
        held = lex.offices[noun.lemma]
        holders = [k for k in named if held in {lex.offices[w] for w in k.lemmas & lex.offices.keys()}]
        named = holders or _no_office_told(p, lex, sentence, named)
    elif office:
        named = _no_office_told(p, lex, sentence, named)
    of_country = [k for k in named if country and country in _countries(p, lex, k.name, named)]
    close = [k for k in named if sentence - k.sentence <= CLOSE and k.active | k.spoke]
    close = [k for k in close if k.spoke] or close
    found = of_country or [k for k in close if not (country and _countries(p, lex, k.name, named))]
    others = found if of_country else close
    return found[0] if found and len({k.name for k in others}) == 1 else None


def _no_office_told(p: Parse, lex: Lexicon, sentence: int, named: Sequence[Known]) -> list[Known]:
    """Those who spoke right before, in the paragraph, and of whom no office was told: (assure Massoud P.) Le président
    iranien ajoute Q."""
    told = {k.name for k in named if k.lemmas & lex.offices.keys()}
    paragraph = p.sentences[sentence].paragraph
    right_before = (k for k in named if k.spoke and sentence - k.sentence <= 1)
    return [k for k in right_before if k.name not in told and p.sentences[k.sentence].paragraph == paragraph]


def _countries(p: Parse, lex: Lexicon, name: str, known: Iterable[Known]) -> set[str]:
    """The countries by which candidates of a name were called."""
    words = (t.form for k in known if k.name == name for t in p.tokens[k.who.first : k.who.last])
    return {lex.demonyms[form] for word in words if (form := fold(word)) in lex.demonyms}


def _who_speaks_for_it(p: Parse, lex: Lexicon, known: Known) -> bool:
    """Whether a candidate is somebody named of whom it was told that he is of a body: (le capitaine X, porte-parole de
    l'armée) is not l'armée."""
    own = p.tokens[known.who.phrase.head].lemma.lower() in lex.words["bodies"]
    return known.named and known.kind in PERSONS and not own and actor(known.name) is None


def _called_so(p: Parse, lex: Lexicon, who: Speaker, near: Iterable[Known]) -> Iterable[Known]:
    """Those whose members the noun calls: les secouristes, behind les Casques blancs."""
    phrase = who.phrase
    named = {word for i in range(phrase.first, phrase.last) for word in lex.callings.get(p.tokens[i].lemma, ())}
    bodies = {"organisation", "official"} if who.kind not in PERSONS else set()
    named_so = (k for k in near if named and (k.named or k.kind in bodies))
    return (k for k in named_so if not named.isdisjoint(APART.split(k.name.lower())))


def _bare(p: Parse, lex: Lexicon, who: Speaker) -> bool:
    """Whether a description has nothing of its own behind its noun: l'agence, le groupe armé, l'ONG basée à X."""
    tokens, phrase = p.tokens, who.phrase
    if p.at(phrase.last).form in lex.words["subject_relative"]:
        return False  # la société qui les employait
    if who.kind == "document" and who.number == "Plur" and p.at(phrase.last).feats.get("VerbForm") == "Part":
        return False  # les informations faisant état de P
    behind = tokens[phrase.head + 1 : phrase.last]
    if who.kind == "person" and p.at(phrase.first + 1).form in lex.words["of_an_age"]:  # le vieil homme
        return phrase.last - phrase.first <= 3
    if who.kind == "person" and behind and behind[-1].form in lex.words["ages"]:  # l'homme de 42 ans
        return phrase.head == phrase.first + 1
    leaning = len(behind) == 2 and behind[1].form in lex.words["leanings"]  # le journal de gauche
    if phrase.last - phrase.first <= 2 or (
        who.kind == "medium" and (leaning or all(t.upos == "ADJ" or t.form in lex.words["online"] for t in behind))
    ):
        return True
    sized = len(behind) > 1 and behind[0].form in lex.words["bare_genitive"] and behind[1].upos == "NUM"
    if who.kind == "document" and (sized or (len(behind) > 1 and behind[1].text[0].isdigit())):
        return phrase.head == phrase.first + 1  # le document de 40 pages
    told = who.kind == "organisation" and bool(behind) and behind[0].feats.get("VerbForm") == "Part"
    # l'organisation de secouristes; not le correspondant de l'agence
    called = any(t.lemma in lex.callings and kind_of_noun(lex, t) in PERSONS for t in behind)
    group = who.kind == "armed-group" and who.number != "Plur"  # le mouvement islamiste palestinien
    sort = all(_classes(lex, t) or (group and tells_a_group(lex, t)) for t in behind)
    return phrase.head <= phrase.first + 1 and (told or called or sort)


def _classes(lex: Lexicon, token: Token) -> bool:
    """Whether an adjective but says what sort of body it is, in any number."""
    words = lex.words["classing"]
    return token.lemma in words or token.form in words or token.form.removesuffix(lex.plural) in words


def _counts_as(who: Speaker, known: Known) -> bool:
    """Whether numbers agree; one group (le groupe) may have the name of many (les shebab), and of what number a name is
    of which nothing is known, no ending tells (le journal: Al-Liwaa)."""
    if who.kind == "medium" and known.named and known.kind is None:
        return True
    if not who.number or not known.number or who.number == known.number:
        return True
    one = actor(known.name)
    forces = known.kind == who.kind == "official" and one is not None and one.function is None  # les FARDC: l'armée
    group = known.kind in {"armed-group", "organisation"} and who.kind in BODIES
    return (group or forces) and who.number != "Plur" and one is not None


def just_spoke(who: Speaker, known: Known, sentence: int) -> bool:
    """Whether a body has just spoken, and a text that nobody gave out so far is its own: Selon l'armée, P. Le
    communiqué ajoute que Q."""
    bodies = {"official", *BODIES} - {"medium"}
    return who.kind == "document" and known.spoke and known.kind in bodies and sentence - known.sentence <= NEAR


def _same(p: Parse, lex: Lexicon, who: Speaker, near: Sequence[Known]) -> Known | None:
    """The one that spoke last of those that the noun calls, or else the last that spoke (la même source); a medium may
    but be named as such (un conseiller cité par X. Le même journal…; l'éditorialiste de X)."""
    spoke = [k for k in near if k.spoke]
    if who.kind == "medium":
        return next((k for k in near if (k.kind == "medium" and k.named) or _with_staff(p, lex, k)), None)
    called = (k for k in spoke if who.kind != "anonymous" and p.tokens[who.phrase.head].lemma.lower() in k.lemmas)
    return next(itertools.chain(called, spoke), None)


def _with_staff(p: Parse, lex: Lexicon, known: Known) -> bool:
    """Whether a name of which nothing is known is that of who has reporters: l'éditorialiste d'al-Alem al-Jadid,
    contacté par Al-Wasat."""
    staff = p.at(known.position - 2).lemma in lex.words["reporters"] | lex.words["columnists"]
    return known.named and known.kind is None and (staff or hears(p, lex, known))


def _of_another_sort(p: Parse, lex: Lexicon, who: Speaker, known: Known) -> bool:
    """Whether a candidate was called another sort of medium: le journal is no agency."""
    sort = lex.media.get(p.tokens[who.phrase.head].lemma)
    called = {lex.media[lemma] for lemma in known.lemmas & lex.media.keys()}
    return sort is not None and bool(called) and sort not in called


def _another(p: Parse, who: Speaker, known: Known, before: Sequence[Known]) -> bool:
    """Whether what is said of a medium (le titre moscovite) was said of none of several that are named."""
    qualities = {p.tokens[i].lemma.lower() for i in range(who.phrase.head + 1, who.phrase.last)}
    if who.kind != "medium" or not qualities or qualities & known.lemmas:
        return False
    if known.active and p.tokens[who.phrase.first].sentence - known.sentence <= 1:
        return False  # Al-Akhbar ne décolère pas. Pour le journal libanais, P
    return len({k.name for k in before if k.named and k.kind == "medium"}) > 1


def _fits(p: Parse, lex: Lexicon, who: Speaker, known: Known, demonstrative: bool) -> bool:
    """Whether the kind of the description is that of the candidate, where no noun is shared."""
    body = p.tokens[who.phrase.head].lemma in lex.words["bodies"]
    if who.kind == "official" and (body != bool(known.lemmas & lex.words["bodies"]) or _elsewhere(p, lex, who, known)):
        return False
    if who.kind == "document":
        figures = lex.words["figures"]
        if p.tokens[who.phrase.head].lemma not in figures and p.tokens[known.who.phrase.head].lemma in figures:
            return False  # un chiffre que X juge exagéré. Le rapport…
        return known.kind == "document" or (
            known.kind == "medium" and known.named and not demonstrative and known.spoke
        )
    plain = known.kind is None and kind_of_noun(lex, p.tokens[known.who.phrase.head]) is None
    if who.kind == "medium" and plain and known.named and (known.spoke or _opens_paragraph(p, who, known)):
        return True  # Al-Zaman s'inquiète de P. Le journal…
    if who.kind == "state" and not (known.active or known.spoke):
        return False  # (dans le nord de) l'État Shan. La junte…
    state = actor(known.name) if p.tokens[who.phrase.head].lemma in lex.words["governing"] else None
    if state is not None and state.name != known.name:
        return False  # (Paris a condamné l'attaque.) Le gouvernement
    if who.kind in BODIES:
        return (known.named or (known.kind == "armed-group" and actor(known.name) is not None)) and (
            known.kind == who.kind or (who.kind == "organisation" and known.kind is None and " " in known.name)
        )
    if p.at(known.position - 1).form in lex.words["examples"]:
        return False  # (douze morts), dont trois femmes
    if demonstrative and who.kind in PEOPLE:
        if p.tokens[known.position].form in lex.words["possessive"]:
            return False  # (Salem ne lâche pas) son fils. Ce pêcheur…
        return (known.kind in PEOPLE and known.kind != "anonymous") or known.kind == who.kind
    if who.kind == "person" and known.kind is None:  # Hawa a fui… La quadragénaire
        return known.named and known.spoke and " " not in known.name
    return who.kind in PERSONS and known.kind == who.kind and known.named and known.active


def _kin(p: Parse, lex: Lexicon, who: Speaker, known: Known) -> bool:
    """Whether a candidate that did not speak was but told of as somebody's (son neveu Nawaf), where the description is
    of no child."""
    if who.kind != "person" or known.spoke or p.tokens[who.phrase.head].lemma in lex.words["children"]:
        return False
    before = p.tokens[max(known.position - 2, 0) : known.position + 1]
    return any(token.form in lex.words["possessive"] for token in before)


def _opens_paragraph(p: Parse, who: Speaker, known: Known) -> bool:
    """Whether a name opens the paragraph of the description, as its subject: Novosti revient sur P. Le quotidien…"""
    first = p.sentences[known.sentence]
    head = p.tokens[known.position]
    opens = known.active and known.who.phrase.first <= first.first + 1 and (head.upos == "PROPN" or head.text.isupper())
    one = p.sentences[p.tokens[who.phrase.first].sentence].paragraph == first.paragraph
    return opens and one and (known.sentence == 0 or p.sentences[known.sentence - 1].paragraph != first.paragraph)


def _elsewhere(p: Parse, lex: Lexicon, who: Speaker, known: Known) -> bool:
    """Whether an office is another than the candidate's: le maire is no president, le ministère no general staff; le
    responsable may be any of them."""
    noun = p.tokens[who.phrase.head].lemma
    if noun in lex.offices:
        held = {lex.offices[lemma] for lemma in known.lemmas & lex.offices.keys()}
        return lex.offices[noun] not in held and (bool(held) or lex.offices[noun] in lex.words["local_offices"])
    return False
