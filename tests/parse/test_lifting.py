"""What stands between an auxiliary and its participle is read apart, and hangs on the participle."""

import pytest

from .build import parsed

LIFTED = [  # the sentence, the participle, its subject, its object, what hangs on it though it stands before it
    ("L'armée a mardi détruit un pont.", "détruit", "armée", "pont", "mardi"),
    ("Les rebelles ont jeudi soir libéré trois otages.", "libéré", "rebelles", "otages", "jeudi"),
    ("Des hommes ont, dans la nuit de lundi à mardi, attaqué un poste.", "attaqué", "hommes", "poste", "nuit"),
    ("La milice avait, selon l'ONU, violemment réprimé la grève.", "réprimé", "milice", "grève", "ONU"),
    ("Le pont a, vendredi, été détruit.", "détruit", "pont", "", "vendredi"),
]
QUOTED = [  # the sentence, the participle that a quotation opens with, its object
    ("Il a accusé l'armée d'avoir « bombardé un marché ».", "bombardé", "marché"),
    ("L'armée dit avoir “ détruit trois dépôts ” mardi.", "détruit", "dépôts"),
    ("Les rebelles auraient « exécuté deux otages », selon l'ONU.", "exécuté", "otages"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "verb", "thing"), QUOTED)
def test_a_quotation_that_opens_with_a_participle(text: str, verb: str, thing: str) -> None:
    p = parsed(text)
    head = next(t for t in p.tokens if t.text == verb)
    below = {p.tokens[c].text: p.tokens[c].relation for c in head.children}
    assert head.upos == "VERB"
    assert below[thing] == "obj"
    assert any(relation.startswith("aux") for relation in below.values())
    assert len(p.sentences) == 1


LEFT = [  # the sentence, and a word that stays where it is
    ("L'équipe a mardi six matchs.", "mardi"),
    ("Le maire est, depuis mardi, à Gao.", "mardi"),
    ("Il a, lundi, plus de temps.", "lundi"),
    ("Les rebelles ont, malgré la trêve, des soldats au pont.", "trêve"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "verb", "subject", "thing", "lifted"), LIFTED)
def test_lifted(text: str, verb: str, subject: str, thing: str, lifted: str) -> None:
    p = parsed(text)
    head = next(t for t in p.tokens if t.text == verb)
    below = {p.tokens[c].text: p.tokens[c].relation for c in head.children}
    assert head.relation == "ROOT"
    assert below[subject].startswith("nsubj")
    assert not thing or below[thing] == "obj"
    assert below[lifted] in {"advmod", "obl:mod"}
    assert len(p.sentences) == 1
    assert [t.start for t in p.tokens] == sorted(t.start for t in p.tokens)


@pytest.mark.slow
@pytest.mark.parametrize(("text", "word"), LEFT)
def test_left(text: str, word: str) -> None:
    p = parsed(text)
    token = next(t for t in p.tokens if t.text == word)
    assert token.upos == "NOUN"
    assert len(p.sentences) == 1


@pytest.mark.slow
def test_each_sentence_keeps_its_own() -> None:
    p = parsed("L'armée a mardi détruit un pont. Des hommes ont, à Gao, tué deux gardes. Ils ont fui.")
    assert [p.tokens[s.first].text for s in p.sentences] == ["L'", "Des", "Ils"]
    for sentence in p.sentences:
        assert all(sentence.first <= t.head < sentence.last for t in p.of(sentence))
