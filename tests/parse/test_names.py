"""Proper names: what holds them together, and which capitals make none."""

import pytest

from .build import parsed

pytestmark = pytest.mark.slow

CASES = [
    ("a first name and a surname", "Le chef Khalifa Haftar parle.", ["Khalifa Haftar"]),
    ("a name that opens a sentence", "Haftar parle. L'armée suit Haftar.", ["Haftar", "Haftar"]),
    ("a glued Arabic article", "Le président Bachar al-Assad parle.", ["Bachar al-Assad"]),
    ("other articles", "Ils sont à Deir ez-Zor et à al-Tanf.", ["Deir ez-Zor", "al-Tanf"]),
    ("an article apart", "Le général Abdel Fattah al Sissi parle.", ["Abdel Fattah al Sissi"]),
    ("ben", "Le prince Mohammed ben Salmane parle.", ["Mohammed ben Salmane"]),
    ("ben, opening a sentence", "Mohammed ben Salmane parle.", ["Mohammed ben Salmane"]),
    ("ag", "Le chef Iyad ag Ghali parle.", ["Iyad ag Ghali"]),
    ("Abou", "Le chef Abou Bakr al-Baghdadi est mort.", ["Abou Bakr al-Baghdadi"]),
    ("abou in small letters", "Le cheikh abou Omar est mort.", ["abou Omar"]),
    ("two particles", "La présidente Ursula von der Leyen parle.", ["Ursula von der Leyen"]),
    ("de before a surname", "Il a vu Dominique de Villepin. Villepin parle.", ["Dominique de Villepin", "Villepin"]),
    ("d' that is never apart", "Il a vu la Côte d'Ivoire.", ["Côte d'Ivoire"]),
    ("Le in a surname", "Le ministre Jean-Yves Le Drian parle.", ["Jean-Yves Le Drian"]),
    ("hyphens", "Le maire Jean-Pierre Saint-Martin parle.", ["Jean-Pierre Saint-Martin"]),
    ("initials", "Le maire J. Dupont et J.-Y. Martin parlent.", ["J. Dupont", "J.-Y. Martin"]),
    ("an Irish name", "Le soldat O'Brien est mort.", ["O'Brien"]),
    ("an African town", "Ils sont à N’Djamena.", ["N’Djamena"]),
    ("acronyms", "Selon l'OSDH et l'ONU, ils partent.", ["OSDH", "ONU"]),
    ("an acronym in brackets", "Les Forces démocratiques syriennes (FDS) partent.", ["Forces", "FDS"]),
    ("a newspaper with its article", "Selon le journal Le Monde, ils partent.", ["Le Monde"]),
    ("one with an elided article", "Selon le journal L'Orient, ils partent.", ["L'Orient"]),
    ("no titles", "Il a vu M. Dupont, Mme Diallo et le Dr. Kassouha.", ["Dupont", "Diallo", "Kassouha"]),
    ("the prime minister's title", "Le Premier ministre Imran Khan parle.", ["Imran Khan"]),
    ("common words that open a sentence", "Selon Reuters, ils partent. Hier, les chars roulaient.", ["Reuters"]),
    ("a weekday before a name", "Dimanche Macron a parlé.", ["Macron"]),
    ("a common word that opens a quotation", "Il dit : « Nous partons, dit-il. »", []),
    ("a capital that only its place gives", "Front calme. Le front est calme à Homs.", ["Homs"]),
    ("de between a country and its chief", "La Syrie de Bachar al-Assad tombe.", ["Syrie", "Bachar al-Assad"]),
    ("de before a place named elsewhere", "Les Kurdes de Syrie sont en Syrie.", ["Kurdes", "Syrie", "Syrie"]),
    ("prefixes", "Les anti-Assad et les pro-Iran partent.", []),
    ("a line in capitals", "LE CONVOI EST PARTI.", []),
    ("never over a sentence", "Il a vu Alep. Damas est loin de Damas.", ["Alep", "Damas", "Damas"]),
    ("never over a comma", "Ils sont à Alep, Homs et Hama.", ["Alep", "Homs", "Hama"]),
    ("no words in small letters", "ils partent vers la ville.", []),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=i) for i, t, e in CASES])
def test_names(text: str, expected: list[str]) -> None:
    reading = parsed(text)
    assert [text[n.start : n.end] for n in reading.names] == expected
    for name in reading.names:
        assert (reading.tokens[name.first].start, reading.tokens[name.last - 1].end) == (name.start, name.end)
