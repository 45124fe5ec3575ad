"""What somebody makes of what another told: un chiffre que X conteste; P, X dément; qualifier P de fable."""

from selon.attribute.clauses import OPENING, QUOTES, adverbial_at, finite_within, infinitive_at
from selon.attribute.cue import JUDGING, Cue, Range
from selon.attribute.lexicon import CueVerb, Lexicon, fold
from selon.attribute.nominals import Subject, noun_phrase_before
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import kind_of, plausible
from selon.model import Stance
from selon.parse import Parse

ANSWERED: set[Stance] = {"accused", "claimed"}  # stances on an act that somebody is said to have done
LONGEST_VERDICT = 4  # words of a verdict set before what is judged: totalement faux et infondé
PRESENTING = (4, 3, 2)  # words that present something: c'est, il s'agit de, ce sont là
FARTHEST_VERB = 6  # words of a content among which the verb stands: nous avons déjà formellement démenti
NEAR_TELLING = 4  # tokens from the opening of a content to the noun of what is told: « Toutes ces accusations
LONGEST_BELIED = 5  # tokens from a copula to a falsehood: sont, dit-il, totalement infondées
NEAR = 12  # tokens behind a verb of judging within which its verdict stands


def object_before(at: Occurrence, subject: Subject) -> Cue | None:
    """P, un chiffre que X juge exagéré; une version que X a rejetée; l'attaque, que X impute à Y: what stands before
    `que` is the content."""
    p, sentence = at.p, at.sentence
    que = min(subject.first, at.group.first) - 1
    if que <= sentence.first or p.tokens[que].form not in at.lex.words["que"] or not _judges(at, subject.last):
        return None
    if _cleft(p, at.lex, sentence.first, que):
        return None
    loose = p.tokens[que - 1].form == ","  # l'attaque, que X impute à Y; ce chiffre, que conteste X
    told = noun_phrase_before(p, at.lex, que - loose, sentence.first)
    if subject.speaker is None or not plausible(p, at.lex, subject.speaker.phrase, sure=True):
        return None
    if p.tokens[que - 1].form in at.lex.words["neuter"]:
        return _on_sentence_before(at, subject, (sentence.first, at.end)) if que - 1 == sentence.first else None
    if told is None or told.speaker is None or told.first < sentence.first:
        return None
    apposed = told.first == sentence.first or p.tokens[told.first - 1].form in {",", ";", ":", "–", "—"}
    telling = p.tokens[told.speaker.phrase.head].lemma in at.lex.words["tellings"]  # une accusation, no prosecution
    people = kind_of(p, at.lex, told.speaker.phrase) in {"official", "person", "armed-group", "state"}
    if loose and not telling and at.entry.stance not in ANSWERED:
        return None
    acts = at.entry.stance in ANSWERED  # (tués dans) des tirs que X attribue à Y
    apart = loose and telling  # (rejette) ces accusations, que X qualifie d'infondées
    if not (apposed or acts or apart) or (people and not telling):
        return None
    if p.tokens[told.speaker.phrase.head].lemma in at.lex.words["times"]:
        return None  # la première fois que X impute P à Y
    return at.cue("judged-object", (que, at.end), [(told.first, que), *_pinned_on(at)], subject.speaker)


def _cleft(p: Parse, lex: Lexicon, first: int, que: int) -> bool:
    """Whether the que but sets off how or where something was done: C'est par un message diffusé sur X | que Y
    revendique P; not c'est l'attaque que Y revendique."""
    opens = (k for k in range(first, que - 2) if p.tokens[k].form in lex.words["presentatives"])
    at = next((k + 1 for k in opens if p.tokens[k + 1].lemma in lex.words["passive_auxiliaries"]), 0)
    return at > 0 and p.tokens[at + 1].upos == "ADP" and finite_within(p, at + 1, que) < 0


