"""Which act told before an outcome goes on telling: the dead of a paragraph below, the bodies found since."""

from collections import Counter
from collections.abc import Iterator

from selon.attribute.lexicon import fold
from selon.frame.act_types import CROWDS, GROUND
from selon.frame.acts import Acts
from selon.frame.recalling import recalled, timed
from selon.frame.telling import Draft
from selon.model import TOLLS
from selon.parse import Parse, Sentence

TOLLING = frozenset(
    {"territory", "foiled-attack", "abduction", "torture"}
)  # types beside violence that have dead and injured

NEAR = 1  # paragraphs within which a toll goes on telling an act (2 gives it tolls of other acts)
DOERS = 6  # sentences within which who was told to attack does what is part of it
FAR = 3  # paragraphs within which a sentence may tell that an act hurt nobody
COMING = frozenset({"movement", "displacement"})  # types of what attackers do before and after
SHOOTING = frozenset({"attack-on-civilians", "abduction"})  # types of acts whose doers shoot
BACK = 2  # paragraphs within which those who attacked are told to shoot
SOON = 2  # sentences after an attack in which they who come are its attackers
CLOSE = 2  # sentences after a crowd was told in which people are hurt there
MOST = 2  # times as often as any other that an act is told which is an article's own
SAME = 6  # paragraphs within which a toll goes on telling the only act of an article


def before(p: Parse, acts: Acts, sentence: Sentence, toll: Draft) -> Draft | None:
    """The act that an outcome with no act of its own goes on telling, or the total of which it is another part."""
    if _another_time(p, acts, toll):
        return None
    if (hurt := _hurt_before(p, acts, sentence, toll)) is not None:
        return hurt
    if not (them := _of_them(p, acts, toll)) and elsewhere(p, acts, toll):
        return None
    last = acts.told[-1] if acts.told else None
    here = next((d for d in reversed(acts.here) if d.type in CROWDS and d.head < toll.head), None)
    if here is not None:
        return here  # la police a dispersé un rassemblement, tuant un homme
    crowd = next((d for d in reversed(acts.told) if acts.frames.families[d.type] != "words"), None)
    if crowd is not None and of_crowd(p, sentence, crowd):
        return crowd
    taken = last is not None and last.sentence < sentence.index and last.type == "territory"
    if (
        last is not None
        and taken
        and not _subject(p, acts, last)
        and sentence.paragraph == p.sentences[last.sentence].paragraph
    ):
        return last  # they took the village; fifty died there
    if last is not None and _of_answer(p, acts, sentence, last):
        return last  # trois hommes sont morts dans cette riposte. L'agence dément la mort de conseillers
    if last is not None and last.type == "casualty" and p.sentences[last.sentence].paragraph == sentence.paragraph:
        return last if toll.type == "casualty" else None
    moments = acts.frames.words["moments"]
    clause = p.tokens[toll.clause[0] : toll.clause[1]]
    tallied = any(t.lemma in acts.frames.count_words["tolls"] for t in clause)  # a ramené mercredi le bilan à 471 morts
    dated = not tallied and any(t.lemma in moments and not _stated(p, acts, toll, t.index) for t in clause)
    kin = any("Poss" in p.tokens[c].feats for i in toll.targets for c in p.tokens[i].children)
    only = None if dated or kin else _only(acts, sentence)
    if toll.type == "casualty":
        none = any(p.tokens[c].form in acts.frames.words["no"] for i in toll.targets for c in p.tokens[i].children)
        far = none or them or _taken_in(p, acts, toll)
        if toll.noun and not (none or dated or kin):
            only = only or _main(acts, sentence)
        return acts.last(sentence, FAR if far else NEAR, answers=False) or only
    return None if dated or kin else acts.last(sentence, 1, answers=False) or only


def _stated(p: Parse, acts: Acts, toll: Draft, i: int) -> bool:
    """Whether a time is that of stating a toll: le ministère a fait état jeudi matin de trois morts."""
    verb = p.tokens[p.tokens[i].head]
    while verb.upos == "NOUN" and verb.lemma in acts.frames.words["moments"]:
        verb = p.tokens[verb.head]
    told = any(p.tokens[c].lemma in acts.frames.words["having_for"] for c in verb.children if c > verb.index)
    top = toll.head
    while top != verb.index and p.tokens[top].head != top:
        top = p.tokens[top].head
    if top != verb.index or toll.head == top:
        return False
    return verb.upos == "VERB" and (told or fold(verb.form) in acts.matcher.lex.forms)


