"""How French tells what was, what is to come and what is only thought of: a table by the means of the language."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

CASES = [  # what says it, sentence, type of the telling, its reality
    ("future", "Les troupes se retireront de la ville en mai.", "withdrawal", "planned"),
    ("near future", "Les soldats vont quitter la base.", "withdrawal", "planned"),
    ("why, not what for", "Il a été condamné pour avoir tué deux policiers.", "armed-clash", "happened"),
    ("what for", "Ils sont venus pour tuer deux policiers.", "armed-clash", "planned"),
    ("devoir", "Quatre frégates doivent être déployées dans la zone.", "deployment", "planned"),
    ("devoir, of a noun", "L'évacuation des civils devait commencer lundi.", "displacement", "planned"),
    ("devoir, of a noun", "Les livraisons d'armes à Kiev doivent reprendre en mars.", "arms-transfer", "planned"),
    ("had to: they did", "Les habitants ont dû fuir la ville.", "displacement", "happened"),
    ("pouvoir", "L'armée pourrait attaquer la ville dans les prochains jours.", "armed-clash", "hypothetical"),
    ("pouvoir, of a noun", "Une frappe pourrait viser la base.", "air-strike", "hypothetical"),
    ("were able to: they did", "Cinq mille personnes ont pu quitter la ville.", "displacement", "happened"),
    ("may have: it was", "L'armée pourrait avoir bombardé un hôpital.", "shelling", "happened"),
    ("hearsay: it was", "Les rebelles auraient attaqué la base.", "armed-clash", "happened"),
    ("future of the past", "Il a dit que l'armée quitterait la ville lundi.", "withdrawal", "planned"),
    ("future of the past", "Moscou a annoncé que ses troupes se retireraient de Kherson.", "withdrawal", "planned"),
    ("demand, noun", "Le gouvernement exige le départ des soldats français.", "withdrawal", "planned"),
    ("demand, à + noun", "Les ministres ont appelé à un cessez-le-feu immédiat.", "agreement", "planned"),
    ("demand, passive", "La libération des otages est exigée par les familles.", "agreement", "planned"),
    ("demand, infinitive", "Bamako a demandé à la mission de retirer ses soldats.", "withdrawal", "planned"),
    ("demand, clause", "Le Conseil a demandé que les troupes se retirent de la ville.", "withdrawal", "planned"),
    ("obligation", "Il faudrait que l'armée se retire de la ville.", "withdrawal", "planned"),
    ("the end is demanded", "L'ONU a demandé l'arrêt immédiat des bombardements.", "shelling", "happened"),
    ("the end is demanded", "Washington réclame la levée du blocus.", "siege", "happened"),
    ("after an act", "Le maire demande une enquête après l'attaque du marché.", "attack-on-civilians", "happened"),
    ("order", "Le président a ordonné le déploiement de 500 soldats.", "deployment", "planned"),
    ("order, passive", "Les habitants ont été sommés d'évacuer la ville.", "displacement", "planned"),
    ("threat", "Le général a menacé d'attaquer les convois.", "armed-clash", "planned"),
    ("threat, light verb", "La milice menace de mener des frappes sur la capitale.", "air-strike", "planned"),
    ("revenge for an act", "La milice a juré de venger l'attaque de la base.", "armed-clash", "happened"),
    ("going on with an act", "Le groupe veut poursuivre les bombardements.", "shelling", "happened"),
    ("purpose", "Un accord a été trouvé pour permettre l'évacuation des civils.", "displacement", "planned"),
    ("purpose, en vue de", "Des camions ont été envoyés en vue d'une offensive.", "armed-clash", "planned"),
    ("preparing", "Les rebelles préparent une attaque contre la base.", "armed-clash", "planned"),
    ("imminent", "Une offensive contre Rafah est imminente.", "armed-clash", "planned"),
    ("planned, passive", "Une opération contre la ville est prévue en juin.", "armed-clash", "planned"),
    ("agreed", "L'accord prévoit le retrait des troupes.", "withdrawal", "planned"),
    ("agreed, clause", "Le texte prévoit que les rebelles quittent la ville.", "withdrawal", "planned"),
    ("attempt", "Les rebelles ont tenté de prendre la ville.", "territory", "planned"),
    ("success", "Les rebelles ont réussi à prendre la ville.", "territory", "happened"),
    ("hindrance", "L'armée dit avoir empêché les rebelles d'attaquer la base.", "armed-clash", "hypothetical"),
    ("fear", "L'ONU craint une offensive contre la ville.", "armed-clash", "hypothetical"),
    ("fear, clause", "Les habitants redoutent que les combats reprennent.", "armed-clash", "hypothetical"),
    ("threat, noun", "La menace d'une attaque contre la ville inquiète l'ONU.", "armed-clash", "hypothetical"),
    ("rumour: told as done", "Des rumeurs d'attaque contre la ville ont circulé.", "armed-clash", "happened"),
    ("condition", "Si l'armée attaquait la ville, des milliers de civils fuiraient.", "armed-clash", "hypothetical"),
    (
        "its consequence",
        "Si l'armée attaquait la ville, des milliers de civils fuiraient.",
        "displacement",
        "hypothetical",
    ),
    ("en cas de", "En cas de nouvelle frappe, la milice répondra.", "air-strike", "hypothetical"),
    ("refused comment", "L'armée a refusé de commenter la frappe sur le marché.", "air-strike", "happened"),
    ("did not wish to speak", "Le ministère n'a pas souhaité s'exprimer sur l'attaque.", "armed-clash", "happened"),
    ("soon claimed", "Le groupe n'a pas tardé à revendiquer l'attentat.", "explosion", "happened"),
    ("counted, not meant to", "L'ONG dit avoir compté neuf explosions dans la nuit.", "explosion", "happened"),
    ("aim of an act that was", "L'objectif de la frappe a été atteint.", "air-strike", "happened"),
    ("aim of an act to come", "L'opération a pour but de reprendre la ville.", "territory", "planned"),
    ("enquiry to come", "L'attaque fera l'objet d'une enquête.", "armed-clash", "happened"),
    ("will be made to", "L'armée sera obligée de se retirer de la ville.", "withdrawal", "planned"),
    (
        "would be made to",
        "Si l'accord échouait, Paris serait contraint de retirer ses soldats.",
        "withdrawal",
        "hypothetical",
    ),
    ("was brought to: it did", "Paris a été amené à retirer ses soldats.", "withdrawal", "happened"),
    ("hardly probable", "Il est peu probable que les rebelles se retirent.", "withdrawal", "hypothetical"),
    ("out of the question", "Il n'est pas question que l'armée se retire de la ville.", "withdrawal", "hypothetical"),
    ("pleaded for", "Le ministre devrait plaider pour une trêve de dix jours.", "agreement", "planned"),
    ("promised arms", "Paris a promis douze canons à Kiev.", "arms-transfer", "planned"),
    ("given arms", "Paris a livré douze canons à Kiev.", "arms-transfer", "happened"),
    ("kept from being", "Une mutinerie évitée de peu a inquiété la junte.", "riot", "hypothetical"),
    ("going on", "Les miliciens continuent de piller les villages.", "looting", "ongoing"),
    ("not to be excluded", "Une attaque contre le sud du pays n'est pas à exclure.", "armed-clash", "hypothetical"),
    ("nobody knows", "On ignore s'il s'agit d'un sabotage.", "looting", "hypothetical"),
    ("what it would have meant", "Ce départ aurait signifié la destruction de la ville.", "looting", "hypothetical"),
    ("at the end of it", "Il a fallu un mois pour la reprendre, au terme d'une bataille.", "armed-clash", "happened"),
    ("near to it", "Les deux camps sont proches d'un accord de paix.", "agreement", "planned"),
    ("denial is the claim's", "L'armée a nié avoir bombardé l'hôpital.", "shelling", "happened"),
]


@pytest.mark.parametrize(
    ("says", "sentence", "kind", "reality"), [pytest.param(*c, id=f"{c[0]}: {c[1]}") for c in CASES]
)
def test_reality(says, sentence, kind, reality):
    told = {t.type: t.reality for t in frame(parse(from_text(sentence, published="2024-03-14")))}
    assert told.get(kind) == reality, told
