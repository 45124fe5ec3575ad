"""Numbers in French: what is one, how many it says, and what is none."""

import time

import pytest

from selon.parse import Number
from selon.parse.numbers import find_numbers

from .build import parsed

pytestmark = pytest.mark.slow


def show(text: str, number: Number) -> str:
    low, high = ("" if bound is None else str(bound) for bound in (number.low, number.high))
    much = low if low == high else f"{low}..{high}"
    words = text[number.start : number.end]
    return f"{words}: {'about ' if number.approximate else ''}{much}{'th' if number.ordinal else ''}"


NUMBERS = [
    # figures
    ("figures", "Il y a 12 morts.", ["12: 12"]),
    ("year-long figure that is followed by what it counts", "Ils sont 2500 soldats.", ["2500: 2500"]),
    ("thousands with a space", "Ils sont 1 200 soldats.", ["1 200: 1200"]),
    ("thousands with a no-break space", "Ils sont 1\u00a0200 soldats.", ["1\u00a0200: 1200"]),
    ("thousands with a narrow no-break space", "Ils sont 10\u202f000 soldats.", ["10\u202f000: 10000"]),
    ("thousands with a thin space", "Ils sont 10\u2009000 soldats.", ["10\u2009000: 10000"]),
    ("two groups of thousands", "Il coûte 1 234 567 euros.", ["1 234 567: 1234567"]),
    ("thousands with a full stop", "Ils sont 1.200 soldats.", ["1.200: 1200"]),
    ("thousands with a comma, as agencies translate", "Ils sont 2,000 soldats.", ["2,000: 2000"]),
    ("thousands with an apostrophe, as in Switzerland", "Il coûte 1’200 francs.", ["1’200: 1200"]),
    ("two spaces group nothing", "Ils sont 12  345 soldats.", ["12: 12", "345: 345"]),
    ("decimal comma: between two whole numbers", "La ville est à 3,5 kilomètres.", ["3,5: 3..4"]),
    ("decimal stop", "La ville est à 3.5 kilomètres.", ["3.5: 3..4"]),
    ("millions", "Ils ont reçu 77 millions de dollars.", ["77 millions: 77000000"]),
    ("decimal millions", "Ils ont reçu 3,5 millions de dollars.", ["3,5 millions: 3500000"]),
    ("decimals before millions are no thousands", "Ils ont reçu 1,250 million d'euros.", ["1,250 million: 1250000"]),
    ("and a half", "Ils ont reçu 3 millions et demi d'euros.", ["3 millions et demi: 3500000"]),
    ("abbreviated millions", "Ils ont reçu 3 M€ hier.", ["3 M€: 3000000"]),
    ("a unit glued to it", "Un obus de 155mm est tombé.", ["Un: 1", "155: 155"]),
    ("a currency glued to it", "Il a payé 200€ hier.", ["200: 200"]),
    ("before a bracket", "Ils ont tué des soldats (dont 8).", ["8: 8"]),
    # words
    ("a small word", "Ils ont tué trois soldats.", ["trois: 3"]),
    ("at the head of a sentence", "Quatre soldats sont morts.", ["Quatre: 4"]),
    ("at the head of a quotation", "Il a dit : « Deux chars ont brûlé. »", ["Deux: 2"]),
    ("with et", "Ils ont perdu vingt et un chars.", ["vingt et un: 21"]),
    ("with hyphens and et", "Ils ont perdu vingt-et-un chars.", ["vingt-et-un: 21"]),
    ("quatre-vingt-dix-sept", "Quatre-vingt-dix-sept soldats sont morts.", ["Quatre-vingt-dix-sept: 97"]),
    ("quatre-vingts", "Ils ont perdu quatre-vingts chars.", ["quatre-vingts: 80"]),
    ("without its hyphens", "Ils ont perdu quatre vingt dix chars.", ["quatre vingt dix: 90"]),
    ("soixante et onze", "Ils ont perdu soixante et onze chars.", ["soixante et onze: 71"]),
    ("hundreds", "Ils ont perdu deux cents chars.", ["deux cents: 200"]),
    ("hundreds and more", "Ils ont perdu cent vingt-trois chars.", ["cent vingt-trois: 123"]),
    ("thousands", "Ils ont perdu trois mille hommes.", ["trois mille: 3000"]),
    ("mille alone", "Mille personnes ont fui.", ["Mille: 1000"]),
    ("mille cinq cents", "Ils ont perdu mille cinq cents hommes.", ["mille cinq cents: 1500"]),
    (
        "a long one",
        "On compte six cent soixante-dix-huit mille déplacés.",
        ["six cent soixante-dix-huit mille: 678000"],
    ),
    (
        "millions and thousands",
        "On compte deux millions cinq cent mille déplacés.",
        ["deux millions cinq cent mille: 2500000"],
    ),
    ("un million", "Il craint un million de départs.", ["un million: 1000000"]),
    (
        "Belgian and Swiss tens",
        "Ils ont perdu septante chars et nonante-deux hommes.",
        ["septante: 70", "nonante-deux: 92"],
    ),
    ("two numbers side by side are two", "Ils étaient trois, quatre l'ont vu.", ["trois: 3", "quatre: 4"]),
    ("two numbers without a comma are two", "Ils sont deux trois à le dire.", ["deux: 2", "trois: 3"]),
    ("capitals all over the line", "QUATRE MORTS À ALEP", ["QUATRE: 4"]),
    ("neuf before its noun", "Ils ont perdu neuf camions.", ["neuf: 9"]),
    ("neuf alone", "Ils étaient neuf.", ["neuf: 9"]),
    ("an article is one", "Il a tué un soldat et une femme.", ["un: 1", "une: 1"]),
    ("one of them", "L'un des blessés est mort.", ["un: 1"]),
    # collectives and vague ones
    ("une dizaine", "Une dizaine de soldats sont morts.", ["Une dizaine: about 10"]),
    ("une douzaine", "Une douzaine de roquettes sont tombées.", ["Une douzaine: about 12"]),
    ("une quinzaine", "Il y a une quinzaine de blessés.", ["une quinzaine: about 15"]),
    ("une quarantaine", "Il y a une quarantaine de camions.", ["une quarantaine: about 40"]),
    ("une soixantaine", "Il y a une soixantaine de camions.", ["une soixantaine: about 60"]),
    ("une centaine", "Il y a une centaine d’abris.", ["une centaine: about 100"]),
    ("un millier", "Il y a un millier de soldats.", ["un millier: about 1000"]),
    ("une demi-douzaine", "Il y a une demi-douzaine de chars.", ["une demi-douzaine: about 6"]),
    ("a good score", "Il y a une bonne vingtaine de chars.", ["une bonne vingtaine: about 20"]),
    ("a quoted score", "Il évoque une « vingtaine de morts ».", ["une « vingtaine: about 20"]),
    ("the score", "Ils ont attaqué la vingtaine de soldats présents.", ["vingtaine: about 20"]),
    ("des dizaines", "Il y a des dizaines de morts.", ["des dizaines: about 20.."]),
    ("dizaines alone", "Il parle de “dizaines de tués”.", ["dizaines: about 20.."]),
    ("des centaines", "Des centaines de personnes ont fui.", ["Des centaines: about 200.."]),
    ("des milliers", "Des milliers de personnes ont fui.", ["Des milliers: about 2000.."]),
    ("plusieurs dizaines", "Plusieurs dizaines de chars sont là.", ["Plusieurs dizaines: about 20.."]),
    ("quelques centaines", "Il y a quelques centaines de chars.", ["quelques centaines: about 200.."]),
    (
        "dizaines de milliers",
        "Des dizaines de milliers de personnes ont fui.",
        ["Des dizaines de milliers: about 20000.."],
    ),
    (
        "une centaine de milliers",
        "Il y a une centaine de milliers de déplacés.",
        ["une centaine de milliers: about 100000"],
    ),
    ("trois douzaines", "Il a livré trois douzaines de chars.", ["trois douzaines: about 36"]),
    ("des millions", "Il a reçu des millions de dollars.", ["des millions: about 2000000.."]),
    ("plusieurs", "Plusieurs soldats sont morts.", ["Plusieurs: about 2.."]),
    ("quelques", "Il reste quelques soldats.", ["quelques: about 2.."]),
    ("quelques-uns", "Quelques-uns sont morts.", ["Quelques-uns: about 2.."]),
    ("aucun", "Il n'y a aucun blessé.", ["aucun: 0"]),
    ("aucune", "Aucune victime n'est à déplorer.", ["Aucune: 0"]),
    ("zéro", "Bilan : zéro mort.", ["zéro: 0"]),
    ("pas un seul", "Il n'a pas un seul char.", ["pas un seul: 0"]),
    # bounds
    ("quelque", "Il y a quelque 200 soldats.", ["quelque 200: about 200"]),
    ("environ", "Il y a environ trente chars.", ["environ trente: about 30"]),
    ("près de", "Elles seraient près de 5 000.", ["près de 5 000: about 5000"]),
    ("près d'un million", "Il y a près d’un million de déplacés.", ["près d’un million: about 1000000"]),
    ("autour de", "Il y aurait autour de 40 blessés.", ["autour de 40: about 40"]),
    ("à peu près", "Il y a à peu près dix chars.", ["à peu près dix: about 10"]),
    ("a tilde", "Il y a ~200 morts.", ["~200: about 200"]),
    ("au moins", "Au moins quatre personnes sont mortes.", ["Au moins quatre: 4.."]),
    ("au minimum", "Il y a au minimum 7 morts.", ["au minimum 7: 7.."]),
    ("pas moins de", "Il y a pas moins de 20 morts.", ["pas moins de 20: 20.."]),
    ("plus de", "Plus de 3 soldats sont morts.", ["Plus de 3: 4.."]),
    ("plus d'un", "Plus d'un soldat est mort.", ["Plus d'un: 2.."]),
    ("un peu plus de", "Il y a un peu plus de 30 morts.", ["un peu plus de 30: 31.."]),
    ("plus d'une centaine", "Il y a plus d’une centaine de morts.", ["plus d’une centaine: about 101.."]),
    ("moins de", "Il y a moins de 10 morts.", ["moins de 10: ..9"]),
    ("au plus", "Il y a au plus 5 morts.", ["au plus 5: ..5"]),
    ("tout au plus", "Ils sont tout au plus 2 000.", ["tout au plus 2 000: ..2000"]),
    ("jusqu'à", "Il y a jusqu’à 200 morts.", ["jusqu’à 200: ..200"]),
    ("pas plus de", "Il n'y a pas plus de 3 chars.", ["pas plus de 3: ..3"]),
    ("two bounds", "Il y a au moins quelque 200 morts.", ["au moins quelque 200: about 200.."]),
    ("a bound of a collective", "Il y a au moins une vingtaine de morts.", ["au moins une vingtaine: about 20.."]),
    ("a bound after it", "Il y a 200 environ, dit-il.", ["200 environ: about 200"]),
    ("a bound after its noun", "Il y a trois blessés au moins.", ["trois: 3.."]),
    ("a bound of something else", "Il part dans 3 jours au plus tard.", ["3: 3"]),
    ("near a mosque is a place", "Il est mort près d'une mosquée.", ["une: 1"]),
    ("as far as a village is a place", "Il a roulé jusqu’à un village.", ["un: 1"]),
    ("besides is no bound", "En plus de trois blessés, il y a un mort.", ["trois: 3", "un: 1"]),
    # ranges
    ("entre", "Il y a entre 3 et 5 morts.", ["entre 3 et 5: 3..5"]),
    ("de à", "Il y a de 3 à 5 morts.", ["de 3 à 5: 3..5"]),
    ("de that belongs to the noun", "Un groupe de 3 à 5 hommes.", ["Un: 1", "3 à 5: 3..5"]),
    ("à", "Il y a 3 à 5 morts.", ["3 à 5: 3..5"]),
    ("a hyphen", "Il y a 3-5 morts.", ["3-5: 3..5"]),
    ("ou", "Il y a deux ou trois morts.", ["deux ou trois: 2..3"]),
    ("voire", "Il y a 2, voire 3 morts.", ["2, voire 3: 2..3"]),
    ("about a range", "Il y a environ 3 à 5 morts.", ["environ 3 à 5: about 3..5"]),
    ("one thousand for both", "Il y a deux à trois mille hommes.", ["deux à trois mille: 2000..3000"]),
    ("one million for both", "Il y a 3 à 5 millions de déplacés.", ["3 à 5 millions: 3000000..5000000"]),
    ("one hundred for both", "Il y a deux ou trois cents hommes.", ["deux ou trois cents: 200..300"]),
    ("one group of thousands for both", "Il y a entre 10 et 20 000 hommes.", ["entre 10 et 20 000: 10000..20000"]),
    ("to each its thousands", "Il y a de 500 à 1 000 hommes.", ["de 500 à 1 000: 500..1000"]),
    ("collectives", "Il y a deux ou trois dizaines de chars.", ["deux ou trois dizaines: about 20..30"]),
    ("what was and what is", "Le bilan est passé de 12 à 15 morts.", ["12: 12", "15: 15"]),
    ("a count and a distance", "Il a tué 12 à 5 km de là.", ["12: 12", "5: 5"]),
    # ordinals
    ("premier", "Le premier convoi est parti.", ["premier: 1th"]),
    ("deuxième", "La deuxième attaque a échoué.", ["deuxième: 2th"]),
    ("second", "Un second raid a eu lieu.", ["Un: 1", "second: 2th"]),
    ("3e", "C'est la 3e attaque.", ["3e: 3th"]),
    ("3ème", "C'est le 3ème convoi.", ["3ème: 3th"]),
    ("21e", "C'est le 21e convoi.", ["21e: 21th"]),
    ("1re", "C'est la 1re attaque.", ["1re: 1th"]),
    ("with a superscript", "C'est le 3ᵉ convoi.", ["3ᵉ: 3th"]),
    ("compound", "C'est la vingt et unième attaque.", ["vingt et unième: 21th"]),
    ("hyphenated", "C'est la dix-septième attaque.", ["dix-septième: 17th"]),
    ("a fifth captive", "Un cinquième captif est mort.", ["Un: 1", "cinquième: 5th"]),
    ("seconde before its noun", "Une seconde attaque a eu lieu.", ["Une: 1", "seconde: 2th"]),
    # ages and durations stay
    ("an age", "Oum Salim, 43 ans, a fui.", ["43: 43"]),
    ("a duration", "Il a marché pendant 10 heures.", ["10: 10"]),
    ("a duration that à introduces", "La ville est à 3 heures de route.", ["3: 3"]),
    ("the same in words", "La ville est à trois heures de route.", ["trois: 3"]),
    ("a duration in words", "Après cinq heures de combats, ils ont fui.", ["cinq: 5"]),
    ("a duration behind de", "Le siège de vingt heures a pris fin.", ["vingt: 20"]),
    ("a number behind an adjective", "Les chaînes publiques 12 fois sanctionnées.", ["12: 12"]),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=i) for i, t, e in NUMBERS])
