"""Relays: citant Y, cité par X, interrogé par X, dans un entretien à X: they lengthen the chain of a cue."""

from collections.abc import Iterator

from selon.attribute.addressees import medium_at
from selon.attribute.candidates import agree
from selon.attribute.citations import LONGEST_ASIDE, cited_after, joined_participle, passed_on
from selon.attribute.clauses import finite_within, verb_group
from selon.attribute.cue import Cue
from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.phrases import phrase_from
from selon.attribute.pieces import leave_out, without
from selon.attribute.sources import Speaker, kind_of, plausible
from selon.attribute.subjects import subject_before
from selon.attribute.times import skip_times
from selon.model import SourceKind
from selon.parse import Parse, Sentence

# Who gives a word that another passes on: to lean on others is no citing (s'appuyer sur une milice).
GIVERS: set[SourceKind | None] = {"anonymous", "document", "medium", "official", "person", "organisation"}
TOLD_ON = {"verb-que", "verb-inf", "verb-np", "verb-de-np"}  # what a medium passes on
TOLD_WITHIN = 6  # tokens between an interview and the medium that had it


def join_relays(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue]) -> None:
    """Adds to the cues of the sentence the roots that their sources cite, and the media that pass their sources on."""
    if not cues:
        return
    for i in range(sentence.first, sentence.last - 1):
        found = cited_after(p, lex, i, sentence.first, sentence.last)
        if found is not None:
            form, cited = found
            if form == "gerund" and cited.kind == "person" and p.tokens[i].lemma in lex.words["evoking"]:
                continue  # (a corrigé ses propos) évoquant deux blessés
            (_cited_root if form in {"gerund", "issuing"} else _citing_clause)(p, lex, sentence, cues, i, cited)
    for cue in cues:
        _relayed(p, lex, sentence, cue)
    _settings(p, lex, sentence, cues)
    for cue in cues:
        others = [c.words[0] for c in cues if c.words[0] > cue.words[0]]
        _through(p, lex, min(others, default=sentence.last), cue)
    _heard_from(cues)
    relays = {r.phrase.head for cue in cues for r in cue.relays}
    relays |= {c.speaker.phrase.head for c in cues if c.rule == "preposition" and c.speaker is not None}
    for cue in cues:
        cue.relays = [who for who in cue.relays if not _no_other(p, lex, who)]
    cues[:] = [
        c
        for c in cues
        if c.rule not in {"participle", "passive"} or c.speaker is None or c.speaker.phrase.head not in relays
    ]


def _no_other(p: Parse, lex: Lexicon, who: Speaker) -> bool:
    """Whether a relay is nobody apart from the source or the article: via ses canaux habituels, sur X, joint par nos
    soins; not via son agence Amaq."""
    phrase = who.phrase
    own = p.tokens[phrase.first].form in lex.words["possessive"] and who.basis != "named"
    ours = p.tokens[phrase.first].form in lex.words["our"]
    platform = p.tokens[phrase.head].form in lex.words["platforms"] and phrase.last <= phrase.head + 1
    return own or ours or platform


def _through(p: Parse, lex: Lexicon, limit: int, cue: Cue) -> None:
    """Revendique P via son agence X; dément P auprès de X; affirme, par le biais de X, P; une attaque revendiquée par Y
    via X: X, before the next cue at token `limit`, is a relay of the cue."""
    if (
        not cue.rule.startswith(("verb-", "passive", "participle"))
        or cue.speaker is None
        or cue.speaker.kind == "medium"
        or cue.relays
    ):
        return
    for i in range(cue.words[1], limit - 1):
        if p.tokens[i].quotation != p.tokens[cue.words[0]].quotation or finite_within(p, i, i + 1) >= 0:
            return
        start = _channel(p, lex, i, limit)
        medium = medium_at(p, lex, start, limit) if start >= 0 else None
        if medium is None and p.tokens[i].form in lex.words["told_to"]:  # a confirmé P à l'AFP
            medium = medium_at(p, lex, i, limit)
            ends = medium is not None and (medium.last >= limit or p.tokens[medium.last].upos == "PUNCT")
            medium = medium if ends and medium is not None and medium.basis == "named" else None
        if medium is not None:
            cue.relays.append(medium)
            leave_out(cue, (i - (p.tokens[i - 1].form == ","), medium.last))
            return
        if start > i + 1 and cue.rule.endswith("-np"):  # par l'intermédiaire de X, its mouthpiece
            cue.pieces = [(a, min(b, i)) for a, b in cue.pieces if a < i]
            return


