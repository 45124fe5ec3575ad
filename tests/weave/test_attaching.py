"""What a claim that holds no event is on: nothing but its stance is used, and what says no more is tied to its act."""

from collections import defaultdict
from dataclasses import replace

import pytest

from selon.model import Passage, Span
from selon.weave import weave
from selon.weave.tellings.attaching import attached
from weave.build_events import reading, telling
from weave.build_marked import marked

WITNESS = {"root": "un berger", "says": "les vitres ont tremblé dans toute la maison"}


def unread(one, number, **source):
    """The reading without the mention of its telling of that number, whose claim stays; its last source changed."""
    claim = one.claims[number]
    chain = tuple(replace(link, **source) for link in claim.sources)
    claims = tuple(replace(claim, mentions=(), sources=chain) if c is claim else c for c in one.claims)
    return replace(one, claims=claims, mentions=tuple(m for m in one.mentions if m.id not in claim.mentions))


CONVOY = telling("movement", place="al-Walid", trigger="passage", says="de quarante camions au poste frontalier")
STRIKE = telling(trigger="bombardement", says="du marché de la ville dans la matinée", root="une infirmière")
SHELLS = telling("shelling", trigger="tirs", says="du camp voisin dans la soirée", root="un passant")
THEIRS = telling("air-strike", trigger="raid", says="du village", root="un maire", actors=["armée israélienne"])
DEAD = telling("casualty", trigger="morts", says="à Mokha", root=None)
CLAIMS = [  # what the row shows, what is told before, the words of the claim, its stance, which of them it is on
    ("the vehicles have a part in the movement", [CONVOY], "les camions roulaient tous feux éteints", "asserted", 0),
    ("the convoy too", [CONVOY], "le convoi ne comptait aucun blindé", "asserted", 0),
    ("whoever says so", [CONVOY], "aucun de ces véhicules n’était escorté", "denied", 0),
    ("the assailants have none in it", [CONVOY], "les assaillants portaient des uniformes", "asserted", None),
    ("but in an attack", [STRIKE], "les assaillants portaient des uniformes", "asserted", 0),
    ("what was fired has", [STRIKE], "des éclats de roquette jonchaient la place", "asserted", 0),
    ("the dead are of the attack", [CONVOY, STRIKE], "huit corps reposaient sous les décombres", "asserted", 1),
    ("and so are the hurt", [CONVOY, STRIKE], "plusieurs blessés ont été opérés", "asserted", 1),
    ("what is told besides may be of anything", [STRIKE], "son frère cherchait du travail", "asserted", None),
    ("a state of things is no event", [STRIKE], "la région manque de médecins", "asserted", None),
    ("what is so in general", [STRIKE], "le pays doit toujours choisir la paix", "asserted", None),
    ("what will be", [STRIKE], "les écoles rouvriront lundi", "announced", None),
    ("a verdict is on the first event that the article tells", [CONVOY, STRIKE], "cette version", "doubted", 0),
    ("of whatever kind it is", [STRIKE, CONVOY], "ces allégations sans preuve", "denied", 0),
    ("a part in it that is denied", [CONVOY, STRIKE], "toute implication", "denied", 1),
    ("told by what stands for it", [CONVOY, STRIKE], "en être les auteurs", "denied", 1),
    ("or as a charge", [CONVOY, STRIKE], "des accusations sans fondement", "denied", 1),
    ("or as one that nobody believes", [CONVOY, STRIKE], "sa responsabilité", "doubted", 1),
    ("a tie with somebody is no part in a strike", [CONVOY, STRIKE], "tout lien avec ce parti", "denied", 0),
    ("news that one points at is what was told last", [CONVOY, STRIKE], "cette information", "declined", 1),
    ("of whatever kind that is", [STRIKE, CONVOY], "cette annonce", "doubted", 1),
    ("or the news alone", [CONVOY, STRIKE], "les informations", "denied", 1),
    ("but not that of somebody", [CONVOY, STRIKE], "les informations de la radio locale", "denied", 0),
    ("but not news of another thing", [CONVOY, STRIKE], "toute information", "declined", 0),
    ("a number that was told", [STRIKE, CONVOY], "ce bilan", "confirmed", 0),
    ("a verdict on what was told", [STRIKE], "un carnage", "accused", 0),
    ("a refusal to comment is on the first event", [CONVOY, STRIKE], "tout commentaire", "declined", 0),
    ("or to react", [STRIKE, CONVOY], "toute réaction", "declined", 0),
    ("a toll without an act is not the first", [DEAD, STRIKE, CONVOY], "tout commentaire", "declined", 1),
    ("or to say more", [CONVOY, STRIKE], "de préciser ses sources", "declined", 0),
    (
        "who claims one deed claims the last strike of the paragraph",
        [STRIKE, SHELLS, CONVOY],
        "l’opération",
        "claimed",
        1,
    ),
    ("and not what others did", [THEIRS, CONVOY, SHELLS], "la responsabilité", "claimed", 2),
    ("a demand is on nothing", [CONVOY], "le départ des camions", "demanded", None),
]


