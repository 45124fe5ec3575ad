"""Roots: whose word a claim rests on across articles, by names, media and copies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made import article
from selon.model import Claim, Copy, Named, Reader, Reading, Root, Shared, Source, Span
from selon.weave.roots import RootName, RootNames, roots, roots_of, stands
from selon.weave.roots.joining import joined


def root_of(claim, reading, names):
    """The first root of a claim; None where nobody is named."""
    return next(iter(roots_of(claim, reading, names)), None)


def link(name, kind="medium", basis="named", members=()):
    """A link of a chain; where it stands in the text plays no part."""
    return Source(0, 0, name, name, kind, basis, "asserted", tuple(Named(0, 0, m, m) for m in members))


def claim(*sources, stance="asserted", negated=False, cue=True, start=0, end=4):
    """A claim with that chain over characters of the text."""
    span = Span(start, end, "")
    return Claim(f"c{start}", (span,), span if cue else None, sources, "indirect", stance, False, negated)


def told(text, *claims, **fields):
    """The reading of a French article of that text."""
    return Reading(Reader("0", "0", None), article(text, **{"language": "fr", **fields}), claims, (), ())


def copy_of(copy, original, end=None, probable=False):
    """A copy of which the first `end` characters (None: all) are the original's."""
    end = len(copy.article.text) if end is None else end
    shared = Shared(Span(0, end, ""), Span(0, end, ""))
    return Copy(copy.article.id, original.article.id, "whole", probable, 1.0, (shared,), "")


OFFICER = link("un officier", "official", "described")
LOCALS = link("des sources locales", "anonymous", "described")
HEARD = [
    ("the named are nobody's", [link("SANA"), link("Human Rights Watch", "organisation")], "Human Rights Watch", None),
    ("by the ontology's name", [link("OSDH", "organisation")], "Observatoire syrien des droits de l'homme", None),
    ("a capital speaks for its state", [link("Moscou", "state")], "Russie", None),
    ("the described are of the relay", [link("SANA"), LOCALS], "des sources locales", "SANA"),
    ("the nearest relay", [link("AFP"), link("SANA"), LOCALS], "des sources locales", "SANA"),
    ("a relay that is no medium", [link("Moscou", "state"), OFFICER], "un officier", "Le Fil"),
    ("without a relay, of the outlet", [OFFICER], "un officier", "Le Fil"),
    ("a capital that begins a sentence", [link("Un officier", "official", "described")], "un officier", "Le Fil"),
    ("a number", [link("deux officiers", "official", "described")], "deux officiers", "Le Fil"),
    (
        "an office is found by its name",
        [link("mairie de Tell Rifaat", "official", "described")],
        "mairie de Tell Rifaat",
        None,
    ),
    (
        "an office of no country that is told",
        [link("ministère de l’Eau", "official", "described")],
        "ministère de l’Eau",
        "Le Fil",
    ),
    ("a common noun", [link("secouristes", "official", "described")], "secouristes", "Le Fil"),
    ("a common noun of a country", [link("presse turque", "medium", "described")], "presse turque", None),
    ("a possessive", [link("leur porte-parole", "official", "described")], "leur porte-parole", "Le Fil"),
    ("a pronoun that nobody was found for", [link("-elles", "person", "pronoun")], "-elles", "Le Fil"),
    ("anonymous without an article", [link("source kurde", "anonymous")], "source kurde", "Le Fil"),
    ("who writes for a medium", [link("correspondante de SANA"), LOCALS], "des sources locales", "SANA"),
    (
        "findings of a body",
        [link("Human Rights Watch", "organisation"), link("de premières constatations", "document", "described")],
        "Human Rights Watch",
        None,
    ),
    (
        "a document that a medium heard of",
        [link("SANA"), link("un document interne", "document", "described")],
        "un document interne",
        "SANA",
    ),
    (
        "those whom a body calls its own",
        [link("Brigades du Levant", "armed-group"), link("nos hommes", "armed-group", "described")],
        "Brigades du Levant",
        None,
    ),
    (
        "those who are somebody's",
        [link("Brigades du Levant", "armed-group"), link("ses sources", "anonymous", "described")],
        "ses sources",
        "Le Fil",
    ),
]


@pytest.mark.parametrize(("chain", "name", "medium"), [row[1:] for row in HEARD], ids=[row[0] for row in HEARD])
def test_the_root_of_a_chain(chain, name, medium):
    one = told("Le texte.", claim(*chain), outlet="Le Fil")
    assert root_of(one.claims[0], one, RootNames([one])) == RootName(name, medium, None)


