"""Hearsay with nobody named: the conditional of rumour (aurait été tué, il s'agirait)."""

from selon.attribute.clauses import main_verb
from selon.attribute.cue import Cue
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse, Sentence, Token


def hearsay_cue(p: Parse, lex: Lexicon, sentence: Sentence) -> Cue | None:
    """The cue of a sentence with a verb in the conditional of hearsay; None where si makes it hypothetical."""
    tokens = p.of(sentence)
    if any(t.form in lex.words["hypothetical"] and t.upos == "SCONJ" for t in tokens):
        return None
    for token in tokens:
        if (
            token.lemma in lex.words["seeming_verbs"]
            and token.upos == "VERB"
            and "Mood" in token.feats
            and token.quotation < 0
        ):
            return _seeming(p, lex, sentence, token)
        if token.quotation < 0 and rumour(p, lex, token, sentence):
            return Cue(
                "hearsay",
                "conditional",
                sentence.index,
                (token.index, token.index + 1),
                (token.index, token.index),
                [(sentence.first, sentence.last)],
                "asserted",
                hedged=True,
            )
    return None


def _seeming(p: Parse, lex: Lexicon, sentence: Sentence, token: Token) -> Cue:
    """X semble avoir, il semble que P."""
    after = token.index + 1
    impersonal = token.index > sentence.first and p.tokens[token.index - 1].form in lex.words["impersonal"]
    start = (
        after + 1
        if impersonal and after < sentence.last - 1 and p.tokens[after].form in lex.words["que"]
        else sentence.first
    )
    return Cue(
        "hearsay",
        token.lemma,
        sentence.index,
        (token.index, after),
        (token.index, token.index),
        [(start, sentence.last)],
        "asserted",
        hedged=True,
    )


def rumour(p: Parse, lex: Lexicon, token: Token, sentence: Sentence) -> bool:
    """Whether the token is an auxiliary or être in the conditional, followed by what makes it a telling."""
    if token.lemma not in lex.words["rumour_verbs"] or not token.form.endswith(lex.endings["conditional"]):
        return False
    after = next((t for t in p.tokens[token.index + 1 : sentence.last] if t.upos not in {"ADV", "PRON"}), None)
    return after is not None and (after.upos in {"VERB", "ADJ", "AUX", "NOUN", "ADP", "DET", "NUM"})


def hedged(
    p: Parse, lex: Lexicon, first: int, last: int, *, reported: bool, ahead: bool = False, past: bool = False
) -> bool:
    """Whether the words are marked as unsure: the conditional of hearsay, probablement, semble… `reported`: they stand
    in a clause after que, where the conditional of other verbs may be a future seen from the past; `ahead`: what that
    clause tells is yet to come, and so is that of every verb (a promis que les coupables seraient jugés); `past`: that
    was said in the past, and so is a passive (a assuré qu'ils seraient jugés, not qu'ils seraient tombés)."""
    main = -1 if reported else main_verb(p, first, last)
    spoken = main >= 0 and p.tokens[main].feats.get("Person") in {"1", "2"}  # où irais-je ?
    if (
        main >= 0
        and not spoken
        and conditional(lex, p.tokens[main])
        and p.tokens[main].lemma not in lex.words["wishing_verbs"]
    ):
        return not any(t.form in lex.words["hypothetical"] and t.upos == "SCONJ" for t in p.tokens[first:last])
    for token in p.tokens[first:last]:
        if token.form in lex.words["hedges"]:
            return True
        later = ahead or (past and _passive_ahead(p, lex, token, last))
        unsure = token.lemma in lex.words["rumour_verbs"] and not (later and reported)
        if unsure and token.form.endswith(lex.endings["conditional"]):
            before = p.tokens[first : token.index]
            if not any(t.form in lex.words["hypothetical"] and t.upos == "SCONJ" for t in before):
                return True
    return False


def _passive_ahead(p: Parse, lex: Lexicon, auxiliary: Token, last: int) -> bool:
    """Whether être in the conditional is the auxiliary of a simple passive: seraient jugés, not seraient morts."""
    verb = next((t for t in p.tokens[auxiliary.index + 1 : last] if t.upos not in {"ADV", "PUNCT"}), auxiliary)
    reflexive = p.at(auxiliary.index - 1).form in lex.words["reflexive"]  # se seraient repliés
    passive = auxiliary.lemma in lex.words["passive_auxiliaries"] and not reflexive
    participle = verb.upos == "VERB" and verb.feats.get("VerbForm") == "Part"
    return passive and participle and not {verb.form, verb.lemma} & lex.words["with_be"]


def conditional(lex: Lexicon, verb: Token) -> bool:
    """Whether a verb stands in the conditional, which the tagger takes transportait for, and not formerait."""
    ending = next((e for e in lex.endings["conditional"] if verb.form.endswith(e)), "")
    stem = verb.form.removesuffix(ending) + ending[:1]
    infinitives = {stem + e for e in lex.endings["after_stem"]}
    return bool(ending) and (verb.feats.get("Mood") == "Cnd" or verb.lemma in infinitives)
