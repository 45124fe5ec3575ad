"""Actors by every spelling, French, English and Arabic; what must not be taken for one; what a user adds."""

import re
import time

import pytest

from selon.errors import SettingsError
from selon.ontology import actor, actors, fold, table
from selon.ontology.actor import check
from selon.ontology.registry import Registry
from selon.settings import Settings

ROWS = [*table("actors")["actor"], *table("outlets")["outlet"]]
COUNTRY = re.compile(r"[A-Z]{2}")

FOUND = [  # spelling, canonical name
    ("CJNG", "cartel de Jalisco Nouvelle Génération"),
    ("dissidents des FARC", "dissidences des FARC"),
    ("Oleg Synegoubov", "Oleh Synehoubov"),
    ("Kirill Boudanov", "Kyrylo Boudanov"),
    ("OSDH", "Observatoire syrien des droits de l'homme"),
    ("Sabereen", "Sabereen News"),
    ("12e chaîne", "Channel 12"),
    ("agence Ma'an", "agence Maan"),
    ("L'Oeil du Sahel", "L'Œil du Sahel"),
    ("BBC Afrique", "BBC"),
    ("Radaa", "Force Rada"),
    ("Jabhat al-Chamiya", "Front du Levant"),
    ("Observatoire Kisal", "Kisal"),
    ("l’OSDH", "Observatoire syrien des droits de l'homme"),
    ("SOHR", "Observatoire syrien des droits de l'homme"),
    ("Observatoire syrien des droits de l’Homme", "Observatoire syrien des droits de l'homme"),
    ("المرصد السوري لحقوق الإنسان", "Observatoire syrien des droits de l'homme"),
    ("Hachd al-Chaabi", "Hachd al-Chaabi"),
    ("Hachd el-Chaabi", "Hachd al-Chaabi"),
    ("hachd Chaabi", "Hachd al-Chaabi"),
    ("Hashd al-Shaabi", "Hachd al-Chaabi"),
    ("PMF", "Hachd al-Chaabi"),
    ("Popular Mobilization Forces", "Hachd al-Chaabi"),
    ("الحشد الشعبي", "Hachd al-Chaabi"),
    ("les FDS", "Forces démocratiques syriennes"),
    ("SDF", "Forces démocratiques syriennes"),
    ("QSD", "Forces démocratiques syriennes"),
    ("قسد", "Forces démocratiques syriennes"),
    ("Daech", "État islamique"),
    ("Daesh", "État islamique"),
    ("EI", "État islamique"),
    ("ISIS", "État islamique"),
    ("Etat islamique", "État islamique"),
    ("groupe État islamique", "État islamique"),
    ("داعش", "État islamique"),
    ("coalition internationale", "coalition internationale"),
    ("US-led coalition", "coalition internationale"),
    ("التحالف الدولي", "coalition internationale"),
    ("Tsahal", "armée israélienne"),
    ("IDF", "armée israélienne"),
    ("PASDARAN", "Gardiens de la révolution"),  # a headline in capitals
    ("الحرس الثوري", "Gardiens de la révolution"),
    ("Moscou", "Russie"),  # a capital that speaks for a state
    ("Damas", "Syrie"),
    ("Washington", "États-Unis"),
    ("Kyiv", "Ukraine"),
    ("N’Djamena", "Tchad"),
    ("Ansar Allah", "Houthis"),
    ("shebab", "Al-Chabab"),
    ("JNIM", "GSIM"),
    ("Bachar el-Assad", "Bachar al-Assad"),
    ("Bashar al-Assad", "Bachar al-Assad"),
    ("أبو محمد الجولاني", "Ahmed al-Charaa"),
    ("Hemedti", "Mohamed Hamdane Daglo"),
    ("ONU", "Nations unies"),
    ("Onu", "Nations unies"),
    ("Agence France-Presse", "AFP"),
    ("The New York Times", "New York Times"),
    ("Al Jazeera", "Al-Jazeera"),
    ("الجزيرة", "Al-Jazeera"),
    ("L’Orient-Le Jour", "L'Orient-Le Jour"),
    ("Paris Match", "Paris Match"),
]
NOT_FOUND = [
    ("ei", "an acronym in small letters"),
    ("fds", "the same"),
    ("Monde", "Le Monde without its article is the world"),
    ("le monde", "and in small letters"),
    ("le point", "a point, not the weekly"),
    ("la croix", "a cross"),
    ("la coalition", "of what: a government's, an army's"),
    ("Tripoli", "of Libya or of Lebanon"),
    ("ANL", "of Libya, or other armies of that name"),
    ("UA", "the African Union, or the code of Ukraine"),
    ("Bruxelles", "Belgium or the European Union"),
    ("le", "an article alone"),
    ("", "nothing"),
    ("Jean Dupont", "nobody that is known"),
]
NEAR = [  # a name that means several, the countries spoken of, the name it then is
    ("Forces de défense du peuple", {"MM"}, "Forces de défense du peuple"),
    ("Forces de défense du peuple", {"TR"}, "HPG"),
    ("NPA", {"PH"}, "Nouvelle armée du peuple"),
    ("Barbecue", {"HT"}, "Jimmy Chérizier"),
    ("ANL", {"LY"}, "Armée nationale libyenne"),
    ("ANL", {"SY"}, None),
    ("la coalition", {"SY", "RU"}, "coalition internationale"),
    ("la coalition", {"YE", "SA"}, "coalition arabe"),
    ("la coalition", {"YE", "SY"}, None),
    ("la coalition", {"DE"}, None),
    ("Tripoli", {"LY"}, "Libye"),
    ("Tripoli", {"LB"}, None),
    ("UA", {"SO"}, "Union africaine"),
    ("UA", {"UA"}, None),
    ("CTS", {"IQ"}, "Service antiterroriste irakien"),
    ("CTS", {"YE"}, "Conseil de transition du Sud"),
    ("Congo", {"CD"}, "République démocratique du Congo"),
]


