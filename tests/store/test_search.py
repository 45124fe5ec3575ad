"""What is found by which words, and what is not."""

from dataclasses import replace

import pytest

from selon.errors import OptionError
from selon.model import Passage
from selon.store.folding import bare
from store.build import TEXT, mention, place, plain, told

SENTENCES = {
    "tanf": "Des drones ont visé la base d’al-Tanf, près de la frontière irakienne.",
    "zor": "L'armée syrienne est entrée à Deir ez-Zor vendredi soir.",
    "boukamal": "Un dépôt a explosé à Boukamal, selon des habitants.",
    "hassake": "Les combats ont repris à Hassaké après l’échec de la trêve.",
    "arabe": "وصلت القافلة إلى البوكمال مساء الخميس",
    "fasher": "Des tirs d’artillerie sur El-Fasher ont fait trois morts.",
    "kyiv": "La défense aérienne de Kyiv a abattu un missile.",
    "kharkov": "Une usine a brûlé à Kharkov dans la nuit.",
    "hodeida": "Un cargo a coulé au large de Hodeida.",
    "pari": "Pari perdu pour le ministre.",
    "coeur": "Au cœur de la ville, l’hôpital a été touché ; les élèves étaient déjà partis.",
}


@pytest.fixture
def filled(dossier):
    for name, text in SENTENCES.items():
        dossier.add(plain(text, file=name))
    return dossier


def found(dossier, words, **facets):
    return {hit.file for hit in dossier.search(words, **facets).hits}


@pytest.mark.parametrize(
    ("words", "files", "shows"),
    [
        ("frontiere", {"tanf"}, "accents"),
        ("FRONTIÈRE", {"tanf"}, "case"),
        ("frontie\u0300re", {"tanf"}, "a combining accent"),
        ("armee", {"zor"}, "an elision, no accent"),
        ("l’armée", {"zor"}, "an elision, another apostrophe"),
        ("d'al-Tanf", {"tanf"}, "an elision before an article"),
        ("Tanf", {"tanf"}, "an Arabic article left out"),
        ("el-Tanf", {"tanf"}, "another article"),
        ("at Tanf", {"tanf"}, "an article apart"),
        ("Deir Ezzor", {"zor"}, "an article fused"),
        ("dayr az zor", {"zor"}, "another head, in small letters"),
        ("Deir", {"zor"}, "a part of a name"),
        ("Abou Kamal", {"boukamal", "arabe"}, "two words for one, and another alphabet"),
        ("Al-Boukamal", {"boukamal", "arabe"}, "an article"),
        ("al-Hasakah", {"hassake"}, "another romanisation"),
        ("Hasaké combats", {"hassake"}, "a name and a word"),
        ("البوكمال", {"boukamal", "arabe"}, "asked in Arabic"),
        ("القافلة", {"arabe"}, "an Arabic word"),
        ('"base d\'al-Tanf"', {"tanf"}, "a phrase"),
        ("front*", {"tanf"}, "a beginning"),
        ("eleves hopital", {"coeur"}, "two words, in any order"),
        ("selon habitants", {"boukamal"}, "all of the words"),
        ("Al-Fashir", {"fasher"}, "another spelling, of three consonants"),
        ("al fashir", {"fasher"}, "the same in small letters"),
        ("Kiev", {"kyiv"}, "another spelling, of two consonants"),
        ("Kiev missile", {"kyiv"}, "another spelling and a word"),
        ("Kharkiv", {"kharkov"}, "another spelling"),
        ("Houdaydah", {"hodeida"}, "an article left out"),
        ("Al-Hudaydah", {"hodeida"}, "an article, and other vowels"),
        ("Dayr az-Zawr", {"zor"}, "another spelling of each word"),
        ('"Kiev"', set(), "a phrase is as it stands"),
        ("Kovel", set(), "another town with some of the consonants"),
        ("Faches", set(), "a town spelt much like one that is there"),
        ("Paris", set(), "a word that a few call the town"),
        ("armée -Deir", set(), "a name left out"),
        ("base -armée", {"tanf"}, "a word left out that is not there"),
        ("base -FRONTIERE", set(), "a word left out, without accents and in capitals"),
        ("base -front*", set(), "a beginning left out"),
        ("base -front", {"tanf"}, "the beginning of a word leaves no word out"),
        ('base -"frontière irakienne"', set(), "a phrase left out"),
        ('base -"irakienne frontière"', {"tanf"}, "a phrase left out that is not there"),
        ("missile -Kiev", set(), "a name left out in another spelling"),
        ("missile -drone -usine", {"kyiv"}, "two words left out"),
        ("-usine brûlé", set(), "the word left out stands first"),
        ("al-Tanf", {"tanf"}, "a hyphen within a word leaves nothing out"),
        ("base - frontière", {"tanf"}, "a dash apart leaves nothing out"),
        ("base -", {"tanf"}, "a dash of nothing"),
        ("frontière Hassaké", set(), "words of two articles"),
        ('"Tanf base"', set(), "a phrase the wrong way round"),
        ("front", set(), "no beginning unless asked for"),
        ("Tabqa", set(), "a name that is not there"),
        ("Alep", set(), "a short name that is not there"),
        ("qu'ils", set(), "an elision that is not there"),
        ("l'", set(), "an elision of nothing"),
        ("?!", set(), "no word at all"),
        ('"', set(), "a mark alone"),
        ('tanf" OR text : zor', set(), "no query language but ours"),
        ("NOT", set(), "a word of theirs"),
    ],
)
def test_words(filled, words, files, shows):
    assert found(filled, words) == files, shows


