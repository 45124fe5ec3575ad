"""Cues in the passive: a été revendiqué par X, il a été rapporté que, une attaque revendiquée par X."""

from dataclasses import replace

from selon.attribute.addressees import agent_told, medium_at
from selon.attribute.clauses import OPENING, QUOTES, finite_within
from selon.attribute.closings import SETTING_OFF
from selon.attribute.complements import complement
from selon.attribute.cue import JUDGING, Cue
from selon.attribute.lexicon import Lexicon
from selon.attribute.nominals import Subject, noun_phrase_before
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.attribute.subjects import subject_before
from selon.attribute.times import skip_times
from selon.attribute.verdicts import NEAR, verdict
from selon.parse import Parse

# Kinds of who has a word of his own, which nobody else confirms by knowing him for what he is.
SOURCES = frozenset({"official", "state", "person", "organisation", "armed-group", "document"})


def passive(at: Occurrence) -> Cue | None:
    """A finite passive: the subject is the content and the agent the source; impersonal, its clause is the content."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    agent = _agent(p, lex, at.end, _blamed(at))
    subject = subject_before(p, lex, group, sentence.first)
    if subject is None:
        return None
    pronoun = p.tokens[subject.last - 1].form
    if pronoun in lex.words["impersonal"] or pronoun in lex.words["impersonal_inverted"]:
        content = complement(at)
        if content is None:
            return None
        return at.cue("passive-que", (subject.first, content.piece[0]), [content.piece], agent)
    if (informed := _informed(at, agent, subject)) is not None:
        return informed
    by = _behind_figure(at)
    if agent is None and by and (who := _agent(p, lex, by, sentence.last)) is not None:
        return at.cue("passive", (group.first, who.last), [(subject.first, group.first), (at.end, by)], who)
    if agent is None:
        agent = _agent_beyond(at) or _agent_behind_settings(at)
    if agent is None or p.tokens[agent.phrase.first].form in lex.words["nobody_at_all"]:
        return None
    asked = complement(replace(at, end=agent.last)) if at.entry.stance == "demanded" else None
    if asked is not None and asked.frame.endswith("-inf"):
        return at.cue("passive-inf", (subject.first, asked.piece[0]), [asked.piece], agent)
    if not at.entry.frames & {"np", "verdict"}:
        return None
    if (summed := _all_before(at, agent)) is not None:
        return summed
    comma = next((k for k in range(subject.first, group.first) if p.tokens[k].form == ","), group.first)
    whole = comma == group.first or p.tokens[comma + 1].form not in lex.words["incise_relatives"]
    pieces = [(subject.first, group.first if whole else comma)]
    agent, medium, last = agent_told(p, lex, agent, sentence.last)
    told = [*_told_before(at, agent.phrase.first), *([medium] if medium is not None else [])]
    end = last + (last < sentence.last and p.tokens[last].form in QUOTES)
    if end < sentence.last - 1 and p.tokens[end].form not in {","} | lex.words["relatives"]:
        pieces.append((end, sentence.last))
    return at.cue("passive", (group.first, end), pieces, agent, relays=told)


def _all_before(at: Occurrence, agent: Speaker) -> Cue | None:
    """P, ce qui a été démenti par X: what stands before ce qui is what is judged; None where no such clause opens."""
    p, words, first, opening = at.p, at.lex.words, at.sentence.first, at.group.first - 2
    neuter = p.at(opening).form in words["neuter"] and p.at(opening + 1).form in words["subject_relative"]
    if at.entry.stance not in JUDGING or opening - 1 <= first or not neuter or p.tokens[opening].quotation >= 0:
        return None
    set_off = p.tokens[opening - 1].form in SETTING_OFF
    return at.cue("verb-final", (opening, agent.last), [(first, opening)], agent) if set_off else None


def _behind_figure(at: Occurrence) -> int:
    """The par behind the number that somebody estimates: est estimé à deux millions | par X; 0 where none stands."""
    p, words, end = at.p, at.lex.words, at.end
    if at.entry.lemma not in words["reckoned"] or end >= at.sentence.last or p.tokens[end].form not in words["dative"]:
        return 0
    near = range(end + 1, min(end + NEAR, at.sentence.last))
    by = next((k for k in near if p.tokens[k].form in words["agent"] or p.tokens[k].upos == "PUNCT"), 0)
    return by if by and p.tokens[by].form in words["agent"] else 0


def _informed(at: Occurrence, agent: Speaker | None, subject: Subject) -> Cue | None:
    """Who was told is the subject, and what he was told stands behind que: les élus ont été informés par X | que P."""
    if "que" not in at.entry.frames or at.entry.lemma not in at.lex.words["informing"]:
        return None
    told = complement(replace(at, end=agent.last) if agent is not None else at)
    if told is None or told.frame != "que":
        return None
    medium = [subject.speaker] if subject.speaker is not None and subject.speaker.kind == "medium" else []
    return at.cue("passive-que", (subject.first, told.piece[0]), [told.piece], agent, relays=medium)


def _told_before(at: Occurrence, limit: int) -> list[Speaker]:
    """The media that the agent told it to: a été confirmée | à l'AFP | par X."""
    p, lex = at.p, at.lex
    media = (medium_at(p, lex, k, limit) for k in range(at.end, limit) if p.tokens[k].form in lex.words["told_to"])
    return [medium for medium in media if medium is not None]


