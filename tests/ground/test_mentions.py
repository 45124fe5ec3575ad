"""Event mentions: their dates, places and actors, the claims that they are in, and those of the article's own word."""

import dataclasses

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse


def read(text, published="2022-01-15"):
    p = parse(from_text(text, published=published, language="fr"))
    return mentions(p, tuple(claim for claim, _ in explain(p)))


DATED = [  # text, trigger, its date, basis, what the row shows
    ("Mardi, l’armée a bombardé Saraqeb.", "bombardé", "2022-01-11", "resolved", "a weekday before the clause"),
    ("L’armée a bombardé Saraqeb le 3 mars 2021.", "bombardé", "2021-03-03", "stated", "a full date behind the verb"),
    (
        "Un général a déclaré jeudi que l’armée avait bombardé Saraqeb lundi.",
        "bombardé",
        "2022-01-10",
        "resolved",
        "the date inside what is said, not that of the statement",
    ),
    (
        "Un général a déclaré jeudi que l’armée avait bombardé Saraqeb.",
        "bombardé",
        None,
        "report",
        "only the statement is dated",
    ),
    (
        "Selon l’armée, des rebelles ont attaqué mercredi un poste.",
        "attaqué",
        "2022-01-12",
        "resolved",
        "a cue without a verb",
    ),
    ("L’armée a bombardé Saraqeb.", "bombardé", None, "report", "nothing but the report is dated"),
    (
        "Lundi, l’armée a bombardé Saraqeb et pris la ville de Nairab.",
        "pris",
        "2022-01-10",
        "resolved",
        "a date before two verbs frames both",
    ),
    (
        "Mardi, des roquettes ont visé la base d’Erbil. L’attaque a fait deux morts.",
        "attaque",
        "2022-01-11",
        "context",
        "a later telling takes the date over",
    ),
    (
        "Un drone a frappé un marché de Saraqeb. L’attaque a eu lieu mardi soir.",
        "frappé",
        "2022-01-11",
        "context",
        "an earlier telling has the date that a later one gives the act",
    ),
    (
        "Lundi, la milice a reconnu avoir perdu six hommes dans la vallée.",
        "perdu",
        "2022-01-10",
        "resolved",
        "a date that opens the sentence frames the infinitive of what is said",
    ),
    (
        "La milice a reconnu lundi avoir perdu six hommes dans la vallée.",
        "perdu",
        None,
        "report",
        "a date behind the verb of saying is that of the statement",
    ),
    (
        "Lundi, un général a déclaré que la milice avait perdu six hommes.",
        "perdu",
        None,
        "report",
        "so is one before it, where a whole clause is said",
    ),
    (
        "Le 7 mars 2022, le général a accusé Damas d’avoir, le 3 mars 2021, bombardé Saraqeb.",
        "accusé",
        "2022-03-07",
        "stated",
        "an accusation has no date of what is pinned on somebody",
    ),
    (
        "Selon un communiqué publié mercredi, trois roquettes ont été tirées sur la base.",
        "tirées",
        None,
        "report",
        "the day of a document is not that of the act",
    ),
    (
        "Jeudi, des familles ont enterré les victimes d’une frappe menée lundi contre Saraqeb.",
        "frappe",
        "2022-01-10",
        "resolved",
        "the date of a participle is that of its noun, before that of the verb above",
    ),
    (
        "Mardi, l’armée a repris deux collines perdues la semaine passée.",
        "repris",
        "2022-01-11",
        "resolved",
        "a date set apart before the sentence is that of its verb",
    ),
    (
        "Des roquettes ont visé la base mardi. C’est la pire attaque depuis 2014.",
        "attaque",
        "2022-01-11",
        "context",
        "what an act is the worst of does not date it",
    ),
    (
        "Une embuscade a fait dix morts. Les faits se sont déroulés mardi, à Saraqeb.",
        "embuscade",
        "2022-01-11",
        "context",
        "the facts that the next sentence dates are what was just told",
    ),
    (
        "Deux marchands ont été enlevés par des bandits. La scène s’est produite lundi au marché.",
        "enlevés",
        "2022-01-10",
        "context",
        "so is the scene",
    ),
    (
        "Dix soldats ont péri dans une embuscade. Les faits ont été dénoncés mardi par l’ONU.",
        "embuscade",
        None,
        "report",
        "the day of what is made of the facts is not theirs",
    ),
    (
        "Des raids ont tué dix hommes mardi.\n\nLe groupe a nié l’attentat d’Idlib du 3 janvier, qui avait fait six "
        "morts.\n\nQuelques heures après, une roquette s’est abattue sur Saraqeb.",
        "abattue",
        "2022-01-11",
        "context",
        "an act that its relative clause recalls, whatever tells its day and place, dates nothing behind it",
    ),
    (
        "Lundi, des tirs ont visé un barrage à Idlib.\n\nMercredi, un obus a frappé un dépôt à Alep. L’attaque n’a pas "
        "été revendiquée.",
        "attaque",
        "2022-01-12",
        "context",
        "an attack is that of the sentence before",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "day", "basis"), [pytest.param(*row[:4], id=row[4]) for row in DATED])
def test_date(text, trigger, day, basis):
    when = next(m.when for m in read(text).mentions if m.trigger.text == trigger)
    assert (when.earliest, when.basis) == (day, basis)
    assert (when.reason is None) == (day is not None)


def test_without_a_publication_date_nothing_relative_is_dated():
    when = read("Mardi, l’armée a bombardé Saraqeb.", published=None).mentions[0].when
    assert when.earliest is None
    assert when.reason


