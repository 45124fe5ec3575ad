"""Which names of an article may be those of places, by what stands before them and what they hang on."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from selon import gazetteer
from selon.attribute.kinds import known_at
from selon.attribute.lexicon import lexicon
from selon.frame.recalling import timed
from selon.frame.subjects import joined_above
from selon.frame.triggers import frame_lexicon
from selon.ground.places.leads import Lead, inherited, lead_of
from selon.ground.places.spans import articled, begins_place, spans
from selon.ground.places.toponyms import Toponyms
from selon.ontology import actors
from selon.parse import Parse, Token

ELIDED = re.compile(r"^[ldLD]['’]")
_DONE_TO = ("obj", "nsubj:pass", "obl", "xcomp")  # the last is what the parser makes of a name it does not know
_HUNG = 10  # tokens, at most, between a name and the one that tells where it lies
_OPENING = frozenset(",(")
_AGED = 8  # words behind a name that may tell an age
CITY = 100_000  # inhabitants of one that bodies sit in
FIGURES = 3  # figures of a number from which on it is none of a thing of its kind
COPULA = "cop"
_PAIR = 6  # tokens, at most, from a noun to the word for between, and from that to the names of both sides
_PLURAL = ("s", "x")
_CALLED = 4  # words before sous le nom de X among which the noun for what is called so stands
_ACRONYM = 4  # letters, at most, of a name all in capitals that is not looked for


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` (excluded) that may name a place, and what leads up to them."""

    first: int
    last: int
    text: str
    lead: Lead
    listed: bool  # in our own tables, word for word
    headed: bool  # it begins like a place: Wadi, Tal
    acting: bool = False  # a state that acts or speaks: no place, but it tells where the article is set
    acted: bool = False  # something is done to it that is done to places: la prise de X, ils ont pilonné X
    peopled: bool = False  # so is what only a place has, or is done right to it: les habitants de X, ils ont fui X
    stood: bool = False  # it stands right behind à, and no verb of telling or giving has it: à X
    located: bool = False  # what follows says where it lies: X, dans le nord du Mali

    @property
    def told(self) -> bool:
        """Whether something beside the name says that it is a place's."""
        lead = self.lead
        return self.headed or lead.where or lead.describes or self.peopled or (self.acted and self.located)


def mentions(p: Parse, words: Toponyms) -> list[Mention]:
    """The mentions of an article, in order: phrases of our tables first, then names that are nobody's."""
    found: list[Mention] = []
    surnames, doing = _surnames(p, words), _doing(p)
    for first, last, listed in spans(p, words):
        text = ELIDED.sub("", p.span(first, last).text)
        if len(text) < 2:  # sur X, dans le bloc C
            continue
        lead, acted = lead_of(p, first, words), False
        if lead.joined and found and _adjoins(p, found[-1], lead, words):
            lead, acted = inherited(lead, found[-1].lead), found[-1].acted
        acting = _acting(p, first, last, text, lead, words)
        bare = not listed and last - first == 1 and not lead.describes
        if bare and (p.tokens[first].form in surnames or _aged(p, last, words) or _counting(p, first)):
            continue
        if not lead.describes and _called(p, first, words):
            continue
        numbered = last - first == 1 and not lead.describes and _numbered(p, last)
        if numbered or _band(p, first, last, words) or _one_of(p, first, lead) or _of_body(p, first, last):
            continue
        own = listed and last - first > 1  # État de Borno: a name of ours may begin with a word that opens no other
        acted = acted or _acted(p, first, last, lead, words)
        somebody = _somebody(p, first, text, lead, words, own=own, acted=acted)
        if acting or not (somebody or _seat(p, lead, words)):
            headed = begins_place(p.tokens[first], words)
            peopled = (lead.of and lead.noun in words.peopled) or (acted and _beside_act(p, first))
            struck = _struck(p, first, last, lead, words) and not {*range(first, last)} & doing
            acted, peopled = acted or struck, peopled or struck
            stood = _stood(p, first, last, lead, words)
            found.append(Mention(first, last, text, lead, listed, headed, acting, acted, peopled, stood))
    for i, (one, after) in enumerate(pairwise(found)):
        if _located(p, one, after, words):
            found[i] = replace(one, located=True)
    return found


def _band(p: Parse, first: int, last: int, words: Toponyms) -> bool:
    """Whether a name is that of a band of fighters: Liwa al-Tafouf; not Liwa alone, which is a town."""
    return last - first > 1 and p.tokens[first].form in words.bands