THE_OFFICER = Source(0, 0, "l'officier", "un officier", "official", "described", "asserted", ())
GOES_ON = [  # what the row shows, the chains of an article in order, the root of the last
    (
        "whom a medium heard stays its own",
        [[link("AFP"), OFFICER], [THE_OFFICER]],
        ("un officier", "AFP"),
    ),
    (
        "but one told of anew is another",
        [[link("AFP"), OFFICER], [link("Un officier", "official", "described")]],
        ("un officier", "Le Fil"),
    ),
    ("also where he is told first", [[OFFICER], [link("AFP"), OFFICER], [OFFICER]], ("un officier", "Le Fil")),
    ("also where it is told first", [[OFFICER], [link("AFP"), OFFICER], [THE_OFFICER]], ("un officier", "AFP")),
    (
        "two media heard two",
        [[link("AFP"), OFFICER], [link("SANA"), OFFICER], [THE_OFFICER]],
        ("un officier", "Le Fil"),
    ),
    ("another is the outlet's", [[link("AFP"), OFFICER], [LOCALS]], ("des sources locales", "Le Fil")),
    (
        "the communiqué is of who spoke",
        [[link("Hamas", "armed-group")], [link("communiqué", "document", "described")]],
        ("Hamas", None),
    ),
    (
        "and not of a witness between",
        [[link("Hamas", "armed-group")], [LOCALS], [link("document", "document", "described")]],
        ("Hamas", None),
    ),
    (
        "told with how it was released",
        [[link("Hamas", "armed-group")], [link("communiqué lu à l'antenne", "document", "described")]],
        ("Hamas", None),
    ),
    (
        "by a medium, too",
        [[link("AFP"), link("Hamas", "armed-group")], [link("AFP"), link("communiqué", "document", "described")]],
        ("Hamas", None),
    ),
    (
        "that of somebody named is his",
        [[link("Hamas", "armed-group")], [link("communiqué de l'armée", "document", "described")]],
        ("communiqué de l'armée", "Le Fil"),
    ),
    (
        "also where it is told of anew",
        [[link("Hamas", "armed-group")], [link("un communiqué", "document", "described")]],
        ("Hamas", None),
    ),
    (
        "but not where a medium has one from somebody",
        [[link("Hamas", "armed-group")], [link("AFP"), link("un communiqué", "document", "described")]],
        ("un communiqué", "AFP"),
    ),
    (
        "findings of an inquiry are of the army that spoke of it",
        [[link("armée malienne", "official")], [link("enquête préliminaire", "document", "described")]],
        ("armée malienne", None),
    ),
    (
        "but not of an inquiry by others",
        [[link("armée malienne", "official")], [link("enquête de l'ONU", "document", "described")]],
        ("enquête de l'ONU", None),
    ),
    (
        "a report that is new may be anybody's",
        [[link("Hamas", "armed-group")], [link("un rapport", "document", "described")]],
        ("un rapport", "Le Fil"),
    ),
    (
        "one that is a heading is of who signs it",
        [[link("CICR", "organisation"), link("COMMUNIQUÉ", "document")]],
        ("Comité international de la Croix-Rouge", None),
    ),
    (
        "of the army whose communiqué it is",
        [[link("armée", "document", "described")]],
        ("armée malienne", None),
    ),
    ("of nobody, where nobody spoke", [[link("communiqué", "document", "described")]], ("communiqué", "Le Fil")),
]


@pytest.mark.parametrize(("shows", "chains", "root"), GOES_ON)
def test_who_goes_on_speaking(shows, chains, root):
    claims = [claim(*chain, start=5 * i, end=5 * i + 4) for i, chain in enumerate(chains)]
    one = told("Des mots et encore des mots, d'un jour à l'autre, à Bamako au Mali.", *claims, outlet="Le Fil")
    found = root_of(claims[-1], one, RootNames([one]))
    assert (found.name, found.medium) == root, shows


UNSIGNED = [  # what the row shows, the chain, the root; None: the article's own word, which is none
    ("a first toll", [link("Un premier bilan", "document", "described")], None),
    ("news of nobody", [link("Des informations", "document", "described")], None),
    ("rumours", [link("des rumeurs persistantes", "document", "described")], None),
    ("that a medium passes on", [link("AFP"), link("un bilan provisoire", "document", "described")], ("AFP", None)),
    ("an official one", [link("bilan officiel", "document", "described")], ("bilan officiel", "Le Fil")),
    ("the outlet's own", [link("nos informations", "document", "described")], ("nos informations", "Le Fil")),
    ("of the press", [link("informations de presse", "document")], ("informations de presse", "Le Fil")),
    ("a report", [link("un rapport", "document", "described")], ("un rapport", "Le Fil")),
]


