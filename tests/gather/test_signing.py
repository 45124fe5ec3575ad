"""Who signs an article: what its lines tell, what was told beside it, and that every room is given one answer."""

import json
from itertools import accumulate

import pytest

from made import article
from selon.gather import from_text, gather, outlet_of
from selon.model import Passage

LEAD = (
    "Une patrouille a essuyé des tirs mardi à l’aube sur la route qui relie le poste de Tell Abiad au barrage, "
    "d’après trois bergers qui gardaient leurs bêtes sur la colline voisine."
)
TITLE = "Une patrouille visée près du barrage"


@pytest.mark.parametrize(
    ("fields", "outlet"),
    [
        ({"outlet": "Le Fil", "before": [("dateline", "DAMAS (Levant-Presse) —")]}, "Le Fil"),
        ({"before": [("dateline", "DAMAS (Levant-Presse) —")]}, "Levant-Presse"),
        ({"behind": [("boilerplate", "© Cap Levant 2023")]}, "Cap Levant"),
        ({"behind": [("boilerplate", "© 2023 Cap Levant. Tous droits réservés")]}, "Cap Levant"),
        ({"behind": [("boilerplate", "© Cap Levant - Toute reproduction interdite")]}, "Cap Levant"),
        ({"behind": [("boilerplate", "© Tous droits réservés"), ("boilerplate", "© Cap Levant")]}, "Cap Levant"),
        ({"behind": [("boilerplate", "© Tous droits réservés")]}, None),  # nobody's name
        ({"before": [("boilerplate", "© AFP 2023")]}, None),  # a picture's
        ({"behind": [("boilerplate", "Des camions à la frontière. (©AP)")]}, None),
        ({"before": [("dateline", "Publié le 3 mars 2022")]}, None),
        ({"before": [("credit", "Texte par : RFI")]}, "RFI"),
        ({"before": [("credit", "Par Le Figaro.fr avec Reuters")]}, "Le Figaro"),
        ({"before": [("dateline", "OLJ / AFP / le 2 mars 2022 à 10h15")]}, "L'Orient-Le Jour"),
        ({"before": [("dateline", "Homs-SANA/")]}, "SANA"),
        ({"before": [("dateline", "LEFASO.NET | Publié le mardi 1er mars 2022")]}, "LeFaso.net"),
        ({"before": [("paragraph", "Un titre"), ("paragraph", "ACTUALITE.CD")]}, "Actualite.cd"),
        ({"before": [("credit", "Avec AFP et Reuters")]}, None),  # whose words it uses
        ({"before": [("credit", "Source : Press TV")]}, None),
        ({"before": [("dateline", "BEYROUTH, 3 mars (Agences) —")]}, None),  # nobody's name
        ({"before": [("dateline", "3 mars 2022, 9 h 30 (heure d'Erbil)")]}, None),
        ({"behind": [("boilerplate", "© 2022 Awa Diallo pour Cap Levant")]}, "Cap Levant"),
        ({"byline": "Awa Diallo", "behind": [("boilerplate", "© Awa Diallo")]}, None),  # who wrote it
        ({"before": [("paragraph", "Un titre"), ("paragraph", f"{LEAD} AFP")]}, None),  # a line of the text
        ({"before": [("dateline", "DAMAS (Awa Diallo) —")], "byline": "Awa Diallo, envoyée spéciale"}, None),
        ({"behind": [("boilerplate", "© 2023 Awa Diallo")], "byline": "Awa Diallo"}, None),
        ({"before": [("dateline", "DAMAS (AFP) —")], "byline": "Awa Diallo (AFP)"}, "AFP"),
        ({"byline": "La Voix de Gao"}, "La Voix de Gao"),  # as no person is called
        ({"byline": "L'Écho du Nord"}, "L'Écho du Nord"),
        ({"byline": "Le Goff"}, None),
        ({"before": [("dateline", "DAMAS (Levant-Presse) —")], "byline": "Awa Diallo"}, "Levant-Presse"),
    ],
)
def test_who_signs(fields, outlet):
    parts = [*fields.get("before", ()), ("body", LEAD), *fields.get("behind", ())]
    starts = [0, *accumulate(len(words) + 2 for _, words in parts)]
    passages = tuple(Passage(s, s + len(w), kind) for s, (kind, w) in zip(starts, parts, strict=False))
    told = {name: fields.get(name) for name in ("outlet", "byline")}
    text = "\n\n".join(words for _, words in parts)
    assert outlet_of(article(text, language="fr", passages=passages, **told)) == outlet


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"{TITLE}\n\nDamas, SANA – {LEAD}", "SANA"),
        (f"{TITLE}\n\nDAMAS (Levant-Presse) — {LEAD}", "Levant-Presse"),
        (f"{TITLE}\n\nOLJ / AFP / le 2 mars 2022 à 10h15\n\n{LEAD}", "L'Orient-Le Jour"),
        (f"{TITLE}\n\n{LEAD}\n\n© Cap Levant 2023", "Cap Levant"),
        (f"{TITLE}\n\n{LEAD}\n\nAvec AFP", None),
        (f"{TITLE}\n\n{LEAD}", None),
        (f"{TITLE}\n\nPar la rédaction de Radio Nil\n\n{LEAD}", "Radio Nil"),
        (f"{TITLE}\n\nPar la rédaction d’Africa-Info avec Reuters\n\n{LEAD}", "Africa-Info"),
        (f"{TITLE}\n\nPublié le 3 mars 2022 par la rédaction du Courrier du Nil\n\n{LEAD}", "Courrier du Nil"),
        (f"{TITLE}\n\nPar la rédaction de RFI\n\n{LEAD}", "RFI"),
        (f"{TITLE}\n\nPar la rédaction\n\n{LEAD}", None),
        (f"{TITLE}\n\nPar la rédaction de Dakar\n\n{LEAD}", None),  # where they are, and nobody's name
        (f"{TITLE}\n\nPar la rédaction de la rue\n\n{LEAD}", None),
        (f"{TITLE}\n\nPar Awa Diallo\n\n{LEAD}", None),
    ],
)
def test_an_article_has_the_outlet_that_signs_it(text, outlet):
    assert from_text(text).outlet == outlet
    assert from_text(text, outlet="Le Fil").outlet == "Le Fil"  # who was told beside the text answers for it


def test_what_stands_beside_a_text_wins(tmp_path):
    text = f"{TITLE}\n\nDamas, SANA – {LEAD}"
    lines = ({"text": text, "outlet": "Le Fil"}, {"text": text}, {"text": text, "outlet": ""})
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))
    (tmp_path / "a.html").write_text(
        f'<html><head><meta property="og:site_name" content="Le Fil"></head><body><article><h1>{TITLE}</h1>'
        f"<p>Damas, SANA – {LEAD}</p><p>{LEAD}</p></article></body></html>"
    )
    found = gather([tmp_path / "a.jsonl", tmp_path / "a.html"])
    assert [one.outlet for one in found] == ["Le Fil", "SANA", "SANA", "Le Fil"]
    assert [one.outlet for one in gather([tmp_path / "a.jsonl"], outlet="Le Jour")] == ["Le Jour"] * 3