@pytest.mark.parametrize(("spelling", "name"), FOUND)
def test_a_spelling_names_its_actor(spelling, name):
    found = actor(spelling)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(("spelling", "why"), NOT_FOUND)
def test_a_word_that_is_no_name(spelling, why):
    assert actor(spelling) is None, why


@pytest.mark.parametrize(("spelling", "near", "name"), NEAR)
def test_countries_decide_between_the_actors_of_one_name(spelling, near, name):
    found = actor(spelling, near=near)
    assert (found and found.name) == name


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_each_alias_resolves_to_its_actor(row):
    mine = actors().actors[row["name"]]
    for alias in (mine.name, *mine.aliases):
        found = actor(alias, near=mine.near if alias in mine.context else ())
        assert found == mine or alias in mine.context, alias


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_our_rows_are_written_as_a_user_has_to(row):
    check({"kind": "medium", **row}, "ours")


def test_names_are_given_once():
    names = [row["name"] for row in ROWS]
    assert len(set(names)) == len(names)


def test_there_are_enough_of_them():
    assert len(table("actors")["actor"]) >= 800
    assert len(table("outlets")["outlet"]) >= 200


@pytest.mark.parametrize("key", ["fr", "en", "ar"])
def test_no_alias_is_written_twice_in_a_row(key):
    for row in ROWS:
        aliases = row.get(key, [])
        assert len(set(aliases)) == len(aliases), row["name"]


def test_arabic_aliases_are_arabic():
    for row in ROWS:
        for alias in row.get("ar", []):
            assert re.search(r"[\u0600-\u06ff]", alias), (row["name"], alias)
        for alias in (*row.get("fr", []), *row.get("en", []), *row.get("aliases", [])):
            assert not re.search(r"[\u0600-\u06ff]", alias), (row["name"], alias)


def test_bodies_and_countries_are_known():
    for one in actors().actors.values():
        assert one.part_of is None or one.part_of in actors().actors, one.name
        assert one.part_of != one.name
        assert one.country is None or COUNTRY.fullmatch(one.country), one.name


def test_what_is_open_to_doubt_says_which_countries_decide():
    for one in actors().actors.values():
        assert not one.context or one.near or one.name == "Union européenne", one.name


def test_ownership_is_cited():
    owned = [one for one in actors().actors.values() if one.owner]
    assert len(owned) > 80
    for one in owned:
        assert one.source, one.name
        assert one.source.startswith("https://"), one.name
        assert one.kind == "medium"


