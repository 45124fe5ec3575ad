"""Cues that are verbs: the verb's entry says what its content may be, the words after it (or around it) which it is."""

from selon.attribute.clauses import BOUNDARY, Group, finite_within, verb_group
from selon.attribute.cue import Cue, Range
from selon.attribute.lexicon import CueVerb, Lexicon
from selon.attribute.phrases import GENITIVE, phrase_from
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.attribute.subjects import Subject, skip_times, subject_after, subject_before
from selon.parse import Parse, Sentence

OPENING = {"«", "“", "„", "‹", "‘"}


def verb_cues(p: Parse, lex: Lexicon, sentence: Sentence) -> list[Cue]:
    """The cues of the sentence whose word is a verb."""
    found, i = [], sentence.first
    while i < sentence.last:
        token = p.tokens[i]
        if token.upos in {"VERB", "AUX", "ADJ", "NOUN"} and token.lemma in lex.verbs or token.lemma in lex.verbs:
            cue = _cue_at(p, lex, sentence, i)
            if cue is not None:
                found.append(cue)
        i += 1
    return found


def _cue_at(p: Parse, lex: Lexicon, sentence: Sentence, i: int) -> Cue | None:
    token = p.tokens[i]
    group = verb_group(p, i, sentence.first)
    if token.upos not in {"VERB", "AUX"} and group.first == i and group.clitic < 0 and not _opens_incise(p, sentence, group):
        return None
    entry = _entry(p, lex, group, sentence)
    if entry is None:
        return None
    end = _after_rest(p, group, entry, sentence.last)
    stance = entry.stance
    if group.negated:
        if entry.negated is None:
            return None
        stance = entry.negated
    make = {"finite": _finite, "gerund": _gerund, "participle": _passive_participle, "infinitive": _infinitive}[group.form]
    cue = make(p, lex, sentence, group, entry, end)
    if cue is not None:
        cue.stance = stance
    return cue


def _entry(p: Parse, lex: Lexicon, group: Group, sentence: Sentence) -> CueVerb | None:
    for entry in lex.verbs[p.tokens[group.verb].lemma]:
        if entry.reflexive == group.reflexive and _after_rest(p, group, entry, sentence.last) > 0:
            return entry
    return None


def _after_rest(p: Parse, group: Group, entry: CueVerb, limit: int) -> int:
    """The token after the verb and the words that belong to it (faire également *état*), 0 where they are not there."""
    i = group.last
    for word in entry.rest:
        skipped = 0
        while i < limit and p.tokens[i].form != word and skipped < 3 and (p.tokens[i].upos == "ADV" or p.tokens[i].form in {"pas", "tout"}):
            i, skipped = i + 1, skipped + 1
        if i >= limit or p.tokens[i].form != word:
            return 0
        i += 1
    return i


