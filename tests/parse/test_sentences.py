"""Where sentences begin in French, and what never ends one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.parse.sentences import segment_starts

from .build import parsed

CASES = [
    ("full stops", "Le convoi est parti. Il roule.", ["Le convoi est parti.", "Il roule."]),
    ("exclamation and question marks", "Non ! Oui ? Si.", ["Non !", "Oui ?", "Si."]),
    ("several marks at once", "Quoi ?! Rien.", ["Quoi ?!", "Rien."]),
    ("no capital after it", "Partez ! a crié le chef.", ["Partez ! a crié le chef."]),
    ("a figure after it", "Il est mort. 12 autres aussi.", ["Il est mort.", "12 autres aussi."]),
    ("a name with its article after it", "Il est mort. al-Nosra le dit.", ["Il est mort.", "al-Nosra le dit."]),
    ("a dash after it", "Il est mort. – Oui, dit-il.", ["Il est mort.", "– Oui, dit-il."]),
    ("a semicolon", "Le 8, il est parti ; le 19, il est mort.", ["Le 8, il est parti ;", "le 19, il est mort."]),
    (
        "semicolons in brackets",
        "Trois villes (Gao ; Bla ; Kati) sont là.",
        ["Trois villes (Gao ; Bla ; Kati) sont là."],
    ),
    ("a source before it", "Selon lui, il part ; elle reste.", ["Selon lui, il part ; elle reste."]),
    ("a source behind it", "Il part ; elle reste, d'après lui.", ["Il part ; elle reste, d'après lui."]),
    # abbreviations
    ("M.", "M. Dupont est mort.", ["M. Dupont est mort."]),
    ("M. before an article", "Le maire et M. Le Drian sont là.", ["Le maire et M. Le Drian sont là."]),
    ("Mme", "Mme Diallo est là. Elle parle.", ["Mme Diallo est là.", "Elle parle."]),
    ("Dr.", "Le Dr. Kassouha est là.", ["Le Dr. Kassouha est là."]),
    ("a rank", "Le gén. Sissi est là.", ["Le gén. Sissi est là."]),
    ("an initial", "J. Dupont est mort. Il roulait.", ["J. Dupont est mort.", "Il roulait."]),
    ("a network of one letter", "Il l'écrit sur X. Jeudi, il part.", ["Il l'écrit sur X.", "Jeudi, il part."]),
    (
        "a block of one letter",
        "Ils sont dans le bloc C. La mine est loin.",
        ["Ils sont dans le bloc C.", "La mine est loin."],
    ),
    ("an initial behind a preposition", "Il tire sur J. Dupont. Il fuit.", ["Il tire sur J. Dupont.", "Il fuit."]),
    ("hyphenated initials", "J.-L. Martin est mort.", ["J.-L. Martin est mort."]),
    ("before Christ", "En 50 av. J.-C. environ.", ["En 50 av. J.-C. environ."]),
    (
        "before Christ, then a common word",
        "En 50 av. J.-C. Le roi, le vieux.",
        ["En 50 av. J.-C.", "Le roi, le vieux."],
    ),
    ("art.", "L'art. 3 est clair.", ["L'art. 3 est clair."]),
    ("a number like a month cut short", "Ils étaient sept. Alep dormait.", ["Ils étaient sept.", "Alep dormait."]),
    ("a month cut short", "Le 5 sept. 2021, il part.", ["Le 5 sept. 2021, il part."]),
    (
        "seven before a quotation",
        "Ils étaient sept. « Les autres ont fui », dit-il.",
        ["Ils étaient sept.", "« Les autres ont fui », dit-il."],
    ),
    ("a title before one", "Il a vu M. « Hadj » hier.", ["Il a vu M. « Hadj » hier."]),
    ("seven, not September", "Ils étaient sept. La mort, la nuit.", ["Ils étaient sept.", "La mort, la nuit."]),
    ("a word, not its abbreviation", "On l'a vu en vol. Il est tombé.", ["On l'a vu en vol.", "Il est tombé."]),
    ("the abbreviation", "Le vol. 3 est paru.", ["Le vol. 3 est paru."]),
    ("etc.", "Des chars, etc. Les autres fuient.", ["Des chars, etc.", "Les autres fuient."]),
    ("a unit", "Il roule à 50 km/h. Le reste suit.", ["Il roule à 50 km/h.", "Le reste suit."]),
    ("a dotted acronym", "L'U.S.A. Today est un journal.", ["L'U.S.A. Today est un journal."]),
    (
        "one that ends a sentence",
        "Il va aux U.S.A. Les autres, les siens.",
        ["Il va aux U.S.A.", "Les autres, les siens."],
    ),
    # figures and addresses
    ("a decimal stop", "Le 3.5 est sorti.", ["Le 3.5 est sorti."]),
    (
        "an address",
        "Voir https://x.org/a.b.html et www.lemonde.fr ici.",
        ["Voir https://x.org/a.b.html et www.lemonde.fr ici."],
    ),
    ("a numbered line", "1. Le convoi part.", ["1. Le convoi part."]),
    ("a numbered list", "1. Le convoi part. 2. Il revient.", ["1. Le convoi part.", "2. Il revient."]),
    # ellipses
    ("an ellipsis inside", "Et puis… rien.", ["Et puis… rien."]),
    ("an ellipsis at the end", "Et puis... Le silence.", ["Et puis...", "Le silence."]),
    ("an omission", "Le (...) Hezbollah et le […] Hamas.", ["Le (...) Hezbollah et le […] Hamas."]),
    # glued
    (
        "no space after the stop",
        "C'est la fin.Le convoi part.Il roule.",
        ["C'est la fin.", "Le convoi part.", "Il roule."],
    ),
    ("none after an acronym", "C'est l'ONU.Le convoi part.", ["C'est l'ONU.", "Le convoi part."]),
    ("none after a year", "C'était en 2021.Le convoi part.", ["C'était en 2021.", "Le convoi part."]),
    ("none after a bracket", "Il part (AFP).Le convoi aussi.", ["Il part (AFP).", "Le convoi aussi."]),
    ("none after an exclamation", "Partez!Le convoi arrive.", ["Partez!", "Le convoi arrive."]),
    ("none after M.", "Le chef et M.Dupont sont là.", ["Le chef et M.Dupont sont là."]),
    # quotations
    (
        "sentences in a quotation",
        "Il dit : « A part. B reste. » C'est tout.",
        ["Il dit : « A part. B reste. »", "C'est tout."],
    ),
    (
        "in straight marks",
        '"Partez. Vite." Il part. "Non." Il reste.',
        ['"Partez. Vite."', "Il part.", '"Non."', "Il reste."],
    ),
    ("in straight marks with spaces", 'Il part. " Non. " Il reste.', ["Il part.", '" Non. "', "Il reste."]),
    ("in single marks", "Il dit 'oui. Non.' Puis rien.", ["Il dit 'oui. Non.'", "Puis rien."]),
    ("a quotation that goes on", "« Partez ! » a-t-il crié.", ["« Partez ! » a-t-il crié."]),
    ("a quotation never closed is cut", "Il dit : « A part. B reste.", ["Il dit : « A part.", "B reste."]),
    ("a glued quotation", 'Il part."Oui." Il reste.', ["Il part.", '"Oui."', "Il reste."]),
    # capitals
    ("all in capitals", "LE CONVOI EST PARTI. IL ROULE.", ["LE CONVOI EST PARTI.", "IL ROULE."]),
    # lines of one passage
    ("a wrapped line", "Le convoi\nest parti.", ["Le convoi\nest parti."]),
    ("a wrapped line that a name opens", "Le convoi de\nDamas est parti.", ["Le convoi de\nDamas est parti."]),
    ("a line in capitals", "LE CONVOI PART\nIl roule.", ["LE CONVOI PART", "Il roule."]),
    ("bullets", "On a vu :\n• trois chars\n• deux morts", ["On a vu :", "• trois chars", "• deux morts"]),
    ("dashes for bullets", "On a vu :\n- trois chars\n- deux morts", ["On a vu :", "- trois chars", "- deux morts"]),
    ("a wrapped aside is no bullet", "Le chef –\nun colonel\n– parle.", ["Le chef –\nun colonel\n– parle."]),
    ("an empty line", "Le convoi part\n\nIl roule", ["Le convoi part", "Il roule"]),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=i) for i, t, e in CASES])
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in parsed(text, whole=True).sentences] == expected


@pytest.mark.slow
def test_a_paragraph_ends_a_sentence() -> None:
    reading = parsed("Le convoi part\nIl roule")
    assert [(s.start, s.paragraph) for s in reading.sentences] == [(0, 0), (15, 1)]


def test_a_segment_ends_inside_a_quotation() -> None:
    forms = ["«", "Oui", ".", "Non", ".", "»"]
    assert segment_starts(forms, [" "] * 6, frozenset()) == [True, False, False, True, False, False]


def test_nothing_has_no_segment() -> None:
    assert segment_starts([], [], frozenset()) == []


FORMS = st.sampled_from(
    [".", "...", "!", '"', "'", "»", "«", "(", ")", "M.", "J.-C.", "-", "•", "A", "le", "Le", "12", "😀"]
)


@given(st.lists(st.tuples(FORMS, st.sampled_from(["", " ", "\n", "\n\n"])), max_size=30))
def test_any_tokens_have_segments(tokens: list[tuple[str, str]]) -> None:
    starts = segment_starts([form for form, _ in tokens], [gap for _, gap in tokens], frozenset({"m"}))
    assert len(starts) == len(tokens) and starts[:1] == [True] * bool(tokens)
