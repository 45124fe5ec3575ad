"""Cues that are verbs: which words are forms of a cue verb, and which construction each stands in."""

from collections.abc import Iterator
from dataclasses import replace

from selon.attribute.callings import called
from selon.attribute.clauses import (
    CLOSING,
    OPENING,
    Group,
    adverbial_at,
    conceding,
    counts_of,
    finite_within,
    heads_sentence,
    infinitive_at,
    verb_group,
)
from selon.attribute.complements import LONGEST_ASIDE
from selon.attribute.cue import Cue
from selon.attribute.incises import incise, opens_incise
from selon.attribute.infinitives import infinitive, withheld
from selon.attribute.kinds import kind_of_noun
from selon.attribute.lexicon import CueVerb, Lexicon, fold
from selon.attribute.marked_verbs import quoted_alone
from selon.attribute.occurrence import Occurrence
from selon.attribute.passives import passive_participle
from selon.attribute.phrases import phrase_from
from selon.attribute.predicates import finite, gerund
from selon.attribute.senses import refined
from selon.attribute.times import skip_times
from selon.attribute.verdicts import judged_behind
from selon.parse import Parse, Sentence

VERBAL = {"VERB", "AUX"}
LONGEST_CLAUSE = 20  # tokens between avant que and the verb of its clause
LONGEST_SUBJECT = 8  # tokens between que and a verb that the tagger missed
CONCEDED = 2  # words behind a verb: n'en conclut | pas moins | que
NUMBERED = 4  # tokens behind porter à within which the number stands: à | au moins 61
FEWEST_WORDS = 3  # in quotation marks, before a verb that the lexicon does not know is taken for one of saying


def verb_cues(p: Parse, lex: Lexicon, sentence: Sentence) -> list[Cue]:
    """The cues of the sentence whose word is a verb."""
    found = []
    for i in range(sentence.first, sentence.last):
        lemma = lemma_at(p, lex, i) if p.tokens[i].form not in lex.words["not_gerunds"] else ""
        cue = _cue_at(p, lex, sentence, i, lemma) if lemma else None
        if cue is None and p.tokens[i].upos == "VERB" and ("Mood" in p.tokens[i].feats or _auxiliary_finite(p, i)):
            cue = _any_verb(p, lex, sentence, i)
        if cue is None and p.tokens[i].lemma in lex.words["withheld"] and p.tokens[i].feats.get("VerbForm") == "Inf":
            cue = withheld(p, lex, sentence, i)
        if cue is not None:
            found.append(cue)
    return found


def _auxiliary_finite(p: Parse, i: int) -> bool:
    """Whether the auxiliary right before a participle is finite."""
    before = p.at(i - 1)
    return before.upos in {"AUX", "PRON", "ADV"} and "Mood" in before.feats


def _any_verb(p: Parse, lex: Lexicon, sentence: Sentence, i: int) -> Cue | None:
    """« … », s'emporte X: after a quotation every verb with its subject behind it is a verb of saying."""
    group = verb_group(p, lex, i, sentence.first)
    before = group.first - 1
    if (
        group.form != "finite"
        or group.passive
        or before < sentence.first
        or (p.tokens[i].quotation >= 0 and group.clitic < 0)
        or (group.last < sentence.last and lemma_at(p, lex, group.last))  # peut-on lire
    ):
        return None
    if p.tokens[before].form in CLOSING and not heads_sentence(p, sentence, before):
        return None
    if p.tokens[before].form not in {",", *CLOSING} or (
        p.at(before - 1).quotation < 0 and p.at(before - 1).form not in {*CLOSING, "!", "?", "…"}
    ):
        return None
    entry = CueVerb(
        p.tokens[i].lemma, group.reflexive, "", (), "asserted", frozenset({"quote"}), None, None, "(any verb)"
    )
    cue = incise(Occurrence(p, lex, sentence, group, entry, group.last))
    if cue is None or sum(p.tokens[k].quotation >= 0 for a, b in cue.pieces for k in range(a, b)) < FEWEST_WORDS:
        return None
    return cue


