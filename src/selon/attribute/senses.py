"""The stance of a cue verb in its sense here: what one's own act to come makes of annoncer, an infinitive of dire."""

from selon.attribute.clauses import OPENING, QUOTES, finite_within, infinitive_at, main_verb
from selon.attribute.cue import Cue
from selon.attribute.hearsay import conditional
from selon.attribute.lexicon import CueVerb, Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import kind_of
from selon.attribute.verdicts import verdict
from selon.model import Stance
from selon.parse import Parse, Token

KNOWN = 6  # tokens behind a verb of having within which stands what somebody knows nothing by


def refined(p: Parse, lex: Lexicon, entry: CueVerb, cue: Cue, stance: Stance) -> Stance:
    """The stance in this sense: what one's own act to come makes of annoncer, what an infinitive makes of dire."""
    behind = (
        p.sentences[cue.sentence].last if cue.rule not in {"incise", "inversion-colon"} else cue.words[1]
    )  # none behind an incise
    judged = verdict(p, lex, entry, cue.words[1], behind)
    if judged is not None:
        return judged
    first, last = cue.pieces[0]
    if entry.lemma in lex.words["shifting"] and (blamed := _blame_shifted(p, lex, cue.words[1], first, last)):
        cue.pieces[0] = (blamed, last)
        return "accused"
    if entry.row in lex.words["providing"] and cue.speaker is not None and cue.speaker.kind == "document":
        return "asserted"  # (le texte) prévoit | une trêve: that stands in it
    verb = infinitive_at(p, lex, first, last) if cue.rule.endswith("-inf") else -1
    if verb < 0 and cue.rule.endswith("-que") and entry.row in lex.words["opinion_verbs"]:
        main = main_verb(p, first, last)
        return (
            "predicted" if stance == "asserted" and main >= 0 and p.tokens[main].feats.get("Tense") == "Fut" else stance
        )
    if verb < 0:
        clause = cue.rule.endswith("-que")
        if clause and stance == "asserted" and _knows_nothing(p, lex, main_verb(p, first, last), first, last):
            return "declined"  # a dit qu'il n'avait pas d'information sur P
        if entry.own is not None and _own_act(p, lex, first, last, clause=clause):
            return entry.own
        main = main_verb(p, first, last) if clause and entry.row in lex.words["warning"] else -1
        if main < 0:
            return stance
        if p.tokens[main].feats.get("Tense") == "Fut" or conditional(lex, p.tokens[main]):
            return "predicted"  # prévient que la guerre durera
        return "asserted" if _told_as_fact(lex, p.tokens[main]) else stance  # avertit que le pont était miné
    negated = any(p.tokens[i].form in lex.words["negator"] for i in range(first, verb))
    lemma = p.tokens[verb].lemma
    if stance not in {"asserted", entry.own}:
        return stance
    if negated and (
        lemma in lex.words["unable"]
        or any(p.tokens[i].form in lex.words["ability_nouns"] for i in range(verb, min(last, verb + 4)))
    ):
        return "declined"
    if negated and _knows_nothing(p, lex, verb, first, last):
        return "declined"
    if not negated and lemma in lex.words["ignoring"]:
        return "declined"
    if not negated and lemma in lex.words["intending"]:
        return "announced"
    if entry.own is not None and lemma not in lex.words["stating"]:
        return entry.own
    inner = next((e for e in lex.verbs.get(lemma, ()) if not e.rest), None)
    return (
        inner.stance
        if inner is not None and inner.stance in {"predicted", "demanded", "announced"} and not negated
        else stance
    )