def _of_them(p: Parse, acts: Acts, toll: Draft) -> bool:
    """Whether a toll is of some of the dead or hurt told before: cinq des morts appartenaient à la brigade."""
    of, number = toll.head - 1, toll.head - 2
    some = toll.noun and number >= 0 and p.tokens[of].form in acts.frames.words["some_of"]
    return some and p.tokens[of].upos == "ADP" and p.tokens[number].upos in {"NUM", "PRON"}


def _hurt_before(p: Parse, acts: Acts, sentence: Sentence, toll: Draft) -> Draft | None:
    """The act that hurt those who died of it since, wherever they did: un des blessés est décédé samedi à Aden."""
    clause = range(toll.clause[0], toll.clause[1])
    some = any(
        p.tokens[i].upos == "NOUN"
        and acts.frames.units.get(p.tokens[i].lemma) == "injured"
        and p.at(i - 1).form in acts.frames.words["some_of"]
        and {i, p.tokens[i].head} & {*toll.targets}
        for i in clause
        if i
    )
    if toll.toll != "killed" or not some:
        return None
    told = [d for d in reversed(acts.told) if acts.violent(d) and d.reality == "happened"]
    told = [d for d in told if sentence.paragraph - p.sentences[d.sentence].paragraph <= SAME]
    near = [d for d in told if sentence.paragraph - p.sentences[d.sentence].paragraph <= NEAR]
    hurt = next((d for d in near or told if any(c.kind == "injured" for c in d.counts)), None)
    return hurt or (near[0] if near else None)


def of_crowd(p: Parse, sentence: Sentence, last: Draft) -> bool:
    """Whether a sentence just before, in one paragraph, told of a crowd, at which people were hurt then: une marche a
    paralysé la ville. Un élève a été touché à la jambe."""
    before = p.sentences[last.sentence]
    right_after = 0 < sentence.index - before.index <= CLOSE and sentence.paragraph == before.paragraph
    return right_after and last.type in CROWDS


def _of_answer(p: Parse, acts: Acts, sentence: Sentence, last: Draft) -> bool:
    """Whether the sentence before told whom an answer to another act befell."""
    answered = last.noun and acts.frames.lemma(p.tokens[last.head]) in acts.frames.words["answering"]
    near = last.sentence == sentence.index - 1 and p.sentences[last.sentence].paragraph == sentence.paragraph
    return answered and near and any(c.kind in TOLLS for c in last.counts)


def _another_time(p: Parse, acts: Acts, toll: Draft) -> bool:
    """Whether an outcome is recalled with a time of its own: au mois d'août, douze mineurs avaient été tués."""
    own = any(timed(acts.frames, t) and not _shown(p, acts, t.index) for t in p.tokens[toll.clause[0] : toll.clause[1]])
    return own and not toll.noun and recalled(p, acts.frames, toll)


def _shown(p: Parse, acts: Acts, i: int) -> bool:
    """Whether a time is the one told of: ce jour-là, cette nuit-là."""
    return any(p.tokens[c].form in acts.frames.words["demonstrative"] for c in p.tokens[i].children)


def _taken_in(p: Parse, acts: Acts, toll: Draft) -> bool:
    """Whether dead or hurt are those whom a hospital took in: un infirmier dit avoir reçu vingt blessés."""
    clause = p.tokens[toll.clause[0] : toll.clause[1]]
    return any(acts.frames.lemma(t) in acts.frames.words["admitting"] for t in clause if t.upos == "VERB")


def _subject(p: Parse, acts: Acts, last: Draft) -> bool:
    """Whether an act of violence is the subject of the sentence that tells another: une guerre a permis de prendre…"""
    told = [d for d in acts.told if d.sentence == last.sentence and acts.frames.families[d.type] == "violence"]
    return any(d.noun and p.tokens[d.head].relation.startswith("nsubj") for d in told)


def _only(acts: Acts, sentence: Sentence) -> Draft | None:
    """The last telling of the act that an article tells, where all its violence so far, beside what it recalls, is of
    one type."""
    violent = [d for d in acts.told if acts.frames.families[d.type] == "violence" or d.type in TOLLING]
    own = {d.type for d in violent if not acts.past(sentence, d)}
    return acts.last(sentence, SAME, answers=len(own) == len({d.type for d in violent})) if len(own) == 1 else None


