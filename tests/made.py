"""Readings made by hand out of a text and the words in it: for tests of what comes after reading."""

from selon.attribute import Evidence
from selon.model import (
    Article,
    Claim,
    Flag,
    Named,
    Passage,
    Reader,
    Reading,
    Source,
    Span,
    article_id,
    claim_id,
)

TEXT = (
    "Un convoi américain entre en Syrie\n\n"
    "SANA, citant des habitants, rapporte qu’un convoi de 42 véhicules a franchi jeudi la frontière irakienne. "
    "Il transportait des blindés. « Nous n’avons rien transféré », a démenti le Pentagone. "
    "M. Jaafari a accusé Washington : il affirme que, selon l’ONU, « le pétrole est pillé ». "
    "Une base aurait été visée. La coalition s’est refusée à tout commentaire.\n"
)


def article(text=TEXT, **fields):
    """An article of one body passage; every field that is not given is None."""
    number, digest = article_id(text)
    empty = dict.fromkeys(("file", "url", "title", "outlet", "byline", "published", "published_basis", "language"))
    passages = (Passage(0, len(text), "body"),)
    return Article(**{"id": number, "sha256": digest, **empty, "text": text, "passages": passages, **fields})


def span(words, text=TEXT):
    """The first place where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words), words)


def source(words, name=None, kind="medium", basis="named", stance="asserted", members=(), text=TEXT):
    """One link of a chain."""
    at = span(words, text)
    people = tuple(Named(*_offsets(span(member, text)), member) for member in members)
    return Source(at.start, at.end, at.text, name or words, kind, basis, stance, people)


def claim(*content, cue=None, sources=(), mode="indirect", stance="asserted", text=TEXT, **fields):
    """A claim with the content, the cue and the sources of those words."""
    spans = tuple(span(words, text) for words in content)
    at = span(cue, text) if cue else None
    place = (at.start, at.end) if at else None
    number = claim_id(article_id(text)[0], [(s.start, s.end) for s in spans], place, str(len(sources)))
    return Claim(number, spans, at, tuple(sources), mode, stance, **fields)


def reading(*claims, flags=(), reasons=None, **fields):
    """A reading of the article above."""
    reader = Reader("0.1.0", "0" * 12, "a pipeline 1")
    return Reading(reader, article(**fields), claims, (), tuple(flags), reasons or {})


def full_reading():
    """One claim of each sort: relayed, carried, denied, accusing with a nested one, sourceless, own voice, declined."""
    sana = source("SANA")
    people = source("des habitants", kind="public", basis="described")
    convoy = claim(
        "un convoi de 42 véhicules a franchi jeudi la frontière irakienne", cue="rapporte", sources=[sana, people]
    )
    carried = claim("Il transportait des blindés", sources=[source("des habitants", kind="public", basis="carried")])
    denial = claim(
        "Nous n’avons rien transféré",
        cue="a démenti",
        sources=[source("le Pentagone", "Pentagone", "official", stance="denied")],
        mode="direct",
        stance="denied",
        negated=True,
        about=convoy.id,
    )
    accusing = claim(
        "selon l’ONU, « le pétrole est pillé »",
        cue="affirme",
        sources=[source("il affirme"[:2], "Bachar al-Jaafari", "official", "pronoun", "accused")],
        mode="mixed",
        stance="accused",
    )
    un = source("l’ONU", "ONU", "organisation")
    nested = claim("le pétrole est pillé", cue="selon", sources=[un], mode="direct", parent=accusing.id)
    hearsay = claim("Une base", "été visée", cue="aurait", hedged=True)
    own = claim("un convoi de 42 véhicules a franchi")
    silent = claim(
        "tout commentaire",
        cue="s’est refusée",
        sources=[source("La coalition", "coalition", "armed-group", stance="declined")],
        stance="declined",
    )
    jeudi = span("jeudi")
    return reading(
        convoy,
        carried,
        denial,
        accusing,
        nested,
        hearsay,
        own,
        silent,
        title="Un convoi américain entre en Syrie",
        outlet="Levant-Presse",
        published="2021-01-22",
        published_basis="byline",
        language="fr",
        flags=[Flag("weekday-mismatch", jeudi.start, jeudi.end, "printed as a Thursday, the date is a Friday")],
        reasons={"mentions": "events are not read yet"},
    )


def evidence(a_reading):
    """For each claim that has a cue, a rule that stood on it and on the row `row`."""
    return {c.id: Evidence("rule", "row", c.cue, ("rule",)) for c in a_reading.claims if c.cue}


def _offsets(at):
    return at.start, at.end, at.text
