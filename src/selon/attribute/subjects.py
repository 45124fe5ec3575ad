"""The subject of a verb group, on the surface first: it stands right before the group, or right after."""

from dataclasses import dataclass

from selon.attribute.asides import citing_at, inserted
from selon.attribute.clauses import BOUNDARY, Group, adverbial_before, finite_within
from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.phrases import phrase_around, phrase_from
from selon.attribute.quarters import quarters_before, speaks_for_all
from selon.attribute.rejoining import joint_of, rejoined_apposed, rejoined_before
from selon.attribute.sources import Speaker, plausible, speaker
from selon.parse import Parse

LONGEST_DETOUR = 8  # tokens between a participle and its agent: joint par téléphone, dimanche, par X
MOST_COMPLEMENTS = 3  # behind the noun of a subject, each with its preposition
FARTHEST_PARTICIPLE = 8  # tokens between a participle and the verb whose subject stands before it
FARTHEST = 30  # tokens between a subject and its verb, across an apposition or an incise
NEVER_WITHIN = (BOUNDARY | {":", "«"}) - {"-", "»", "”", "’", "("}  # marks that no noun phrase runs over


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a verb group has for subject: a speaker, or nobody (on, an impersonal); `first` to `last` are its tokens."""

    speaker: Speaker | None
    first: int
    last: int
    relative: bool = False


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
    i = end - 1
    if i < first:
        return None
    token = p.tokens[i]
    if token.form in lex.words["subject_relative"]:
        return _antecedent(p, lex, i, first)
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
    if surface is not None and surface.first > first and p.tokens[surface.first - 1].upos == "ADP":
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
            if gerund and p.tokens[k - 1].form in lex.words["gerund_markers"]:
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
        before = noun_phrase_before(p, lex, i, first)
        if before is None or before.speaker is None:
            return None
        if before.first == first or p.tokens[before.first - 1].upos != "ADP":
            sure = plausible(p, lex, before.speaker.phrase, sure=True)
            return Subject(before.speaker, before.first, tail.last) if sure else None
        i = before.first - 1
    return None


def relayed_before(p: Parse, lex: Lexicon, i: int, first: int) -> Subject | None:
    """The subject before the one who only passes it on: Des habitants | cités par l'AFP | décrivent."""
    i -= 1
    if i <= first or (p.tokens[i].form not in lex.words["agent"] and p.tokens[i].form not in lex.words["genitive"]):
        return None
    participles = lex.words["relaying" if p.tokens[i].form in lex.words["agent"] else "issuing"]
    for k in range(i - 1, max(first, i - LONGEST_DETOUR), -1):
        if p.tokens[k].form in participles:
            return noun_phrase_before(p, lex, k - (p.tokens[k - 1].form == ","), first)
        if p.tokens[k].form == "," or finite_within(p, k, k + 1) >= 0:
            return None
    return None


def _where(p: Parse, lex: Lexicon, on: int, first: int) -> Speaker | None:
    """Who `on` is in a relative clause of where it speaks: (au ministère,) où l'on dénonce P."""
    end = on - 1 - (p.tokens[on - 1].form in lex.words["definite"])
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
    i = skip_times(p, lex, group.last, limit)
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


