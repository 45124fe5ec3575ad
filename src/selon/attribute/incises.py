"""The inserted clause of saying: `, a dit X,` after or inside a quotation or a plain clause; `comme l'a dit X`."""

from dataclasses import replace

from selon.attribute.addressees import medium_at
from selon.attribute.apposed import apposed
from selon.attribute.citations import passed_on
from selon.attribute.clauses import BOUNDARY, CLOSING, OPENING, STOPS, Group, finite_within, infinitive_at
from selon.attribute.cue import Cue, Range
from selon.attribute.kinds import kind_of_noun, known_at
from selon.attribute.lexicon import Lexicon
from selon.attribute.nominals import Subject
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from, telling_at
from selon.attribute.scopes import clause_start
from selon.attribute.settings import page_at, setting_at
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.attribute.subjects import subject_after
from selon.attribute.tails import tail
from selon.attribute.times import skip_times
from selon.parse import Parse, Quotation, Sentence, Token

FEWEST_PARAGRAPHS = 2  # between the marks of an article that another gives in full
LONGEST_CONTRADICTED = 15  # tokens of what is contradicted, before the incise that tells whose word it was
NOMINAL = {"DET", "NOUN", "PROPN", "X", "NUM", "ADJ"}  # what a complement begins with
LONGEST_OPENER = 5  # tokens before an incise that stands near the head of its clause
LONGEST_DETOUR = 25  # tokens of an adverbial between the verb of an incise and its subject