@pytest.mark.parametrize(("shows", "before", "words", "stance", "on"), CLAIMS)
def test_a_claim_without_an_event(shows, before, words, stance, on):
    one = ending(before, words, stance)
    assert attached(one) == ({} if on is None else {one.claims[-1].id: (one.mentions[on].id,)}), shows


@pytest.mark.parametrize(("mark", "on"), [(" : ", True), (", tandis que ", False)])
def test_why_something_is_disputed(mark, on):
    """Behind a colon, what says why is on what is disputed."""
    verdict, reason = "ce chiffre est contesté", "le voisin a vu double"
    one = ending([CONVOY, STRIKE], verdict, "doubted")
    text = one.article.text.rstrip(".\n ") + mark + reason + "."
    start = text.index(reason)
    judged = one.claims[-1]
    told = replace(judged, id="why", content=(Span(start, start + len(reason), reason),), stance="asserted", about=None)
    found = attached(replace(one, article=replace(one.article, text=text), claims=(*one.claims, told)))
    assert (found.get("why") == found[judged.id]) is on


BLAMED = telling(trigger="tir", says="de mortier sur l’école du quartier", root="le maire", stance="accused")
DENIED = telling(trigger="livraison", says="de missiles à la milice", root="le ministère", stance="denied")
JUDGED = [  # what the row shows, what is told before, the words of the claim, its stance, which of them it is on
    ("charges are of what was blamed on somebody", [BLAMED, STRIKE], "ces accusations", "denied", 0),
    ("whoever will not speak of them", [BLAMED, STRIKE], "ces allégations", "declined", 0),
    ("the charge told last", [BLAMED, {**BLAMED, "root": "un berger"}, STRIKE], "ces accusations", "denied", 1),
    ("a rumour is of what was denied", [DENIED, STRIKE], "des rumeurs sans fondement", "denied", 0),
    ("and so are allegations, where nobody was blamed", [DENIED, STRIKE], "ces allégations", "declined", 0),
    ("a version is of what was told first", [BLAMED, DENIED, STRIKE], "cette version", "doubted", 0),
]


@pytest.mark.parametrize(("shows", "before", "words", "stance", "on"), JUDGED)
def test_what_charges_and_rumours_are_of(shows, before, words, stance, on):
    one = ending(before, words, stance)
    assert attached(one)[one.claims[-1].id] == (one.mentions[on].id,), shows


REPROACHED = {  # what stands before a rejection in its paragraph -> whether it is on the strike told first
    "Un maire déplore (asserted maire: le retard des secours). L'armée rejette ": False,
    "Un maire accuse (accused maire: l'armée de ce [shelling tir]). L'armée rejette ": True,
    "Un maire déplore (asserted maire: le retard des secours).\n\nL'armée rejette ": True,
}


@pytest.mark.parametrize("before", REPROACHED)
def test_who_rejects_a_reproach_about_something_else_rejects_no_act(before):
    one = marked(f"Un [shelling tir] a touché Saraqib jeudi.\n\n{before}(denied armée: ces accusations).")
    assert bool(attached(one).get(one.claims[-1].id)) is REPROACHED[before]


def test_who_is_charged_is_another():
    """One's own charges are not what one rejects."""
    one = ending([STRIKE, {**BLAMED, "root": "un analyste"}], "ces accusations", "denied")
    assert attached(one)[one.claims[-1].id] == (one.mentions[0].id,)


SILENT = [  # what the row shows, whom somebody accuses, who will not speak of it, whether that is silence on the act
    ("who is accused", "à l’Iran", "Téhéran", True),
    ("whose force is", "aux Gardiens de la révolution", "Iran", True),
    ("nobody is named", "à des inconnus", "Iran", True),
    ("another is", "à la Turquie", "Iran", False),
    (
        "one whom nobody knows, though his friends are named",
        "aux Brigades de la Rive, proches de Téhéran",
        "Iran",
        False,
    ),
]