def _knows_nothing(p: Parse, lex: Lexicon, verb: int, first: int, last: int) -> bool:
    """Whether who speaks says by the verb at a token that he knows nothing of it: n'avoir aucune information sur P, ne
    pas avoir connaissance de P, qu'elle ne disposait d'aucun élément; not n'avoir reçu aucune information."""
    words = lex.words
    if verb < 0 or p.tokens[verb].lemma not in words["knowing_verbs"]:
        return False
    if not any(p.tokens[i].form in words["negator"] for i in range(first, verb)):
        return False
    near = p.tokens[verb + 1 : min(last, verb + KNOWN)]
    known = next((t for t in near if t.upos in {"NOUN", "VERB", "ADJ"} or t.form in words["knowledge_nouns"]), None)
    opens = p.tokens[first].feats.get("VerbForm") == "Inf" or p.tokens[first].upos == "PRON" or verb - first <= KNOWN
    return opens and known is not None and known.form in words["knowledge_nouns"]


def _told_as_fact(lex: Lexicon, verb: Token) -> bool:
    """Whether the main verb of what one warns of is in the past, or an auxiliary or être: était miné, ont pris X, est
    critique; not allait tomber, menace."""
    past = verb.feats.get("Tense") in {"Imp", "Past"} or verb.upos == "AUX"
    return past and verb.lemma not in lex.words["imminent"] | lex.words["chance_verbs"]


def _blame_shifted(p: Parse, lex: Lexicon, start: int, first: int, last: int) -> int:
    """Where the content begins of a verb, ending before token `start`, that shifts blame on somebody: rejette | sur X
    la responsabilité de P, rejette | la responsabilité de P sur X; 0 where it shifts none."""
    phrase = phrase_from(p, lex, first, last)
    if phrase is None or p.tokens[phrase.head].lemma not in lex.words["blame"]:
        return 0
    stop = next((k for k in range(first, last) if p.tokens[k].upos == "PUNCT" and p.tokens[k].form not in QUOTES), last)
    onto = next((k for k in range(start, stop - 1) if p.tokens[k].form in lex.words["onto"]), 0)
    quoted = onto > 0 and p.tokens[onto + 1].form in OPENING | {'"'}  # sur | « des trafiquants »
    target = phrase_from(p, lex, onto + 1 + quoted, stop) if onto else None
    own = (
        onto > first and p.tokens[onto - 1].lemma in lex.words["aimed"]
    )  # (rejette la responsabilité) de la frappe sur X
    kind = kind_of(p, lex, target) if target is not None else None
    somebody = kind is not None or (quoted and target is not None)
    if not somebody or (own and kind not in {"official", "armed-group"}):  # (rejette) celle des tirs sur l'armée
        return 0
    return min(onto, first)


def foretold(p: Parse, lex: Lexicon, cue: Cue, first: int, last: int) -> bool:
    """Whether the content, the tokens from `first` to `last`, is a prediction though its cue is none: an opinion in the
    future (pour X, la trêve ne tiendra pas), or what an onlooker says that will be (selon un analyste)."""
    if cue.stance != "asserted" or cue.speaker is None:
        return False
    main = main_verb(p, first, last)
    main = finite_within(p, first, last) if main < 0 else main  # pour X, la base « sera visée »
    if main < 0 or p.tokens[main].feats.get("Tense") != "Fut":
        return False
    phrase = cue.speaker.phrase
    onlooker = any(t.lemma in lex.words["onlookers"] for t in p.tokens[phrase.first : phrase.last])
    return onlooker or (cue.rule == "preposition" and cue.row in lex.words["opinion_prepositions"])


def _own_act(p: Parse, lex: Lexicon, first: int, last: int, *, clause: bool) -> bool:
    """Whether the content is the source's own act to come: sa décision, l'ouverture d'une enquête, qu'il enverra, que
    ses forces se retireront."""
    opening = p.tokens[first]
    possessive = opening.feats.get("Poss") == "Yes"
    if not clause:
        behind = next((t.lemma for t in p.tokens[first + 1 : last] if t.upos == "NOUN"), "")
        own = opening.upos == "DET" and behind in lex.words["own_acts"]
        return own or (possessive and behind not in lex.words["feelings"])  # fait part de son inquiétude
    if not possessive and opening.form not in lex.pronouns:
        return False
    verb = finite_within(p, first, last)
    return verb >= 0 and (p.tokens[verb].feats.get("Tense") == "Fut" or conditional(lex, p.tokens[verb]))
