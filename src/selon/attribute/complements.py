"""What stands after a cue verb: its content, in the frames that the verb's entry allows, and the media told."""

import re
from dataclasses import dataclass, field

from selon.attribute.addressees import medium_at
from selon.attribute.amounts import amount_at, bounded_number_at
from selon.attribute.citations import passed_on
from selon.attribute.clauses import OPENING, QUOTES, finite_within, infinitive_at
from selon.attribute.cue import Range
from selon.attribute.genitives import own_genitive
from selon.attribute.joints import Phrase
from selon.attribute.kinds import kind_of_noun
from selon.attribute.learning import learnt_at, source_at
from selon.attribute.lexicon import fold
from selon.attribute.objects import beyond_relative, called_as, object_ahead
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.sayings import complemented, long_quotation, object_behind
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.attribute.times import skip_adverbials
from selon.attribute.verdicts import judged_behind, verdict

HOUR = re.compile(r"\d{1,2}\s?[hH:]")  # 15h35
STOPS = {".", "!", "?", "…"}  # between two sentences of one quotation
LONGEST_DAY = 5  # le même jour
LONGEST_ASIDE = 25  # tokens between two commas that may stand between a verb and its content


@dataclass(slots=True)
class Complement:
    """The content after a verb: the frame met, its tokens, who it was told to, who it was learnt from."""

    frame: str
    piece: Range
    told: list[Speaker] = field(default_factory=list)
    learnt: Speaker | None = None


def _limit(at: Occurrence) -> int:
    """Where the content of a verb must end: with the sentence, which is one of a quotation that the verb stands in."""
    inside = at.p.tokens[at.group.verb].quotation
    if inside < 0 or not at.p.quotations[inside].balanced or at.p.tokens[at.group.last - 1].quotation != inside:
        return at.sentence.last  # the latter where but the verb is quoted: « dément catégoriquement » avoir tiré
    end = at.p.quotations[inside].inner_end
    for i in range(at.end, at.sentence.last):
        t = at.p.tokens[i]
        if t.start >= end or (t.quotation == inside and t.form in STOPS and at.p.at(i + 1).text[:1].isupper()):
            return i  # « On nous a dit que P. Lundi, Q », raconte X
    return at.sentence.last


def complement(at: Occurrence) -> Complement | None:
    """The content of the verb, behind it in its sentence; None where no frame of its entry is met."""
    if at.between >= 0:
        return Complement("np", (at.between, at.sentence.last))
    return _Walk(at).run(at.end)


def handed_on(at: Occurrence, i: int) -> bool:
    """Whether what stands before token `i` is whom a demand goes to, and what is demanded comes behind: a appelé X | à
    partir, a sommé X | de se rendre."""
    tokens, lex, limit = at.p.tokens, at.lex, at.sentence.last
    if at.entry.stance != "demanded":
        return False
    while i + 1 < limit and tokens[i].form in lex.words["infinitive_markers"] | lex.words["dative"]:
        if infinitive_at(at.p, lex, i + 1, limit) >= 0:
            return f"{lex.uncontracted.get(tokens[i].form, tokens[i].form)}-inf" in at.entry.frames
        inner = phrase_from(at.p, lex, i + 1, limit, inner=True)  # les parties | au conflit | à
        i = inner.last if inner is not None else limit
    return False