def test_attribution_reads_flat_lists():
    """Under the shape that it asks for, names that were in them stay in them."""
    kinds = table("actors")["kinds"]
    assert {"ONU", "OSDH", "Croissant-Rouge", "CPI", "Rand"} <= set(kinds["organisation"])
    assert {"Pentagone", "Tsahal", "CENTCOM", "Barkhane"} <= set(kinds["official"])
    assert {"Hamas", "FDS", "QSD", "houthis", "ANL"} <= set(kinds["armed-group"])
    assert {"Washington", "Tripoli", "Etats-Unis"} - {"Etats-Unis"} <= set(kinds["state"])
    assert {"AFP", "Le Monde", "Haaretz", "MAP", "Press Tv"} <= set(table("outlets")["names"])
    assert "medium" not in kinds
    for names in (*kinds.values(), table("outlets")["names"]):
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hachd al-Chaabi", "l’Hachd el-Chaabi", True),  # articles and apostrophes
        ("États-Unis", "ETATS UNIS", True),  # accents, capitals, hyphens
        ("Deir ez-Zor", "Deir al-Zor", True),
        ("N’Djamena", "N'Djaména", True),
        ("العراق", "عراق", True),  # the fused article
        ("أنصار الله", "انصار الله", True),  # hamza
        ("Niger", "Nigeria", False),
        ("Mali", "Malik", False),
        ("As de pique", "de pique", False),  # an article that nothing ties is another word
    ],
)
def test_folding(one, other, same):
    assert (fold(one) == fold(other)) is same


def test_looking_up_does_not_depend_on_the_number_of_actors():
    known = actors()
    small = Registry([(known.actors["Russie"], "here")])

    def cost(registry):
        best = 1.0
        for _ in range(5):
            start = time.process_time()
            for _ in range(500):
                registry.find("Moscou")
            best = min(best, time.process_time() - start)
        return best

    assert cost(known) < 5 * cost(small)


def write(tmp_path, text):
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return (path,)


def test_a_user_adds_actors_and_spellings(tmp_path):
    files = write(
        tmp_path,
        """
        [[actor]]
        name = "Brigade du Fleuve"
        kind = "armed-group"
        fr = ["BDF"]
        [[actor]]
        name = "Hamas"
        kind = "armed-group"
        fr = ["Mouvement Hamas"]
        [[outlet]]
        name = "Radio du Fleuve"
        """,
    )
    assert actor("la Brigade du Fleuve", files=files).name == "Brigade du Fleuve"
    assert actor("BDF", files=files).kind == "armed-group"
    assert actor("Mouvement Hamas", files=files).name == "Hamas"
    assert actor("حماس", files=files).name == "Hamas"  # what we knew is kept
    assert actor("Radio du Fleuve", files=files).kind == "medium"
    assert actor("BDF") is None  # only where the files are asked for


def test_a_file_that_was_changed_is_read_anew(tmp_path):
    row = '[[actor]]\nname = "Brigade du Fleuve"\nkind = "armed-group"\nfr = ["{}"]\n'
    files = write(tmp_path, row.format("BDF"))
    before = actors(files)
    assert actors(files) is before and before.digest != actors().digest == ""
    write(tmp_path, row.format("BDG"))  # as long, and perhaps within one tick of the clock
    assert (actor("BDF", files=files), actor("BDG", files=files).name) == (None, "Brigade du Fleuve")
    assert actors(files).digest != before.digest
    write(tmp_path, row.format("BDF"))
    assert actors(files).digest == before.digest
    files[0].unlink()
    with pytest.raises(SettingsError, match="cannot be read"):
        actors(files)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[[actor]]\nname = "X"\nkind = "armed-group"\nfr = ["FDS"]', "« FDS » names both Forces démocratiques"),
        ('[[actor]]\nname = "X"\nkind = "army"', "X has no kind"),
        ('[[actor]]\nkind = "state"', "an actor has no name"),
        ('[[actor]]\nname = "X"\nkind = "state"\nalias = ["Y"]', "X has a key alias"),
        ('[[actor]]\nname = "X"\nkind = "state"\nfr = "Y"', "fr of X is no list"),
        ('[[actor]]\nname = "X"\nkind = "state"\ncountry = 3', "country of X is no text"),
        ('[[actor]]\nname = "X"\nkind = "state"\ninter = 9', "inter of X is not from 1 to 8"),
        ("actor = 3", "actor is no table of rows"),
        ("[[actor", "Expected"),
    ],
)
def test_a_bad_file_gives_one_line(tmp_path, text, found):
    files = write(tmp_path, text)
    with pytest.raises(SettingsError) as error:
        actors(files)
    assert found in str(error.value)
    assert "mine.toml" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        actors((tmp_path / "none.toml",))


def test_the_setting(tmp_path):
    (tmp_path / "selon.toml").write_text('actors = ["mine.toml"]', encoding="utf-8")
    assert [p.name for p in Settings.load(tmp_path, {}).actors] == ["mine.toml"]
    assert [p.name for p in Settings.load(tmp_path, {"SELON_ACTORS": "other.toml"}).actors] == ["other.toml"]
    (tmp_path / "selon.toml").write_text("actors = 3", encoding="utf-8")
    with pytest.raises(SettingsError, match="actors is no list of files"):
        Settings.load(tmp_path, {})
