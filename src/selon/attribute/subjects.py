"""The subject of a verb group, on the surface first: it stands right before the group, or right after."""

from selon.attribute.asides import citing_at, inserted
from selon.attribute.clauses import QUOTES, Group, adverbial_before, finite_within
from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.nominals import FARTHEST, Subject, before_institute, noun_phrase_before, relayed_before
from selon.attribute.phrases import phrase_around, phrase_from
from selon.attribute.quarters import quarters_before, speaks_for_all
from selon.attribute.rejoining import joint_of, rejoined_apposed, rejoined_before
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.attribute.times import skip_times
from selon.parse import Parse

MOST_COMPLEMENTS = 3  # behind the noun of a subject, each with its preposition
BODIES = {"organisation", "medium", "armed-group"}
LONGEST_RELATIVE = 5  # tokens from a relative pronoun to its verb
FARTHEST_PARTICIPLE = 8  # tokens between a participle and the verb whose subject stands before it


def subject_before(p: Parse, lex: Lexicon, group: Group, first: int) -> Subject | None:
    """The subject that stands before the group, within its sentence; None where none stands there."""
    found = _one_before(p, lex, group, first)
    if found is None or found.relative or found.speaker is None or found.speaker.members:
        return found
    whole = rejoined_apposed(p, lex, found.speaker.phrase, found.speaker.last, group.first)
    return Subject(speaker(p, lex, whole, whole.last), whole.first, found.last) if whole is not None else found


def _one_before(p: Parse, lex: Lexicon, group: Group, first: int) -> Subject | None:
    end = group.first
    while width := adverbial_before(p, lex, end, first):
        end -= width
    end -= end - 1 > first and p.tokens[end - 1].form in lex.words["themselves"]  # la gauche elle-même
    i = end - 1
    i -= i > first and p.tokens[i].upos == "ADV" and p.tokens[i - 1].form in lex.pronouns  # lui aussi | avance P
    if i < first:
        return None
    token = p.tokens[i]
    if token.form in lex.words["subject_relative"]:
        return _antecedent(p, lex, i, first)
    if (several := _several_behind_que(p, lex, end, first)) is not None:
        return several
    impersonal = token.form in lex.words["impersonal"] and p.tokens[group.verb].lemma in lex.words["emerging"]
    if token.form in lex.words["nobody"] or impersonal:
        return Subject(quarters_before(p, lex, first, i) or _where(p, lex, i, first) or _there(p, lex, group), i, i + 1)
    if token.form in lex.pronouns:
        return Subject(speaker(p, lex, Phrase(i, i + 1, i), i + 1), i, i + 1)
    if token.form == "," or token.form in {")", "»", "”", "-", "–", "—"}:
        return _across(p, lex, group, i, first)
    surface = noun_phrase_before(p, lex, i + 1, first)
    if (behind := _across_clause(p, lex, surface, i, first)) is not None:
        return behind
    if surface is not None and (joint := _across_relative(p, lex, surface, group, first)) is not None:
        return joint
    if surface is not None and surface.first > first and _governed(p, lex, surface.first - 1):
        found = _parsed(p, lex, group, first, surface.first, behind_relative=False)
        if found is not None:
            return found
        surface = _longer(p, lex, surface, first) or surface
    if surface is not None and (relayed := relayed_before(p, lex, surface.first, first)) is not None:
        return Subject(relayed.speaker, relayed.first, surface.last)
    if surface is None or surface.speaker is None or p.tokens[surface.speaker.phrase.head].relation.startswith("nsubj"):
        return _apposed(p, lex, surface, first)
    sure = plausible(p, lex, surface.speaker.phrase, sure=True)
    return _parsed(p, lex, group, first, surface.first, behind_relative=sure) or _apposed(p, lex, surface, first)


def _several_behind_que(p: Parse, lex: Lexicon, end: int, first: int) -> Subject | None:
    """The joint subject that is all that stands between the que of a relative clause and its verb at token `end`: X,
    que | Kinshasa, l'ONU et Washington | accusent de P."""
    near = range(end - 1, max(first, end - FARTHEST_PARTICIPLE - 1), -1)
    que = next((k for k in near if p.tokens[k].form in lex.words["que"]), 0)
    if not que or p.tokens[que - 1].form != "," or finite_within(p, que, end) >= 0:
        return None
    phrase = phrase_from(p, lex, que + 1, end)
    whole = phrase is not None and phrase.last == end and bool(phrase.parts)
    return Subject(speaker(p, lex, phrase, end), phrase.first, end) if whole and phrase is not None else None