@pytest.mark.parametrize("word", ["", "*", "NEAR(", "a" * 5000, "\x00", "\ud800", "'", "-", "title:x", "^x", "(", "+"])
def test_no_query_is_an_error(filled, word):
    assert found(filled, word + " tabqa") == set()


@pytest.mark.parametrize(
    ("facets", "there"),
    [
        ({"place": "Boukamal"}, True),
        ({"place": "Abu Kamal"}, True),
        ({"place": "geonames:174448"}, True),
        ({"place": "Deir ez-Zor"}, True),  # its province
        ({"place": "Syrie"}, True),
        ({"place": "sy"}, True),
        ({"place": "Mossoul"}, False),
        ({"place": "IQ"}, False),
        ({"type": "casualty"}, True),
        ({"type": "movement"}, False),
        ({"type": "casualty", "place": "Mossoul"}, False),
        ({"outlet": "levant presse"}, True),
        ({"outlet": "Levant"}, False),
        ({"since": "2021-01-22", "until": "2021-01-22"}, True),
        ({"since": "2021", "until": "2021"}, True),
        ({"since": "2021-01-23"}, False),
        ({"until": "2020"}, False),
    ],
)
@pytest.mark.parametrize("words", ["", "soldats"])
@pytest.mark.parametrize("few", [20_000, 0])  # articles up to which a facet is listed, and none: it is asked of each
def test_facets(dossier, monkeypatch, words, facets, there, few):
    monkeypatch.setattr("selon.store.searching._FEW", few)
    dossier.add(told(file="a", outlet="Levant-Presse"))
    dossier.add(plain("Des soldats, ailleurs."))
    assert found(dossier, words, **facets) == ({"a"} if there else set())


def test_a_date_that_is_none_is_told(dossier):
    with pytest.raises(OptionError, match="'janvier' is no date; give a day, a month or a year"):
        dossier.search("x", since="janvier")


def test_a_range_that_ends_before_it_begins_is_told(dossier):
    with pytest.raises(OptionError, match="2022 to 2021-12 ends before it begins"):
        dossier.search("x", since="2022", until="2021-12")


def test_an_article_without_a_date_is_in_no_range(dossier):
    dossier.add(plain("Sans date."))
    assert found(dossier, "date", since="1900") == found(dossier, "date", until="2100") == set()


def test_the_snippet_is_of_the_text_and_marks_what_was_asked(dossier):
    text = "Rien ici. " * 60 + "Le convoi est arrivé à Al-Boukamal hier. " + "Rien là. " * 60
    dossier.add(plain(text))
    (hit,) = dossier.search("convoi Abou Kamal").hits
    assert text[hit.snippet.start : hit.snippet.end] == hit.snippet.text
    assert [mark.text for mark in hit.marks] == ["convoi", "Al-Boukamal"]
    assert all(text[mark.start : mark.end] == mark.text for mark in hit.marks)
    assert len(hit.snippet.text) < 250


def test_what_is_left_out_is_all_that_is_asked(filled):
    left = set(SENTENCES) - {"tanf", "zor", "fasher"}
    assert found(filled, '-drones -armée -"tirs d’artillerie"') == left