ROLES = [  # text, place, the part that it plays
    ("Une colonne a pénétré en Syrie depuis l’Irak.", "Syrie", "to"),
    ("Une colonne a pénétré en Syrie depuis l’Irak.", "Irak", "from"),
    ("Les soldats se dirigent vers Raqqa.", "Raqqa", "to"),
    ("Des drones ont frappé un dépôt à Idlib.", "Idlib", "at"),
    ("Les troupes ont quitté Alep.", "Alep", "from"),
    ("Les tirs d’artillerie provenaient d’Avdiïvka, selon le maire.", "Avdiïvka", "from"),
    ("Les tirs provenaient de la localité d’Avdiïvka.", "Avdiïvka", "from"),
    ("Le missile tiré sur Eilat venait du Yémen.", "Yémen", "from"),
    ("Le missile tiré sur Eilat venait du Yémen.", "Eilat", "at"),
    ("Des mouvements de chars ont été observés près de Belgorod.", "Belgorod", "at"),
    ("L’armée a renforcé ses positions autour d’Alep.", "Alep", "at"),
    ("Il a fait part de l’inquiétude de Téhéran quant aux obus tombés sur des villages iraniens.", "Téhéran", None),
    ("Les soldats déployés en Syrie sans l’accord de Damas se retirent.", "Damas", None),
    ("Avec l’aval de Washington, des avions ont bombardé Idlib.", "Washington", None),
    ("Des obus sont tombés sur la banlieue de Damas.", "Damas", "at"),
    ("Cette attaque contre le port d’Eilat est un message à Moscou.", "Moscou", None),
    ("Une agression a été menée depuis la direction du Golan, visant les environs de Damas.", "Golan", "from"),
    ("Les soldats se sont retirés en direction de Raqqa.", "Raqqa", "to"),
    ("Des manifestants ont défilé à Niamey, scandant « À bas la France ».", "France", None),
    ("Des manifestants ont défilé à Sanaa aux cris de « Mort à Israël ».", "Sanaa", "at"),
]


@pytest.mark.parametrize(("text", "place", "role"), ROLES)
def test_place_has_its_part(text, place, role):
    found = {p.text: p.role for m in read(text).mentions for p in m.places}
    assert found.get(place) == role


def test_a_telling_that_continues_takes_the_places_over():
    first, second = read("Des roquettes ont visé la base d’Erbil. L’attaque a fait deux morts.").mentions
    assert [p.text for p in second.places] == [p.text for p in first.places] != []


def test_where_shots_came_from_is_not_all_that_is_known_of_where_they_fell():
    text = "Quatre roquettes sont tombées sur Alep. Les tirs provenaient d’Idlib."
    first, second = read(text).mentions
    assert [(p.text, p.role) for p in first.places] == [("Alep", "at")]
    assert {(p.text, p.role) for p in second.places} == {("Alep", "at"), ("Idlib", "from")}


def test_claims_are_linked_to_the_events_in_their_content():
    told = read("Selon l’armée, des rebelles ont attaqué mercredi un poste.")
    claim = next(c for c in told.claims if c.sources)
    assert claim.mentions == tuple(m.id for m in told.mentions)


def test_the_articles_own_word_opens_a_claim_where_it_tells_an_event():
    told = read("Des rebelles ont attaqué mercredi un poste. Le ciel était gris.")
    (claim,) = told.claims
    assert claim.content[0].text == "Des rebelles ont attaqué mercredi un poste"
    assert (claim.cue, claim.sources, claim.stance) == (None, (), "asserted")
    assert claim.mentions == (told.mentions[0].id,)
    assert set(told.evidence) == {claim.id, told.mentions[0].id}


def test_no_event_no_claim_of_the_articles_own():
    assert read("Le ciel était gris sur la ville.")[:2] == ((), ())


def test_counts_name_the_claims_that_tell_them():
    told = read("Selon l’armée, trois soldats ont été tués mercredi dans une embuscade.")
    (count,) = told.mentions[0].counts
    assert (count.min, count.kind, count.by) == (3, "killed", (told.claims[0].id,))


def test_actors_and_targets_have_names():
    mention = read("L’armée syrienne a bombardé un hôpital d’Idlib.").mentions[0]
    assert [a.name for a in mention.actors] == ["armée syrienne"]
    assert mention.targets[0].text.startswith("un hôpital")


def test_a_pronoun_has_the_name_of_the_subject_before_it():
    last = read("L’armée syrienne a bombardé Idlib. Elle a attaqué un poste rebelle.").mentions[-1]
    assert [(a.text, a.name) for a in last.actors] == [("Elle", "armée syrienne")]


TEXT = (
    "Mardi, des drones ont visé un convoi de carburant à Boukamal. Selon un médecin, l’attaque a fait sept morts.\n"
    "L’armée russe a retiré ses soldats de la base de Hmeimim, a indiqué jeudi le ministère."
)


def test_ids_hold_from_run_to_run_and_offsets_point_at_their_words():
    one, two = read(TEXT), read(TEXT)
    assert [m.id for m in one.mentions] == [m.id for m in two.mentions]
    assert len({m.id for m in one.mentions}) == len(one.mentions) > 2
    for mention in one.mentions:
        spans = [mention.trigger, *mention.actors, *mention.targets, *mention.places, *mention.counts]
        for span in spans:
            assert TEXT[span.start : span.end] == span.text
        assert dataclasses.asdict(mention)["when"] is not None


def test_a_heading_that_repeats_the_text_counts_once():
    text = "Deux drones frappent Boukamal\n\nMardi, deux drones ont frappé un convoi à Boukamal, a dit la radio.\n"
    assert [m.type for m in read(text).mentions].count("air-strike") == 1
