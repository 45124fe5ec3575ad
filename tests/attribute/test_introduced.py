"""Passages taken from another medium: its relay goes with all that they tell, up to where they end."""

import pytest

import selon

TOLD = "Un drone a frappé un dépôt près de Homs. Six soldats ont été tués, a indiqué une source militaire.\n\n"
MORE = "Le ministère syrien a dénoncé une agression.\n\n"
AFTER = "Le gouverneur a annoncé un couvre-feu."


def chains(text, told):
    reading = selon.read("Frappe à Homs\n\n" + text, published="2022-03-10")
    return [[s.name for s in c.sources] for c in reading.claims if any(told in span.text for span in c.content)]


OPENINGS = [
    "Voici ce que rapporte l'agence Tasnim :\n\n",
    "On peut lire sur le site de l'agence Tasnim :\n\n",
    "Nous reproduisons ci-dessous la dépêche de l'agence Tasnim :\n\n",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_medium_is_the_relay_of_all_that_its_passage_tells(opening):
    text = opening + TOLD + MORE
    assert chains(text, "Six soldats") == [["agence Tasnim", "une source militaire"]]
    assert [chain[0] for chain in chains(text, "une agression")] == ["agence Tasnim"]
    assert chains(text, "frappé un dépôt") == [["agence Tasnim"]]


@pytest.mark.parametrize("end", ["(fin de citation)\n\n", "* * *\n\n", "Notre avis : on n'en sait pas plus.\n\n"])
def test_the_passage_ends(end):
    found = chains(OPENINGS[0] + TOLD + MORE + end + AFTER, "un couvre-feu")
    assert found and all(len(chain) == 1 for chain in found)


@pytest.mark.parametrize(
    "opening",
    [
        "Voici ce que vous ne lirez pas dans Le Monde :\n\n",
        "Le gouverneur a déclaré à l'agence Tasnim :\n\n",
        "L'agence Tasnim et la chaîne Al-Mayadeen se contredisent :\n\n",
        "Ce que l'on sait :\n\n",
    ],
)
def test_what_introduces_no_medium_makes_no_relay(opening):
    assert chains(opening + TOLD, "Six soldats") == [["une source militaire"]]