def _channel(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The preposition before the medium that something is told through, where the words at token `i` say so: via X,
    auprès de X, par le biais de X; -1 if none."""
    if p.tokens[i].form in lex.words["through"]:
        return i
    if p.tokens[i].form in lex.words["agent"] and p.tokens[i + 1].form in lex.words["possessive"]:
        return i  # (a revendiqué P) par son agence X
    if p.tokens[i].form in lex.words["agent"] and i + 3 < limit and p.tokens[i + 2].form in lex.words["channels"]:
        return i + 3
    return -1


def _heard_from(cues: list[Cue]) -> None:
    """X rapporte, d'après Y, que P; X rapporte que P, selon Y; selon X, de source Y, P: where X is a medium and Y is
    none, Y is the root."""
    for given in [c for c in cues if c.rule in {"preposition", "de-source"} and c.speaker is not None]:
        for cue in cues:
            if (
                cue.rule in ({"preposition"} if given.rule == "de-source" else TOLD_ON)
                and cue.words[1] <= given.words[0]
                and not cue.roots
                and cue.speaker is not None
                and cue.speaker.kind == "medium"
                and given.speaker is not None
                and given.speaker.kind not in {"medium", None}
                and any(a <= cue.words[0] < b for a, b in given.pieces)
            ):
                cue.roots.append(given.speaker)
                leave_out(cue, given.phrase)
                cues.remove(given)
                break


def _cited_root(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue], i: int, root: Speaker) -> None:
    """X rapporte, citant Y; une position émanant de Y: Y is the root."""
    first = i
    while first > sentence.first and (
        p.tokens[first - 1].form in lex.words["gerund_markers"] | lex.words["reflexive"] | {","}
    ):
        first -= 1
    before = [c for c in cues if c.words[0] < first and c.rule != "relative"]
    after = [c for c in cues if c.words[0] > first]
    issuing = p.tokens[i].form in lex.words["issuing"]
    hole = (first, sentence.last if issuing else root.last)
    for cue in before[-1:] or after[:1]:
        if cue.stance == "declined" or any(r.phrase.head == root.phrase.head for r in cue.roots):
            continue  # (refuse de commenter P,) renvoyant à Y
        relay = passed_on(p, lex, root.phrase.last, sentence.last)  # citant une source citée par X
        cue.roots += [relay[0], root] if relay is not None else [root]
        for told in cues:  # citant Y, X rejette cette version : P
            if told.rule == "colon" and told is not cue and told.speaker is cue.speaker:
                told.roots += cue.roots
        if relay is not None:
            hole = (hole[0], max(hole[1], relay[1]))
        cue.pieces = [r for piece in cue.pieces for r in without(piece, hole)] or [
            (root.last, sentence.last) if root.last < sentence.last else (first, root.last)
        ]


def _citing_clause(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue], i: int, cited: Speaker) -> None:
    """X cite Y, selon lequel…; X, qui se réfère à Y: X passes on the word of Y."""
    group = verb_group(p, lex, i, sentence.first)
    subject = subject_before(p, lex, group, sentence.first)
    if subject is None or subject.speaker is None or not plausible(p, lex, subject.speaker.phrase, sure=True):
        return
    for cue in [*cues]:
        inverted = cue.rule.startswith(("incise", "inversion")) and cue.words[0] <= i < cue.words[1]
        if cue.speaker is None or inverted:
            continue  # (P à X,) ont rapporté des médias: the cited is the subject
        last = cue.roots[-1] if cue.roots else cue.speaker
        apposed = p.at(cue.speaker.phrase.first - 1).form == "," and cue.speaker.phrase.first == cited.last + 1
        if cited.phrase.first <= cue.speaker.phrase.head < cited.last or (apposed and cue.rule == "relative"):
            cue.relays.insert(0, subject.speaker)  # X cite le maire, Y, d'après qui P
            worded = any(p.tokens[k].lemma in lex.words["wordings"] for k in range(group.last, cited.phrase.first))
            only = [c for c in cues if worded and c.rule.endswith("-np") and c.words[0] <= i < c.words[1]]
            cues[:] = [c for c in cues if c not in only]  # X relaie les propos de Y, qui dit P: no word but P
        elif (
            last.phrase.head == subject.speaker.phrase.head
            and p.tokens[i].lemma not in lex.words["passing_verbs"]
            and _gives(lex, p.tokens[i].lemma, subject.speaker, cited)
        ):
            cue.roots.append(cited)
            if subject.relative:
                leave_out(cue, (subject.last - 1, _after_comma(p, cited.phrase.last, sentence.last)))


def _gives(lex: Lexicon, lemma: str, citing: Speaker, cited: Speaker) -> bool:
    """Whether the cited gives who cites him his word: (X,) qui cite un habitant, se réfère à l'armée. Fighters give it
    to the press alone (le journal) qui cite trois miliciens."""
    if cited.kind == "armed-group":
        return citing.kind == "medium"
    return cited.kind in (GIVERS - {"person"} if lemma in lex.words["evoking"] else GIVERS)


def _relayed(p: Parse, lex: Lexicon, sentence: Sentence, cue: Cue) -> None:
    """Des sources citées par X: X is a relay of the cue's source."""
    who = cue.speaker
    if who is None:
        return
    words, handed = lex.words, lex.words["giving_out"] | lex.words["handing"]
    inside = (  # un habitant de X | joint par Y, which the parser takes for a part of him; un bilan | remis à Y
        i
        for i in range(who.phrase.head + 1, min(who.phrase.last, sentence.last - 1))
        if (p.tokens[i].form in words["relaying"] and p.tokens[i + 1].form in words["agent"])
        or (p.tokens[i].form in handed and p.tokens[i + 1].form in words["told_to"])
    )
    beside = (who.phrase.last, who.last, _behind_aside(p, lex, who.last, sentence.last))
    for start in dict.fromkeys((*inside, *beside, *_behind_content(p, lex, cue, who))):
        found = passed_on(p, lex, start, sentence.last)
        if found is None:
            continue
        medium, end = found
        if not _press_at_large(p, lex, medium) and all(r.phrase.head != medium.phrase.head for r in cue.relays):
            cue.relays.append(medium)
        last = _after_comma(p, end, sentence.last)
        leave_out(cue, (start, last))
        if start <= cue.phrase[1]:
            cue.phrase = (min(cue.phrase[0], start), max(cue.phrase[1], last))
        return


def _behind_content(p: Parse, lex: Lexicon, cue: Cue, who: Speaker) -> Iterator[int]:
    """The commas in a content behind which a medium is told to have quoted the source: X dit que P |, cité par Z. The
    participle agrees with the source, and none but a medium quotes (un suspect, cité par un témoin)."""
    for first, last in cue.pieces:
        for k in range(max(first, who.last), last - 2):
            if p.tokens[k].form != "," or p.tokens[k + 1].form not in lex.words["relaying_homographs"]:
                continue
            feats = p.tokens[k + 1].feats
            fits = agree(feats.get("Gender", ""), who.gender) and agree(feats.get("Number", ""), who.number)
            found = passed_on(p, lex, k, last) if fits else None
            if found is not None and found[0].kind == "medium":
                yield k


def _behind_aside(p: Parse, lex: Lexicon, comma: int, limit: int) -> int:
    """The comma behind what is said of a source and before a relay: X, de Y |, cité par Z; X, 34 ans |, joint par Z;
    the first comma where there is no such."""
    if comma >= limit or p.tokens[comma].form != ",":
        return comma
    for k in range(comma + 1, min(comma + LONGEST_ASIDE, limit - 1)):
        if finite_within(p, k, k + 1) >= 0:
            return comma
        if p.tokens[k].form == ",":
            return k if p.tokens[k + 1].form in lex.words["relaying"] else comma
    return comma


def _after_comma(p: Parse, i: int, limit: int) -> int:
    return i + 1 if i < limit and p.tokens[i].form == "," else i


def _settings(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue]) -> None:
    """Interrogé par X, Y a dit; dans un entretien à X; dans des propos rapportés par X: X is a relay of the cue that
    follows, or else of the one before."""
    i = sentence.first
    while i < sentence.last - 2:
        medium = _setting(p, lex, sentence, i)
        itself = any(c.outer and c.speaker is not None and c.speaker.phrase.head == i for c in cues)
        if medium is None or itself or _press_at_large(p, lex, medium):  # selon un document consulté par X, Y a dit P
            i = i + 1 if medium is None else medium.phrase.last
            continue
        spoken = [c for c in cues if c.speaker is not None]
        behind = [c for c in spoken if c.speaker is not None and c.speaker.phrase.first >= medium.phrase.last]
        before = [c for c in spoken if c.words[1] <= i and p.tokens[i].form not in lex.words["relaying"]]
        across = [c for c in spoken if c.speaker and c.speaker.phrase.last <= i < c.words[0] and not c.outer]
        for cue in behind[:1] or across[:1] or before[-1:]:
            if (
                cue.speaker is not None
                and all(r.phrase.head != medium.phrase.head for r in cue.relays)
                and kind_of(p, lex, cue.speaker.phrase) != "medium"
            ):
                cue.relays.insert(0, medium)
                if cue in before:
                    leave_out(cue, (_opening(p, i, sentence.first), medium.phrase.last))
        i = medium.phrase.last


