"""Which names the countries of an article decide: those that the tables list under context, and no others."""

import pytest

from selon.ontology import actors


@pytest.mark.parametrize("name", sorted(actors().actors))
def test_names_of_the_tables(name):
    mine = actors().actors[name]
    for alias in (mine.name, *mine.aliases):
        assert actors().in_doubt(alias) or alias not in mine.context


@pytest.mark.parametrize("name", ["Ismaïl Haniyeh", "un mot inconnu", "", "l'"])
def test_what_nothing_is_in_doubt_of(name):
    assert not actors().in_doubt(name)


@pytest.mark.parametrize("name", sorted(actors().actors))
def test_where_no_country_decides_none_changes_anything(name):
    mine = actors().actors[name]
    for alias in (mine.name, *mine.aliases):
        assert actors().in_doubt(alias) or actors().find(alias, near=mine.near) is actors().find(alias)
