"""Chronologies: the day that an entry begins with dates what is told in it; what is no entry dates nothing."""

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

MARKET = "Trois obus tombent sur un marché d’Idleb."
CAMP = "L’aviation bombarde un camp de déplacés à Sarmada."

ENTRIES = {  # what the row shows -> the article, the days of `tombent` and `bombarde`
    "a day and a place": (
        f"Chronologie\n\n2 janvier – Idleb. {MARKET}\n\n6 janvier – Sarmada. {CAMP}",
        ("2022-01-02", "2022-01-06"),
    ),
    "a day of the week and the hour": (
        f"Faits marquants\n\nLundi 3 janvier, vers 21 heures. {MARKET}\n\nJeudi 6 janvier. {CAMP}",
        ("2022-01-03", "2022-01-06"),
    ),
    "days in brackets": (
        f"Faits marquants\n\n3 janvier (Idleb). {MARKET}\n\n6 janvier (Sarmada). {CAMP}",
        ("2022-01-03", "2022-01-06"),
    ),
    "days on lines of their own": (
        f"Une semaine\n\nLundi 3 janvier\n\nLe froid s’installe.\n\n{MARKET}\n\nJeudi 6 janvier\n\n{CAMP}",
        ("2022-01-03", "2022-01-06"),
    ),
    "bare days of the week": (
        f"Une semaine\n\n• Lundi – {MARKET}\n\n• Jeudi – {CAMP}",
        ("2022-01-10", "2022-01-13"),
    ),
    "bare days of the week, a colon": (
        f"Une semaine\n\nMardi : {MARKET}\n\nVendredi : {CAMP}",
        ("2022-01-11", "2022-01-14"),
    ),
    "one day is no chronology": (f"Lundi 3 janvier\n\nLe froid s’installe.\n\n{MARKET}\n\n{CAMP}", (None, None)),
    "a sentence is no head": (
        f"Le 3 janvier, la neige est tombée.\n\n{MARKET}\n\nLe 6 janvier, il a plu.\n\n{CAMP}",
        (None, None),
    ),
}


@pytest.mark.parametrize(("text", "days"), ENTRIES.values(), ids=ENTRIES)
def test_entries(text, days):
    p = parse(from_text(text, published="2022-01-15", language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    when = {m.trigger.text: m.when.edtf for m in reversed(found)}
    assert (when["tombent"], when["bombarde"]) == days


RECALLED = {  # what the row shows -> the article, the day of `bombardé`
    "what was before dates nothing that comes after": (
        "Six roquettes ont visé la base d’Arbat. Trois soldats ont été tués.\n\nLe 3 décembre, une salve de roquettes "
        "n’avait pas fait de victime.\n\nL’artillerie a bombardé les environs.",
        None,
    ),
    "told so behind its noun": (
        "Des avions ont visé trois villages lundi. Ankara accuse la milice de l’attentat du 3 décembre. Son chef "
        "dément toute part dans cette attaque, qui avait fait six morts.\n\nL’artillerie a bombardé les environs.",
        "2022-01-10",
    ),
    "but an act in its own paragraph": (
        "Six roquettes ont visé la base d’Arbat.\n\nLe 3 décembre, une salve de roquettes avait fait trois morts. "
        "L’artillerie avait bombardé les environs.",
        "2021-12-03",
    ),
}


@pytest.mark.parametrize(("text", "day"), RECALLED.values(), ids=RECALLED)
def test_what_is_recalled(text, day):
    p = parse(from_text(text, published="2022-01-15", language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    assert next(m.when.edtf for m in found if m.trigger.text == "bombardé") == day


WORDS = {  # what the row shows -> the words of an article without a date, those that date `attaqué`
    "a day of the week": ("Des hommes armés ont attaqué mardi un poste à Bosso.", "mardi"),
    "a day of a year": ("Le 3 avril, des hommes armés ont attaqué un poste à Bosso.", "Le 3 avril"),
    "a day counted from an act": ("Au lendemain du scrutin, des hommes ont attaqué un poste à Bosso.", None),
}


@pytest.mark.parametrize(("text", "words"), WORDS.values(), ids=WORDS)
def test_words_that_name_a_day_stay_without_a_date(text, words):
    p = parse(from_text(text, language="fr"))
    (found,) = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    assert (found.when.edtf, found.when.basis, found.when.text) == (None, "none", words)
