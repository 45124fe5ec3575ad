"""What is but a piece of the article at its address is no newer version of it."""

import pytest

from selon.gather import from_text
from selon.store.pieces import piece_of
from store.build import plain

URL = "https://e.example/1"
WHOLE = (
    "Deux roquettes ont touché lundi soir le dépôt de carburant de la ville, ont rapporté des pompiers. "
    "Le feu s’est étendu à trois entrepôts voisins avant d’être maîtrisé à l’aube.\n\n"
    "Le gouverneur a parlé d’une attaque sans victime. Un employé a pourtant été blessé à la jambe, selon sa famille, "
    "qui l’a conduit à l’hôpital de la province. Personne n’a revendiqué ces tirs.\n"
)
LEAD = "Deux roquettes ont touché lundi soir le dépôt de carburant de la ville, ont rapporté des pompiers."
PIECES = [  # what stands at the address of the whole text, whether it is a piece of it
    pytest.param(LEAD, True, id="its lead"),
    pytest.param(LEAD.upper(), True, id="in capitals"),
    pytest.param(LEAD.removesuffix(", ont rapporté des pompiers.") + " […]", True, id="cut"),
    pytest.param(
        "Un dépôt de carburant a brûlé dans la nuit de lundi à mardi, et le feu…", True, id="told anew, and cut"
    ),
    pytest.param(f"Le résumé\n\n{LEAD}", True, id="with a heading of its own"),
    pytest.param("Un employé a pourtant été blessé à la jambe, selon sa famille", True, id="a piece of its middle"),
    pytest.param("Cet article a été retiré : la ville n’a pas été touchée.", False, id="a notice that takes it back"),
    pytest.param("Le dépôt de carburant n’a pas brûlé, rectifie le gouverneur.", False, id="a correction"),
    pytest.param("Deux roquettes ont touché un dépôt ; trois morts.", False, id="other words"),
    pytest.param(WHOLE.replace("lundi", "mardi"), False, id="a version as long"),
    pytest.param(WHOLE.rpartition("Personne")[0] + "…", False, id="most of it, though cut"),
    pytest.param(WHOLE + "Le bilan est passé à deux blessés.", False, id="a longer version"),
    pytest.param("", False, id="nothing"),
]


@pytest.mark.parametrize(("text", "piece"), PIECES)
def test_what_is_a_piece(text, piece):
    assert piece_of(from_text(text, title="Un dépôt touché"), WHOLE) is piece


def test_a_piece_is_known_and_the_whole_stays(dossier):
    dossier.add(plain(WHOLE, url=URL))
    for _ in range(2):
        assert dossier.plan(plain(LEAD, url=URL).article, lambda _: True) == "known"
        assert dossier.add(plain(LEAD, url=URL)) == "known"
    assert dossier.supersedes() == {}
    assert [one.article.text for one in dossier.readings(superseded=True)] == [WHOLE]


def test_the_whole_is_a_version_of_its_piece(dossier):
    dossier.add(plain(LEAD, url=URL))
    assert dossier.add(plain(WHOLE, url=URL)) == "version"
    assert dossier.add(plain(LEAD, url=URL)) == "known"
    assert dossier.add(plain(LEAD.removesuffix(".") + "…", url=URL)) == "known"
    assert [one.article.text for one in dossier.readings()] == [WHOLE]


@pytest.mark.parametrize(
    ("fields", "text", "action"),
    [
        ({"url": "https://e.example/2"}, LEAD, "new"),  # at another address
        ({"file": "b.txt"}, LEAD, "new"),  # at none
        ({"url": URL}, "Cet article a été retiré.", "version"),
    ],
)
def test_what_is_none(dossier, fields, text, action):
    dossier.add(plain(WHOLE, url=URL))
    assert dossier.add(plain(text, **fields)) == action