def styled_before(at: Occurrence, subject: Subject) -> Cue | None:
    """Un drone que X dit américain | (a tué P): what stands before `que` is of the sort told, and that alone is X's."""
    p, lex, sentence = at.p, at.lex, at.sentence
    que, behind = min(subject.first, at.group.first) - 1, at.end + 1
    if at.entry.row not in lex.words["qualifying_verbs"] or at.group.negated or behind >= sentence.last:
        return None
    if que <= sentence.first or p.tokens[que].form not in lex.words["que"]:
        return None
    if p.tokens[at.end].upos not in {"ADJ", "VERB"} or finite_within(p, at.end, behind) >= 0:
        return None
    told = noun_phrase_before(p, lex, que, sentence.first)
    named = subject.speaker is not None and plausible(p, lex, subject.speaker.phrase, sure=True)
    if told is None or not named or finite_within(p, behind, behind + 1) < 0:
        return None  # des groupes que X dit liés à Y: all of that is told
    return at.cue("judged-object", (que, at.end), [(told.first, que), (at.end, behind)], subject.speaker)


def _pinned_on(at: Occurrence) -> list[Range]:
    """Whom the act is pinned on that stands before que: (l'attaque que X attribue) | à Y."""
    p, lex, sentence = at.p, at.lex, at.sentence
    if "le-à-np" not in at.entry.frames or at.end >= sentence.last or p.tokens[at.end].form not in lex.words["dative"]:
        return []
    phrase = phrase_from(p, lex, at.end + 1, sentence.last)
    return [(at.end, phrase.last)] if phrase is not None else []


def _judges(at: Occurrence, i: int) -> bool:
    entry = at.entry
    if at.group.negated:
        return entry.negated is not None
    acts = entry.stance in ANSWERED and "np" in entry.frames and "person" not in entry.frames
    return acts or entry.stance in JUDGING or verdict(at.p, at.lex, entry, i, at.sentence.last) is not None


def bare_verdict(at: Occurrence, subject: Subject | None) -> Cue | None:
    """Kiev dément: what was told right before, in the clause or the sentence before, is what is judged."""
    p, sentence, entry = at.p, at.sentence, at.entry
    stance = entry.negated if at.group.negated else entry.stance
    if (
        stance not in JUDGING - {"declined"}
        or "np" not in entry.frames
        or subject is None
        or subject.speaker is None
        or subject.relative
        or not plausible(p, at.lex, subject.speaker.phrase, sure=True)
    ):
        return None
    end = at.end
    while end < sentence.last and (
        width := adverbial_at(p, at.lex, end, sentence.last)
        or int(p.tokens[end].upos == "ADV" or p.tokens[end].form in QUOTES)
    ):
        end += width  # dément | formellement, nie | en bloc, dément | « catégoriquement »
    joined = _goes_on(p, at.lex, end, sentence.last) or _adding(p, at.lex, end, sentence.last)
    if end < sentence.last and p.tokens[end].form not in {".", ";", ","} and not joined:
        return None
    if (charge := charge_before(at)) is not None:
        return at.cue("bare-verdict", (subject.first, end), [charge], subject.speaker)
    before = subject.first - 1
    if (
        before > sentence.first
        and p.tokens[before].form in {";", ","}
        and finite_within(p, sentence.first, before) >= 0
    ):
        return at.cue("bare-verdict", (before, end), [(sentence.first, before)], subject.speaker)
    # a line without a stop is the heading of what follows: Kiev nie
    contrast = p.at(end).form == "," and p.at(end + 1).form in at.lex.words["contrast"] - at.lex.words["copulative"]
    contrast = contrast or joined  # Kigali dément, mais Q; Kigali dément | et affirme Q
    ends = end < sentence.last and (p.tokens[end].form in {".", ";"} or contrast)
    leads = subject.first == sentence.first or (  # Dans un communiqué, Kiev dément.
        p.tokens[before].form == "," and finite_within(p, sentence.first, before) < 0
    )
    if not leads or not ends:
        return None
    return _on_sentence_before(at, subject, (sentence.first, end if contrast else sentence.last))


