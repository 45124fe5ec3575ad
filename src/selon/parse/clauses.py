"""Clauses that the parser takes for a noun with a participle: mardi, *des roquettes s'étaient abattues* sur la base."""

from collections.abc import Sequence

from selon.parse.spacy_adapter import Word

TAKEN = frozenset({"acl", "conj"})  # what the parser takes such a verb for
COMMA = ","
SHARED = frozenset({"aux:tense", "aux:pass", "nsubj", "nsubj:pass"})  # relations of what a verb has to itself
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
LONGEST_FEW = 10  # words set apart behind a subject: , dont trois femmes,
REACH = 5  # words before a verb among which its auxiliary stands
NOUNS = frozenset({"NOUN", "PROPN"})
OF_NOUN = frozenset({"det", "amod", "nummod", "case", "fixed", "flat:name", "flat:foreign", "appos"})


def with_clauses(words: Sequence[Word]) -> list[Word]:
    """The words, each such participle as the verb of its sentence, the noun as its subject, and what stood apart before
    the noun under the verb. Only of a noun that nothing else governs, with an auxiliary of the participle behind it and
    no relative between."""
    found = list(words)
    for i, word in enumerate(words):
        noun = word.head
        if word.relation not in TAKEN or word.upos != "VERB" or noun >= i or words[noun].head != noun:
            continue
        if words[noun].upos not in NOUNS or not _told(words, noun, i):
            continue
        helping = [at for at in range(noun, i) if words[at].head == i and words[at].relation == "aux:pass"]
        reflexive = any(w.upos == "PRON" for w in words[noun + 1 : i])
        for at in helping if reflexive else ():
            found[at] = words[at]._replace(relation="aux:tense")
        found[i] = word._replace(head=i, relation="ROOT")
        found[noun] = words[noun]._replace(head=i, relation="nsubj:pass" if helping and not reflexive else "nsubj")
        for at, other in enumerate(words):
            if other.head == noun and at not in {noun, i} and not _belongs(words, at, noun):
                relation = "obl:mod" if other.relation == "nmod" else other.relation
                found[at] = found[at]._replace(head=i, relation=relation)
    return found


def with_named_subjects(words: Sequence[Word]) -> list[Word]:
    """The words, a name right behind a conjunction and right before a finite verb as the subject of that verb, which
    the parser hangs on a noun before: libérera les otages si *Israël retire* ses troupes."""
    found = list(words)
    for i, word in enumerate(words[:-2]):
        name, verb = words[i + 1], words[i + 2]
        marked = word.upos == "SCONJ" and word.relation == "mark" and word.head == i + 1 and name.text[:1].isupper()
        finite = verb.upos == "VERB" and verb.feats.get("VerbForm", "Fin") == "Fin"
        above = next((k for k in range(i - 1, -1, -1) if words[k].upos == "VERB"), -1)
        if not (marked and finite) or name.relation not in {"nmod", "appos", "dep"} or above < 0:
            continue
        for k in range(i + 3, len(words)):
            if words[k].head == i + 1 and words[k].relation == "flat:name":
                found[k] = found[k]._replace(head=i + 2, relation="obj")  # si Israël bombarde *Beyrouth*
        found[i] = found[i]._replace(head=i + 2, relation="mark")
        found[i + 1] = found[i + 1]._replace(head=i + 2, relation="nsubj")
        found[i + 2] = found[i + 2]._replace(head=above, relation="advcl")
    return found


def with_joined_participles(words: Sequence[Word]) -> list[Word]:
    """The words, a participle that the parser joins to an infinitive under the verb in a compound past above that,
    whose auxiliary it shares: a exhorté X à cesser le feu et *réclamé* un accès."""
    found = list(words)
    for i, word in enumerate(words):
        above = words[word.head]
        past = word.feats.get("VerbForm") == "Part" and word.feats.get("Tense") == "Past" and word.upos == "VERB"
        if not past or word.relation != "conj" or above.feats.get("VerbForm") != "Inf":
            continue
        if any(w.head in {i, word.head} and w.relation in SHARED for w in words[max(0, word.head - REACH) : i]):
            continue
        verbs = (
            k for k in range(word.head - 1, -1, -1) if words[k].upos == "VERB" and words[k].segment == word.segment
        )
        told = next((k for k in verbs if _compound(words, k)), -1)
        if told >= 0:
            found[i] = word._replace(head=told)
    return found