def lemma_at(p: Parse, lex: Lexicon, i: int) -> str:
    """The cue verb that token `i` is a form of, by its lemma or, where the tagger erred, by its form; empty if none."""
    token = p.tokens[i]
    if token.form in lex.words["homographs"]:
        return ""  # on vit dans la peur
    if token.upos in VERBAL and token.lemma in lex.verbs:
        return token.lemma
    told = len(token.form) > 2 or p.at(i - 1).form.startswith("-")  # a-t-il | lu
    if told and token.upos in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "X", "ADV"}:
        return lex.forms.get(fold(token.form), "")
    return ""


def _cue_at(p: Parse, lex: Lexicon, sentence: Sentence, i: int, lemma: str) -> Cue | None:
    group = quoted_alone(p, lex, verb_group(p, lex, i, sentence.first), sentence)
    if p.tokens[i].upos not in VERBAL and not _verb_after_all(p, lex, sentence, group):
        return None
    mistaken = group.form == "participle" and lex.shapes.get(p.tokens[i].form) == "finite"
    if mistaken or (group.form == "participle" and _shares_auxiliary(p, lex, sentence, group)):
        group = replace(group, form="finite")
    if group.form == "participle" and (calling := called(p, lex, sentence, group)) is not None:
        return calling
    for entry, end, between in _entries(p, lex, group, sentence, lemma):
        cue = _made(Occurrence(p, lex, sentence, group, entry, end, between))
        if cue is not None:
            return cue
    return None


def _made(at: Occurrence) -> Cue | None:
    """The cue of one entry of a verb, with its stance."""
    p, lex, entry = at.p, at.lex, at.entry
    if at.group.negated and (only := _restricts(p, lex, at.group, at.end, at.sentence.last)):
        at = replace(at, group=replace(at.group, negated=False), end=at.end + (only == at.end))
    if at.group.negated and (told := conceding(p, lex, at.group.first, min(at.end + CONCEDED, at.sentence.last))):
        at = replace(at, group=replace(at.group, negated=False), end=max(at.end, told))
    if at.group.negated and _expletive(at):
        at = replace(at, group=replace(at.group, negated=False))
    stance = entry.stance
    if at.group.negated:
        if entry.negated is None and not _of_no_loss(at):
            return None
        stance = entry.negated or stance
    elif entry.stance == entry.negated == "declined" and at.group.form != "infinitive":
        return None  # a phrase of refusal lives only under negation
    if _seldom(at):
        return None
    make = {"finite": finite, "gerund": gerund, "participle": passive_participle, "infinitive": infinitive}
    suffered = at.group.form == "gerund" and at.group.passive  # P, l'attaque ayant été revendiquée par X
    cue = passive_participle(at) if suffered else make[at.group.form](at)
    refusing = cue is not None and (at.group.negated or cue.rule.startswith("declined"))
    if cue is None or (entry.stance == entry.negated == "declined" and not refusing):
        return None
    if at.group.negated and entry.negated is None:
        cue.pieces = [(at.group.first, cue.pieces[-1][1])]  # what is told is that there was none
    cue.stance = "declined" if cue.rule.startswith("declined") else refined(p, lex, entry, cue, stance)
    if entry.row in lex.words["witnessing"] and not _bears_witness(at, cue):
        return None
    if cue.stance == "asserted" and entry.row in lex.words["remarking"] and cue.rule.endswith("-np"):
        return None  # what one comments on is not one's word
    content = p.tokens[cue.pieces[0][0]]
    if entry.lemma in lex.words["hastening"] and content.feats.get("Poss") == "Yes":
        return None  # a anticipé | son retrait
    return cue


def _of_no_loss(at: Occurrence) -> bool:
    """Whether it is told that nothing was lost: n'évoque aucune victime, ne fait état d'aucun dégât."""
    p, words = at.p, at.lex.words
    if at.entry.stance != "asserted" or not at.entry.frames & {"np", "de-np"} or at.end + 1 >= at.sentence.last:
        return False
    told = p.tokens[at.end : at.sentence.last]
    told = told[1:] if told and told[0].form in words["bare_genitive"] else told
    none = bool(told) and told[0].form in words["negative_indefinites"]
    return none and any(t.lemma in words["losses"] for t in told[1:3])