def _of_body(p: Parse, first: int, last: int) -> bool:
    """Whether a longer name of a known body begins with one: les *Volontaires* pour la défense de la patrie."""
    return known_at(p, lexicon(p.article.language or ""), first, p.sentences[p.tokens[first].sentence].last)[0] > last


def _numbered(p: Parse, last: int) -> bool:
    """Whether a number that counts nothing stands behind a name, which is then that of a thing: Palestine 2."""
    number, after = p.at(last), p.at(last + 1)
    return number.text.isdigit() and len(number.text) < FIGURES and after.upos not in {"NOUN", "ADJ", "PROPN", "NUM"}


def _one_of(p: Parse, first: int, lead: Lead) -> bool:
    """Whether a name stands right behind an article that makes it one of several: à bord d'une Toyota."""
    article = p.at(first - 1)
    return not lead.describes and article.upos == "DET" and article.feats.get("Definite") == "Ind"


def _aged(p: Parse, last: int, words: Toponyms) -> bool:
    """Whether an age stands behind the name that ends before token `last`: Saleh, un maître de 35 ans."""
    behind = p.tokens[last : last + _AGED]
    if not behind or behind[0].form != ",":
        return False
    return any(one.text.isdigit() and after.form in words.years for one, after in pairwise(behind[1:]))


def _counting(p: Parse, first: int) -> bool:
    """Whether a name is a number that counts what stands right behind it: *Trente* civils ont été tués."""
    token, after = p.tokens[first], p.at(first + 1)
    numbers = any(number.start == token.start for number in p.numbers)
    return numbers and after.upos in {"NOUN", "ADJ"} and after.text.islower() and after.form.endswith(_PLURAL)


def _called(p: Parse, first: int, words: Toponyms) -> bool:
    """Whether a name is the one under which somebody goes: un chef connu sous le nom de X; not: une base connue so."""
    for phrase in words.under_name:
        begins = first - len(phrase)
        if tuple(t.form for t in p.tokens[max(0, begins) : first]) == phrase:
            near = p.tokens[max(p.sentences[p.tokens[first].sentence].first, begins - _CALLED) : begins]
            return not any(t.form in words.kinds for t in near)
    return False


def _surnames(p: Parse, words: Toponyms) -> frozenset[str]:
    """The last words of the article's names of two words or more that do things: Ghanem Jassem a perdu ses fils."""
    found = (p.tokens[n.first : n.last] for n in p.names if n.last - n.first > 1)
    return frozenset(
        run[-1].form
        for run in found
        if any(t.relation.startswith("nsubj") for t in run)
        and not begins_place(run[0], words)
        and not articled(run[-1])
    )


def _doing(p: Parse) -> frozenset[int]:
    """The tokens of names that do something anywhere in an article: Biden a critiqué; of whom an attack is theirs."""
    found = {t.form for t in p.tokens if t.relation in ("nsubj", "obl:agent") and t.text[:1].isupper()}
    return frozenset(t.index for t in p.tokens if t.form in found)


def _struck(p: Parse, first: int, last: int, lead: Lead, words: Toponyms) -> bool:
    """Whether a name stands right behind de and a noun of an act that has the name of where it was: l'attaque de X; a
    body would have its article, and be known."""
    bare = p.at(first - 1).form in words.bare_of and lead.first == first - 1
    named = last - first == 1 and p.tokens[first].text[:1].isupper() and not p.tokens[first].text.isupper()
    return bare and named and lead.noun in words.struck


def _seat(p: Parse, lead: Lead, words: Toponyms) -> bool:
    """Whether a name tells where a body or a medium has its seat, or of what somebody's life and a thing's making are,
    and nothing of an event: l'ONG, basée à Londres; un cargo immatriculé au Panama."""
    before = p.at(lead.first - 1)
    if lead.where and before.form in words.origins:
        return True
    if not lead.where or before.form not in words.seated:
        return False
    body = p.tokens[before.head]
    return not words.forces & {body.form, body.lemma}