def _blamed(at: Occurrence) -> int:
    """Where who is blamed begins, behind who blames: imputée par X | à Y; the end of the sentence where none does."""
    limit, blames = at.sentence.last, at.entry.stance == "accused" and "person" not in at.entry.frames
    goals = (k for k in range(at.end + 2, limit) if at.p.tokens[k].form in at.lex.words["dative"])
    return next(goals, limit) if blames else limit


def _agent_beyond(at: Occurrence) -> Speaker | None:
    """The agent behind the verdict: a été qualifiée de « mensonge » par X, jugée peu crédible par X."""
    p, lex, limit = at.p, at.lex, at.sentence.last
    if verdict(p, lex, at.entry, at.end, limit) is None:
        return None
    return next((who for i in range(at.end, min(at.end + NEAR, limit)) if (who := _agent(p, lex, i, limit))), None)


def _agent_behind_settings(at: Occurrence) -> Speaker | None:
    """The agent behind when and where the word was given: a été revendiquée dans la nuit, sur Telegram, par X."""
    p, lex, limit = at.p, at.lex, at.sentence.last
    by = next((k for k in range(at.end, min(at.end + NEAR, limit)) if p.tokens[k].form in lex.words["agent"]), 0)
    i = skip_times(p, lex, at.end, by)
    settings = lex.words["settings"] | (lex.words["dative"] if at.entry.stance == "accused" else frozenset())
    while i < by and p.tokens[i].form in settings | {","}:
        i += p.tokens[i].form == ","
        phrase = phrase_from(p, lex, i + 1, by)
        if phrase is None or p.tokens[i].form not in settings:
            break
        i = skip_times(p, lex, phrase.last, by)
    return _agent(p, lex, by, limit) if by and i + (p.tokens[i].form == ",") == by else None


