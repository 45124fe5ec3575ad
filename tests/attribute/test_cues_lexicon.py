"""The lexicon of cues beside verbs: each row is read in its own example, and without the row it is not."""

from dataclasses import replace
from functools import cache
from typing import get_args

import pytest

import selon.attribute
from selon import languages
from selon.attribute import explain
from selon.attribute.lexicon import lexicon
from selon.gather import from_text
from selon.model import Stance
from selon.parse import parse

TABLE = languages.table("fr", "cues")
PREPOSITIONS = [(row["forms"], row.get("stance", "asserted"), row) for row in TABLE["preposition"]]
NOUNS = [(row["lemma"], row["stance"], row) for row in TABLE["noun"]]
ROWS = PREPOSITIONS + NOUNS
KEYS = {
    "preposition": ({"forms", "example", "content"}, {"strict", "set_off", "stance"}),
    "noun": ({"lemma", "stance", "example", "content"}, set()),
}
SHORTEST, LONGEST = 6, 25  # words of an example

# Sentences of rows that are not read as they should be: what is told, and what stands in the way. Strict: one that is
# read leaves this table.
KNOWN = [
    ("démenti", "Le démenti de Moscou sur l'envoi de mercenaires est tombé dans la soirée.", "l'envoi de mercenaires",
     "the singular is tagged as a verb"),
    ("démenti", "Les démentis du Kremlin sur l'envoi de mercenaires se succèdent.", "l'envoi de mercenaires",
     "a reflexive before the predicate is left in the content"),
    ("démenti", "Malgré le démenti du ministère concernant la livraison de chars, les images circulent.",
     "la livraison de chars", "the comma before the main clause ends no content"),
    ("thèse", "La thèse du procureur selon laquelle la bombe venait de l'étranger divise la presse.",
     "la bombe venait de l'étranger", "the parser takes another word than the main verb for the root"),
    ("version", "La version de la police sur la mort du journaliste change chaque jour.", "la mort du journaliste",
     "the parser takes another word than the main verb for the root"),
]  # fmt: skip

# The words of a row where they are no cue: nobody answers, or nothing is told.
UNTOLD = [
    ("selon", "Selon le calendrier, les pourparlers reprennent lundi à Doha."),
    ("d'après", "Les combats d'après la trêve ont vidé trois quartiers."),
    ("aux yeux de", "Le gaz a brûlé aux yeux de nombreux passants."),
    ("du point de vue de", "Du point de vue de la logistique, la route du nord est plus courte."),
    ("à lire", "Les soldats ont trouvé un manuel à lire dans la casemate."),
    ("à entendre", "Le grondement des canons commence à entendre raison."),
    ("pour", "Pour la ville de Kidal, cette nuit a été la plus longue du mois."),
    ("pour", "Le convoi est parti pour le ministère de la Défense sans escorte."),
    ("information", "Le ministre de l'Information est arrivé lundi à Alep."),
    ("accusation", "L'acte d'accusation compte trois cents pages."),
    ("version", "La dernière version du missile vole plus loin."),
    ("menace", "La menace des mines pèse sur les villages du fleuve."),
    ("appel", "La cour d'appel de Bamako siège sous escorte."),
    ("demande", "La demande de blé a doublé depuis le siège."),
    ("promesse", "La promesse de la paix a vidé les casernes."),
    ("engagement", "L'engagement des blindés dans la plaine a duré deux heures."),
    ("prévision", "En prévision de l'assaut, les écoles de Kherson ont fermé."),
]  # fmt: skip


@cache
def parsed(sentence):
    return parse(from_text(sentence, language="fr"))


def told(sentence):
    """What is read of a sentence: the row, then the stance, the sources and the contents of each claim."""
    return [
        (evidence.row, (claim.stance, [source.name for source in claim.sources], [s.text for s in claim.content]))
        for claim, evidence in explain(parsed(sentence))
    ]


def by_row(row, sentence):
    """The claims of a sentence that a row has found."""
    return [claim for who, claim in told(sentence) if who == row]


def without(row):
    """The lexicon with a row of its cues deleted."""
    whole = lexicon("fr")
    prepositions = {
        first: tuple(entry for entry in entries if entry.row != row) for first, entries in whole.prepositions.items()
    }
    return replace(
        whole,
        prepositions=prepositions,
        nouns={lemma: entry for lemma, entry in whole.nouns.items() if entry.row != row},
    )


@pytest.mark.parametrize(("name", "stance", "row"), ROWS, ids=[name for name, _, _ in ROWS])
def test_example_is_read_by_its_row_alone(name, stance, row, monkeypatch):
    (claim,) = by_row(name, row["example"])
    assert (claim[0], len(claim[1]), claim[2]) == (stance, 1, [row["content"]])
    monkeypatch.setattr(selon.attribute, "lexicon", lambda code: without(name))
    assert claim not in [other for _, other in told(row["example"])]


@pytest.mark.parametrize(
    ("name", "sentence", "content"),
    [
        pytest.param(*case, marks=pytest.mark.xfail(reason=reason, strict=True), id=f"{case[0]}: {reason}")
        for *case, reason in KNOWN
    ],
)
def test_sentence_that_is_not_read_yet(name, sentence, content):
    assert [contents for _, _, contents in by_row(name, sentence)] == [[content]]


@pytest.mark.parametrize(("name", "sentence"), UNTOLD, ids=[sentence for _, sentence in UNTOLD])
def test_words_that_are_no_cue(name, sentence):
    assert by_row(name, sentence) == []


def test_every_row_has_a_name_and_an_example_of_its_own():
    assert set(TABLE) == set(KEYS)
    assert len({name for name, _, _ in ROWS}) == len({row["example"] for _, _, row in ROWS}) == len(ROWS)
    assert {name for name, *_ in [*KNOWN, *UNTOLD]} <= {name for name, _, _ in ROWS}


@pytest.mark.parametrize(
    ("kind", "row"), [pytest.param(kind, row, id=row["example"]) for kind, rows in TABLE.items() for row in rows]
)
def test_row_holds_known_words(kind, row):
    needed, allowed = KEYS[kind]
    assert needed <= set(row) <= needed | allowed
    assert row.get("stance", "asserted") in get_args(Stance)
    assert row["example"].endswith(".") and row["content"] in row["example"]
    assert SHORTEST <= sum(any(c.isalnum() for c in word) for word in row["example"].split()) <= LONGEST