@pytest.mark.parametrize(("shows", "whom", "who", "on"), SILENT)
def test_silence_on_charges_against_others(shows, whom, who, on):
    blamed = telling(trigger="tirs", says=whom, root="le maire", stance="accused")
    for words in ("ces accusations", "s’exprimer sur ces accusations"):
        one = ending([blamed, STRIKE], words, "declined", root=who)
        assert (one.claims[-1].id in attached(one)) is on, shows


TIMES = {  # what stands between an ambush and a claim in its sentence -> whether the claim is on it
    "refait ce qu'il fit en décembre 2020": False,
    "rappelle l'affaire de Gao, un car attaqué le 30 décembre 2020": False,
    "revient aux méthodes d'octobre 2019": False,
    "ne laisse aucun témoin": True,
    "coûte 2020 dollars": True,
    "frappe un bourg tenu depuis décembre": True,  # of no year
}


@pytest.mark.parametrize("words", TIMES)
def test_what_was_at_another_time_is_of_another_act(words):
    one = marked(
        f"Par cette [armed-clash embuscade], le groupe {words} : (asserted maire: huit corps gisaient dans l'épave)."
    )
    claim = next(claim for claim in one.claims if claim.sources)
    assert (claim.id in attached(one)) is TIMES[words]


def ending(before, words, stance, root="un analyste"):
    """A reading of these tellings and, at its end, a claim of that root in these words that tells nothing."""
    first, _, rest = words.partition(" ")
    last = telling(trigger=first, says=rest, root=root, stance=stance)
    return unread(reading(*before, last), len(before))


@pytest.mark.parametrize(("cue", "on"), [("raconte", True), ("redoute", False), ("estime", False)])
def test_an_opinion_is_seldom_on_an_event(cue, on):
    one = with_cue(ending([STRIKE], "la foule venue du quartier", "asserted"), cue)
    assert bool(attached(one)) is on


def with_cue(one, cue):
    """The reading with that cue of its last claim."""
    at = one.claims[-1].content[0].start
    return replace(one, claims=(*one.claims[:-1], replace(one.claims[-1], cue=Span(at, at, cue))))


CUES = [  # what the row shows, the cue, what it is of, the stance, whether it is on what was told before
    ("who puts it on somebody", "accuse", "les rebelles du Nord", "accused", True),
    ("in other words", "a pointé du doigt", "le régime voisin", "accused", True),
    ("or names them for it", "attribue", "au groupe de Hamid", "accused", True),
    ("or of something else in the same breath", "accuse", "le voisin de vouloir étouffer le pays", "accused", True),
    ("who refuses to speak of it", "s’est refusé à", "tout commentaire", "declined", True),
    ("who says nothing is silent on it", "n’a pas commenté", "ces informations", "declined", True),
    ("and who has not reacted yet", "n’avaient pas réagi à", "ces allégations", "declined", True),
    ("or keeps silent", "garde le silence sur", "ce crime", "declined", True),
]


@pytest.mark.parametrize(("shows", "cue", "words", "stance", "on"), CUES)
def test_what_a_cue_says_of_it(shows, cue, words, stance, on):
    one = with_cue(ending([CONVOY, STRIKE], words, stance, "un ministre"), cue)
    assert bool(attached(one)) is on, shows


def test_the_word_of_an_event_is_of_it():
    one = ending([CONVOY, STRIKE | {"place": "Homs"}], "le passage des camions a duré une heure", "asserted")
    assert attached(one) == {one.claims[-1].id: (one.mentions[0].id,)}


SPEAKERS = [  # what the row shows, who says that the school was not far, whether it is on the strike told before
    ("who was there speaks of what the article tells", "une habitante du quartier", True),
    ("and who saw those who were", "le médecin de garde", True),
    ("an official may speak of anything", "le ministère de l’Eau", False),
    ("who tells an event himself need not mean it here", "une infirmière", False),
]


@pytest.mark.parametrize(("shows", "root", "on"), SPEAKERS)
def test_who_was_there_speaks_of_it(shows, root, on):
    one = ending([STRIKE], "l’école se trouve juste derrière le mur", "asserted", root)
    assert bool(attached(one)) is on, shows


def test_a_verdict_on_a_claim_is_on_what_that_tells():
    one = ending([CONVOY, STRIKE], "le contraire serait étonnant", "doubted")
    claims = (*one.claims[:-1], replace(one.claims[-1], about=one.claims[0].id))
    assert attached(replace(one, claims=claims)) == {one.claims[-1].id: one.claims[0].mentions}