def _goes_on(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether the conjunction at token `i` joins another verb of who judges: X dément | et affirme Q; not: dément et
    condamne P, which have one object."""
    if i + 2 >= limit or p.tokens[i].form not in lex.words["copulative"]:
        return False
    verb = i + 1
    while verb < limit - 1 and (p.tokens[verb].form in lex.words["clitics"] or p.tokens[verb].upos == "ADV"):
        verb += 1
    stating = any(e.frames & {"que", "inf"} for e in lex.verbs.get(p.tokens[verb].lemma, ()))
    behind = p.tokens[min(verb + 1, limit - 1)]
    clause = behind.form in lex.words["que"] or infinitive_at(p, lex, verb + 1, limit) >= 0
    return "Mood" in p.tokens[verb].feats and ((stating and clause) or "person" in _frames(lex, p.tokens[verb].lemma))


def _adding(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether a comma at token `i` opens what who judges says besides: X dément, | assurant que Q, | qualifiant P."""
    if i + 2 >= limit or p.tokens[i].form != ",":
        return False
    verb = p.tokens[i + 1]
    present = verb.feats.get("VerbForm") == "Part" and verb.feats.get("Tense") == "Pres"
    stating = any(e.frames & {"que", "inf", "verdict"} or "person" in e.frames for e in lex.verbs.get(verb.lemma, ()))
    return present and stating


def _frames(lex: Lexicon, lemma: str) -> frozenset[str]:
    """The frames of all entries of a verb."""
    return frozenset[str]().union(*(entry.frames for entry in lex.verbs.get(lemma, ())))


def charge_before(at: Occurrence) -> Range | None:
    """Of what the one who denies was accused, in the same sentence: accusé par X de | soutenir Y, | (Z dément)."""
    p, words, last = at.p, at.lex.words, at.group.first
    charged = next((k for k in range(at.sentence.first, last) if p.tokens[k].form in words["charged"]), -1)
    if charged < 0 or (p.tokens[charged - 1].upos == "DET" and charged > at.sentence.first):
        return None  # l'accusé nie
    for i in range(charged + 1, last - 1):
        if p.tokens[i].form == ",":
            return None
        act = infinitive_at(p, at.lex, i + 1, last) >= 0
        if p.tokens[i].form in words["genitive"] and (act or i == charged + 1):
            stop = next((k for k in range(i + 1, last) if p.tokens[k].form == ","), last)
            return (i + 1, stop) if stop < last else None
    return None


def only_how(p: Parse, told: Range) -> bool:
    """Whether quoted words but say how it was judged: dément | « catégoriquement »."""
    words = [t for t in p.tokens[told[0] : told[1]] if t.upos != "PUNCT"]
    return bool(words) and all(t.upos == "ADV" for t in words)


def _on_sentence_before(at: Occurrence, subject: Subject, phrase: Range) -> Cue | None:
    """Kiev dément; ce que nie Kiev: what the sentence before told."""
    stops = at.p.tokens[at.sentence.last - 1].form in {".", ";", "!", "…"}  # no heading: Ce que X ne dit pas
    if at.sentence.index == 0 or at.sentence.heading or not stops:
        return None
    told = at.p.sentences[at.sentence.index - 1]
    if told.heading or at.sentence.paragraph - told.paragraph > 1:
        return None
    return at.cue("bare-verdict", phrase, [(told.first, told.last)], subject.speaker)


def verdict(p: Parse, lex: Lexicon, entry: CueVerb, first: int, limit: int) -> Stance | None:
    """The stance that the words behind a verb of judging make of it: denied (qualifier de mensonge), doubted (juger
    exagéré); None where they pass no verdict on something told. What a thing is worth denies nothing (juger
    inacceptable une attaque), save of something told (juger inacceptables des accusations)."""
    if entry.lemma not in lex.words["qualifying_verbs"] or infinitive_at(p, lex, first, limit) >= 0:
        return None  # dit avoir frappé un atelier de fabrication d'armes
    for i in range(first, min(first + NEAR, limit)):
        token = p.tokens[i]
        if token.lemma in lex.words["falsehoods"] or token.form in lex.words["falsehoods"]:
            return "denied"
        belittled = token.form in lex.words["credit"] and p.tokens[i - 1].form in lex.words["belittling"]
        doubt = belittled or token.lemma in lex.words["doubts"] or token.form in lex.words["doubts"]
        if doubt or token.form in lex.words["worth"]:
            near = p.tokens[max(first - NEAR, p.sentences[token.sentence].first) : min(i + NEAR, limit)]
            told = lex.words["tellings"] if doubt else lex.words["alleged"]
            answers = any(t.lemma in told or (doubt and t.upos == "PRON") for t in near)
            return ("doubted" if doubt else "denied") if answers else "asserted"
    return None


def belied(p: Parse, lex: Lexicon, cue: Cue, first: int, last: int) -> Stance | None:
    """The stance of a content, the tokens from `first` to `last`, that is but that what others tell is false or not to
    be believed: ces accusations sont totalement infondées, ce bilan est fantaisiste; None of ces accusations ne sont
    pas fausses, or of ces obus sont faux."""
    words = lex.words
    if cue.stance == "accused" and cue.speaker is not None and _denounces_words(p, lex, cue, first, last):
        return "denied"
    if cue.stance != "asserted" or cue.speaker is None:
        return None
    if _false_alone(p, lex, first, last) or _called_false(p, lex, first, last) or _we_deny(p, lex, first, last):
        return "denied"
    noun = next((i for i in range(first, min(first + NEAR_TELLING, last)) if p.tokens[i].upos == "NOUN"), 0)
    if not noun or p.tokens[noun].lemma not in words["tellings"]:
        return None
    this = p.tokens[noun - 1].form in words["demonstrative"]
    verb = finite_within(p, noun, min(noun + NEAR, last))
    if not (this or p.tokens[noun].lemma in words["alleged"]) or p.tokens[noun - 1].index < first or verb < 0:
        return None
    copula = p.tokens[verb].lemma in words["passive_auxiliaries"]
    if not copula or any(t.form in words["negator"] for t in p.tokens[noun:verb]):
        return None
    stop = next((k for k in range(verb, last) if p.tokens[k].upos == "PUNCT"), last)
    told = {form for t in p.tokens[verb:stop][:LONGEST_BELIED] for form in (t.form, t.lemma)}
    unworthy = told & words["worth"] and p.tokens[noun].lemma in words["alleged"]  # ces accusations sont inacceptables
    return "denied" if told & words["falsehoods"] or unworthy else "doubted" if told & words["doubts"] else None


def _denounces_words(p: Parse, lex: Lexicon, cue: Cue, first: int, last: int) -> bool:
    """Whether what is denounced is but what others say: dénonce des | allégations mensongères; not accuse X de
    mensonges."""
    if not cue.rule.endswith(("-np", "-quote")):
        return False
    noun = next((i for i in range(first, min(first + NEAR_TELLING, last)) if p.tokens[i].upos == "NOUN"), -1)
    if noun < 0:
        return False
    lemma, beside = p.tokens[noun].lemma, {t.form for t in p.tokens[max(first, noun - 1) : noun + 2]}
    false = lemma in lex.words["tellings"] and bool(beside & lex.words["falsehoods"])  # de fausses informations
    if not false and lemma not in lex.words["denounced_words"]:
        return False
    return all(t.upos in {"DET", "ADJ", "ADP", "PUNCT"} for t in p.tokens[first:noun])


def _false_alone(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether the tokens say but that something is false: Faux; « C'est totalement faux »; not ce n'est pas faux."""
    words = [t for t in p.tokens[first:last] if t.upos != "PUNCT"]
    if not words or len(words) > LONGEST_BELIED or any(t.form in lex.words["negator"] for t in words):
        return False
    *before, told = words
    false = told.form in lex.words["falsehoods"] or told.lemma in lex.words["falsehoods"]
    return false and all(
        t.upos in {"ADV", "DET"} or t.form in lex.words["falsely_told"] or t.lemma in lex.words["passive_auxiliaries"]
        for t in before
    )


def _called_false(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether the tokens present what others tell as false: c'est une fausse information diffusée par X, ce sont des
    mensonges qui visent Y, il s'agit d'une pure invention; not c'est un faux barrage."""
    words, tokens = lex.words, [t for t in p.tokens[first:last] if t.upos != "PUNCT"]
    opened = next((n for n in PRESENTING if " ".join(t.form for t in tokens[:n]) in words["presenting"]), 0)
    if not opened:
        return False
    for k in range(opened, min(opened + NEAR_TELLING, len(tokens))):
        beside = {t.form for t in (*tokens[max(opened, k - 1) : k], *tokens[k + 1 : k + 2])}
        noun = {tokens[k].lemma, tokens[k].form}  # une fausse nouvelle, which the tagger takes for an adjective
        told = noun & (words["tellings"] | words["alleged"]) and beside & words["falsehoods"]
        if told or tokens[k].lemma in words["lies"]:
            behind = next((t for t in tokens[k + 1 :] if t.upos in {"VERB", "AUX"} and "Mood" in t.feats), None)
            return behind is None or any(t.form in words["subject_relative"] for t in tokens[k : tokens.index(behind)])
    return False


def _we_deny(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether the tokens say that those who speak deny something: « Nous démentons avoir tiré », « Je rejette ces
    accusations »; not « Nous ne nions pas avoir tiré », « Nous rejetons ce plan »."""
    words, tokens = lex.words, [t for t in p.tokens[first:last] if t.upos != "PUNCT"]
    if not tokens or tokens[0].form not in words["first_person"]:
        return False
    verb = next((k for k in range(1, min(FARTHEST_VERB, len(tokens))) if tokens[k].upos == "VERB"), 0)
    if not verb or any(t.form in words["negator"] for t in tokens[:verb]):
        return False
    lemma = lex.forms.get(fold(tokens[verb].form), tokens[verb].lemma)
    denies = any(entry.stance == "denied" and not entry.rest for entry in lex.verbs.get(lemma, ()))
    near = {t.lemma for t in tokens[verb : verb + NEAR_TELLING + 2]}
    return denies and (lemma not in words["telling_objects"] or bool(near & (words["tellings"] | words["alleged"])))


def judged_behind(p: Parse, lex: Lexicon, i: int, limit: int) -> Range | None:
    """The verdict at token `i` that stands before what is judged, from its adjective to the determiner of that: juge
    infondées | ces allégations, juge « inacceptable » | que P, juge sans fondement | cette version, juge prématuré | de
    négocier; None where none stands there."""
    if i >= limit:
        return None
    k = i + (p.tokens[i].form in OPENING | {'"'})
    k += k < limit and p.tokens[k].form in lex.words["without"]
    without = k > i and p.tokens[k - 1].form in lex.words["without"]
    first = k
    while k < limit and (
        p.tokens[k].upos in {"ADJ", "ADV", "VERB", "NOUN"} or p.tokens[k].form in lex.words["copulative"]
    ):
        k += 1
    last = k
    k += k < limit and p.tokens[k].form in QUOTES
    noun = p.tokens[last - 1].relation == "xcomp" and k > last  # « préoccupante », which the tagger takes for one
    adjective = p.tokens[last - 1].upos in {"ADJ", "VERB"} or without or noun
    adjective = adjective and first < last <= first + LONGEST_VERDICT
    if not adjective or k >= limit or p.tokens[last - 1].feats.get("VerbForm") == "Inf":
        return None
    behind = p.tokens[k]
    act = behind.form in lex.words["bare_genitive"] and infinitive_at(p, lex, k + 1, limit) >= 0
    return (i, k) if behind.upos == "DET" or behind.form in lex.words["que"] or act else None