@pytest.mark.parametrize(("shows", "chain", "found"), UNSIGNED)
def test_who_answers_for_a_figure(shows, chain, found):
    one = told("Le texte.", claim(*chain), outlet="Le Fil")
    root = root_of(one.claims[0], one, RootNames([one]))
    assert (None if root.own else (root.name, root.medium)) == found, shows


@pytest.mark.parametrize(
    ("outlet", "root"),
    [("CICR", ("Comité international de la Croix-Rouge", None)), ("Le Fil", ("nos équipes", "Le Fil"))],
)
def test_whom_an_institution_calls_its_own(outlet, root):
    one = told("Un texte.", claim(link("nos équipes", "organisation", "described")), outlet=outlet)
    found = root_of(one.claims[0], one, RootNames([one]))
    assert (found.name, found.medium) == root


def test_each_member_of_a_joint_source_is_a_root():
    one = told(
        "Le texte.", claim(link("la Russie et un village", "state", members=["Russie", "un village"])), outlet="X"
    )
    assert [(r.name, r.medium) for r in roots_of(one.claims[0], one, RootNames([one]))] == [
        ("Russie", None),
        ("un village", "X"),
    ]


@pytest.mark.parametrize(
    ("shows", "chain", "outlet", "own"),
    [
        ("an agency that speaks of itself", [link("AFP", "medium")], "AFP", True),
        ("by another of its names", [link("AFP", "medium")], "Agence France-Presse", True),
        ("a daily", [link("Le Fil", "medium")], "Le Fil", True),
        ("of another outlet", [link("AFP", "medium")], "Le Fil", False),
        ("which cites itself from somebody else", [link("AFP", "medium"), link("AP", "medium")], "AP", False),
        ("no medium", [link("OSDH", "organisation")], "OSDH", False),
    ],
)
def test_an_outlet_that_speaks_of_itself(shows, chain, outlet, own):
    """It is the article's own word (codebook, rule 5)."""
    one = told("Le texte.", claim(*chain), outlet=outlet)
    assert root_of(one.claims[0], one, RootNames([one])).own is own, shows


GROUPS = {  # what some are called -> the known body that they are, if they are all of it
    "300 combattants fano": "Fano",
    "des miliciens fano": "Fano",
    "rebelles houthis": "Houthis",
    "Houthis du Yémen": "Houthis",
    "Houthis yéménites": "Houthis",
    "rebelles yéménites houthistes": "Houthis",
    "groupe yéménite des Houthis": "Houthis",
    "shebab somaliens": "Al-Chabab",
    "shebab du Tchad": None,
    "un groupe yéménite": None,
    "armée des Houthis": None,
    "un responsable houthi du Yémen": None,
    "trois rebelles": None,
    "un combattant fano blessé": None,
    "combattants de la liberté": None,
}


@pytest.mark.parametrize("name", GROUPS)
def test_the_men_of_a_group_are_it(name):
    found = RootNames([]).spellings.voiced(name, "fr")
    assert (found.name if found else None) == GROUPS[name]


def test_an_article_without_an_outlet_stands_for_itself():
    one = told("Le texte.", claim(OFFICER), file="dossier/010_tirs.txt")
    two = told("Un texte.", claim(OFFICER))
    names = RootNames([one, two])
    assert [root_of(r.claims[0], r, names).medium for r in (one, two)] == ["010_tirs", two.article.id]


def test_the_own_word_and_nobodys():
    """The article's own word is its outlet's, marked as no chain's; a cue that names nobody has no root."""
    one = told("Le texte.", claim(cue=False), claim(cue=True), outlet="Agence France-Presse")
    names = RootNames([one])
    assert root_of(one.claims[0], one, names) == RootName("AFP", None, "medium", own=True)
    assert roots_of(one.claims[1], one, names) == ()
    assert root_of(one.claims[1], one, names) is None