def _finite(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    if _opens_incise(p, sentence, group):
        cue = _incise(p, lex, sentence, group, entry, end)
        if cue is not None:
            return cue
    if group.passive:
        return _passive(p, lex, sentence, group, entry, end)
    subject = subject_before(p, lex, group, sentence.first)
    elided = subject is None and _coordinated(p, sentence, group)
    if subject is None and not elided and group.clitic >= 0:
        subject = subject_after(p, lex, group, sentence.last)
    if subject is None and not elided:
        return None
    if subject is not None and subject.speaker is not None and not plausible(p, lex, subject.speaker.phrase):
        return None
    content = _complement(p, lex, sentence, group, entry, end)
    if content is None:
        return None
    rule, pieces, connector, told = content
    first = subject.first if subject and not subject.relative else group.first
    return Cue(
        f"verb-{rule}", entry.row, sentence.index, (group.first, end), (first, connector), pieces, entry.stance,
        speaker=subject.speaker if subject else None, inherits=elided, relays=told,
    )  # fmt: skip


def _gerund(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    content = _complement(p, lex, sentence, group, entry, end)
    if content is None:
        return None
    rule, pieces, connector, told = content
    first = group.first
    while first > sentence.first and p.tokens[first - 1].form in {"en", "tout", ",", "et"}:
        first -= 1
    return Cue(f"gerund-{rule}", entry.row, sentence.index, (group.first, end), (first, connector), pieces, entry.stance, inherits=True, relays=told)


def _infinitive(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    """An infinitive counts after what hands its subject on: vient d'annoncer, tient à souligner, avant d'ajouter."""
    i = group.first - 1
    while i > sentence.first and (p.tokens[i].form in GENITIVE | {"à"} or p.tokens[i].upos == "ADV"):
        i -= 1
    before = p.tokens[i]
    if before.form == "avant" or before.form == "et":
        cue = _gerund(p, lex, sentence, group, entry, end)
        return cue if before.form == "avant" or i == sentence.first else None
    if before.lemma not in {"venir", "aller", "tenir", "vouloir"}:
        return None
    outer = verb_group(p, i, sentence.first)
    widened = Group(outer.first, group.last, group.verb, "finite", outer.clitic, False, outer.negated, group.reflexive)
    if outer.negated:
        return None
    return _finite(p, lex, sentence, widened, entry, end)


def _passive(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    """A été revendiqué par X (the subject is the content), il a été rapporté que (nobody is named)."""
    agent = _agent(p, lex, end, sentence.last)
    subject = subject_before(p, lex, group, sentence.first)
    impersonal = subject is not None and p.tokens[subject.last - 1].form in {"il", "-il", "-t-il"}
    if impersonal:
        content = _complement(p, lex, sentence, group, entry, end)
        if content is None:
            return None
        rule, pieces, connector, _ = content
        return Cue(f"passive-{rule}", entry.row, sentence.index, (group.first, end), (subject.first if subject else group.first, connector), pieces, entry.stance, speaker=agent)
    if agent is None or "np" not in entry.frames or subject is None or not plausible(p, lex, agent.phrase):
        return None
    pieces = [(subject.first, group.first)]
    if agent.last < sentence.last - 1 and p.tokens[agent.last].form != ",":
        pieces.append((agent.last, sentence.last))
    return Cue("passive", entry.row, sentence.index, (group.first, end), (group.first, agent.last), pieces, entry.stance, speaker=agent)


def _passive_participle(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    """Une attaque revendiquée par X contre Y: the noun before is the content, with what follows the agent."""
    agent = _agent(p, lex, end, sentence.last)
    if agent is None or not entry.frames & {"np", "person"} or not plausible(p, lex, agent.phrase):
        return None
    from selon.attribute.subjects import _ending_at

    stop = group.first - 1 if p.tokens[group.first - 1].form == "," else group.first
    noun = _ending_at(p, lex, stop, sentence.first, None)
    if noun is None:
        return None
    pieces = [(noun.first, stop)]
    last = agent.last
    while last < sentence.last and not (p.tokens[last].upos in {"VERB", "AUX"} and "Mood" in p.tokens[last].feats) and p.tokens[last].form not in {",", "qui", "."}:
        last += 1
    if last > agent.last and p.tokens[agent.last].upos == "ADP":
        pieces.append((agent.last, last))
    return Cue("participle", entry.row, sentence.index, (group.first, end), (group.first, agent.last), pieces, entry.stance, speaker=agent)


def _agent(p: Parse, lex: Lexicon, i: int, limit: int) -> Speaker | None:
    i = skip_times(p, i, limit)
    if i + 1 < limit and p.tokens[i].form == "par":
        phrase = phrase_from(p, i + 1, limit)
        if phrase is not None:
            return speaker(p, lex, phrase, limit)
    return None


def _opens_incise(p: Parse, sentence: Sentence, group: Group) -> bool:
    """Whether the group stands where an incise begins: after a comma, a closing mark or a dash, with comme or without."""
    i = group.first - 1
    if i < sentence.first:
        return False
    return p.tokens[i].form in BOUNDARY or p.tokens[i].form == "comme" or (p.tokens[i].form == "que" and p.tokens[i - 1].form == "ainsi")


def _incise(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    if not entry.frames & {"quote", "que"}:
        return None
    subject = subject_after(p, lex, Group(group.first, end, group.verb, group.form, group.clitic, group.passive, group.negated, group.reflexive), sentence.last)
    if subject is None and group.clitic < 0:
        return None
    if subject is not None and subject.speaker is not None and not plausible(p, lex, subject.speaker.phrase):
        return None
    after = max(end, subject.last if subject else end)
    boundary = group.first
    while boundary > sentence.first and p.tokens[boundary - 1].form in {"comme", "ainsi", "que", "et", ","}:
        boundary -= 1
    last, told, source = _tail(p, lex, sentence, after)
    who = subject.speaker if subject and subject.speaker else source
    if last < sentence.last and p.tokens[last].form == ":":
        return Cue("inversion-colon", entry.row, sentence.index, (group.first, end), (group.first, last + 1), [(last + 1, sentence.last)], entry.stance, speaker=who, relays=told)
    pieces = [(_quotation_start(p, sentence, boundary), boundary)] if boundary > sentence.first else []
    resume = last + 1 if last < sentence.last and p.tokens[last].form in BOUNDARY - {"»", "”"} else last
    if resume < sentence.last and _resumes(p, resume, sentence.last, pieces):
        pieces.append((resume, sentence.last))
    else:
        last = max(last, min(resume, sentence.last))
    if not pieces:
        return None
    return Cue("incise", entry.row, sentence.index, (group.first, end), (boundary, last), pieces, entry.stance, speaker=who, relays=told, outer=True)


def _quotation_start(p: Parse, sentence: Sentence, boundary: int) -> int:
    """Where the content before an incise begins: the sentence, or the quotation begun in an earlier one."""
    last = p.tokens[boundary - 1]
    for quotation in p.quotations:
        if quotation.start < sentence.start < last.start <= quotation.end and quotation.parent < 0:
            first = sentence.first
            while first > 0 and p.tokens[first - 1].start >= quotation.start:
                first -= 1
            return first
    return sentence.first


def _tail(p: Parse, lex: Lexicon, sentence: Sentence, i: int) -> tuple[int, list[Speaker], Speaker | None]:
    """The end of an incise begun before token `i`: complements up to a comma, a quotation, a stop; with who was told."""
    told: list[Speaker] = []
    source: Speaker | None = None
    while i < sentence.last:
        token = p.tokens[i]
        if token.form in {",", ":", ";", "»", "”", ")", "selon"} or token.form in OPENING or (token.form == '"'):
            break
        if token.index == sentence.last - 1 and token.upos == "PUNCT":
            break
        if token.form in {"de", "auprès"} and (found := _from_source(p, lex, i, sentence.last)):
            source, i = found, found.last
            continue
        if token.form in lex.words["addressee"]:
            medium = _medium(p, lex, i, sentence.last)
            if medium is not None:
                told.append(medium)
                i = medium.last
                continue
        i += 1
    return i, told, source


def _from_source(p: Parse, lex: Lexicon, i: int, limit: int) -> Speaker | None:
    """De source militaire, auprès d'un responsable: who it was learnt from."""
    j = i + 1
    while j < limit and p.tokens[j].form in GENITIVE:
        j += 1
    phrase = phrase_from(p, j, limit)
    if phrase is None or kind_of(p, lex, phrase) is None:
        return None
    if p.tokens[i].form == "de" and p.tokens[phrase.head].lemma != "source":
        return None
    return speaker(p, lex, phrase, limit)


def _medium(p: Parse, lex: Lexicon, i: int, limit: int) -> Speaker | None:
    """The medium that a preposition at token `i` introduces: à l'AFP, auprès de Reuters, dans un entretien à la chaîne X."""
    j = i + 1
    while j < limit and p.tokens[j].form in GENITIVE:
        j += 1
    phrase = phrase_from(p, j, limit) if j < limit else None
    if phrase is None or kind_of(p, lex, phrase) != "medium":
        return None
    return speaker(p, lex, phrase, limit)


def _resumes(p: Parse, i: int, limit: int, pieces: list[Range]) -> bool:
    """Whether the content goes on after the incise: with a quotation, or with a verb that the part before lacks."""
    if p.tokens[i].form in OPENING or p.tokens[i].form == '"' or p.tokens[i].quotation >= 0:
        return True
    if limit - i < 2:
        return False
    before = pieces and finite_within(p, pieces[0][0], pieces[-1][1]) >= 0
    return not before or p.tokens[i].upos in {"VERB", "AUX", "CCONJ", "SCONJ", "ADP"} and limit - i > 3


def _coordinated(p: Parse, sentence: Sentence, group: Group) -> bool:
    """Et a ajouté que: the subject is that of the verb before."""
    i = group.first - 1
    return i > sentence.first and p.tokens[i].form in {"et", "mais", ",", "puis", "ou"} and finite_within(p, sentence.first, i) >= 0


def _complement(
    p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, i: int
) -> tuple[str, list[Range], int, list[Speaker]] | None:
    """The content after a verb: the frame that it meets, its tokens, where it begins, and the media that it was told to."""
    tokens, limit = p.tokens, sentence.last
    told: list[Speaker] = []
    target = -1
    while i < limit:
        t = tokens[i]
        begin = i if target < 0 else target
        if t.form in lex.words["que"] and "que" in entry.frames and not (group.negated and entry.negated is None):
            return "que", [(i + 1, limit)], i + 1, told
        if t.form in lex.words["question"] and "que" in entry.frames and i <= group.last + 2 and t.upos in {"SCONJ", "ADV", "PRON", "ADJ", "DET"} and (t.form != "ce" or tokens[i + 1].form in {"que", "qu'", "qui"}):
            return "question", [(i, limit)], i, told
        if t.form == ":":
            return "colon", [(i + 1, limit)], i + 1, told
        if (t.form in OPENING or t.form == '"') and entry.frames & {"quote", "np", "person"}:
            return "quote", [(begin, limit)], begin, told
        if t.form == ",":
            closing = next((j for j in range(i + 1, min(limit, i + 25)) if tokens[j].form == ","), -1)
            if closing < 0 or closing + 1 >= limit or tokens[closing + 1].form not in lex.words["que"] | {"«", "“", ":"}:
                return None
            i = closing + 1
        elif t.form in GENITIVE or t.form == "à" or t.upos == "ADP":
            step = _preposition(p, lex, entry, i, limit, begin)
            if isinstance(step, tuple):
                return step[0], step[1], step[1][0][0], told
            if step is None:
                return None
            medium = _medium(p, lex, i, limit) if t.form in lex.words["addressee"] else None
            if medium is not None:
                told.append(medium)
            i = step
        elif _infinitive_at(p, i, limit) and "inf" in entry.frames:
            return "inf", [(i, limit)], i, told
        elif t.upos == "ADV" or t.form in {"pas", "ainsi"} or (skip_times(p, i, limit) > i):
            i = max(i + 1, skip_times(p, i, limit))
        elif t.upos in {"DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON", "X"}:
            phrase = phrase_from(p, i, limit)
            if phrase is None:
                return None
            if _target_follows(p, lex, entry, phrase.last, limit):
                target = i if "person" in entry.frames else -1
                i = phrase.last
            elif entry.frames & {"np", "person"} and t.upos != "PRON":
                return "np", [(i, limit)], i, told
            elif "adj" in entry.frames and t.upos == "ADJ":
                return "adj", [(i, limit)], i, told
            else:
                return None
        elif t.upos in {"VERB", "ADJ"} and "adj" in entry.frames:
            return "adj", [(i, limit)], i, told
        else:
            return None
    return None


def _preposition(
    p: Parse, lex: Lexicon, entry: CueVerb, i: int, limit: int, begin: int
) -> tuple[str, list[Range]] | int | None:
    """What a preposition after the verb brings: content of that frame, or the token after a complement to pass over."""
    t = p.tokens[i]
    genitive = t.form in GENITIVE
    if _infinitive_at(p, i + 1, limit):
        frame = "de-inf" if genitive else "à-inf" if t.form == "à" else ""
        if frame in entry.frames:
            return frame, [(begin if begin != i else i + 1, limit)]
        return None
    frame = "de-np" if genitive else "à-np" if t.form in {"à", "au", "aux"} else f"{t.form}-np"
    phrase = phrase_from(p, i + 1, limit) if i + 1 < limit else None
    j = i + 1
    if phrase is None and i + 2 < limit and p.tokens[i + 1].form in GENITIVE:
        phrase = phrase_from(p, i + 2, limit)
    if frame == "de-np" and t.form == "des" and entry.frames & {"np", "person"} and t.upos == "DET":
        return "np", [(i, limit)]
    medium = phrase is not None and kind_of(p, lex, phrase) == "medium"
    if frame in entry.frames and not (medium and frame == "à-np"):
        return frame, [(j, limit)]
    if phrase is not None:
        return phrase.last
    return j + 1 if j < limit and p.tokens[j].form in {"outre", "ailleurs", "part"} else None


def _infinitive_at(p: Parse, i: int, limit: int) -> bool:
    """Whether an infinitive stands at token `i`, after its clitics and negation."""
    while i < limit and (p.tokens[i].form in {"ne", "n'", "pas", "plus", "se", "s'", "y", "en", "le", "la", "l'", "les", "lui", "leur", "jamais"} and p.tokens[i].upos != "DET" or p.tokens[i].upos == "ADV"):
        i += 1
    return i < limit and p.tokens[i].feats.get("VerbForm") == "Inf" and p.tokens[i].upos in {"VERB", "AUX"}


def _target_follows(p: Parse, lex: Lexicon, entry: CueVerb, i: int, limit: int) -> bool:
    """Whether the noun phrase before token `i` is whom the verb is about or told, its content coming after."""
    if i >= limit:
        return False
    t = p.tokens[i]
    if t.form in GENITIVE and "de-inf" in entry.frames | set() and _infinitive_at(p, i + 1, limit):
        return True
    if t.form in GENITIVE and "person" in entry.frames and "de-np" in entry.frames:
        return True
    if t.form == "à" and "à-inf" in entry.frames and _infinitive_at(p, i + 1, limit):
        return True
    if t.form in {"à", "au", "aux"} and "à-np" in entry.frames:
        return True
    return t.form in lex.words["que"] and "que" in entry.frames and not entry.frames & {"np"}