def _main(acts: Acts, sentence: Sentence) -> Draft | None:
    """The last telling of the act that an article tells most of: of its tellings of violence beside what it recalls,
    those of one type are as many as of any other, and it opens with it, or most by far are of one type."""
    own = [d for d in acts.told if acts.frames.families[d.type] == "violence" and not acts.past(sentence, d)]
    told = Counter(d.type for d in own)
    if not own or (most := max(told.values())) < MOST:
        return None
    main = own[0].type if told[own[0].type] == most else next(k for k, n in told.items() if n == most)
    if main != own[0].type and any(n * MOST > most for kind, n in told.items() if kind != main):
        return None
    last = next(d for d in reversed(own) if d.type == main)
    return last if sentence.paragraph - acts.p.sentences[last.sentence].paragraph <= SAME else None


def elsewhere(p: Parse, acts: Acts, draft: Draft) -> bool:
    """Whether an outcome has a place or a span of time of its own."""
    tokens, words = p.tokens, acts.frames.words
    first = p.sentences[draft.sentence].first
    if draft.toll and any(t.form in words["how_many"] for t in tokens[draft.clause[0] : draft.clause[1]]):
        return True  # l'armée n'a pas dit combien de soldats elle avait perdus
    if draft.toll and any(_since(p, acts, i) and not _lasting(p, i) for i in range(first, draft.clause[0])):
        return True  # depuis janvier, l'ONG dit avoir compté cent morts
    for i in range(draft.clause[0], draft.clause[1]):
        if draft.toll and _said_of_noun(p, draft, i):
            continue  # Diapaga, ville sous blocus depuis des mois
        if tokens[i].lemma in words["wars"] and tokens[i].relation.startswith("nsubj"):
            return True
        aged = tokens[tokens[i].head].lemma in words["aged"]  # sept élèves, âgés de 9 à 12 ans
        if acts.frames.units.get(tokens[i].lemma) == "duration" and tokens[i].relation.startswith("obl") and not aged:
            numbered = any(tokens[c].upos == "NUM" for c in tokens[i].children)
            one = tokens[i].feats.get("Number") == "Sing" and tokens[i].form in words["spells"]  # dans la journée
            if numbered or (not one and tokens[i].lemma not in words["moments"] | words["times_of_day"]):
                return True  # en deux jours; not: dans la nuit, en soirée
        if _since(p, acts, i):
            return True
    return any(_away(p, acts, draft, i) for i in range(draft.clause[0], draft.clause[1]))


def _lasting(p: Parse, i: int) -> bool:
    """Whether a span of time belongs to a verb of what went on: la bâtisse abritait depuis l'hiver un atelier."""
    above = p.tokens[p.tokens[p.tokens[i].head].head]
    return above.upos == "VERB" and above.feats.get("Tense") == "Imp"


def _since(p: Parse, acts: Acts, i: int) -> bool:
    """Whether a word opens a span of time; not: cent rebelles ont été tués *depuis*, with nothing behind it."""
    bare = p.at(i + 1).upos == "PUNCT"
    return p.tokens[i].form in acts.frames.words["since"] and not bare


def _away(p: Parse, acts: Acts, draft: Draft, i: int) -> bool:
    """Whether a phrase puts what is told in a town that no sentence of an act told before names; a toll has no place
    of its own in a town hospital, nor with whom it is told (à l'AFP)."""
    token, tokens, words = p.tokens[i], p.tokens, acts.frames.words
    if not token.relation.startswith(("obl", "nmod")) or token.upos not in {"NOUN", "PROPN"}:
        return False
    if token.lemma in words["care"]:
        return False
    cases = [tokens[c].form for c in token.children if acts.frames.prepositions.get(tokens[c].form) in words["at"]]
    if not cases or acts.frames.units.get(token.lemma) == "distance":
        return False  # à Jalawla, à 130 kilomètres de Bagdad
    kinds, own = acts.kinds.of(i), acts.kinds.own(i)
    if not draft.toll:
        return "name" in kinds or bool(own & {"territory"})
    if tokens[token.head].relation == "acl:relcl" and token.head not in {draft.head, draft.verb}:
        return False  # dix des victimes sont des femmes qui rentraient à Titao
    if tokens[token.head].relation == "acl" and _said_of_noun(p, draft, i):
        return False  # douze civils ont été tués et des camions destinés à Diapaga brûlés
    named = [j for j in range(i, min(i + 5, draft.clause[1])) if tokens[j].upos == "PROPN"]
    if not named or not ("name" in kinds or own & {"territory"}):
        return False
    sided = tokens[token.head].form.startswith(tuple(words["siding"]))  # affiliés au Hezbollah
    if sided or _speaker(acts, draft, i):
        return False
    passive = any(tokens[c].relation.endswith(":pass") for c in tokens[token.head].children)
    cited = fold(tokens[token.head].form) in acts.matcher.lex.forms
    if (cited and (token.head != draft.verb or not passive)) or tokens[token.head].lemma in words["tending"]:
        return False  # a-t-il déclaré à Reuters; not: vingt morts ont été recensés en Ukraine
    return bool(set(cases) & words["in_country"]) or not any(_names(p, acts, tokens[j].form) for j in named)