ASIDES = [  # what the row shows, the stance, the acts of the claim with their words, the roots of each
    ("who accuses stands on what they accuse of", "accused", {"accuse": "accuse", "shelling": "tirs"}, [0, 1]),
    ("who rejects it too", "denied", {"reject": "rejette", "shelling": "tirs"}, [0, 1]),
    ("an accusation that somebody tells of is told", "asserted", {"accuse": "accuse", "shelling": "tirs"}, [1, 1]),
    ("an accusation of nothing told is one", "accused", {"accuse": "accuse"}, [1]),
    ("what an act answers", "asserted", {"air-strike": "raids", "shelling": "représailles aux tirs"}, [1, 0]),
    ("or follows", "asserted", {"movement": "convoi", "agreement": "depuis la trêve"}, [1, 0]),
    ("two acts are two", "asserted", {"movement": "convoi", "shelling": "puis tirs"}, [1, 1]),
    ("where there is no other it is the act", "asserted", {"agreement": "depuis la trêve"}, [1]),
    ("what happened is not what is announced", "announced", {"shelling": "juger les auteurs des tirs"}, [0]),
    ("nor what is mourned", "announced", {"attack-on-civilians": "un deuil pour les victimes de l’attaque"}, [0]),
    ("a threat is announced", "announced", {"threaten": "promet"}, [1]),
    ("what is denied in general is no one act", "asserted", {"shelling": "Nos canons ne visent"}, [0]),
    ("nor what one says not to do", "asserted", {"air-strike": "ne jamais viser"}, [0]),
    ("a denial of what was done is of it", "asserted", {"air-strike": "n’a pas visé"}, [1]),
    ("also in another tense", "asserted", {"air-strike": "ne visait"}, [1]),
    (
        "what a participle tells of whom it is",
        "asserted",
        {"abduction": "les femmes enlevées", "agreement": "ont été libérées"},
        [0, 1],
    ),
    ("or of what", "asserted", {"foiled-attack": "avoir abattu", "air-strike": "deux drones lancés"}, [1, 0]),
    ("a relative clause", "asserted", {"shelling": "des tirs", "siege": "de ceux qui assiègent"}, [1, 0]),
    ("of verbs that are joined each is told", "asserted", {"killing": "ont tué", "looting": "et incendié"}, [1, 1]),
    ("a participle alone is the act", "asserted", {"air-strike": "trois hommes tués"}, [1]),
    ("that nobody does it is told of one place", "asserted", {"armed-clash": "aucun soldat ne combat"}, [1]),
]


@pytest.mark.parametrize(("shows", "stance", "acts", "roots"), ASIDES)
def test_what_a_claim_only_speaks_of_has_no_root(shows, stance, acts, roots):
    one = together(stance, acts)
    found = {event.type: len(event.roots) for event in weave([one]).events}
    assert [found[kind] for kind in acts] == roots, shows
    stands = [stand for event in weave([one]).events for stand in event.claims]
    assert len(stands) == len(acts), "the claim is listed with each all the same"


def test_what_a_relative_clause_goes_on_to_tell_is_of_the_same_act():
    """Where both tellings are of one event, its root stands on both."""
    one = together("asserted", {"movement": "l’arrivée d’un convoi", "deployment": "de soldats qui entrent"})
    first, second = one.mentions
    one = replace(one, mentions=(first, replace(second, type="movement", places=first.places)))
    (event,) = weave([one]).events
    assert [stand.stands for stand in event.claims] == ["for"]


def test_what_is_only_meant_is_by_the_way():
    one = together("asserted", {"armed-clash": "ont ouvert le feu", "siege": "pour leur barrer la route"})
    fired, barred = one.mentions
    one = replace(one, mentions=(fired, replace(barred, reality="planned")))
    assert {event.type: len(event.roots) for event in weave([one]).events} == {"armed-clash": 1, "siege": 0}


def together(stance, acts):
    """A reading of one claim that holds all these acts, each at the last word of its phrase."""
    root = {"root": "SANA", "stance": stance, "place": None}
    one = reading(*(telling(kind, trigger=words, says=kind, **root) for kind, words in acts.items()))
    mentions = tuple(map(at_last_word, one.mentions))
    text = one.article.text.replace(".", " ")
    whole = replace(one.claims[0], content=(Span(0, len(text), text),), mentions=tuple(m.id for m in mentions))
    return replace(one, article=replace(one.article, text=text), claims=(whole,), mentions=mentions)


DENIALS = [  # what the row shows, the words denied, whether it contradicts who tells the event
    ("what was told is denied", "ces informations", True),
    ("who was there is denied, and not the act", "la présence de roquettes dans la maison", False),
    ("what stood there is", "les tireurs postés sur le toit", False),
]