def test_a_copy_adds_no_root():
    """Its described sources and its own word are the original's; what it adds in its own words is its own."""
    original = told("Le texte entier.", claim(OFFICER), claim(cue=False), outlet="SANA")
    copy = told(
        "Le texte entier. Suite.", claim(OFFICER), claim(cue=False), claim(OFFICER, start=17, end=22), outlet="Le Fil"
    )
    names = RootNames([original, copy], [copy_of(copy, original, 16)])
    taken = [root_of(c, copy, names) for c in copy.claims]
    assert taken[:2] == [root_of(c, original, names) for c in original.claims]
    assert taken[2].medium == "Le Fil"


WITNESSES, RESIDENTS = (link(name, "public", "described") for name in ("des témoins", "des habitants"))


@pytest.mark.parametrize(
    ("there", "same"),
    [
        pytest.param(claim(RESIDENTS), True, id="the words that the original has from witnesses"),
        pytest.param(claim(RESIDENTS, start=17, end=22), False, id="words that the copy adds"),
        pytest.param(claim(link("OSDH", "organisation")), False, id="somebody who is named"),
    ],
)
def test_a_copy_calls_whom_it_copies_as_it_likes(there, same):
    original = told("Le texte entier.", claim(WITNESSES), outlet="SANA")
    copy = told("Le texte entier. Suite.", there, outlet="Le Fil")
    names = RootNames([original, copy], [copy_of(copy, original, 16)])
    assert (root_of(there, copy, names) == root_of(original.claims[0], original, names)) is same


@pytest.mark.parametrize("first", ["Le Fil", "La Voix"])
def test_whom_an_agency_heard_stays_its_own_where_an_outlet_leaves_it_out(first):
    """Whichever of the two came out first."""
    full = told("Le texte entier.", claim(link("AFP"), OFFICER), outlet="Le Fil")
    bare = told("Le texte entier", claim(OFFICER), outlet="La Voix")
    copy, original = (bare, full) if first == "Le Fil" else (full, bare)
    names = RootNames([full, bare], [copy_of(copy, original, 15)])
    assert {root_of(one.claims[0], one, names).medium for one in (full, bare)} == {"AFP"}


def test_a_translation_has_the_roots_of_its_original():
    original, copy = told("The text.", outlet="SANA", language="en"), told("Le texte.", claim(OFFICER), outlet="Le Fil")
    names = RootNames([original, copy], [copy_of(copy, original, 0, probable=True)])
    assert root_of(copy.claims[0], copy, names).medium == "SANA"


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Brigades du Levant", "les Brigades du Levant", True),
        ("Hatem al-Souleiman", "Hatem al-Suleiman", True),
        ("Oleh Brovko", "Oleg Brovko", True),
        ("Observatoire des Routes du Sud", "ORS", True),  # set out in the text below
        ("Brigades du Levant", "Brigades du Nord", False),
        ("un porte-parole du front", "une porte-parole du front", False),
        ("ORS", "ors", True),
        ("Cellule", "Cellule des médias", True),  # the beginning of one name only
        ("sources civiles", "des sources civiles", True),
        ("un porte-parole", "un porte-parole du front", False),
    ],
)
def test_spellings_fold_across_the_dossier(left, right, same):
    text = "L’Observatoire des Routes du Sud (ORS) le dit."
    readings = [told(text, claim(link(left, "organisation"))), told("Un texte.", claim(link(right, "organisation")))]
    names = RootNames(readings)
    assert (names.canonical(left) == names.canonical(right)) is same


def test_a_beginning_of_two_names_is_neither():
    names = ["Brigades", "Brigades du Levant", "Brigades du Nord"]
    found = RootNames([told(f"Texte {name}.", claim(link(name, "armed-group"))) for name in names])
    assert [found.canonical(name) for name in names] == names


def test_the_usual_spelling_is_shown():
    readings = [
        told(f"Texte {n}.", claim(link(name, "person")))
        for n, name in enumerate(["Ali Sulaiman", "Ali Suleiman", "Ali Suleiman"])
    ]
    assert RootNames(readings).canonical("Ali Sulaiman") == "Ali Suleiman"


STANDS = {
    ("asserted", False): "for",
    ("confirmed", False): "for",
    ("claimed", False): "for",
    ("accused", False): "for",
    ("announced", False): "for",
    ("asserted", True): "against",
    ("confirmed", True): "against",
    ("accused", True): "against",
    ("denied", False): "against",
    ("denied", True): "against",
    ("doubted", False): "against",
    ("declined", False): "declines",
    ("declined", True): "declines",
    ("demanded", False): None,
    ("predicted", False): None,
    ("predicted", True): None,
}


@pytest.mark.parametrize(("act", "expected"), STANDS.items(), ids=map(str, STANDS))
def test_stands(act, expected):
    stance, negated = act
    assert stands(claim(stance=stance, negated=negated)) == expected


