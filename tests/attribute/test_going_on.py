"""A sentence without a cue behind one with a source: when it goes on with what that source told, and when not."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

STRIKE = "Une frappe a visé un immeuble de la banlieue, a indiqué le ministère. "
CONVOY = "Un convoi de douze camions est entré en Syrie, selon un douanier. "

CASES = [  # what it shows, the sentence with a source, the one behind it, whether it is that source's word
    ("its dead and hurt", STRIKE, "Deux personnes ont été tuées et cinq blessées.", True),
    ("at least so many", STRIKE, "Au moins deux enfants ont péri.", True),
    ("nobody", STRIKE, "Personne n'a été blessé.", True),
    ("one more", STRIKE, "Un secouriste a été grièvement blessé.", True),
    ("taken up, with its toll", STRIKE, "Ce bombardement a fait sept morts.", True),
    ("taken up, no toll", STRIKE, "Ce bombardement inquiète les diplomates.", False),
    ("a toll with a date of its own", STRIKE, "Deux soldats avaient été tués samedi près de Gao.", False),
    ("a toll over a span of time", STRIKE, "Trente mille personnes ont été tuées depuis le début du conflit.", False),
    ("a new paragraph", STRIKE + "\n\n", "Deux personnes ont été tuées dans une autre ville.", False),
    ("who was told of is not who tells", STRIKE, "L'armée a envoyé des renforts.", False),
    ("its vehicles", CONVOY, "Les camions se sont ensuite dirigés vers la base.", True),
    ("its vehicles, by a wider word", CONVOY, "Les véhicules transportaient des armes.", True),
    ("other vehicles", CONVOY, "Des camions jordaniens ont apporté de l'eau.", False),
    ("named vehicles", CONVOY, "Les camions turcs sont restés à la frontière.", False),
    ("its aircraft", "Un drone a survolé la base, a déclaré un officier. ", "L'appareil a été abattu.", True),
    ("a demand tells nothing", "Le maire a appelé au calme. ", "Deux personnes ont été tuées.", False),
    ("a rumour", CONVOY, "Des instructeurs y formeraient déjà des recrues.", True),
    ("a rumour of the first kind of verbs that end so", CONVOY, "L'armée préparerait une offensive.", True),
    ("an imperfect that ends so", CONVOY, "L'armée préparait une offensive.", False),
    ("a thing supposed", CONVOY, "Une telle offensive ouvrirait un nouveau front.", False),
    ("a chance", CONVOY, "L'armée pourrait lancer une offensive.", False),
    ("the next of its kind", CONVOY, "Le deuxième est passé mardi.", True),
    ("an ordinal with its noun", CONVOY, "Le deuxième homme est parti mardi.", False),
    ("a source of its own", STRIKE, "Deux personnes ont été tuées, selon un médecin.", False),
]


@pytest.mark.parametrize(("shows", "first", "second", "goes_on"), [pytest.param(*c, id=c[0]) for c in CASES])
def test_whose_word(shows, first, second, goes_on):
    article = from_text(first + second, published="2024-03-14")
    start = article.text.index(second)
    claims = [c for c in attribute(parse(article)) if c.sources and c.content[0].start >= start]
    assert any(c.sources[-1].basis == "carried" for c in claims) is goes_on, claims