def _acted(p: Parse, first: int, last: int, lead: Lead, words: Toponyms) -> bool:
    """Whether the verb or the noun that a name hangs on is one of things done to places."""
    if lead.of and lead.noun in words.deeds:
        return True
    for token in p.tokens[first:last]:
        if not first <= token.head < last:
            above, frames = p.tokens[token.head], frame_lexicon(p.article.language or "")
            if timed(frames, above) and above.index == first - 1:  # ont attaqué lundi X, whatever the parser hangs X on
                return p.tokens[above.head].index == above.index - 1 and p.tokens[above.head].lemma in words.acts
            done = token.relation.startswith(_DONE_TO) and token.relation != "obl:agent"
            return done and above.lemma in words.acts
    return False


def _beside_act(p: Parse, first: int) -> bool:
    """Whether nothing stands between a name and what is done to it: ils ont fui X, le pilonnage de X, not: un X."""
    before = p.at(first - 1)
    if before.upos == "NOUN" and timed(frame_lexicon(p.article.language or ""), before):
        before = p.at(first - 2)  # ils ont incendié lundi X
    return before.upos in {"VERB", "ADP", "CCONJ"}


def _stood(p: Parse, first: int, last: int, lead: Lead, words: Toponyms) -> bool:
    """Whether à alone stands before a name, and what it hangs on gives or tells nobody anything: tués à X."""
    if lead.first != first - 1 or p.at(first - 1).form not in words.stands:
        return False
    if p.at(first - 2).form in words.where:
        return False  # entendu jusqu'à X
    outer = next((t for t in p.tokens[first:last] if not first <= t.head < last), p.tokens[first])
    named = outer.text[0].isupper() or articled(outer)
    return not outer.relation.startswith(("iobj", "obl:arg")) and named


def _located(p: Parse, mention: Mention, after: Mention, words: Toponyms) -> bool:
    """Whether the next name is in words hung on this one that tell where it lies, or what it is: X, ville du Y."""
    between = p.tokens[mention.last : after.first]
    if len(between) < 2 or len(between) > _HUNG or between[0].sentence != p.tokens[after.first].sentence:
        return False
    opened, *rest = between
    told = (t for t in rest if t.form not in words.situated)
    if opened.text not in _OPENING or any(t.upos in ("VERB", "AUX", "PUNCT") for t in told):
        return False
    return any(t.form in words.where or t.form in words.near or t.form in words.kinds for t in rest)


def _adjoins(p: Parse, before: Mention, lead: Lead, words: Toponyms) -> bool:
    """Whether a name goes on what the one before began; over a comma in a list: les villes d'Alep, Homs et Hama."""
    if before.last != lead.first or p.tokens[before.last].sentence != p.tokens[before.first].sentence:
        return False
    return p.tokens[lead.first].upos != "PUNCT" or before.lead.word in words.plurals


def _somebody(p: Parse, first: int, text: str, lead: Lead, words: Toponyms, *, own: bool, acted: bool) -> bool:
    """Whether a name is a person's, a medium's or a body's, or no name at all; `own`: it is a longer one of ours,
    `acted`: something is done to it that is done to places."""
    token, form = p.tokens[first], text.lower()
    before = p.at(first - 1)
    if before.form in words.before and before.sentence == token.sentence:
        return True
    if (
        form in words.elsewhere
        and not (articled(token) and (lead.describes or acted))
        and not _city(before, text, words)
    ):
        return True
    if own:
        return lead.noun in words.before and not lead.describes
    if token.form in words.no_names or form in words.adjectives or (token.form in words.before and not lead.describes):
        return True
    if _letters(text) and form not in words.speakers:
        return True
    if p.at(first + 1).form in words.foreign and not own:
        return True  # Save the Children
    fought_for = acted and lead.noun in words.deeds  # the front of a town is no Front
    return lead.noun in words.before and not lead.describes and not fought_for


def _city(before: Token, text: str, words: Toponyms) -> bool:
    """Whether a body's name, behind à, is that of the city where it sits: à Bruxelles."""
    if before.form not in words.stands:
        return False
    found = gazetteer.search(text, spelt=False, limit=1)
    return bool(found) and found[0].spot.population >= CITY and found[0].spot.name.lower() == text.lower()


def _letters(text: str) -> bool:
    """Whether a name is letters that stand for words: GNA, RIMa."""
    small = sum(c.islower() for c in text)
    return text.isalpha() and len(text) <= _ACRONYM and len(text) - small > max(1, small)