class _Walk:
    """One pass over the words after the verb, until a frame is met or none can be."""

    def __init__(self, at: Occurrence) -> None:
        self.at, self.p, self.lex, self.group, self.entry = at, at.p, at.lex, at.group, at.entry
        clitics = {at.p.tokens[k].form for k in range(at.group.first, at.group.verb)}
        taken_up = "le-à-np" in at.entry.frames and clitics & at.lex.words["object_clitics"]
        self.frames = at.entry.frames | {"à-np"} if taken_up else at.entry.frames  # l'attribue | à Y
        self.limit = _limit(at)
        self.told: list[Speaker] = []
        self.learnt: Speaker | None = None
        self.target = self.pinned = -1

    def run(self, i: int) -> Complement | None:
        while self.entry.rest and i < self.limit and self.p.tokens[i].upos == "ADJ":
            i += 1  # opposer un démenti | formel
        while i < self.limit:
            step = self._step(i)
            if step is None or isinstance(step, Complement):
                return step
            i = step
        return None

    def _step(self, i: int) -> Complement | int | None:
        p, lex, entry, limit, t = self.p, self.lex, self.entry, self.limit, self.p.tokens[i]
        if behind := beyond_relative(self.at, i, self.limit):
            return behind
        if t.form in lex.words["que"] and "que" in entry.frames:
            return self._found("que", i + 1)
        if self._question(i):
            return self._found("question", i)
        if t.form == ":":
            return self._found("colon", i + 1)
        if (t.form in OPENING or t.form == '"') and (closing := self._quoted_target(i)):
            self.target = i
            return closing
        if (t.form in OPENING or t.form == '"') and (
            entry.frames & {"np", "person"}
            or ("adj" in entry.frames and complemented(p, lex, i, limit))
            or ("verdict" in entry.frames and object_ahead(self.at))
            or ("quote" in entry.frames and long_quotation(p, i, limit) and not object_behind(self.at, i, limit))
        ):
            return self._found("quote", i if self.target < 0 else self.target)
        if t.form in {",", "("}:
            return self._aside(i)
        if infinitive_at(p, lex, i, limit) >= 0 and "inf" in entry.frames:
            if t.upos == "ADV" and t.form.endswith(lex.endings["adverb"]):
                return i + 1  # dément | formellement | avoir tiré: how it is said
            return self._found("inf", i)
        if i == self.group.last and t.form in lex.pronouns and i + 1 < limit and self._emphatic(i):
            return i + 1  # parle | lui | de deux appareils, évoque | lui | aussi des rafles
        if t.form in lex.words["through"]:  # auprès, which the tagger calls an adverb
            return self._preposition(i)
        ranges = entry.frames & {"à-np"} if t.form in lex.words["number_ranges"] else set()
        if ("np" in entry.frames or ranges) and amount_at(p, lex, i, limit):
            return self._found("np", i)
        if "np" in entry.frames and t.upos == "PRON" and any(n.start == t.start for n in p.numbers):
            return self._found("np", i)  # n'en reconnaît que | vingt-six, which the tagger calls a pronoun
        if t.form in lex.words["comparatives"] and (told := called_as(self.at, i, self.limit)):
            return told
        if t.form in lex.words["without"] and (judged := self._judged(i)) is not None:
            return self._found("np", judged)  # juge sans fondement | cette version
        if t.form in lex.words["genitive"] and i + 1 < limit and bounded_number_at(p, lex, i + 1, limit):
            return self._preposition(i)  # (fait état) | de | plus de cent morts: no adverbial
        if (passed := skip_adverbials(p, lex, i, limit)) > i:
            return passed
        if t.form in lex.words["genitive"] | lex.words["dative"] or t.upos == "ADP":  # aux, called a determiner
            return self._preposition(i)
        if (handed := self._handed(i)) > i:
            return handed
        if t.form in lex.words["neither"]:
            denied = i + 1 < limit and p.tokens[i + 1].form in lex.words["negator"]
            return i + 2 + denied  # ne confirme | ni n'infirme | cette version
        if t.upos == "ADV" or t.form in lex.words["passed_over"]:
            return i + 1
        if (judged := self._judged(i)) is not None:
            return self._found("np", judged)
        judges = "verdict" in entry.frames or entry.row in lex.words["qualifying_verbs"]
        judged = "adj" in entry.frames or (judges and object_ahead(self.at))
        if judged and t.upos in {"ADJ", "VERB"}:
            return self._found("adj", i)
        if t.upos in {"DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON", "X"}:
            return self._noun_phrase(i)
        return None

    def _quoted_target(self, i: int) -> int:
        """The token behind the quotation that opens at token `i`, where it is whom a demand goes to: appelle « toutes
        les parties » | à négocier, | à la retenue; 0 where it is not."""
        inside = self.p.at(i + 1).quotation
        if self.entry.stance != "demanded" or inside < 0:
            return 0
        closing = next((k for k in range(i + 1, self.limit - 2) if self.p.tokens[k].quotation != inside), 0)
        if not closing or finite_within(self.p, i, closing) >= 0:
            return 0
        named = self.p.tokens[closing + 1].form in self.lex.words["dative"] and "à-np" in self.entry.frames
        return closing + 1 if named or handed_on(self.at, closing + 1) else 0

    def _handed(self, i: int) -> int:
        """The token behind a participle at token `i` that says how a document went out, before the content: (annonce
        dans un communiqué) transmis à X | la mort de Y; `i` where none stands there."""
        p, token = self.p, self.p.tokens[i]
        written = p.tokens[i - 1].upos == "NOUN" and kind_of_noun(self.lex, p.tokens[i - 1]) == "document"
        participle = (
            token.upos == "VERB" and token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Past"
        )
        if not (written and participle) or i - 1 <= self.group.last:
            return i
        passed = passed_on(p, self.lex, i, self.limit)
        if passed is not None:
            self.told.append(passed[0])
        return passed[1] if passed is not None else i + 1

    def _judged(self, i: int) -> int | None:
        """Where the content begins whose verdict stands at token `i`: behind a verdict that denies it or doubts it,
        else with the verdict; None where none stands there."""
        if "verdict" not in self.entry.frames:
            return None
        at = judged_behind(self.p, self.lex, i, self.limit)
        denied = at is not None and verdict(self.p, self.lex, self.entry, i, self.limit) in {"denied", "doubted"}
        return at[denied] if at is not None else None

    def _emphatic(self, i: int) -> bool:
        """Whether the pronoun at token `i` but takes the subject up: parle lui de P, évoque elle aussi P."""
        told = self.lex.words["genitive"] | self.lex.words["que"]
        return self.p.at(i + 1).upos == "ADV" or self.p.at(i + 1).form in told

    def _found(self, frame: str, start: int) -> Complement | None:
        return Complement(frame, (start, self.limit), self.told, self.learnt) if start < self.limit else None

    def _question(self, i: int) -> bool:
        t, lex = self.p.tokens[i], self.lex
        if t.form not in self.lex.words["question"] or "que" not in self.entry.frames or i > self.group.last + 3:
            return False
        if t.form in lex.words["neuter"]:
            return i + 1 < self.limit and self.p.tokens[i + 1].form in lex.words["after_neuter"]
        return t.upos != "PROPN" and not (t.form in lex.words["reflexive"] and t.upos == "PRON")

    def _aside(self, i: int) -> int | None:
        """The token after an aside between commas or brackets, where the content follows it."""
        closing = "," if self.p.tokens[i].form == "," else ")"
        if i + 2 >= len(self.p.tokens):
            return None
        if i + 2 < self.limit and self.p.tokens[i + 1].form in self.lex.pronouns and self.p.tokens[i + 2].form == ",":
            return i + 3  # évoque, elle, deux appareils
        opened = i + 1 + (self.p.tokens[i + 1].form in OPENING)  # avance, « de source hospitalière », P
        if self.p.tokens[opened].form in self.lex.words["genitive"] and "que" in self.entry.frames:
            self.learnt = source_at(self.at, opened + 1, self.limit)
        if self.p.tokens[i + 1].form in self.lex.words["along_with"] and self._nobody():  # on notera, avec X, que
            self.learnt = self._medium_in(i + 1, self.limit)
        for j in range(i + 1, min(self.limit - 1, i + LONGEST_ASIDE)):
            if self.p.tokens[j].form == ":":
                return None if finite_within(self.p, i + 1, i + 2) >= 0 else j  # (X, qui témoigne,) regrette : P
            if self.p.tokens[j].form == closing:
                after = self.p.tokens[j + 1]
                form = self.p.tokens[i + 1].form
                citing = fold(form) in self.lex.citing and form.endswith(self.lex.endings["gerund"])
                dated = skip_adverbials(self.p, self.lex, i + 1, self.limit) > i + 1
                day = any(t.lemma in self.lex.words["times"] for t in self.p.tokens[i + 1 : min(j, i + LONGEST_DAY)])
                brought = (
                    dated
                    or (day and finite_within(self.p, i, j) < 0)
                    or self.p.tokens[i + 1].upos == "ADP"
                    or form in self.lex.joining
                    or citing
                )
                if brought and after.upos == "ADP" and closing == ",":
                    return j + self._governed(j + 1)
                plain = (
                    bool(self.entry.frames & {"np", "person"})
                    and brought
                    and (after.upos in {"DET", "NUM"} or after.form in self.lex.words["exceeding"])
                )
                if plain and (medium := self._medium_in(i + 1, j)) is not None:
                    self.told.append(medium)
                # impute à X, qui arme Y, la mort de Z; rejette, comme toujours, ces accusations
                relative = form in self.lex.words["incise_relatives"] | self.lex.words["comparatives"]
                plain = plain or ("np" in self.entry.frames and relative and after.upos in {"DET", "NUM"})
                opens = plain or after.form in self.lex.words["aside_closers"] or after.form in OPENING | {":", '"'}
                return (
                    j + 1
                    if closing == ")" or opens or infinitive_at(self.p, self.lex, j + 1, self.limit) >= 0
                    else None
                )
        return None

    def _nobody(self) -> bool:
        """Whether on is the subject of the verb."""
        return self.p.at(self.group.first - 1).form in self.lex.words["nobody"]

    def _governed(self, i: int) -> bool:
        """Whether the preposition at token `i` is one that the verb takes: (a fait état, jeudi,) de trois morts. Any
        other opens the next aside: (a revendiqué, jeudi,) dans un tract, l'attaque."""
        form = self.p.tokens[i].form
        name = self.lex.uncontracted.get(form, form)
        return form in self.lex.words["genitive"] or bool(self.entry.frames & {f"{name}-np", f"{name}-inf"})

    def _medium_in(self, i: int, limit: int) -> Speaker | None:
        """The medium through which an aside says that it was told: (revendique), via son agence X, (l'attaque)."""
        return medium_at(self.p, self.lex, i, limit) if self.p.tokens[i].form in self.lex.words["addressee"] else None

    def _preposition(self, i: int) -> Complement | int | None:
        """What a preposition brings: content of that frame, or a complement to pass over."""
        p, lex, frames, form = self.p, self.lex, self.frames, self.p.tokens[i].form
        if form in lex.words["bare_genitive"] and p.tokens[i - 1].form in lex.words["exceeding"]:
            return i + 1  # (avance un bilan) plus | de | deux fois supérieur
        heard = learnt_at(p, lex, i, self.limit) if self.entry.row in lex.words["learning"] else None
        if heard is None and form in lex.words["genitive"] and "que" in frames:
            heard = source_at(self.at, i + 1, self.limit)
        if heard is not None:
            self.learnt = heard
            relay = passed_on(p, lex, heard.last, self.limit) if heard.last < self.limit else None
            if relay is not None:  # il ressort d'un rapport | consulté par X | que P
                self.told.append(relay[0])
                return relay[1]
            return heard.last + (p.tokens[heard.last].form in QUOTES if heard.last < self.limit else 0)
        name = lex.uncontracted.get(form, form)
        begin = i + 1 if self.target < 0 else self.target
        if infinitive_at(p, lex, i + 1, self.limit) >= 0:
            frame = f"{name}-inf" if form in lex.words["infinitive_markers"] else ""
            return self._found(frame, begin) if frame in frames else None
        partitive = form in lex.words["plural_articles"] or (form in lex.words["bare_genitive"] and self._partitive(i))
        if partitive and f"{name}-np" not in frames:
            return self._found("np", i) if "np" in frames else None
        frame = f"{name}-np"
        j = i + 1
        while j < self.limit and p.tokens[j].form in lex.words["genitive"] and form not in lex.words["genitive"]:
            j += 1
        medium = medium_at(p, self.lex, i, self.limit) if form in self.lex.words["addressee"] else None
        refuses = self.entry.stance == "declined"  # n'a pas donné suite | aux questions de notre confrère
        if frame in frames and (medium is None or refuses):
            named = next((k for k in range(i + 1, self.limit) if p.tokens[k].upos != "PROPN"), self.limit)
            if form in lex.words["dative"] and i + 1 < named < self.limit and p.tokens[named].upos == "DET":
                return named  # (ont conclu) | à New York | un accord
            return self._found(frame, begin)
        if medium is not None:
            end = own_genitive(self.at, medium.phrase, self.limit)
            if end < medium.phrase.last:
                medium = speaker(p, lex, Phrase(medium.phrase.first, end, medium.phrase.head), end)
            if p.tokens[medium.phrase.head].lemma not in lex.words["press"] or medium.basis == "named":
                self.told.append(medium)  # not la presse locale
            return medium.last
        phrase = phrase_from(p, lex, j, self.limit) if j < self.limit else None
        if phrase and self.entry.row in lex.words["reading"] and kind_of(p, lex, phrase) == "document":
            self.learnt = speaker(p, lex, phrase, phrase.last)  # on peut lire dans le texte que
        if phrase and "le-à-np" in frames and form in lex.words["dative"] and plausible(p, lex, phrase, sure=True):
            self.pinned = i  # impute | à Y P
        return own_genitive(self.at, phrase, self.limit) if phrase else None

    def _partitive(self, i: int) -> bool:
        """De before an adjective and a plural noun is an article: d'importants renforts, de « fausses » rumeurs."""
        i += i + 1 < self.limit and self.p.tokens[i + 1].form in OPENING | {'"'}
        return i + 2 < self.limit and self.p.tokens[i + 1].upos == "ADJ" and self.p.tokens[i + 2].upos == "NOUN"

    def _noun_phrase(self, i: int) -> Complement | int | None:
        phrase, frames = phrase_from(self.p, self.lex, i, self.limit), self.entry.frames
        if phrase is None:
            quoted = i + 1 < self.limit and self.p.tokens[i + 1].form in OPENING | {'"'}  # une « violation »
            number = self.p.tokens[i].upos == "NUM" or self._counted(i)
            return self._found("np", i) if "np" in frames and (quoted or number) else None
        if beyond := self._beyond_aside(phrase):
            self.target = i
            return beyond
        if self._target_at(phrase.last):
            self.target = i if "person" in frames or self.entry.stance == "demanded" else -1
            return phrase.last
        head = self.p.tokens[phrase.head]
        if head.form in self.lex.words["one"] and "np" in frames and self._counted(i):
            return self._found("np", i)  # n'en reconnaît qu' | un
        if head.upos == "PRON" or head.lemma in self.lex.words["no_content"]:
            return None
        about = "person" in frames or self.entry.stance == "demanded"
        if "np" in frames or (about and self._called(phrase)) or self._dismissed(phrase.head + 1):
            return self._found("np", i if self.pinned < 0 else self.pinned)
        return None

    def _counted(self, i: int) -> bool:
        """Whether the word at token `i` is but the number of what en stands for: en revendique | quarante-deux."""
        clitics = {self.p.tokens[k].form for k in range(self.group.first, self.group.verb)}
        alone = i + 1 >= self.limit or self.p.tokens[i + 1].upos in {"PUNCT", "ADP"}
        return alone and bool(clitics & self.lex.words["verb_clitics"])

    def _called(self, phrase: Phrase) -> bool:
        """Whether the phrase holds both whom the verb is about and what it says of him: taxer X | de terrorisme."""
        forms = (self.p.tokens[i].form for i in range(phrase.head + 1, phrase.last))
        return any(f"{self.lex.uncontracted.get(form, form)}-np" in self.entry.frames for form in forms)

    def _dismissed(self, i: int) -> bool:
        """Whether a verb of judging passes a verdict behind the noun that ends before token `i`: juger une version
        infondée, juger la situation « sous contrôle »."""
        quoted = i < self.limit and self.p.tokens[i].form in OPENING | {'"'}
        if quoted and "verdict" in self.entry.frames and "person" not in self.entry.frames:
            return True
        return "verdict" in self.entry.frames and verdict(self.p, self.lex, self.entry, i, self.limit) is not None

    def _beyond_aside(self, phrase: Phrase) -> int:
        """The token behind the aside that parts whom a demand goes to from what is demanded: exhorte les garants |, la
        France en tête, | à intervenir; 0 where none stands there."""
        if self.entry.stance != "demanded":
            return 0
        near = range(phrase.last, min(self.limit - 2, phrase.last + LONGEST_ASIDE))
        commas = [k for k in near if self.p.tokens[k].form == ","]
        closing = next((k for k in commas if handed_on(self.at, k + 1)), 0)
        opened = any(self.p.tokens[k].form == "," for k in range(phrase.first, closing))
        return closing + 1 if opened and finite_within(self.p, phrase.last, closing) < 0 else 0

    def _target_at(self, i: int) -> bool:
        """Whether the noun phrase before token `i` is whom the verb is about or told, its content coming after."""
        if i >= self.limit:
            return False
        if beyond_relative(self.at, i, self.limit):
            return True
        lex, frames, form = self.lex, self.entry.frames, self.p.tokens[i].form
        name = lex.uncontracted.get(form, form)
        infinitive = infinitive_at(self.p, self.lex, i + 1, self.limit) >= 0
        if form in lex.words["genitive"]:
            handed = infinitive and form in lex.words["bare_genitive"] and f"{name}-inf" in frames
            return handed or ("person" in frames and f"{name}-np" in frames)
        if form in lex.words["dative"]:
            clock = self.p.tokens[min(i + 1, self.limit - 1)]
            if clock.lemma in lex.words["times"] or HOUR.match(clock.text):
                return False  # a appelé son homologue | à 15h35
            return (infinitive and f"{name}-inf" in frames) or f"{name}-np" in frames
        if self.p.tokens[i].upos == "ADP" and "person" in frames and f"{name}-np" in frames:
            return True  # mettre en garde X | contre Y
        return form in self.lex.words["que"] and "que" in frames and "np" not in frames