def _expletive(at: Occurrence) -> bool:
    """Whether the ne before the verb denies nothing: avant que X | ne | porte le bilan à six morts."""
    p, words, group = at.p, at.lex.words, at.group
    near = range(group.first, min(at.end + 2, at.sentence.last))
    if any(p.tokens[k].form in words["negations"] | words["negative_indefinites"] for k in near):
        return False
    before = range(group.first - 1, max(at.sentence.first, group.first - LONGEST_CLAUSE), -1)
    que = next((k for k in before if p.tokens[k].form in words["que"]), 0)
    return p.at(que - 1).form in words["anterior"]


def _seldom(at: Occurrence) -> bool:
    """Whether the group but says what somebody hardly ever does: ne commente jamais P, font rarement état de P."""
    p, seldom = at.p, at.lex.words["seldom"]
    near = range(at.group.first, min(at.group.last + 2, at.sentence.last))
    if not any(p.tokens[k].form in seldom and not _denies_behind(at, k) for k in near):
        return False
    present = at.group.form == "finite" and p.tokens[at.group.verb].feats.get("Tense") == "Pres"
    return present or at.group.form == "gerund"  # X confirmant | rarement P


def _denies_behind(at: Occurrence, i: int) -> bool:
    """Whether the word at token `i` stands behind the verb, in the negation of its content: dit ne | jamais | tirer."""
    return i > at.group.last and at.p.tokens[i - 1].form in at.lex.words["negator"]


def _bears_witness(at: Occurrence, cue: Cue) -> bool:
    """Whether somebody tells by that what he saw: des témoins ont vu P; not les habitants voient P."""
    p, lex, who = at.p, at.lex, cue.speaker
    if who is None or who.basis == "pronoun" or at.group.first == at.group.verb or at.group.passive:
        return False
    definite = lex.words["definite"] | lex.words["demonstrative"] | lex.words["possessive"]
    of_a_body = any(t.upos == "PROPN" for t in p.tokens[who.phrase.head + 2 : who.phrase.last])
    seen_by = of_a_body or p.tokens[who.phrase.first].form not in definite  # les observateurs de l'OSCE ont vu P
    return p.tokens[who.phrase.head].lemma in lex.words["witnesses"] and seen_by


def _restricts(p: Parse, lex: Lexicon, group: Group, end: int, limit: int) -> int:
    """The que by which only so much is told, and it is: ne reconnaît que la perte de X, ne parle que de six morts, n'en
    admet qu'un, n'a reconnu la perte que d'un homme; 0 where none stands there."""
    stop = next((i for i in range(end, limit) if p.tokens[i].upos == "PUNCT"), limit)
    que = next((i for i in range(end, stop - 1) if p.tokens[i].form in lex.words["que"]), 0)
    if not que or (que > end and p.tokens[end].upos != "DET"):
        return 0
    denied = any(p.tokens[i].form in lex.words["negations"] for i in range(group.first, que))
    behind = p.tokens[que + 1]
    counted = behind.form in lex.words["one"] or any(number.start == behind.start for number in p.numbers)
    told = counted or behind.form in lex.words["genitive"] or (que == end and behind.upos in {"DET", "NUM", "NOUN"})
    return que if not denied and told and finite_within(p, end, stop) < 0 else 0