def test_numbers(text: str, expected: list[str]) -> None:
    assert [show(text, number) for number in parsed(text).numbers] == expected


NOTHING = [
    ("per cent", "Près de 30 % des civils ont fui."),
    ("per cent in words", "Trente pour cent des civils ont fui."),
    ("a range of per cent", "Entre 20 et 30 % des civils ont fui."),
    ("two thirds", "Les deux tiers des civils ont fui."),
    ("a fifth of", "Un cinquième des habitants ont fui."),
    ("a written fraction", "Les 3/4 des habitants ont fui."),
    ("a model in one word", "Le M142 a tiré sur les F-16, les Su-24 et le T-72."),
    ("a model in two words", "Le MiG 29 a décollé."),
    ("a channel", "Selon France 24, ils ont fui."),
    ("a resolution", "La résolution 2254 de l'ONU reste lettre morte."),
    ("a numbered thing", "Le n° 12 et le n°3 ont brûlé."),
    ("a figure hung on a name", "L'opération Bouclier-2 continue, dit Daech-2."),
    ("a time", "Ils sont partis à 10h30."),
    ("a time with spaces", "Ils sont partis à 10 h 45."),
    ("a time in full", "Ils sont partis à 23 heures."),
    ("a time with a colon", "Ils sont partis à 10:45."),
    ("a time in words", "Ils sont partis vers cinq heures du matin."),
    ("a time in words, with nothing behind", "Ils sont partis à vingt heures."),
    ("from one time to another", "Il est fermé de vingt heures à six heures."),
    ("a channel with its adjective", "Selon la chaîne israélienne 12, ils ont fui."),
    ("a radio with its adjective", "Selon la radio publique 2, ils ont fui."),
    ("a date", "Ils sont partis le 23 juin 2021."),
    ("an ISO date", "Ils sont partis le 2021-01-23."),
    ("a date in figures", "Ils sont partis le 14/10/2021."),
    ("a date with stops", "Ils sont partis le 14.10.2021."),
    ("linked days", "Ils sont partis les 23, 24 et 25 juin."),
    ("a night", "Ils sont partis dans la nuit du 23 au 24 juin."),
    ("the first of a month", "Ils sont partis le 1er mars ou le premier mai."),
    ("a day in words", "Ils sont partis le onze mars."),
    ("an abbreviated month that is also a number", "Ils sont partis le 14 sept 2023."),
    ("a day alone", "Ils sont partis le 23, dit-il."),
    ("a weekday and its day", "Ils sont partis mardi 12, dit-il."),
    ("years", "En 2017, puis fin 2020 et depuis 2015, ils partent."),
    ("a range of years", "De 2014 à 2019, puis entre 2020 et 2022, ils partaient."),
    ("a hyphenated range of years", "La guerre de 2019-2020 a repris."),
    ("a year in brackets", "L'accord d'Astana (2017) tient."),
    ("a year after its noun", "L'accord de 2015 est mort."),
    ("a year that opens the sentence", "2019 a été rude."),
    ("a telephone number", "Appelez le 06 12 34 56 78."),
    ("an international one", "Appelez +33 6 12 34 56 78."),
    ("the prime minister", "Le Premier ministre et le premier ministre sont d'accord."),
    ("numbers in names", "Les Vingt-Sept et les Deux-Sèvres, la Seconde Guerre mondiale."),
    ("neuf after its noun", "Le camion neuf a brûlé."),
    ("the front page", "Il est à la une des journaux."),
    ("quarantine", "Ils sont en quarantaine."),
    ("a little", "Ils ont un peu attendu."),
    ("quelque without a number", "Quelque part, quelque chose bouge."),
]