def skip_times(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after the adverbs and dates that stand at token `i`: hier, jeudi 23 juin, également, le lundi."""
    tokens, times, first = p.tokens, lex.words["times"], i
    while i < limit:
        t = tokens[i]
        if i > first and t.form in lex.words["time_adjectives"] and tokens[i - 1].lemma in times:
            i += 1  # en mars | dernier
        elif (
            (t.upos == "ADV" and t.form not in lex.words["never_adverbs"])
            or t.form in times
            or t.lemma in times
            or (t.text.isdigit() and i > 0 and tokens[i - 1].form in times)
            or (t.text.isdigit() and i + 1 < limit and tokens[i + 1].form in times)
            or (
                t.form in lex.words["time_openers"]
                and i + 1 < limit
                and (tokens[i + 1].lemma in times or tokens[i + 1].form in times)
            )
        ):
            i += 1
        elif (
            t.form in lex.words["date_articles"]
            and i + 2 < limit
            and tokens[i + 1].text[0].isdigit()
            and tokens[i + 2].form in times
        ):
            i += 2
        else:
            break
    return i


def _antecedent(p: Parse, lex: Lexicon, qui: int, first: int) -> Subject | None:
    end = qui - 1 if qui > first and p.tokens[qui - 1].form == "," else qui
    found = noun_phrase_before(p, lex, end, first)
    if found is None or found.speaker is None:
        return None
    who = found.speaker
    if not plausible(p, lex, who.phrase, sure=True):  # (donne) la parole à | un passeur | qui
        behind = (k + 1 for k in range(end - 2, who.phrase.head, -1) if p.tokens[k].upos == "ADP")
        inner = next(
            (i for k in behind if (i := phrase_from(p, lex, k, end)) is not None and i.last == end), who.phrase
        )
        who = speaker(p, lex, inner, end) if plausible(p, lex, inner, sure=True) else who
    return Subject(who, found.first, qui + 1, relative=True)


def _across(p: Parse, lex: Lexicon, group: Group, comma: int, first: int) -> Subject | None:
    """The subject before an apposition or an incise: the parse tells it, or the noun phrase before the other comma."""
    opening = {",": ",", ")": "(", "»": "«", "”": "“"}.get(p.tokens[comma].form, p.tokens[comma].form)
    start = next((i for i in range(comma - 1, max(first, comma - FARTHEST), -1) if p.tokens[i].form == opening), comma)
    for child in p.tokens[group.verb].children:
        token = p.tokens[child]
        if (
            token.relation.startswith("nsubj")
            and first <= child < start
            and token.upos in {"NOUN", "PROPN", "PRON", "ADJ", "X"}
        ):
            if token.form in lex.pronouns or token.form in lex.words["nobody"] | lex.words["times"]:
                continue
            phrase = phrase_around(p, lex, child, first, comma)
            if phrase is not None:
                return Subject(speaker(p, lex, phrase, comma + 1), phrase.first, comma + 1)
    for i in range(comma - 1, max(first, comma - FARTHEST), -1):
        if p.tokens[i].form == opening:
            found = noun_phrase_before(p, lex, i, first)
            relative = i == start and (
                p.tokens[i + 1].form in lex.words["relatives"]
                or (p.tokens[i + 1].feats.get("VerbForm") == "Part" and _ends_in_relative(p, lex, i + 1, comma))
                or inserted(p, lex, i + 1, comma)
                or citing_at(p, lex, i + 1)
            )
            if found is not None and (citing := _citing_before(p, lex, found.first, first)) is not None:
                found = citing
            if found is not None and found.speaker is not None and (relative or finite_within(p, i, comma) < 0):
                return Subject(speaker(p, lex, found.speaker.phrase, comma + 1), found.first, comma + 1)
    return None


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
    return noun_phrase_before(p, lex, citing - 1, first) if p.tokens[citing - 1].form == "," else None


def noun_phrase_before(p: Parse, lex: Lexicon, end: int, first: int) -> Subject | None:
    """The longest noun phrase that ends right before token `end`, as a subject; None where none ends there."""
    tokens, best = p.tokens, None
    if end - 1 > first and tokens[end - 1].form == ")":
        opening = next((i for i in range(end - 2, max(first, end - LONGEST_DETOUR), -1) if tokens[i].form == "("), 0)
        named = noun_phrase_before(p, lex, opening, first) if opening else None  # X (OSDH)
        return Subject(named.speaker, named.first, end) if named is not None else None
    start = end - 1
    while start >= first and end - start <= FARTHEST:
        t = tokens[start]
        if (
            (t.upos == "SCONJ" and not _joining(p, lex, start))
            or t.form in NEVER_WITHIN
            or (t.form == "(" and not any(tokens[i].form == ")" for i in range(start, end)))  # l'ANL (X) du maréchal Y
            or (t.form in lex.words["que"] and not _joining(p, lex, start))
        ) and not _correlated(p, lex, start, first):
            break
        if t.upos in {"VERB", "AUX"} and "Mood" in t.feats and t.relation not in {"amod", "nmod", "flat:name"}:
            break
        opens = t.upos in {"DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON", "X"}
        if opens and t.form not in lex.words["never_subjects"] and not _inside(p, lex, start, first):
            phrase = phrase_from(p, lex, start, end)
            best = phrase if phrase is not None and phrase.last == end else best
        start -= 1
    if best is None:
        return None
    best = _listed(p, lex, _after_time(p, lex, _one_clause(p, lex, best, end, first), end), end, first)
    return Subject(speaker(p, lex, best, end), best.first, end)


def _listed(p: Parse, lex: Lexicon, phrase: Phrase, end: int, first: int) -> Phrase:
    """The joint phrase with the members of its list before a comma: Paris, Londres et Berlin."""
    comma = phrase.first - 1
    if not phrase.parts or comma <= first or p.tokens[comma].form != ",":
        return phrase
    for start in range(max(first, comma - LONGEST_DETOUR), comma):
        opens = start == first or p.tokens[start - 1].upos in {"PUNCT", "CCONJ", "SCONJ"}
        whole = phrase_from(p, lex, start, end) if opens else None
        if whole is not None and whole.last == end and len(whole.parts) > len(phrase.parts):
            return whole
    return phrase


def _joining(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether the que at token `i` ends words that join nouns: ainsi que."""
    return any(
        tuple(t.form for t in p.tokens[i + 1 - len(words) : i + 1]) == words
        for words in lex.joining.get(p.tokens[i - 1].form if i else "", ())
    )


def _correlated(p: Parse, lex: Lexicon, i: int, first: int) -> bool:
    """Whether the que at token `i` answers the tant before it: tant Kiev que Moscou."""
    near = range(max(first, i - LONGEST_DETOUR), i)
    return p.tokens[i].form in lex.words["que"] and any(p.tokens[k].form in lex.words["correlating"] for k in near)


def _one_clause(p: Parse, lex: Lexicon, phrase: Phrase, end: int, first: int) -> Phrase:
    """The joint subject of the verb at token `end`; its last member alone where the one before it belongs to another
    clause: (le pont a été pris par) l'armée et les rebelles (ont fui)."""
    if not phrase.loose:
        return phrase
    tokens, alone = p.tokens, phrase_from(p, lex, *phrase.parts[-1])
    verb = finite_within(p, end, min(end + 4, len(tokens)))
    plural = verb >= 0 and tokens[verb].feats.get("Number") == "Plur"
    single = alone is not None and tokens[alone.head].feats.get("Number") == "Sing"
    start = phrase.first
    while start > first and tokens[start - 1].form not in {",", ";", ":"} | lex.words["que"]:
        start -= 1
    opens = finite_within(p, start, phrase.first) < 0 and tokens[phrase.first - 1].upos != "ADP"
    return phrase if alone is None or (plural and (single or opens)) else alone


def _inside(p: Parse, lex: Lexicon, start: int, first: int) -> bool:
    """Whether the token before makes this the tail of a longer phrase (its complement, its noun)."""
    if start <= first:
        return False
    before = p.tokens[start - 1]
    if before.form in lex.words["plural_articles"] and start - 1 > first and p.tokens[start - 2].form == ";":
        return False  # (P ;) des | habitants
    return (
        before.form in lex.words["genitive"]
        or before.upos == "DET"
        or (before.form.endswith("-") and len(before.form) > 1)
    )


def _after_time(p: Parse, lex: Lexicon, phrase: Phrase, end: int) -> Phrase:
    """A time before the subject is no part of it: Lundi soir l'armée a dit."""
    if p.tokens[phrase.head].lemma not in lex.words["times"]:
        return phrase
    i = skip_times(p, lex, phrase.first, end)
    return phrase_from(p, lex, i, end) or phrase if i < end else phrase