def _shares_auxiliary(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """A exigé X et accusé Y: a participle after a conjunction, with the auxiliary of the participle before."""
    before = group.first - 1
    if (
        before <= sentence.first
        or p.tokens[before].form not in lex.words["coordinators"]
        or (group.last < sentence.last and p.tokens[group.last].form in lex.words["agent"])
    ):
        return False
    return any(
        p.tokens[i].lemma in lex.words["perfect_auxiliaries"]
        and p.tokens[i].upos == "AUX"
        and "Mood" in p.tokens[i].feats
        and p.tokens[i].quotation < 0
        for i in range(sentence.first, before)
    )


def _verb_after_all(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Whether a word that the tagger calls a noun or an adjective is a verb here: it has an auxiliary or a clitic,
    opens an incise, or stands before que with no article."""
    if (group.first < group.verb and p.tokens[group.first].upos not in {"DET", "ADV"}) or group.clitic >= 0:
        return True
    auxiliaries = (t for t in p.tokens[group.first : group.verb] if t.upos == "AUX")
    if p.tokens[group.first].form in lex.words["negator"] and any("Mood" in t.feats for t in auxiliaries):
        return True  # n'a pas | communiqué
    if counts_of(p, lex, group.verb - 1):
        return True
    behind = group.last + adverbial_at(p, lex, group.last, sentence.last)  # juge | au contraire | que P
    behind += p.at(behind).upos == "ADV" and p.at(behind + 1).form in lex.words["que"]  # note | cependant | que P
    following = p.tokens[behind].form if behind < sentence.last else ""
    if group.form == "gerund" and following in lex.words["que"] | {":"}:
        return True
    if p.tokens[group.verb - 1].upos in {"DET", "ADP"} and group.verb > sentence.first:
        judged = following in OPENING and p.tokens[group.verb - 1].form in lex.words["object_clitics"]
        return judged and lex.shapes.get(p.tokens[group.verb].form) == "finite"  # X les juge « infondées »
    return (
        _governs(p, lex, sentence, group)
        or _relative_verb(p, lex, sentence, group)
        or _verdict_alone(p, lex, sentence, group)
        or _joined_verb(p, lex, sentence, group)
        or opens_incise(p, lex, sentence, group)
        or following in lex.words["que"]
        or _que_behind_aside(p, lex, group.last, sentence.last)
    )


def _que_behind_aside(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether que stands behind an aside between commas at token `i`: X annonce, dans une note, que P."""
    if i >= limit or p.tokens[i].form != ",":
        return False
    behind = _behind_aside(p, i, limit)
    return behind > i and p.tokens[behind].form in lex.words["que"]


def _governs(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Whether the form stands between a noun and what only a verb has: an infinitive (Riyad dément avoir bombardé), or,
    in a sentence with no other verb, an object (Riyad dément toute frappe)."""
    i, limit = group.last, sentence.last
    if group.verb == sentence.first or lex.shapes.get(p.tokens[group.verb].form) != "finite":
        return False
    while i < limit and p.tokens[i].upos == "ADV" and p.tokens[i].form not in lex.words["negator"]:
        i += 1
    before, behind = p.tokens[group.verb - 1], p.tokens[min(i, limit - 1)]
    noun = before.upos in {"PROPN", "NOUN", "ADJ"}
    if behind.form == ":" and before.upos == "NOUN" and kind_of_noun(lex, p.tokens[group.verb]) is not None:
        return False  # contact presse : X
    if infinitive_at(p, lex, i, limit) >= 0:
        return noun or before.text[0].isupper() or before.form in lex.words["subject_relative"]
    objects = behind.upos in {"DET", "NUM", "ADP", "PUNCT"} or behind.form in lex.words["predeterminers"]
    judges = lex.forms[fold(p.tokens[group.verb].form)] in lex.words["qualifying_verbs"]
    objects = objects or (judges and judged_behind(p, lex, i, limit) is not None)  # X juge inacceptable P
    stop = next((k for k in range(i, limit) if p.tokens[k].form in {":", ";"}), limit)
    clauses = (k + 1 for k in range(group.verb, sentence.first, -1) if p.tokens[k].form == ";")
    return noun and i < limit and objects and finite_within(p, next(clauses, sentence.first), stop) < 0


def _verdict_alone(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Whether the form, with its subject, is a clause of its own at the end: (X affirme P,) Moscou | dément."""
    word = p.tokens[group.verb]
    judges = any(entry.stance in {"denied", "confirmed"} for entry in lex.verbs[lex.forms[fold(word.form)]])
    if not judges or lex.shapes.get(word.form) != "finite" or p.tokens[group.last - 1].index < sentence.last - 2:
        return False
    i = group.verb - 1
    while (
        i > sentence.first and p.tokens[i].upos in {"PROPN", "NOUN", "DET", "ADJ"} and group.verb - i < LONGEST_SUBJECT
    ):
        i -= 1
    return i < group.verb - 1 and p.tokens[i].form in {",", ";", ":"}


def _joined_verb(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Whether the form goes on with the verb of the clause before: (X dit avoir fait P) et | demande aux Y de Q, et |
    demande l'ouverture d'une enquête; a noun without an article has none behind it."""
    i = group.verb - 1
    if p.tokens[i].form not in lex.words["copulative"] or lex.shapes.get(p.tokens[group.verb].form) != "finite":
        return False
    behind = p.tokens[group.last] if group.last < sentence.last else None
    handed = behind is not None and (behind.form in lex.words["dative"] or behind.upos == "DET")
    return handed and any(t.upos in VERBAL for t in p.tokens[sentence.first : i])


def _relative_verb(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Whether the form is the verb of a relative clause that has no other: une version que l'armée dément."""
    if lex.shapes.get(p.tokens[group.verb].form) not in {"finite", "either"}:
        return False
    for i in range(group.verb - 1, max(sentence.first, group.verb - LONGEST_SUBJECT), -1):
        if p.tokens[i].form in lex.words["que"]:
            opened = p.tokens[i - 1].form in lex.words["neuter"] | {","}
            return p.tokens[i - 1].upos in {"NOUN", "ADJ", "PROPN"} or opened
        if p.tokens[i].upos not in {"DET", "NOUN", "PROPN", "ADJ", "ADP"}:
            return False
    return False


def _entries(
    p: Parse, lex: Lexicon, group: Group, sentence: Sentence, lemma: str
) -> Iterator[tuple[CueVerb, int, int]]:
    """The entries that the verb meets here, those with more words first: each with the token after the words that
    belong to it, and the first token of the object that stands between them (tenir X pour responsable), -1 if none."""
    clitics = {p.tokens[i].form for i in range(group.first, group.verb)}
    behind = " ".join(t.form for t in p.tokens[group.last : sentence.last])
    phrase = phrase_from(p, lex, group.last, sentence.last) if behind else None
    for entry in lex.verbs[lemma]:
        if entry.reflexive != group.reflexive or (entry.clitic and entry.clitic not in clitics):
            continue
        if any(word not in behind for word in entry.rest):  # a look that spares most
            continue
        end = _after_rest(p, lex, group.last, entry, sentence.last)
        if end > 0:
            yield entry, end, -1
            continue
        if phrase is None or not entry.frames & {"np", "person"}:
            continue
        for after in range(group.last + 1, phrase.last + 1):
            if p.tokens[after - 1].upos in {"DET", "NUM"}:
                continue
            end = _after_rest(p, lex, after, entry, sentence.last)
            if end > 0 and (entry.row not in lex.words["bringing_up"] or _counts(p, end)):
                yield entry, end, group.last
                break


def _counts(p: Parse, i: int) -> bool:
    """Whether a number stands behind what something is brought to: porte le bilan à | au moins 61; not: porte la marque
    du Groupe de soutien à | l'islam."""
    near = {token.start for token in p.tokens[i : i + NUMBERED]}
    return any(number.start in near for number in p.numbers)


def _after_rest(p: Parse, lex: Lexicon, i: int, entry: CueVerb, limit: int) -> int:
    """The token after the words that belong to the verb (faire mardi également *état*), 0 where they are not at token
    `i`."""
    for word in entry.rest:
        skipped = 0
        if i < limit and p.tokens[i].form == ",":
            i = _behind_aside(p, i, limit)
        while i < limit and not _is_form(p.tokens[i].form, word) and skipped < 3:
            filler = p.tokens[i].upos == "ADV" or p.tokens[i].form in lex.words["verb_fillers"]
            behind = max(i + filler, skip_times(p, lex, i, limit), i + adverbial_at(p, lex, i, limit))
            if behind == i:
                break
            i, skipped = behind, skipped + 1
        if i >= limit or not _is_form(p.tokens[i].form, word):
            return 0
        i += 1
    return i


def _behind_aside(p: Parse, comma: int, limit: int) -> int:
    """The token behind an aside without a verb that the comma opens: fait, elle, | état; fait, dans un bilan, | état;
    the comma where it opens none."""
    closing = next((k for k in range(comma + 2, min(limit - 1, comma + LONGEST_ASIDE)) if p.tokens[k].form == ","), 0)
    return closing + 1 if closing and finite_within(p, comma, closing) < 0 else comma


def _is_form(form: str, word: str) -> bool:
    """Whether a form is the word, or agrees: prêt, prête, prêts, prêtes."""
    return form == word or (len(word) > 3 and form.startswith(word) and len(form) - len(word) <= 2)