@pytest.mark.parametrize("text", [pytest.param(t, id=i) for i, t in NOTHING])
def test_what_counts_nothing(text: str) -> None:
    assert [show(text, number) for number in parsed(text).numbers] == []


def test_a_year_before_a_count_leaves_the_count() -> None:
    text = "En 2019 200 soldats sont morts."
    assert [show(text, n) for n in parsed(text).numbers] == ["200: 200"]


def test_numbers_do_not_run_over_a_sentence() -> None:
    text = "Il en a vu au moins. 3 sont morts. Il y en a deux. Mille ont fui."
    assert [show(text, n) for n in parsed(text).numbers] == ["3: 3", "deux: 2", "Mille: 1000"]


def test_a_language_without_facts_has_no_numbers() -> None:
    reading = parsed("Trois morts.")
    assert find_numbers("Trois morts.", reading.tokens, "xx") == ()


@pytest.mark.parametrize("piece", ["plus de ", "123 ", "de 3 à 5, ", "deux mille ", "12 et mars ", "une centaine de "])
def test_time_grows_with_the_tokens(piece: str) -> None:
    def seconds(times: int) -> float:
        reading = parsed(piece * times)
        start = time.process_time()
        find_numbers(reading.article.text, reading.tokens, "fr")
        return time.process_time() - start

    assert seconds(1600) < 0.05 + 20 * seconds(200)  # eight times as long, with room for a busy machine