def _acting(p: Parse, first: int, last: int, text: str, lead: Lead, words: Toponyms) -> bool:
    """Whether a name is that of a state, or of its capital, that does something: Damas a démenti, l'armée de Kiev."""
    if lead.describes or text.lower() not in words.speakers:
        return False
    outer = next((t for t in p.tokens[first:last] if not first <= t.head < last), p.tokens[first])
    governed = _first_joined(p, outer.index)
    relation, above = governed.relation, p.tokens[governed.head]
    if _doer(p, first):
        return True
    if relation == "nsubj:pass" and above.lemma in words.acts:
        return False  # Kiev a été bombardée
    if relation.startswith("nsubj") and _undergone(p, above, words):
        return False  # Bagdad a connu une série d'attentats, Bamako a été la cible d'une attaque
    if lead.where and p.at(lead.first - 1).form in words.facing:
        return True
    # `accuse Damas de bombarder`: the parse takes the name for an object, or for a part of what it is accused of
    addressed = relation == "obj" or (relation == "xcomp" and not lead.where)
    if addressed and above.lemma in words.addressing:
        return True
    if (lead.of and not lead.where and lead.noun in words.spoken_of) or lead.noun in words.parties:
        return True
    if lead.of and lead.noun in words.done_by_states and not _capital(text):
        return True
    if _side(p, first, words):
        return True
    return relation == "obl:agent" or (relation in ("nsubj", "nsubj:pass") and not lead.where)


def _doer(p: Parse, first: int) -> bool:
    """Whether a name, or the first of two, stands behind par and a participle of what is done to something: financée
    par Riyad; not: passé par Damas. The parse takes many for where it was done."""
    frames, i = frame_lexicon(p.article.language or ""), first - 1 - (p.at(first - 1).upos == "DET")
    if p.at(i).upos == "CCONJ" and p.at(i - 1).text[:1].isupper():  # négociée par le Qatar et *l'Égypte*
        i -= 2
        i -= p.at(i).upos == "DET"
    done, named = p.at(i - 1), p.tokens[i + 1 : i + 3]
    by = p.at(i).form in frames.words["agent"]
    told = done.feats.get("VerbForm") == "Part" or any(t.relation == "obl:agent" for t in named)
    return by and told and frames.lemma(done) not in frames.motions


def _undergone(p: Parse, head: Token, words: Toponyms) -> bool:
    """Whether what a subject hangs on tells what it undergoes: a verb, or être with a noun."""
    if head.lemma in words.undergoing:
        return True
    return head.form in words.scenes and any(p.tokens[c].relation.startswith(COPULA) for c in head.children)


def _capital(text: str) -> bool:
    """Whether a name that speaks for a state is no country's own."""
    state = actors().find(text)
    return state is None or text in state.seats or state.name != text


def _side(p: Parse, i: int, words: Toponyms) -> bool:
    """Whether a name is that of one of two states between which something is or was done: la trêve entre Islamabad et
    *Kaboul*; the words before tell, and the other name is that of a state or its capital too."""
    first = p.sentences[p.tokens[i].sentence].first
    near = p.tokens[max(first, i - _PAIR) : i + _PAIR]
    between = next((t.index for t in near if t.form in words.between and t.upos == "ADP"), -1)
    both = between >= 0 and next((t.index for t in near if t.form in words.joining and t.index > between), -1)
    if not both or both < 0 or not between < i:
        return False
    named = [t for t in p.tokens[between + 1 : both + 3] if t.form not in words.articles and t.index != both][:2]
    sides = [t for t in named if t.text.lower() in words.speakers]
    return len(sides) == len(named) > 1 and any(
        t.form in words.two_sided for t in p.tokens[max(first, between - _PAIR) : between]
    )


def _first_joined(p: Parse, i: int) -> Token:
    """The first of the names that one is joined to, which tells what part they play: *l'Inde* et le Pakistan ont…"""
    token = p.tokens[i]
    for child in token.children:
        if joined_above(p, child) == i:  # the parse joins the clause to the first of its two subjects
            return next(p.tokens[c] for c in p.tokens[child].children if p.tokens[c].relation.startswith("nsubj"))
    while token.relation == "conj" and not any(p.tokens[c].relation == "case" for c in token.children):
        conjunction = next((c for c in token.children if p.tokens[c].relation == "cc"), token.index)
        before, above = p.at(conjunction - 1), p.tokens[token.head]
        if before.upos != "PROPN" or not {before.head, before.index} & {above.index} or above.index > token.index:
            break
        token = before
    return token