def passive_participle(at: Occurrence) -> Cue | None:
    """Une attaque revendiquée par X contre Y: the noun before is the content, with what follows the agent."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    if p.tokens[group.verb].form in lex.words["asked"] | lex.words["heard"]:
        return None  # (l'armée,) sollicitée par X: asked for a word, not for a thing
    if (answer := _taking_up(at)) is not None:
        return answer
    agent = _agent(p, lex, at.end, _blamed(at), sure=p.at(group.first - 1).lemma not in lex.words["tellings"])
    answers = at.entry.stance in JUDGING | {"accused"}  # confirmée dans la soirée | par X
    agent = agent or _agent_beyond(at) or (_agent_behind_settings(at) if answers else None)
    if agent is None or not at.entry.frames & {"np", "person", "verdict"}:
        return None
    stop = _before_adverbs(at)
    stop -= p.at(stop - 1).form == ","
    noun = noun_phrase_before(p, lex, stop, sentence.first)
    noun = _agreeing(at, noun)
    if p.at(group.first - 1).form in lex.words["copulative"]:
        stop = _shared(at)
        noun = noun_phrase_before(p, lex, stop, sentence.first) if stop else None
    if noun is None:
        charge = _charge_ahead(at, agent)
        return at.cue("participle", (group.first, agent.last), [charge], agent) if charge is not None else None
    head = p.tokens[noun.speaker.phrase.head if noun.speaker is not None else noun.first].lemma
    if at.entry.lemma in lex.words["giving_figures"] and head not in lex.words["figures"] | lex.words["tellings"]:
        return None  # un camp établi par l'armée
    if at.entry.stance == "confirmed" and noun.speaker is not None and _source(p, lex, noun.speaker):
        return None  # le gouvernement reconnu par l'ONU; dans un texte authentifié par X, (Y a dit)
    pieces = [(noun.first, stop)]
    by = next((k for k in range(at.end, agent.phrase.first) if p.tokens[k].form in lex.words["agent"]), at.end)
    if "le-à-np" in at.entry.frames and by > at.end and p.tokens[at.end].form in lex.words["dative"]:
        pieces.append((at.end, by))  # une attaque imputée | à Y | par X
    agent, medium, behind = agent_told(p, lex, agent, sentence.last)
    if p.at(behind).form in lex.words["copulative"] and p.at(behind + 1).form.endswith(lex.endings["gerund"]):
        return None  # des informations relayées par X et | faisant état de P
    last = behind
    while last < sentence.last and not _ends(p, lex, last):
        last += 1
    if last > behind and p.tokens[behind].upos == "ADP":
        pieces.append((behind, last))
    elif p.tokens[noun.speaker.phrase.head if noun.speaker else noun.first].lemma in lex.words["figures"]:
        pieces += _reckoned(at, noun.first, behind + (p.tokens[min(behind, sentence.last - 1)].form == ","))
        counted = len(pieces) > 1 or any(t.upos == "NUM" for t in p.tokens[noun.first : stop])
        known = p.tokens[noun.first].form in lex.words["definite"]  # le bilan donné par la mairie
        if at.entry.lemma in lex.words["giving_figures"] and not (counted or known):
            return None  # selon un bilan provisoire établi par X
    return at.cue("participle", (group.first, agent.last), pieces, agent, relays=[medium] if medium else [])


def _agreeing(at: Occurrence, noun: Subject | None) -> Subject | None:
    """The noun that a participle agrees with, where the one right before it is of the other gender and tells where,
    between commas: l'attaque d'un poste, dans l'ouest du pays, | attribuée par X à Y."""
    p, lex, verb = at.p, at.lex, at.p.tokens[at.group.verb]
    if noun is None or noun.speaker is None or p.at(at.group.first - 1).form != ",":
        return noun
    gender, comma = verb.feats.get("Gender"), noun.first - 2
    other = p.tokens[noun.speaker.phrase.head].feats.get("Gender")
    where = comma > at.sentence.first and p.tokens[comma].form == "," and p.tokens[comma + 1].upos == "ADP"
    if not where or {gender, other} != {"Fem", "Masc"}:
        return noun
    found = noun_phrase_before(p, lex, comma, at.sentence.first)
    if found is None or found.speaker is None:
        return noun
    agrees = p.tokens[found.speaker.phrase.head].feats.get("Gender") == gender
    return Subject(found.speaker, found.first, noun.last) if agrees else noun


def _before_adverbs(at: Occurrence) -> int:
    """Where the adverbs begin that stand between a comma, or a telling, and the participle: (la prise de X,) | aussitôt
    démentie; une version | vivement contestée; the participle where none do, and where it blames: a treaty, aussitôt
    condamné par X, is no act of somebody's."""
    p, i = at.p, at.group.first
    if at.entry.stance == "accused":
        return i
    while i - 1 > at.sentence.first and p.tokens[i - 1].upos == "ADV":
        i -= 1
    denied = any(p.tokens[k].form in at.lex.words["contradicting"] for k in range(i, at.group.first))
    claimed = at.entry.stance == "claimed" and p.tokens[i - 1].upos == "NOUN"  # une attaque | également revendiquée
    told = p.tokens[i - 1].form == "," or p.tokens[i - 1].lemma in at.lex.words["tellings"] or claimed
    return i if told and not denied else at.group.first


def _charge_ahead(at: Occurrence, agent: Speaker) -> tuple[int, int] | None:
    """What somebody is accused of whom the clause behind names: Accusé par X de | soutenir Y |, (Z assure que P)."""
    p, lex, sentence, i = at.p, at.lex, at.sentence, agent.last
    opens = at.group.first == skip_times(p, lex, sentence.first, sentence.last)
    if not opens or at.entry.stance != "accused" or "person" not in at.entry.frames or i + 1 >= sentence.last:
        return None
    comma = next((k for k in range(i, sentence.last) if p.tokens[k].form == ","), 0)
    return (i + 1, comma) if p.tokens[i].form in lex.words["genitive"] and comma > i + 1 else None