def _speaker(acts: Acts, draft: Draft, i: int) -> bool:
    """Whether a phrase belongs to somebody who is not the dead or hurt: selon le porte-parole du ministère à Sanaa."""
    tokens, people = acts.p.tokens, {"people", "parley", "body", "troops", "civilians"}
    sources = acts.matcher.lex.words["source_nouns"]
    for _ in range(4):
        i = tokens[i].head
        if i in {draft.head, draft.verb, *draft.targets, *draft.actors}:
            return False
        if tokens[i].relation == "acl" and tokens[i].form in acts.frames.words["seated"]:
            continue  # l'OSDH, basé au Royaume-Uni, fait état de…
        if tokens[i].upos in {"VERB", "AUX"}:
            return False
        own, lemma = acts.kinds.own(i), tokens[i].lemma
        if own & people or lemma in sources or lemma in acts.frames.words["speeches"]:
            return True
        if tokens[i].upos == "PROPN" and i < draft.head:
            return True
    return False


def _names(p: Parse, acts: Acts, form: str) -> bool:
    """Whether a sentence that told an act of violence names a place."""
    told = {d.sentence for d in acts.told if acts.frames.families[d.type] == "violence"}
    return any(t.form == form for n in told for t in p.of(p.sentences[n]))


def spans(p: Parse, acts: Acts, toll: Draft) -> bool:
    """Whether a toll has been counted since a moment: 430 personnes ont été tuées depuis octobre; not: tuées dans la
    ville, assiégée depuis octobre."""
    since = [i for i in range(toll.head, toll.clause[1]) if _since(p, acts, i)]
    return any(not (_said_of_noun(p, toll, i) or _added(p, toll, i)) for i in since)


def _said_of_noun(p: Parse, toll: Draft, i: int) -> bool:
    """Whether a word stands in what is said of a noun behind a toll: a clause, a participle or a noun beside it."""
    said = (p.tokens[k] for k in _above(p, toll, i) if k >= toll.trigger[1])  # not: mis hors d'état de nuire depuis
    beside = (t for t in said if t.relation in {"acl", "acl:relcl", "appos"} and toll.head < t.head < t.index)
    return any(p.tokens[t.head].relation != "conj" for t in beside)  # dix ont été tués et vingt déplacés depuis


def _added(p: Parse, toll: Draft, i: int) -> bool:
    """Whether a word stands in what a participle adds to a toll: portant à 376 le nombre des morts depuis octobre; not
    in what one says."""
    above = (p.tokens[k] for k in _above(p, toll, i) if k > toll.head)
    adding = (t for t in above if t.feats.get("VerbForm") == "Part" and t.feats.get("Tense") == "Pres")
    return any(all(p.tokens[c].relation != "ccomp" for c in t.children) for t in adding)


def _above(p: Parse, toll: Draft, i: int) -> Iterator[int]:
    """The words that a word hangs on, up to that of a toll."""
    while i != toll.head and p.tokens[i].head != i:
        i = p.tokens[i].head
        yield i


def taken_up(p: Parse, acts: Acts, drafts: list[Draft]) -> bool:
    """Whether one of them takes up what was told: depuis le début de cette offensive."""
    words = acts.frames.words["demonstrative"]
    return any(p.tokens[c].form in words for d in drafts for c in p.tokens[d.head].children)


def stopped(p: Parse, acts: Acts, toll: Draft, act: Draft) -> bool:
    """Whether the dead are attackers who were stopped: les deux autres ont été abattus, beside one who blew himself
    up."""
    if act.type != "suicide-attack":
        return False
    words, others, tokens = acts.frames.words, acts.frames.count_words["others"], p.tokens
    for i in toll.targets:
        if tokens[i].lemma in words["attackers"]:
            return True
        near = tokens[max(i - 2, toll.clause[0]) : i + 2]
        if any(t.form in others for t in near) and any(t.form in words["definite"] and t.upos == "DET" for t in near):
            return True
    return False