def test_the_roots_of_an_event():
    a, b = "a.txt", article("Deux.").id
    sana, locals_, fil = (
        RootName("SANA", None, "medium"),
        RootName("des habitants", "SANA", "public"),
        RootName("Le Fil", None, "medium", True),
    )
    others = RootName("des habitants", "AFP", "person")
    told_ = [
        (sana, "for", a),
        (sana, "for", b),
        (sana, "for", a),
        (sana, "against", b),
        (locals_, "for", b),
        (others, "for", a),
        (sana, None, a),  # it demands
        (None, "for", a),  # nobody is named
        (fil, "for", a),  # the article's own word
    ]
    assert roots(told_) == (
        Root("SANA", "against", (b,)),
        Root("SANA", "for", tuple(sorted(("a.txt", b)))),
        Root("des habitants", "for", ("a.txt",), "AFP"),
        Root("des habitants", "for", (b,), "SANA"),
    )
    assert roots([]) == ()


NAMES = st.sampled_from(
    ["SANA", "agence Sana", "Ali Sulaiman", "Ali Suleiman", "Front du Sud", "le Front du Sud", "ORS"]
)


@given(st.lists(NAMES, max_size=6).flatmap(lambda n: st.tuples(st.just(n), st.permutations(n))), NAMES)
def test_names_depend_on_the_set_of_readings_alone(both, asked):
    straight, shuffled = (
        RootNames([told(f"Texte de {n}.", claim(link(n, "organisation"))) for n in order]) for order in both
    )
    once = straight.canonical(asked)
    assert once == shuffled.canonical(asked) == straight.canonical(once)


WHOLES = [  # what the row shows, the descriptions and who heard them, how many roots they are
    ("with and without where they are", [("des bergers", "SANA"), ("des bergers près du pont", "SANA")], 1),
    ("those of two media are two", [("des bergers", "SANA"), ("des bergers près du pont", "AFP")], 2),
    ("one may be either of two", [("un élu", "AFP"), ("un élu du nord", "AFP"), ("un élu du sud", "AFP")], 3),
    ("a name is whole", [("Croix", None), ("Croix du Sud", None)], 2),
    ("an office told short and whose", [("municipalité", "AFP"), ("municipalité de Ber", None)], 1),
    ("two of which it may be", [("maire", "AFP"), ("maire de Ber", None), ("maire d'Araouane", None)], 3),
    ("of a division that is not named", [("gouverneur de la région", "AFP"), ("gouverneur de Gao", None)], 1),
    ("of a ministry", [("ministère de la Santé", "AFP"), ("ministère libyen de la Santé", None)], 1),
    ("of another ministry", [("ministère de la Santé", "AFP"), ("ministère libyen de l'Intérieur", None)], 2),
    ("an army and its country", [("armée", "AFP"), ("armée tchadienne", None)], 1),
    ("who is said to be something else", [("gouverneur", "AFP"), ("gouverneur nommé par la junte", None)], 2),
    ("one who is not known", [("un maire", "AFP"), ("maire de Ber", None)], 2),
    ("of a place, and of what that is", [("des bergers de Ber", "SANA"), ("des bergers à Ber", "SANA")], 1),
    ("with what the place is", [("des voisins à Ber", "AFP"), ("des voisins dans le village de Ber", "AFP")], 1),
    ("with its article", [("des bergers d'al-Hol", "AFP"), ("des bergers à al-Hol", "AFP")], 1),
    ("of two places", [("des bergers de Ber", "SANA"), ("des bergers à Araouane", "SANA")], 2),
    ("of a house there", [("un garde à Ber", "SANA"), ("un garde de l'hôpital de Ber", "SANA")], 2),
    ("there, by two media", [("des bergers de Ber", "SANA"), ("des bergers à Ber", "AFP")], 2),
    ("an office that two tell short", [("ministère de la Défense", "Le Fil"), ("ministère de la défense", "AFP")], 1),
    ("one nationale", [("ministère de la Défense nationale", "Le Fil"), ("ministère de la Défense", "AFP")], 1),
    ("two offices", [("ministère de la Défense", "Le Fil"), ("ministère de la Santé", "AFP")], 2),
    ("short, of two that are told", [("armée", "Le Fil"), ("armée malienne", None), ("armée tchadienne", None)], 3),
    ("no office", [("habitants", "Le Fil"), ("habitants", "AFP")], 2),
    ("the one here", [("comités locaux", "AFP"), ("comités de Ber", None)], 1),
    ("that of a region", [("autorités locales", "AFP"), ("autorités du Darfour", None)], 2),
    ("of what they are", [("autorités locales", "AFP"), ("autorités d'occupation", None)], 2),
    ("one taken up", [("une source militaire", "SANA"), ("source militaire", "SANA")], 1),
    ("one taken up by its noun", [("un médecin de Ber", "AFP"), ("médecin de Ber", "AFP")], 1),
    ("one, and another's", [("une source militaire", "SANA"), ("source militaire", "AFP")], 2),
    ("one, and many", [("une source militaire", "SANA"), ("des sources militaires", "SANA")], 2),
    ("two sorts", [("une source militaire", "SANA"), ("source médicale", "SANA")], 2),
    ("a word is no beginning of a longer one", [("un élu", "AFP"), ("un éluant", "AFP")], 2),
]