def test_a_place_is_found_by_what_articles_call_it(dossier):
    """Alep by any name, where an event was read there; what only stands in words is found by its spellings alone."""
    text = "Une explosion a tué deux soldats à Halab.\n"
    at = place("Halab", "Alep", text=text, key="geonames:170063")
    dossier.add(replace(plain(text, file="read"), mentions=(mention("tué", text=text, places=[at]),)))
    assert found(dossier, "Alep") == found(dossier, "Aleppo explosion") == {"read"}
    assert found(dossier, "explosion -Alep") == found(dossier, "Idlib") == set()
    dossier.add(plain("À Halab, le marché a rouvert.", file="words"))
    assert found(dossier, "Alep") == {"read", "words"}


HEADED = """Un convoi passe

Par la rédaction de Radio Nil

Hier soir, le calme régnait dans les rues de la ville, où les habitants avaient fermé leurs volets de bonne heure. \
Plus tard, un long convoi est arrivé. Des coups de feu ont été entendus, et le convoi américain est reparti vers \
la frontière avant l’aube sous les yeux des gardes.
"""
KINDS = ("heading", "credit", "body")


@pytest.mark.parametrize(
    ("words", "start", "marks", "shows"),
    [
        ("convoi", "la ville", ["convoi", "convoi"], "the body before the heading"),
        ("convoi frontière", "heure. Plus", ["convoi", "convoi", "frontière"], "where both stand together"),
        ('"convoi américain"', "heure. Plus", ["convoi", "américain"], "the phrase where it stands, not its words"),
        ("passe", "Un convoi passe", ["passe"], "the heading alone, without who signed"),
        ("rédaction", "Par la", ["rédaction"], "who signed alone"),
        ("gardes -drone", "et le convoi", ["gardes"], "nothing of what is left out"),
        ("", "Hier soir", [], "without words the beginning of the body"),
    ],
)
def test_the_snippet_is_where_it_is_told(dossier, words, start, marks, shows):
    passages, at = [], 0
    for kind, part in zip(KINDS, HEADED.split("\n\n"), strict=True):
        passages.append(Passage(HEADED.index(part, at), HEADED.index(part, at) + len(part.rstrip()), kind))
        at = passages[-1].end
    dossier.add(plain(HEADED, passages=tuple(passages)))
    (hit,) = dossier.search(words).hits
    assert hit.snippet.text.startswith(start), shows
    assert [mark.text for mark in hit.marks] == marks, shows
    (kind,) = (p.kind for p in passages if p.start <= hit.snippet.start < p.end)
    assert hit.snippet.end <= next(p.end for p in passages if p.kind == kind)


def test_titles_are_searched_and_found_under_their_new_name(dossier):
    dossier.add(plain("Un texte.", file="a"))
    assert found(dossier, "raffinerie") == set()
    dossier.add(plain("Un texte.", file="a", title="La raffinerie"))
    assert found(dossier, "raffinerie") == {"a"}


def test_more_than_are_counted(dossier, monkeypatch):
    monkeypatch.setattr("selon.store.searching.MOST", 3)
    for number in range(6):
        dossier.add(plain(f"Convoi {number}."))
    for some in (dossier.search("convoi", limit=2), dossier.search(limit=2)):
        assert (len(some.hits), some.total, some.more) == (2, 3, True)


def test_without_words_the_last_published_come_first_and_the_undated_last(dossier):
    for day in ("2021-03-02", None, "2021-04-01", "2021-03"):
        dossier.add(plain(f"Convoi {day}.", file=day or "undated", published=day))
    assert [hit.file for hit in dossier.search().hits] == ["2021-04-01", "2021-03", "2021-03-02", "undated"]


def test_what_a_newer_version_superseded_is_not_found(dossier):
    dossier.add(plain("Le convoi part.", url="https://a.example/1"))
    dossier.add(plain("Le convoi est parti.", url="https://a.example/1"))
    for words in ("convoi", ""):
        assert [hit.snippet.text for hit in dossier.search(words).hits] == ["Le convoi est parti."]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("l’armée", "armée"),
        ("L'armée", "armée"),
        ("jusqu'ici", "ici"),
        ("Ma'arrat", "Ma'arrat"),
        ("aujourd'hui", "aujourd'hui"),
    ],
)
def test_elisions(word, expected):
    assert bare(word) == expected


def test_the_file_is_searched_as_datasette_does(dossier):
    """It offers its search box where an FTS table names its content, and asks it in this way."""
    dossier.add(told(TEXT))
    sql = "SELECT title FROM articles WHERE number IN (SELECT rowid FROM search WHERE search MATCH ?)"
    with dossier.reading_rows() as connection:
        assert connection.exec_driver_sql(sql, ("hassaké",)).all() == [("Un convoi à Boukamal",)]
        made = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'search'").scalar()
    assert 'content="articles"' in made