def part_of_attack(p: Parse, acts: Acts, sentence: Sentence, draft: Draft) -> None:
    """Makes what the attackers did, at no other place, a telling of their attack: ils ont encerclé la base, un seul
    est entré dans le café."""
    if _shooting(p, acts, sentence, draft):
        told = (d for d in reversed(acts.told) if acts.violent(d) or d.type in SHOOTING)
        act = next((d for d in told if d.type != "riot"), None)
        near = act is not None and sentence.paragraph - p.sentences[act.sentence].paragraph <= BACK
        if act is not None and near and act.type in SHOOTING and not _placed(p, draft):
            draft.type, draft.rule, draft.decided, draft.continues = act.type, "retold", act.head, act
        return
    if draft.noun or not _by_attackers(p, acts, sentence, draft):
        return
    verb, going = p.tokens[draft.head], {"going", "crossing"}
    if verb.feats.get("Tense") == "Imp" or (
        draft.type == "movement" and acts.frames.motions.get(acts.frames.lemma(verb)) not in going
    ):
        return  # des tireurs empêchaient de partir; les hommes armés sont repartis
    if draft.type == "explosion":
        draft.inner = True
        return
    act = acts.last(sentence, 2)
    if act is not None and act.type not in GROUND and not any(_attacks(p, acts, i) for i in draft.actors):
        return
    if act is not None and not _placed(p, draft):
        draft.type, draft.rule, draft.decided, draft.continues = act.type, "retold", act.head, act


def _placed(p: Parse, draft: Draft) -> bool:
    """Whether a name stands behind a verb, before any mark."""
    last = next((i for i in range(draft.head, draft.clause[1]) if p.tokens[i].upos == "PUNCT"), draft.clause[1])
    return any(t.upos == "PROPN" for t in p.tokens[draft.head : last])


def _shooting(p: Parse, acts: Acts, sentence: Sentence, draft: Draft) -> bool:
    """Whether those who attacked shoot, as the sentences after their attack tell: ils ont tiré sur tout le monde."""
    words = acts.frames.words
    if draft.noun or draft.type != "armed-clash" or draft.rule != "row":
        return False
    if acts.frames.lemma(p.tokens[draft.head]) not in words["shooting"]:
        return False
    they = [i for i in draft.actors if p.tokens[i].form in words["pronouns"]]
    act, sides = acts.last(sentence, 0), {"troops", "body"}
    just = act is not None and sentence.index - act.sentence == 1 and acts.kinds.any(act.actors) & sides
    if just and acts.kinds.any(draft.actors) & sides:
        return True  # des soldats ont ouvert le feu. L'armée a reconnu avoir tiré à balles réelles
    return bool(they) or any(_attacks(p, acts, i) for i in draft.actors) or bool(_doers(acts, sentence, draft))


def _doers(acts: Acts, sentence: Sentence, draft: Draft) -> set[str]:
    """The words for those who were told to attack, in the sentences before, and who do what a draft tells."""
    acting = [d for d in acts.told if d.type in GROUND and sentence.index - d.sentence <= DOERS]
    return {acts.p.tokens[i].lemma for d in acting for i in d.actors} & {acts.p.tokens[i].lemma for i in draft.actors}


def _by_attackers(p: Parse, acts: Acts, sentence: Sentence, draft: Draft) -> bool:
    """Whether the attackers did it: named so, or as who was told to attack; ils ont fait exploser deux véhicules."""
    words = acts.frames.words
    if draft.type in {"siege", "movement"} and any(_attacks(p, acts, i) for i in draft.actors):
        return True
    if draft.type not in COMING and (draft.type != "explosion" or draft.row not in words["blowing"]):
        return False
    acting = any(d.type in GROUND and sentence.index - d.sentence <= DOERS for d in acts.told)
    named = bool(_doers(acts, sentence, draft))
    they = any(p.tokens[i].form in words["pronouns"] and i < draft.head for i in draft.actors)
    blown = draft.type == "explosion" and acting and (they or any(_attacks(p, acts, i) for i in draft.actors))
    return named or blown or (they and _came(p, acts, sentence, draft))


def _came(p: Parse, acts: Acts, sentence: Sentence, draft: Draft) -> bool:
    """Whether they came, right after the attack whose doers they are was told: ils sont arrivés à moto."""
    act = acts.last(sentence, 1)
    near = act is not None and act.type in GROUND and sentence.index - act.sentence <= SOON
    return near and draft.type in COMING and acts.frames.lemma(p.tokens[draft.head]) in acts.frames.words["coming"]


def _attacks(p: Parse, acts: Acts, i: int) -> bool:
    """Whether a noun names those who attack."""
    words, token = acts.frames.words, p.tokens[i]
    if token.lemma in words["attackers"]:
        return True
    return "troops" in acts.kinds.own(i) and any(p.tokens[c].form in words["armed"] for c in token.children)