def opens_incise(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Whether the group stands where an incise begins: after a comma, a closing mark, a dash, or after comme."""
    i = group.first - 1
    if i < sentence.first:
        return False
    form = p.tokens[i].form
    if form in {"-", "–", "—"} and p.tokens[group.first].text[0].isupper():
        return False  # RÉSEAU VIGIE – Note mensuelle
    return (
        form in BOUNDARY
        or form in lex.words["comparatives"]
        or (form in lex.words["que"] and p.at(i - 1).form in lex.words["comparatives_with_que"])
    )


def incise(at: Occurrence) -> Cue | None:
    """The cue of an incise; None where it is none."""
    p, lex, sentence, group, entry = at.p, at.lex, at.sentence, at.group, at.entry
    if not entry.frames & {"quote", "que"}:
        return None
    subject = inverted_subject(at)
    if subject is None:
        return None
    boundary = group.first
    before_neuter = lex.words["dative"] | lex.prepositions.keys()  # à ce que dit X, selon ce que dit X
    while boundary > sentence.first and (
        p.tokens[boundary - 1].form in lex.words["before_incise"]
        or p.tokens[boundary - 1].form in {",", "(", "–", "—", "-"}
        or (p.tokens[boundary].form in lex.words["neuter"] and p.tokens[boundary - 1].form in before_neuter)
    ):
        boundary -= 1
    last, told, source = tail(p, lex, sentence, max(at.end, subject.last), nobody=subject.speaker is None)
    told = [*told_between(p, lex, at.end, subject.first), *told]
    last = _behind_body(p, lex, last, sentence.last)
    who = subject.speaker or source
    if source is not None and subject.speaker is not None and subject.speaker.kind == "medium":
        told, who = [subject.speaker, *told], source  # a appris l'AFP de source militaire
    if last < sentence.last and p.tokens[last].form == ":":
        after = last + 1
        before = [(sentence.first, boundary)] if finite_within(p, sentence.first, boundary) >= 0 else []
        return at.cue("inversion-colon", (group.first, after), [*before, (after, sentence.last)], who, relays=told)
    begin = _after_lead(p, group, _quotation_start(p, sentence, boundary), boundary)
    begin = _last_clause(p, begin, boundary)
    if not lex.words["comparatives"] & {t.form for t in p.tokens[boundary : group.first]}:
        begin = max(begin, _told_alone(p, lex, sentence, boundary, last))
    contradicted = _contradicted(p, lex, begin, boundary) if p.tokens[boundary].form in lex.words["comparatives"] else 0
    begin = contradicted or begin
    if any(p.tokens[k].form in lex.words["contrary"] for k in range(max(sentence.first, boundary - 2), boundary)):
        return None  # contrairement à ce qu'affirmait X: P is not X's word
    pieces = [(begin, boundary)] if boundary > sentence.first else []
    inverted = group.clitic >= 0 and any(finite_within(p, *piece) >= 0 for piece in pieces)  # P, a-t-elle poursuivi
    clause = p.at(group.first - 1).form in lex.words["que"] and p.at(group.first - 2).form in lex.words["neuter"]
    if clause and pieces and all(finite_within(p, *piece) < 0 for piece in pieces):
        return None  # Carburant, ce que prévoit X: a subject matter, no clause
    if clause and pieces and at.entry.stance in {"denied", "doubted"} and not group.negated:
        return at.cue("verb-final", (group.first - 2, subject.last), pieces, who)  # (X a dit P,) ce que nie Y
    medium = who is not None and kind_of(p, lex, who.phrase) == "medium"  # P, poursuit le journal
    told_all = _in_perfect(at, subject, pieces) or _closes(at, subject, pieces, last)
    said = "que" in entry.frames or inverted or medium or _quoted(p, boundary) or told_all
    if _byname(p, lex, group, pieces) or not said:
        return None
    last, heard = _heard(p, lex, apposed(p, lex, last, sentence.last) or last, sentence.last)
    told += heard
    resume = last + 1 if last < sentence.last and p.tokens[last].form in BOUNDARY - {"»", "”"} | STOPS else last
    if p.at(resume).form in lex.words["said_of_sources"]:  # X, a dit la chaîne Y, proche de Z, | Q
        comma = next((k + 1 for k in range(resume, sentence.last) if p.tokens[k].form == ","), resume)
        resume = comma if finite_within(p, resume, comma) < 0 else resume
    closed = (
        any(_one_quotation(p, *piece) for piece in pieces)
        and p.at(resume).quotation < 0
        and p.at(resume).form not in OPENING | {'"'}
    )
    inside = p.tokens[group.verb].quotation
    if (
        inside >= 0
        and resume < sentence.last
        and p.tokens[last].form == ","
        and not _resumes(p, lex, resume, sentence.last)
    ):
        stop = next((k for k in range(last, sentence.last - 1) if p.tokens[k].form in STOPS), last)
        if stop > last and p.tokens[stop + 1].quotation == inside:  # « P, dit X, qui tient un poste. | Q »
            last, resume, closed = stop, stop + 1, False
    if resume < sentence.last and not closed and _resumes(p, lex, resume, sentence.last):
        full = p.tokens[last].form in STOPS and p.tokens[resume].quotation >= 0
        pieces.append((resume, _quotation_end(p, resume, sentence.last) if full else sentence.last))
        last = resume
    if not pieces:
        return None
    cue = at.cue("incise", (boundary, last), pieces, who, relays=told, outer=True)
    cue.apart = contradicted > 0
    return cue


def _behind_body(p: Parse, lex: Lexicon, comma: int, limit: int) -> int:
    """The mark behind what says of what body a speaker is, at token `comma`: (explique X)|, de l'ONG Y, | (Q); `comma`
    where that does not stand there."""
    if comma + 2 >= limit or p.tokens[comma].form != "," or p.tokens[comma + 1].form not in lex.words["genitive"]:
        return comma
    phrase = phrase_from(p, lex, comma + 2, limit)
    body = phrase is not None and kind_of(p, lex, phrase) in {"organisation", "medium", "official"}
    return phrase.last if phrase is not None and body and p.at(phrase.last).upos == "PUNCT" else comma


def _in_perfect(at: Occurrence, subject: Subject, pieces: list[Range]) -> bool:
    """Whether a verb that no clause follows has an auxiliary and a sure speaker behind it, after a clause: P, a réagi
    Damas; not (X,) lance la foule."""
    p, group = at.p, at.group
    perfect = p.tokens[group.first].upos == "AUX" and group.first < group.verb and not group.passive
    sure = subject.speaker is not None and plausible(p, at.lex, subject.speaker.phrase, sure=True)
    return perfect and sure and any(finite_within(p, *piece) >= 0 for piece in pieces)


def _closes(at: Occurrence, subject: Subject, pieces: list[Range], last: int) -> bool:
    """Whether a verb that no clause follows ends its sentence with a sure speaker right behind it, after a clause: neuf
    écoles ont fermé, recense l'ONG; not (le groupe occupe X,) menace Y de Z."""
    p, who = at.p, subject.speaker
    ends = all(t.upos == "PUNCT" for t in p.tokens[max(last, subject.last) : at.sentence.last])
    near = all(t.upos == "ADV" for t in p.tokens[at.end : subject.first])  # not (X,) continue de jeter Y sur les routes
    alone = ends and near and at.group.first == at.group.verb and p.at(at.group.first - 1).form == ","
    sure = alone and who is not None and plausible(p, at.lex, who.phrase, sure=True)
    return sure and at.entry.stance == "asserted" and any(finite_within(p, *piece) >= 0 for piece in pieces)


def _one_quotation(p: Parse, first: int, last: int) -> bool:
    """Whether tokens are one quotation from its opening mark to its closing one: behind it, only another goes on."""
    words = [i for i in range(first, last) if p.tokens[i].upos != "PUNCT"]
    return bool(words) and p.tokens[words[0]].quotation == p.tokens[words[-1]].quotation >= 0


def _contradicted(p: Parse, lex: Lexicon, first: int, boundary: int) -> int:
    """Where the content begins that another gave and this source contradicts: (des obus,) et non | des drones, comme
    l'a affirmé X; 0 where nothing is contradicted."""
    for i in range(boundary - 1, max(first, boundary - LONGEST_CONTRADICTED), -1):
        if p.tokens[i].form in lex.words["contradicting"] and p.tokens[i - 1].form in {",", *lex.words["copulative"]}:
            return i + 1
    return 0


def _heard(p: Parse, lex: Lexicon, i: int, limit: int) -> tuple[int, list[Speaker]]:
    """The end of what is said of the speaker behind the comma at token `i`, with the medium heard there: (a dit X,)
    joint par téléphone; un habitant de Y joint par Z; sur les ondes de Z."""
    if i + 2 >= limit or p.tokens[i].form != ",":
        return i, []
    medium = medium_at(p, lex, i + 1, limit) if p.tokens[i + 1].form in lex.words["addressee"] else None
    if medium is not None:
        return medium.last, [medium]
    if p.tokens[i + 1].form in lex.words["told_to"] and p.tokens[i + 2].form in lex.words["our"]:
        return next((k for k in range(i + 1, limit) if p.tokens[k].form == ","), limit), []
    if (stop := setting_at(p, lex, i + 1, limit)) > 0:
        return stop, []  # , sur Telegram; , lors d'un point de presse
    if p.tokens[i + 1].form in lex.words["told_in"] and telling_at(p, lex, i + 2, limit):
        return next(
            (k for k in range(i + 1, limit) if p.tokens[k].form in {",", ":"}), limit
        ), []  # dans un entretien à X
    beside = phrase_from(p, lex, i + 1, limit)
    bare = i + 1 + (kind_of_noun(lex, p.tokens[i + 1]) is not None)  # infirmier, which the tagger calls an adjective
    start = beside.last if beside is not None else bare
    while i + 1 < start < limit - 1 and p.tokens[start].upos == "ADP":
        inner = phrase_from(p, lex, start + 1, limit)
        start = inner.last if inner is not None else limit
    if i + 1 < start < limit - 1 and p.tokens[start].form == ",":
        start += p.tokens[start + 1].form in lex.words["relaying"] | lex.words["heard"]  # infirmier à Y, joint par X
    if start >= limit or p.tokens[start].form not in lex.words["relaying"] | lex.words["heard"]:
        return i, []
    relay = passed_on(p, lex, start, limit)
    stop = next((k for k in range(start, limit) if p.tokens[k].form in {",", ":", ";"}), limit)
    return stop, [relay[0]] if relay is not None else []


def _after_lead(p: Parse, group: Group, first: int, boundary: int) -> int:
    """Where the content begins behind the clause that leads to it: X maintient sa version : | P, affirme-t-il."""
    if group.clitic < 0:
        return first
    colons = [i for i in range(first + 1, boundary - 1) if p.tokens[i].form == ":" and p.tokens[i].quotation < 0]
    if not colons or finite_within(p, first, colons[-1]) < 0 or finite_within(p, colons[-1], boundary) < 0:
        return first
    return colons[-1] + 1


def _last_clause(p: Parse, first: int, boundary: int) -> int:
    """Where the last clause of plain words begins that semicolons part, of which alone the incise tells: P ; | Q, a
    confirmé X."""
    at = next(
        (i for i in range(boundary - 1, first, -1) if p.tokens[i].form == ";" or p.tokens[i].quotation >= 0), first
    )
    told = finite_within(p, at, boundary) >= 0 or boundary - at <= LONGEST_OPENER  # ; à défaut, | prévient-il,
    alone = at > first and p.tokens[at].quotation < 0 and told
    return at + 1 if alone else first


def _told_alone(p: Parse, lex: Lexicon, sentence: Sentence, boundary: int, last: int) -> int:
    """Where what the incise tells begins, where it is not all that stands before it: (P ;) | « Q », jurent des voisins;
    (P, mais) | Q, remarque X, R; (P :) | Q, compte X; 0 where it is."""
    i = boundary - 1
    while i > sentence.first and p.tokens[i].form in {",", *CLOSING}:
        i -= 1
    if p.tokens[i].quotation < 0:
        told = clause_start(p, lex, sentence, boundary, last)
        return told if told > sentence.first else 0
    start = p.quotations[p.tokens[i].quotation].start
    opening = next((k for k in range(i, sentence.first, -1) if p.tokens[k].start <= start), sentence.first)
    apart = opening > sentence.first and p.tokens[opening - 1].form in {";", ":"}
    return opening if apart else 0


def told_between(p: Parse, lex: Lexicon, i: int, limit: int) -> list[Speaker]:
    """The media told between the verb and its subject: a raconté à SANA un commerçant."""
    return [
        m for j in range(i, limit) if p.tokens[j].form in lex.words["addressee"] and (m := medium_at(p, lex, j, limit))
    ]


def inverted_subject(at: Occurrence, *, near: bool = False) -> Subject | None:
    """The inverted subject, right after the verb or beyond an adverbial between commas; it must be able to speak. With
    `near`, whatever stands right after the verb, or after the medium told."""
    p, lex, group, limit = at.p, at.lex, at.group, at.sentence.last
    behind = skip_times(p, lex, at.end, limit)  # a indiqué lundi à l'AFP un responsable
    behind = behind if behind < limit and p.tokens[behind].form in lex.words["addressee"] else at.end
    if group.clitic < 0 and behind < limit and p.tokens[behind].form in lex.words["addressee"]:
        told = medium_at(p, lex, behind, limit)
        behind = _end_of_medium(p, lex, told, limit) if told is not None else behind  # a dit à l'AFP un responsable
    subject = subject_after(p, lex, replace(group, last=behind), limit)
    if near:
        return subject
    if subject is not None and group.clitic < 0 and infinitive_at(p, lex, subject.first, limit) >= 0:
        return None  # soutiennent | l'avoir prise
    if (
        subject is not None
        and subject.speaker is not None
        and (plausible(p, lex, subject.speaker.phrase) or (_quoted(p, group.first) and _human(p, subject)))
    ):
        return subject
    if subject is not None and subject.speaker is None:
        return subject
    if group.clitic >= 0 or (subject is not None and _object(at, subject)):
        return None
    return _beyond(p, lex, at.end, limit)


def _object(at: Occurrence, subject: Subject) -> bool:
    """Whether what stands right behind the verb is its object: (le plan, rédigé par X,) prévoit | le départ de Y, Z
    compris."""
    p, words = at.p, at.lex.words
    head = p.tokens[subject.speaker.phrase.head] if subject.speaker is not None else None
    bare = head is not None and head.upos == "NOUN" and head.lemma not in words["times"] and head.text[0].islower()
    governed = "np" in at.entry.frames and p.tokens[subject.first].form in words["definite"]
    return bare and governed and not _quoted(p, at.group.first)


def _end_of_medium(p: Parse, lex: Lexicon, told: Speaker, limit: int) -> int:
    """The token after the medium told, before the name of the subject where the two run together: (a dit à) l'AFP |
    Karim Doud, un boulanger. So where a known medium stands before a capital, and a mark behind."""
    phrase = told.phrase
    if phrase.last < limit and p.tokens[phrase.last].upos != "PUNCT":
        return told.last
    for i in range(phrase.head, phrase.last):
        end, kind = known_at(p, lex, i, phrase.last)
        if kind == "medium" and end < phrase.last and p.tokens[end].text[0].isupper():
            return end
    return told.last


def _beyond(p: Parse, lex: Lexicon, i: int, limit: int) -> Subject | None:
    """The subject after an adverbial: a assuré jeudi, après une visite, la ministre; a dit à l'AFP un habitant."""
    clear, medium = i + 1, 0  # where the complements met so far end, and the medium told
    for j in range(i + 1, min(limit, i + LONGEST_DETOUR)):
        if p.tokens[j - 1].form in lex.words["que"]:
            return None  # (X, connu pour « Q »,) a dit | que P
        if p.tokens[j - 1].upos == "ADP" and p.tokens[j].upos in NOMINAL:
            inner = phrase_from(p, lex, j, limit, inner=True)
            where = page_at(p, lex, j, limit)
            to = j - 1 - (p.tokens[j - 2].form in lex.words["through"])  # à l'AFP, auprès de l'AFP
            told = medium_at(p, lex, to, limit) if p.tokens[to].form in lex.words["addressee"] else None
            medium = _end_of_medium(p, lex, told, limit) if told is not None else medium  # par téléphone à X | Y
            where = where or (medium if told is not None else 0)
            clear = max(clear, where or (j + 1 if inner is None else inner.last))  # dans un entretien au quotidien | X
        if p.tokens[j].form in OPENING or p.tokens[j].form in {":", ";"}:
            return None
        if finite_within(p, j, j + 1) >= 0 and p.tokens[j - 1].upos != "DET":  # dans son | prêche, tagged as a verb
            return None
        if (
            j < clear
            or p.tokens[j - 1].upos in {"ADP", "DET"}
            or p.tokens[j].upos not in {"DET", "PROPN", "NOUN", "PRON", "NUM"}
            or p.tokens[j].form in lex.pronouns
        ):
            continue
        phrase = phrase_from(p, lex, j, limit)
        if phrase is None or not (_free(p, j) or j == medium):
            continue
        set_in = j == clear > i + 1 and p.tokens[j].upos == "PROPN"  # a écrit sur Facebook | X
        if kind_of(p, lex, phrase) is not None or (_quoted(p, i) and (set_in or p.tokens[j].upos == "DET")):
            who = speaker(p, lex, phrase, limit)
            return Subject(who, j, who.last)
    return None


def _human(p: Parse, subject: Subject) -> bool:
    """After a quotation any noun with an article, or a name, may speak."""
    return p.tokens[subject.first].upos in {"DET", "PROPN"}


def _free(p: Parse, i: int) -> bool:
    """Whether the words before do not govern the phrase at token `i`: no preposition opens it."""
    return p.tokens[i - 1].upos not in {"ADP", "DET", "ADJ", "CCONJ", "NUM"}


def _byname(p: Parse, lex: Lexicon, group: Group, pieces: list[Range]) -> bool:
    """X, dit le Lion, a été capturé; a tué Karim Ag Saleh, dit « Abou Ali »: a byname, no saying."""
    i, plain = group.verb, all(p.tokens[k].quotation < 0 for a, b in pieces for k in range(a, b))
    none = plain and all(finite_within(p, a, b) < 0 for a, b in pieces)
    marked = p.at(i - 2).quotation < 0 <= p.at(i + 2).quotation
    named = marked and p.at(i - 1).form == "," and p.at(i + 1).upos == "PUNCT"
    # nobody speaks whose name in quotation marks is none, nor right behind somebody's full name
    full = p.at(i - 2).upos == "PROPN" and p.at(i - 3).text[:1].isupper()
    said = p.tokens[i].form in lex.words["bynames"] and group.clitic < 0 and group.first == i  # not: nous dit X
    return said and (none or (named and (full or p.at(i + 2).text[:1].islower())))


def _quoted(p: Parse, boundary: int) -> bool:
    """Whether a quotation closes right before the incise, and no name in quotation marks: les « Brigades du Sud »."""
    for i in range(boundary - 1, max(0, boundary - 8) - 1, -1):
        if (quotation := p.tokens[i].quotation) >= 0:
            first = i
            while p.at(first - 1).quotation == quotation:
                first -= 1
            named = p.at(first - 2).upos == "DET" and p.tokens[first].text[0].isupper()
            return not named or finite_within(p, first, i + 1) >= 0
    return False


def _quotation_start(p: Parse, sentence: Sentence, boundary: int) -> int:
    """Where the content before an incise begins: the sentence, or the quotation begun in an earlier one."""
    last = p.at(boundary - 1)
    for quotation in p.quotations:
        if quotation.start < sentence.start < last.start <= quotation.end and quotation.parent < 0:
            if _reproduced(p, sentence, quotation, last):
                return sentence.first
            first = sentence.first
            while first > 0 and p.tokens[first - 1].start >= quotation.start:
                first -= 1
            return first
    return sentence.first


def _quotation_end(p: Parse, i: int, limit: int) -> int:
    """The token after the quotation that token `i` stands in."""
    end = p.quotations[p.tokens[i].quotation].inner_end
    return next((k for k in range(i, limit) if p.tokens[k].start >= end), limit)


def _reproduced(p: Parse, sentence: Sentence, quotation: Quotation, last: Token) -> bool:
    """Whether a quotation is another article, given in full over some paragraphs, with incises of its own."""
    opened = next(s for s in p.sentences if s.end > quotation.start)
    closed = next((s for s in p.sentences if s.end >= quotation.inner_end), sentence)
    return closed.paragraph - opened.paragraph >= FEWEST_PARAGRAPHS and last.end < quotation.inner_end


def _resumes(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether the content goes on after the incise, rather than the incise by a relative or a participle."""
    t = p.tokens[i]
    if t.form in lex.words["incise_relatives"] or limit - i < 2:
        return False
    if t.upos == "NUM" and p.tokens[i + 1].form in lex.words["ages"]:  # dit X, 34 ans
        return False
    if t.form in lex.words["said_of_sources"] and finite_within(p, i, limit) < 0:
        return False  # P, rapporte la chaîne X, contrôlée par Y.
    return not (
        (t.form.endswith(lex.endings["gerund"]) and t.upos in {"VERB", "AUX", "ADJ"})
        or t.form in lex.words["incise_continuations"]
    )