def with_parted_subjects(words: Sequence[Word]) -> list[Word]:
    """The words, a noun behind which some of what it tells of are set apart as the subject of the verb behind them, for
    which the parser takes those few: (un camp a été touché et) *sept civils*, dont trois femmes, ont été tués."""
    found = list(words)
    for i in range(2, len(words) - 1):
        if words[i].feats.get("PronType") != "Rel" or words[i - 1].text != COMMA:
            continue
        close = next((k for k in range(i + 1, min(i + LONGEST_FEW, len(words) - 1)) if words[k].text == COMMA), 0)
        if not close or any(w.upos in {"VERB", "AUX"} for w in words[i:close]):
            continue
        verb, whole = close + 1, i - 2
        while words[verb].upos == "AUX" and words[verb].head > verb:
            verb = words[verb].head
        while words[whole].relation in OF_NOUN | {"nmod"} and words[whole].head < whole:
            whole = words[whole].head
        finite = words[close + 1].feats.get("VerbForm") == "Fin" and words[close + 1].upos in {"VERB", "AUX"}
        numbers = {words[k].feats.get("Number") for k in (whole, close + 1)} - {None}
        others = (k for k, w in enumerate(words) if w.head == verb and w.relation in SUBJECTS)
        if not finite or words[whole].upos not in NOUNS or words[whole].relation in SUBJECTS:
            continue
        if len(numbers) > 1 or any(not i < k < close for k in others):
            continue  # onze morts, dont huit enfants, affirme le conseil
        place = whole if _under(words, verb, whole) else verb  # whose place in the sentence the verb has
        top = words[place].head == place
        passive = any(w.head == verb and w.relation == "aux:pass" for w in words[close:verb])
        found[verb] = words[verb]._replace(head=verb if top else words[place].head, relation="ROOT" if top else "conj")
        found[whole] = words[whole]._replace(head=verb, relation="nsubj:pass" if passive else "nsubj")
        for k in range(i - 2):
            if words[k].head == whole and words[k].relation == "cc":
                found[k] = words[k]._replace(head=verb)
        for k in range(i + 1, close):
            if words[k].head in {verb, whole}:
                found[k] = words[k]._replace(head=whole, relation="nmod")
    return found


def _under(words: Sequence[Word], at: int, top: int) -> bool:
    """Whether a word hangs on another, over whatever words between."""
    while words[at].head not in {at, top}:
        at = words[at].head
    return words[at].head == top


def _compound(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb stands in a compound past."""
    past = words[verb].feats.get("VerbForm") == "Part"
    return past and any(w.head == verb and w.relation == "aux:tense" for w in words[max(0, verb - REACH) : verb])


def _told(words: Sequence[Word], noun: int, verb: int) -> bool:
    """Whether an auxiliary in a mood of its own stands before a participle, with no relative or conjunction between
    that and the noun, or what closes an aside behind the noun: Le président, attendu à Rome, a salué la trêve."""
    between = words[noun + 1 : verb]
    commas = [n for n, w in enumerate(between) if w.text == COMMA]
    if len(commas) % 2:
        return False
    between = between[commas[-1] + 1 :] if commas else between
    helping = any(w.upos == "AUX" and w.head == verb and w.feats.get("VerbForm") == "Fin" for w in between)
    return helping and all(w.feats.get("PronType") != "Rel" and w.upos not in {"SCONJ", "CCONJ"} for w in between)


def _belongs(words: Sequence[Word], at: int, noun: int) -> bool:
    """Whether a word belongs to the phrase of a noun: its article and adjectives, and what follows it up to a comma."""
    near, far = sorted((at, noun))
    apart = any(w.text == COMMA for w in words[near:far])
    behind = words[at].relation in {"nmod", "acl"} and not apart and at > noun
    return words[at].relation in OF_NOUN or behind