def _reckoned(at: Occurrence, noun: int, i: int) -> list[tuple[int, int]]:
    """What a figure comes to that opens its clause: le bilan donné par X | est de six morts; nothing otherwise."""
    p, sentence = at.p, at.sentence
    opens = noun == sentence.first or p.tokens[noun - 1].form in {",", ";", ":"}
    agents = i < sentence.last and p.tokens[i].form in at.lex.words["subject_relative"]  # un bilan démenti par X | qui
    if not opens or agents or i >= sentence.last or finite_within(p, i, min(i + 2, sentence.last)) < 0:
        return []
    end = next((k for k in range(i, sentence.last) if p.tokens[k].form in {",", ";", ":"}), sentence.last)
    return [(i, end)] if any(p.tokens[k].upos == "NUM" for k in range(i, end)) else []


def _taking_up(at: Occurrence) -> Cue | None:
    """Des accusations rejetées en bloc par X; Une information confirmée à l'AFP par X: what opens a sentence without a
    verb is what was told, and X judges that, beyond words on how or to whom."""
    p, lex, sentence, first = at.p, at.lex, at.sentence, at.sentence.first
    taken_up = phrase_from(p, lex, first, at.group.first)
    if at.entry.stance not in JUDGING or taken_up is None or finite_within(p, first, at.end) >= 0:
        return None
    by = next(
        (k for k in range(at.end, min(at.end + NEAR, sentence.last)) if p.tokens[k].form in lex.words["agent"]), 0
    )
    agent = _agent(p, lex, by, sentence.last) if by and finite_within(p, at.end, by) < 0 else None
    if agent is None or p.tokens[taken_up.head].lemma not in lex.words["tellings"]:
        return None
    media = (medium_at(p, lex, k, by) for k in range(at.end, by) if p.tokens[k].form in lex.words["addressee"])
    agent, behind, last = agent_told(p, lex, agent, sentence.last)  # confirmée par X | à la chaîne Y
    told_to = [medium for medium in (*media, behind) if medium is not None]
    return at.cue("participle", (at.group.first, last), [(first, taken_up.last)], agent, relays=told_to)


def _source(p: Parse, lex: Lexicon, who: Speaker) -> bool:
    """Whether a phrase names one person or body, whom one recognises rather than owns to, or one text, of which one
    owns to nothing but that it is its author's."""
    single = p.tokens[who.phrase.head].feats.get("Number") != "Plur"
    if p.tokens[who.phrase.head].upos == "PRON":
        return True  # (la faction de X et) celle de Y, reconnue par Z
    return single and kind_of(p, lex, who.phrase) in SOURCES


def _shared(at: Occurrence) -> int:
    """The participle before, with an agent of its own, whose noun this one shares: annoncé par X et confirmé par Y; 0
    if none."""
    p, lex, first = at.p, at.lex, max(at.sentence.first, at.group.first - NEAR)
    for i in range(at.group.first - 2, first, -1):
        if p.tokens[i].form in lex.words["agent"]:
            before = (k for k in range(i - 1, first, -1) if p.tokens[k].upos == "VERB")
            k = next(before, 0)
            return k if k and p.tokens[k].feats.get("VerbForm") == "Part" and p.tokens[k - 1].upos != "AUX" else 0
    return 0


def _ends(p: Parse, lex: Lexicon, i: int) -> bool:
    t = p.tokens[i]
    return (
        (t.upos in {"VERB", "AUX"} and "Mood" in t.feats)
        or t.form in {",", "."}
        or t.form in lex.words["subject_relative"]
    )


def _marked(p: Parse, i: int, limit: int) -> int:
    """How many tokens stand before a name in quotation marks at token `i`: (par) | la « | Résistance islamique »."""
    k = i + (p.tokens[i].upos == "DET")
    opens = k + 1 < limit and p.tokens[k].form in OPENING | {'"'} and p.tokens[k + 1].text[0].isupper()
    return k + 1 - i if opens else 0


def _agent(p: Parse, lex: Lexicon, i: int, limit: int, *, sure: bool = True) -> Speaker | None:
    """Par X (or de source X) at token `i`, after adverbs and dates, where X can answer for a word and is somebody."""
    i = skip_times(p, lex, i, limit)
    if i + 1 >= limit:
        return None
    learnt = p.tokens[i].form in lex.words["bare_genitive"] and p.tokens[i + 1].lemma in lex.words["source_nouns"]
    if p.tokens[i].form not in lex.words["agent"] and not learnt:
        return None
    phrase = phrase_from(p, lex, i + 1 + _marked(p, i + 1, limit), limit)
    if (
        phrase is None
        or not plausible(p, lex, phrase, sure=sure)
        or p.tokens[i + 1].form in lex.words["negative_determiners"]
    ):
        return None
    return speaker(p, lex, phrase, limit)