def _governed(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether token `i`, before a noun phrase, makes it a complement: (un cadre du Hamas) à X; présenté comme X."""
    called = p.at(i - 1).feats.get("VerbForm") == "Part"
    return p.tokens[i].upos == "ADP" or (called and p.tokens[i].form in lex.words["comparatives"])


def _across_relative(p: Parse, lex: Lexicon, tail: Subject, group: Group, first: int) -> Subject | None:
    """The joint subject whose last member a relative clause parts from the others: Paris, qui P, et | Londres."""
    if tail.speaker is None:
        return None
    comma, closing = rejoined_before(p, lex, tail.speaker.phrase, group.first, first)
    head = noun_phrase_before(p, lex, comma, first) if closing else None
    if head is None or head.speaker is None or not plausible(p, lex, head.speaker.phrase, sure=True):
        return None
    whole = joint_of(head.speaker.phrase, tail.speaker.phrase)
    return Subject(speaker(p, lex, whole, whole.last), whole.first, tail.last)


def _across_clause(p: Parse, lex: Lexicon, tail: Subject | None, i: int, first: int) -> Subject | None:
    """The subject that a participle or a relative clause without commas parts from the verb behind token `i`: un élu |
    ayant requis l'anonymat | a dit, un officier | qui a requis l'anonymat | dit, ceux | que nous avons vus | disent;
    None where who stands there can speak."""
    if tail is not None and tail.speaker is not None and plausible(p, lex, tail.speaker.phrase, sure=True):
        return None
    verbs = 0
    for k in range(i, max(first, i - FARTHEST_PARTICIPLE), -1):
        token = p.tokens[k]
        object_relative = token.form in lex.words["que"] and p.tokens[k - 1].upos in {"NOUN", "ADJ", "PROPN"}
        relative = verbs == 1 and (object_relative or token.form in lex.words["subject_relative"])
        gerund = not verbs and token.upos in {"VERB", "AUX"} and token.form.endswith(lex.endings["gerund"])
        verbs += finite_within(p, k, k + 1) >= 0
        if token.upos == "PUNCT" or verbs > 1 or (gerund and verbs):
            return None
        if relative or gerund:
            k -= gerund and p.tokens[k - 1].form in lex.words["reflexive"]
            if gerund and p.at(k - 1).form in lex.words["gerund_markers"]:
                return None
            found = noun_phrase_before(p, lex, k, first)
            if found is None or found.speaker is None or not plausible(p, lex, found.speaker.phrase, sure=True):
                return None
            return Subject(found.speaker, found.first, i + 1)
    return None


def _longer(p: Parse, lex: Lexicon, tail: Subject, first: int) -> Subject | None:
    """The subject whose complement the phrase behind a preposition is: un cadre du Hamas | à Beyrouth | dément."""
    i = tail.first - 1
    for _ in range(MOST_COMPLEMENTS):
        if i > first and p.tokens[i - 1].form in lex.words["relaying"] | lex.words["heard"]:
            i -= 1  # un médecin joint par téléphone | à X
        elif i > first + 1 and p.tokens[i].form in lex.words["comparatives"]:
            i -= 1  # un homme présenté | comme Y
        before = noun_phrase_before(p, lex, i, first)
        if before is None or before.speaker is None:
            return None
        if before.first == first or p.tokens[before.first - 1].upos != "ADP":
            sure = plausible(p, lex, before.speaker.phrase, sure=True)
            return Subject(before.speaker, before.first, tail.last) if sure else None
        i = before.first - 1
    return None


def _where(p: Parse, lex: Lexicon, on: int, first: int) -> Speaker | None:
    """Who `on` is in a relative clause of where it speaks: (au ministère,) où l'on dénonce P."""
    end = on - 1 - (p.at(on - 1).form in lex.words["definite"])
    if end <= first or p.tokens[end].form not in lex.words["place_relatives"]:
        return None
    found = noun_phrase_before(p, lex, end - (p.tokens[end - 1].form == ","), first)
    return found.speaker if found is not None and speaks_for_all(p, lex, found.speaker) else None


def _there(p: Parse, lex: Lexicon, group: Group) -> Speaker | None:
    """The document that one reads in: on y apprend que, y lit-on, y est-il écrit."""
    for i in range(group.first, group.verb):
        if p.tokens[i].form in lex.words["there"]:
            return Speaker(Phrase(i, i + 1, i), i, i + 1, p.tokens[i].text, "document", "pronoun", "", "")
    return None


def _parsed(p: Parse, lex: Lexicon, group: Group, first: int, before: int, *, behind_relative: bool) -> Subject | None:
    """The subject that the parse gives, where it stands before token `before`; with `behind_relative` only where a
    relative clause comes between."""
    for child in p.tokens[group.verb].children:
        token = p.tokens[child]
        if token.relation.startswith("nsubj") and first <= child < before and token.upos in {"NOUN", "PROPN"}:
            phrase = phrase_around(p, lex, child, first, before)
            relative = any(p.tokens[i].form in lex.words["relatives"] for i in range(child, before))
            if phrase is not None and (relative or not behind_relative):
                return Subject(speaker(p, lex, phrase, before), phrase.first, group.first)
    return None


def _apposed(p: Parse, lex: Lexicon, subject: Subject | None, first: int) -> Subject | None:
    """A name whose apposition lacks its closing comma: John K, porte-parole de X a dit."""
    if subject is None or subject.speaker is None or subject.speaker.basis == "named" or subject.first - 1 <= first:
        return subject
    if p.tokens[subject.first - 1].form != "," or p.tokens[subject.first].upos == "DET":
        return subject
    name = noun_phrase_before(p, lex, subject.first - 1, first)
    if name is None or name.speaker is None or name.speaker.basis != "named":
        return subject
    return Subject(name.speaker, name.first, subject.last)


def subject_after(p: Parse, lex: Lexicon, group: Group, limit: int) -> Subject | None:
    """The subject of an inversion: a clitic, or the noun phrase after the group and its adverbs and dates."""
    if group.clitic >= 0:
        token = p.tokens[group.clitic]
        if token.form in lex.words["nobody"] or (group.passive and token.form in lex.words["impersonal_inverted"]):
            return Subject(_there(p, lex, group), group.first, group.last)
        if token.form in lex.words["first_person"]:
            return None
        return Subject(
            speaker(p, lex, Phrase(group.clitic, group.clitic + 1, group.clitic), group.clitic + 1),
            group.first,
            group.last,
        )
    i = _behind_the_way(p, lex, skip_times(p, lex, group.last, limit), limit)
    if i >= limit:
        return None
    phrase = phrase_from(p, lex, i, limit)
    if (
        phrase is None
        or p.tokens[phrase.head].form in lex.words["first_person"]
        or p.tokens[i].quotation != p.tokens[group.verb].quotation
    ):
        return None
    who = speaker(p, lex, phrase, limit)
    return Subject(who, phrase.first, who.last)


def _behind_the_way(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token behind the way in which somebody was heard, at token `i`: (raconte) par téléphone | Awa D; `i` where
    none stands there."""
    way = i + 1 < limit and p.tokens[i].upos == "ADP" and p.tokens[i + 1].form in lex.words["ways_of_hearing"]
    return i + 2 if way else i


def _antecedent(p: Parse, lex: Lexicon, qui: int, first: int) -> Subject | None:
    end = qui - 1 if qui > first and p.tokens[qui - 1].form == "," else qui
    found = before_institute(p, lex, end, first) if end < qui else None
    found = found or _marked_name(p, lex, end, first) or noun_phrase_before(p, lex, end, first)
    if found is None or found.speaker is None:
        return None
    found = _heard_through(p, lex, found, first)
    if found.speaker is None:
        return None
    who = _called(p, lex, found, first) if end < qui else None
    who = who or found.speaker
    if (relayed := _past_the_relay(p, lex, qui, found, first)) is not None:
        found, who = relayed, relayed.speaker or who
    if (witness := _witness(p, lex, who, end) or _judge(p, lex, who, end)) is not None:
        who = witness
    elif not plausible(p, lex, who.phrase, sure=True):  # (donne) la parole à | un passeur | qui
        behind = (k + 1 for k in range(end - 2, who.phrase.head, -1) if p.tokens[k].upos == "ADP")
        inner = next(
            (i for k in behind if (i := phrase_from(p, lex, k, end)) is not None and i.last == end), who.phrase
        )
        who = speaker(p, lex, inner, end) if plausible(p, lex, inner, sure=True) else who
    return Subject(who, found.first, qui + 1, relative=True)


def _marked_name(p: Parse, lex: Lexicon, end: int, first: int) -> Subject | None:
    """The name in quotation marks, behind its article, that ends right before token `end`: les « Brigades du Sud » |,
    qui affirment P; None where none does."""
    closing = end - 1
    inside = p.tokens[closing - 1].quotation if closing - 1 > first and p.tokens[closing].form in QUOTES else -1
    if inside < 0 or p.tokens[closing].quotation == inside:
        return None
    start = next((k for k in range(closing - 1, first, -1) if p.tokens[k - 1].quotation != inside), first)
    article = start - 2
    named = article > first and p.tokens[article].upos == "DET" and p.tokens[start].text[0].isupper()
    if not named or finite_within(p, start, closing) >= 0:
        return None
    phrase = phrase_from(p, lex, start, closing) or Phrase(start, closing, start)
    return Subject(speaker(p, lex, Phrase(start, closing, phrase.head), closing), article, end)


def _witness(p: Parse, lex: Lexicon, who: Speaker, end: int) -> Speaker | None:
    """Whose words a relative clause is about: le témoignage de | dix survivants |, qui décrivent P."""
    head, behind = who.phrase.head, who.phrase.head + 1
    worded = p.tokens[head].lemma in lex.words["wordings"] and behind + 1 < end
    if not worded or p.tokens[behind].form not in lex.words["genitive"]:
        return None
    inner = phrase_from(p, lex, behind + 1, end)
    people = inner is not None and kind_of(p, lex, inner) in {"person", "anonymous", "official"}
    return speaker(p, lex, inner, end) if inner is not None and people else None


def _judge(p: Parse, lex: Lexicon, who: Speaker, end: int) -> Speaker | None:
    """Who judged or gave what was told, whom a relative clause is about: une version contredite par | le ministère |,
    qui assure que P."""
    by = next((k for k in range(end - 1, who.phrase.head, -1) if p.tokens[k].form in lex.words["agent"]), 0)
    if not by or p.tokens[who.phrase.head].lemma not in lex.words["tellings"]:
        return None
    inner = phrase_from(p, lex, by + 1, end)
    somebody = inner is not None and inner.last == end and plausible(p, lex, inner, sure=True)
    return speaker(p, lex, inner, end) if inner is not None and somebody else None


def _past_the_relay(p: Parse, lex: Lexicon, qui: int, found: Subject, first: int) -> Subject | None:
    """The source before the medium that passes it on, where a relative clause is about the source: des témoins | joints
    par X, lesquels P; qui parlent de Q. None where it may be about the medium."""
    relayed = relayed_before(p, lex, found.first, first)
    if relayed is None or relayed.speaker is None or found.speaker is None:
        return None
    verb = finite_within(p, qui, min(qui + LONGEST_RELATIVE, len(p.tokens)))
    number = p.tokens[verb].feats.get("Number", "") if verb >= 0 else ""
    numbered = number == relayed.speaker.number != found.speaker.number
    genders = {relayed.speaker.gender, p.tokens[qui].feats.get("Gender", "")} - {""}
    compound = p.tokens[qui].form.endswith(lex.endings["compound_relative"]) and len(genders) < 2
    return relayed if numbered or compound else None


def _across(p: Parse, lex: Lexicon, group: Group, comma: int, first: int) -> Subject | None:
    """The subject before an apposition or an incise: the parse tells it, or the noun phrase before the other comma."""
    opening = {",": ",", ")": "(", "»": "«", "”": "“"}.get(p.tokens[comma].form, p.tokens[comma].form)
    start = next((i for i in range(comma - 1, max(first, comma - FARTHEST), -1) if p.tokens[i].form == opening), comma)
    head = p.tokens[group.verb].head  # s'est | borné | à évoquer
    raised = p.tokens[head].children if group.first <= head < group.verb else ()
    for child in (*p.tokens[group.verb].children, *raised):
        token = p.tokens[child]
        if (
            token.relation.startswith("nsubj")
            and first <= child < start
            and token.upos in {"NOUN", "PROPN", "PRON", "ADJ", "X"}
        ):
            if token.form in lex.pronouns or token.form in lex.words["nobody"] | lex.words["times"]:
                continue
            if token.form in lex.words["sides_named"] and child == first:
                continue  # Côté indien, le ministre, X, dit P
            phrase = phrase_around(p, lex, child, first, comma)
            if phrase is not None:
                return Subject(speaker(p, lex, phrase, comma + 1), phrase.first, comma + 1)
    for i in range(comma - 1, max(first, comma - FARTHEST), -1):
        if p.tokens[i].form == opening:
            found = _spoken_for(p, lex, noun_phrase_before(p, lex, i, first), first)
            relative = i == start and (
                p.tokens[i + 1 + (p.tokens[i + 1].form in lex.words["copulative"])].form in lex.words["relatives"]
                or (p.tokens[i + 1].feats.get("VerbForm") == "Part" and _ends_in_relative(p, lex, i + 1, comma))
                or inserted(p, lex, i + 1, comma)
                or citing_at(p, lex, i + 1)
                or _called_what(p, lex, found, i, comma)
            )
            if found is not None and (citing := _citing_before(p, lex, found.first, first)) is not None:
                found = citing
            found = _heard_through(p, lex, found, first) if found is not None else None
            if found is not None and (relayed := relayed_before(p, lex, found.first, first)) is not None:
                found = relayed  # un habitant | joint par l'AFP |, qui P, (dit)
            if found is not None and found.speaker is not None and (relative or finite_within(p, i, comma) < 0):
                name = _called(p, lex, found, first)
                return Subject(speaker(p, lex, (name or found.speaker).phrase, comma + 1), found.first, comma + 1)
    return None


def _heard_through(p: Parse, lex: Lexicon, found: Subject, first: int) -> Subject:
    """The subject before the way he was heard, which cannot speak: un habitant | joint par téléphone |, qui P, dit."""
    by, heard = found.first - 1, found.first - 2
    behind = heard > first and p.tokens[by].upos == "ADP" and p.tokens[heard].form in lex.words["heard"]
    if found.speaker is None or not behind:
        return found
    platform = p.tokens[found.speaker.phrase.head].form in lex.words["platforms"]
    if plausible(p, lex, found.speaker.phrase, sure=True) and not platform:
        return found
    return _longer(p, lex, found, first) or found


def _spoken_for(p: Parse, lex: Lexicon, found: Subject | None, first: int) -> Subject | None:
    """The subject before the one through whom it speaks: Moscou, par la voix du porte-parole du Kremlin, | X, a dit."""
    if found is None or found.speaker is None or p.tokens[found.speaker.phrase.head].lemma not in lex.words["channels"]:
        return found
    comma = found.first - 2
    through = comma > first and p.tokens[comma].form == "," and p.tokens[comma + 1].form in lex.words["agent"]
    return noun_phrase_before(p, lex, comma, first) if through else found


def _called(p: Parse, lex: Lexicon, tail: Subject, first: int) -> Speaker | None:
    """Who is named before an indefinite phrase, or a bare noun, that calls him: Ali, | un habitant du quartier, joint
    par X, dit; (selon) l'OSDH, | une ONG basée à Londres, qui précise P."""
    opens = tail.first - 2 >= first and p.tokens[tail.first - 1].form == ","
    if not opens or tail.speaker is None or tail.speaker.basis != "described":
        return None
    one, bare = p.tokens[tail.first].form in lex.words["one"], p.tokens[tail.first].upos == "NOUN"
    name = noun_phrase_before(p, lex, tail.first - 1, first) if one or bare else None
    if name is None or name.speaker is None or name.speaker.basis != "named" or name.speaker.members:
        return None
    body = tail.speaker.kind in BODIES and kind_of(p, lex, name.speaker.phrase) in {None, tail.speaker.kind}
    alone = name.first == first or p.tokens[name.first - 1].upos in {"PUNCT", "SCONJ", "CCONJ"}
    person = one and alone and name.speaker.kind in {"person", "official", None}
    return name.speaker if body or person else None


def _called_what(p: Parse, lex: Lexicon, found: Subject | None, comma: int, last: int) -> bool:
    """Whether an apposition with a relative clause behind a comma says what the name before it is: Ligue Nord, | une
    ONG qui soigne les blessés, dit."""
    if found is None or found.speaker is None or found.speaker.basis != "named":
        return False
    phrase = phrase_from(p, lex, comma + 1, last) if p.tokens[comma + 1].form in lex.words["one"] else None
    return phrase is not None and p.tokens[phrase.last].form in lex.words["subject_relative"]


def _ends_in_relative(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether what a participle opens goes on with a relative clause: (un rapport,) publié en mai et dont X a copie,"""
    verb = finite_within(p, first, last)
    return verb >= 0 and any(p.tokens[k].form in lex.words["relatives"] for k in range(first, verb))


def _citing_before(p: Parse, lex: Lexicon, i: int, first: int) -> Subject | None:
    """The subject before one whom it only cites: Le journal, citant | Reuters, qui…, | raconte."""
    citing = next((k for k in (i - 1, i - 2) if k > first and fold(p.tokens[k].form) in lex.citing), 0)
    if not citing or p.tokens[citing].feats.get("VerbForm") not in {"Part", None}:
        return None
    while citing > first and p.tokens[citing - 1].form in lex.words["reflexive"] | lex.words["gerund_markers"]:
        citing -= 1
    return noun_phrase_before(p, lex, citing - 1, first) if p.at(citing - 1).form == "," else None