@pytest.mark.parametrize(("shows", "words", "contradicts"), DENIALS)
def test_what_a_denial_denies(shows, words, contradicts):
    (event,) = weave([ending([STRIKE], words, "denied")]).events
    assert ("un analyste", "against") in {(root.name, root.stance) for root in event.roots}
    assert any(d.field == "happened" for d in event.disagreements) is contradicts, shows


def test_what_a_witness_adds_is_a_root_and_no_value():
    one = unread(reading(telling(), telling(**WITNESS), file="a.txt"), 1, kind="person", basis="described")
    denied = reading(telling(root="OSDH", stance="denied"), file="b.txt", published="2021-01-23")
    (event,) = weave([one, denied]).events
    assert [(root.name, root.stance) for root in event.roots if root.name == "un berger"] == [("un berger", "for")]
    assert [d.field for d in event.disagreements] == ["happened"], "the dispatch and the denial, not the herdsman"


def test_a_heading_counts_where_the_body_has_nothing():
    one = reading(telling(root="Bagdad"), telling(root="OSDH"))
    end = one.article.text.index(". ") + 2
    passages = (Passage(0, end, "heading"), Passage(end, len(one.article.text), "body"))
    headed = replace(one, article=replace(one.article, passages=passages))
    assert roots_of_all([headed]) == {"Observatoire syrien des droits de l'homme"}
    alone = unread(headed, 1)
    assert len(roots_of_all([replace(alone, claims=alone.claims[:1])])) == 1


def roots_of_all(readings):
    return {root.name for event in weave(readings).events for root in event.roots}


BARE = {"day": None, "place": None}
TAKEN_UP = [  # what the row shows, the other tellings of the article, its words, their number of events
    ("the word takes up what was told", [], "cette attaque", {}, 1),
    ("any attack may be meant", [], "une attaque", {}, 2),
    ("what is denied was told", [], "attaque", {"stance": "denied"}, 1),
    ("which of two is not said, so that it is the last of them", [telling(day="2021-01-11")], "cette attaque", {}, 2),
    ("a number of its own, of what it points at", [], "cette attaque", {"counts": [("killed", 9, 9)]}, 1),
    ("a number of its own", [], "une attaque", {"counts": [("killed", 9, 9)]}, 2),
]


@pytest.mark.parametrize(("shows", "others", "words", "fields", "events"), TAKEN_UP)
def test_a_telling_that_says_no_more_than_that_it_was(shows, others, words, fields, events):
    between = telling("protest", trigger="marche")  # so that it does not follow the other at once
    one = reading(*others, telling(), between, telling(**BARE, trigger=words, **fields))
    mentions = [*one.mentions[:-1], at_last_word(one.mentions[-1])]
    found = weave([replace(one, mentions=tuple(mentions))]).events
    assert len([e for e in found if e.type != "protest"]) == events, shows


def at_last_word(mention):
    """The mention with its trigger cut to the last word: the words before it stand in the text."""
    last = mention.trigger.text.split()[-1]
    start = mention.trigger.end - len(last)
    return replace(mention, trigger=replace(mention.trigger, start=start, text=last))


def test_a_denial_five_days_later_is_of_the_act():
    handed = {"kind": "arms-transfer", "trigger": "livraison", "actors": ["armée américaine"]}
    told = reading(telling(**handed, day="2021-01-21"), file="a.txt")
    denial = telling(**handed, day=None, stance="denied", root="OSDH")
    assert len(weave([told, reading(denial, file="b.txt", published="2021-01-26")]).events) == 1
    assert len(weave([told, reading(denial, file="b.txt", published="2021-02-05")]).events) == 2


IN_FULL = {  # whose one-word answer takes up what an accusation tells, and its stance -> whether it is on that act
    ("le M23", "denied"): True,
    ("Kigali", "doubted"): True,
    ("la Monusco", "denied"): True,
    ("un maire", "denied"): False,  # it is their own word
    ("le M23", "demanded"): False,
    ("le M23", "predicted"): False,
}


@pytest.mark.parametrize(("who", "stance"), IN_FULL)
def test_who_denies_all_that_another_tells(who, stance):
    """The one accuses; the other denies, and no more."""
    one = reading(CONVOY, telling(trigger="tuerie", says="de Kisharo", root="un maire"))
    last = one.claims[1]
    link = replace(last.sources[0], name=who, text=who, stance=stance)
    answer = replace(last, id="answer", sources=(link,), stance=stance, mentions=())
    ties = attached(replace(one, claims=(*one.claims, answer)), weights=defaultdict(float, none=99.0))
    assert (ties.get("answer") == last.mentions) is IN_FULL[who, stance]