@pytest.mark.parametrize(("shows", "told", "number"), WHOLES)
def test_some_described_twice(shows, told, number):
    assert len(roots((RootName(name, medium, None), "for", "a") for name, medium in told)) == number, shows


HOLDERS = [  # what the row shows, the office under which one outlet tells it, and its medium; how many roots there are
    ("with the country that another tells of", "maire de Ber (Mali)", None, 1),
    ("the office alone", "maire de Ber", None, 1),
    ("shorter, as heard by one", "maire", "AFP", 1),
    ("of another town", "maire d'Araouane", None, 2),
    ("who is not known", "un maire", "AFP", 2),
    ("another office", "préfet de Ber", None, 2),
]


@pytest.mark.parametrize(("shows", "name", "medium", "number"), HOLDERS)
def test_who_holds_an_office(shows, name, medium, number):
    """`The mayor of Ber, Ali Sanogo` in one article is the mayor of Ber in another."""
    holder = RootName("Ali Sanogo", None, "official", office="maire de Ber")
    found = roots([(holder, "for", "a"), (RootName(name, medium, "official"), "for", "b")])
    assert len(found) == number, shows


def test_an_office_of_two_is_neither():
    two = [RootName(name, None, "official", office="maire de Ber") for name in ("Ali Sanogo", "Issa Ba")]
    told_by = [(one, "for", "a") for one in (*two, RootName("maire de Ber", None, "official"))]
    assert len(roots(told_by)) == 3


@pytest.mark.parametrize(
    ("words", "office"), [("Le maire de Ber", "maire de Ber"), ("Ali Sanogo", ""), ("le général Ali Sanogo", "")]
)
def test_the_office_of_whom_an_article_names(words, office):
    one = told(
        "Le texte.", claim(Source(0, 0, words, "Ali Sanogo", "official", "named", "asserted", ())), outlet="Le Fil"
    )
    assert root_of(one.claims[0], one, RootNames([one])).office == office


@pytest.mark.parametrize(
    ("shows", "name", "kind", "number"),
    [
        ("a body that a place has one of", "société civile", "organisation", 1),
        ("people under a noun", "rescapés", "public", 2),
        ("somebody of an office that many have", "médecin", "person", 2),
        ("one of several bodies", "une association", "organisation", 2),
    ],
)
def test_what_two_outlets_call_by_one_noun(shows, name, kind, number):
    told = [(RootName(name, medium, kind), "for", "a") for medium in ("Le Fil", "AFP")]
    assert len(roots(told)) == number, shows


@pytest.mark.parametrize(
    ("shows", "name", "other", "kind", "same"),
    [
        ("a whole name that begins another", "Awa Diallo", "Awa Diallo Traoré", "person", True),
        ("not one of another beginning", "Awa Diallo", "Awa Diallotou Traoré", "person", False),
        ("nor a name of one word", "Awa", "Awa Diallo", "person", False),
        ("the same words the other way round", "Awa Diallo", "Diallo Awa", "person", True),
        ("as they sound", "Igor Terekhov", "Terekhov Ihor", "official", True),
        ("not other words", "Awa Diallo", "Diallo Fanta", "person", False),
        ("nor those of a body", "Croix Rouge", "Rouge Croix", "organisation", False),
        ("nor a body's", "Croix Rouge", "Croix Rouge Malienne", "organisation", False),
    ],
)
def test_a_person_told_with_more_of_his_name(shows, name, other, kind, same):
    found = {RootName(name, None, kind), RootName(other, None, kind)}
    assert bool(joined(found)) == same, shows