def _press_at_large(p: Parse, lex: Lexicon, medium: Speaker) -> bool:
    """Whether a medium is none in particular: (interrogé par) la presse, (joint par) des journalistes."""
    phrase = medium.phrase
    return p.tokens[phrase.head].lemma in lex.words["press"] and phrase.last == phrase.head + 1


def _opening(p: Parse, i: int, first: int) -> int:
    """Where the phrase of the noun at token `i` begins, with its preposition and the comma before."""
    while i > first and p.tokens[i - 1].upos in {"DET", "ADJ", "ADP"}:
        i -= 1
    return i - 1 if i > first and p.tokens[i - 1].form == "," else i


def _told_in(p: Parse, i: int) -> bool:
    """Whether the noun at token `i` stands behind a preposition: dans un tweet relayé par X."""
    while p.at(i - 1).upos in {"DET", "ADJ"}:
        i -= 1
    return p.at(i - 1).upos == "ADP"


def _by_another(p: Parse, lex: Lexicon, by: int) -> bool:
    """Whether the par at token `by` is of another participle: (interrogé sur) un plan évoqué | par X."""
    before = p.tokens[by - 1]
    return before.feats.get("VerbForm") == "Part" and before.form not in lex.words["relaying"] | lex.words["heard"]


def _setting(p: Parse, lex: Lexicon, sentence: Sentence, i: int) -> Speaker | None:
    """The medium to which the words at token `i` say that somebody spoke, or that it relayed them."""
    token, limit = p.tokens[i], sentence.last
    if token.form in lex.words["relaying"]:
        if i > skip_times(p, lex, sentence.first, limit) + (i > sentence.first and p.tokens[i - 1].form == ","):
            return None  # behind a noun it says who relayed that noun: _relayed, where it is a source
        j = skip_times(p, lex, i + 1, limit)
        by = lex.words["asked_about"] | lex.words["agent"] | lex.words["told_to"] | lex.words["told_in"]
        by |= lex.words["since"]
        while j < limit and p.tokens[j].form in by:
            phrase = phrase_from(p, lex, j + 1, limit)  # interrogé sur P par X, joint par téléphone par X
            if phrase is None or (medium := medium_at(p, lex, j, limit)) is not None:
                return medium if phrase is not None else None
            agents = (k for k in range(phrase.head + 1, phrase.last) if p.tokens[k].form in lex.words["agent"])
            j = next((k for k in agents if not _by_another(p, lex, k)), phrase.last)  # joint au téléphone | par X
        return medium_at(p, lex, j, limit) if j < limit and p.tokens[j].form in lex.words["addressee"] else None
    if token.upos == "NOUN" and (
        token.lemma in lex.words["wordings"] or lex.kinds.get(fold(token.lemma)) == "document"
    ):
        j = i + 1
        while j < limit and p.tokens[j].upos == "ADJ":
            j += 1
        found = passed_on(p, lex, j, limit) if j < limit and _told_in(p, i) else None
        if found is None and j < limit and _told_in(p, i) and (further := joined_participle(p, lex, j, limit)):
            found = passed_on(p, lex, further, limit)  # dans un rapport | remis à Z et consulté | par X
        if found is not None:
            body = p.tokens[found[0].phrase.head].lemma in lex.words["bodies"]
            return found[0] if body or found[0].kind in {"medium", "organisation"} else None
        if _told_in(p, i) and j < limit and p.tokens[j].form in lex.words["told_to"]:
            return medium_at(p, lex, j, limit)  # dans une déclaration à l'agence X
    if token.form in lex.words["invited"] and p.at(i + 1).form in lex.words["genitive"]:  # Invité de X, Y dit P
        opens = i == sentence.first or p.tokens[i - 1].form == ","
        return medium_at(p, lex, i + 1, limit) if opens else None
    if i == sentence.first and token.form in lex.words["told_to"] | lex.words["told_in"]:  # À l'AFP, sur X, Y dit P
        medium = medium_at(p, lex, i, limit)
        if medium is not None and medium.last < limit and p.tokens[medium.last].form == ",":
            return medium if medium.basis == "named" else None
    if token.form in lex.words["addressee"]:
        aired = any(t.lemma in lex.words["airings"] for t in p.tokens[i + 1 : min(i + 3, limit)])
        return medium_at(p, lex, i, limit) if aired else None  # dans les colonnes de X, au micro de X
    if token.lemma not in lex.words["interviews"]:
        return None
    near = range(i + 1, min(i + TOLD_WITHIN, limit))
    return next(
        (m for j in near if p.tokens[j].form in lex.words["addressee"] and (m := medium_at(p, lex, j, limit))), None
    )
