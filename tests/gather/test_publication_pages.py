"""Heads and feet of pages as sites lay them out: the day of publication, and days that are those of something else."""

import pytest

from selon.gather import from_text

DAY = "2022-03-12"
TITLE = "Syrie : douze morts dans une frappe sur un marché"
BODY = (
    "Une frappe aérienne a touché mardi un marché de la ville, tuant au moins douze civils et en blessant une trentaine"
    " d'autres, ont indiqué des secouristes joints par téléphone. Le 8 mars 2022, un dépôt voisin avait déjà été"
    " détruit par un tir de drone.\n\nSelon un responsable local, l'attaque n'a pas été revendiquée. « Tout a brûlé »,"
    " a dit un commerçant le 9 mars 2022."
)

TOLD = [
    ("{title}\n\nPublié le 12 mars 2022 à 08h15, modifié le 13 mars 2022 à 09h02 Temps de lecture 3 min.\n\n{body}"),
    (
        "{title}\nLe chapô annonce une frappe meurtrière dans le nord.\n\nPar Le Monde avec AFP\n\nPublié le "
        "12 mars 2022 à 08h15, modifié le 12 mars 2022 à 11h40\n\nTemps de Lecture 2 min.\n\nAjouter à vos "
        "sélections\n\n{body}"
    ),
    "{title}\nPublié le : 12/03/2022 - 08:15\nModifié le : 13/03/2022 - 10:02\n\n{body}",
    "{title}\n\nPublié le : 12/03/2022 - 08:15 Modifié le : 13/03/2022 - 10:02\n\n{body}",
    "Publié le : 12/03/2022 - 08:15\n\n2 mn\n\nTexte par : FRANCE 24 Suivre\n\n{body}",
    "Moyen-Orient\n\n{title}\n\nOLJ / AFP / le 12 mars 2022 à 08h15\n\n{body}",
    "{title}\n\nOLJ / Par Samer Haddad, le 12 mars 2022 à 00h00\n\n{body}",
    (
        "{title}\n\nPar Le Figaro avec AFP\nPublié le 12/03/2022 à 22:10, mis à jour le 13/03/2022 à "
        "07:12\nÉcouter cet article 00:00/02:14\n\n{body}"
    ),
    "{title}\n\nJeune Afrique avec AFP, 12 mars 2022\n\n{body}",
    "{title}\n\nLe Monde avec AFP et Reuters, le 12 mars 2022\n\n{body}",
    "{title}\n\nTV5MONDE avec agences, 12/03/2022\n\n{body}",
    "{title}\n\nL'Orient-Le Jour avec l'AFP - 12 mars 2022\n\n{body}",
    "{title}\n\nOuest-France avec AFP. Publié le 12/03/2022 à 08h15\n\n{body}",
    (
        "{title}\n\nOuest-France avec Reuters\n\nModifié le 13/03/2022 à 10h02 Publié le 12/03/2022 à "
        "08h15\n\nAbonnez-vous\n\n{body}"
    ),
    "{title}\n\nPar Jeune Afrique avec AFP\n\nMis à jour le 12 mars 2022 à 16:40\n\n{body}",
    "{title}\n\nRéservé aux abonnés | 12 mars 2022 à 16h40 | Par Moussa Keita - à Bamako\n\n{body}",
    "{title}\n\n12 mar 2022\nMise à jour 12.03.2022 à 10:00\nAFP\n© 2022 AFP\n\n{body}",
    ("{title}\n\n12 mars 2022\nCrédit photo, Getty Images\nLégende image, Le marché après la frappe\n\n{body}"),
    ("{title}\n\nAuthor, Moussa Keita\nRole, BBC Afrique\n12 mars 2022, 08:15 GMT\nMis à jour 13 mars 2022\n\n{body}"),
    "{title}\n\n14:05 12.03.2022 (Mis à jour: 16:20 12.03.2022)\n\n{body}",
    "International\n14:05 12.03.2022\nURL courte\nDossier: la crise en Syrie (312)\n5 0 0\n\n{body}",
    "12 MARS, 14:05\n\n{title}\n\nMOSCOU, 12 mars 2022. /TASS/. {body}",
    "{title}\n\n2022-03-12\n\nDamas-SANA\n\n{body}",
    "Damas, le 12 / 03 / 2022 / SANA / {body}",
    "{title}\n\nDate : samedi 12 mars 2022\n\nL'équipe du site\n\n{body}",
    "{title}\n\nÉcrit par L'équipe du site\nEnvoyé le 12 mars 2022\n\n{body}",
    ("{title}\n\nSaturday, 12 March 2022 2:05 PM  [ Last Update: Saturday, 12 March 2022 4:20 PM ]\n\n{body}"),
    "{title}\n\n12 mars 2022 Paix et sécurité\n\n{body}",
    "Communiqué de presse\n\n{title}\n\n12 mars 2022\n\n{body}",
    "GENÈVE, le 12 mars 2022 – {body}",
    "Briefing du HCR à la presse | 12 mars 2022\n{title}\n\n{body}",
    "Genève (CICR) – 12 mars 2022 – {body}",
    "Déclaration 12-03-2022 | Syrie\n{title}\n\n{body}",
    "12 mars 2022 8:00AM EST\n{title}\n\n{body}",
    "(Beyrouth, le 12 mars 2022) – {body}",
    "{title}\n\nsamedi 12 mars 2022 – 10:31\n\nLu 1 204 fois\n\n{body}",
    "{title}\n\nPar Rédaction - 12 mars 2022 - 3 commentaires\n\n{body}",
    "Accueil > Actualités > Sécurité\n\n{title}\n\nPosté par admin | Mar 12, 2022 | Sécurité | 0\n\n{body}",
    "{title}\n\nmars 12, 2022\n\n{body}",
    "{title}\n\npar Le Veilleur le 12.03.22\n\n{body}",
    "{title}\n\nJeudi 12 mars 2022\n\n{body}\n\nPartager cet article",
    "{title}\n\n{body}\n\nAFP, publié le samedi 12 mars 2022 à 08h15",
    "{title}\n\n{body}\n\nSource : Agences, 12 mars 2022",
    "{title}\n\n{body}\n\nFait à Bamako, le 12 mars 2022\n\nPour la Coordination, le porte-parole",
    "{title}\n\n{body}\n\nMis en ligne le 12 mars 2022\nTags : Syrie, marché",
    "RÉDIGÉ PAR MOUSSA KEITA LE 12 MARS 2022.\n{title}\n\n{body}",
    "{title}\n\nLe 12 mars 2022 à 08:15 | Mis à jour le 12 mars 2022 à 09:00\n\n{body}",
    "{title}\n\nPublié\n12 mars 2022\n\nPar\nMoussa Keita\n\n{body}",
    "{title}\n\nAFP\nPublié le 12-03-2022 à 15h30\n\n{body}",
    "{title}\n\nPar Moussa Keita\n12 mars 2022, 15h30\n\n{body}",
    "{title}\n\nMoussa Keita, à Bamako\nSamedi 12 Mars 2022 à 15:30\n\n{body}",
    "{title}\n\nsam. 12 mars 2022 - 15h30 GMT\n\n{body}",
    (
        "AFRIQUE\n\n{title}\n\nPremière publication : 12/03/2022 - 15:30\nDernière modification : 13/03/2022 "
        "- 09:00\n\n{body}"
    ),
    "{title}\n\nPublication: 12 mars 2022\n\n{body}",
    "{title}\n\nDernière mise à jour : 12 mars 2022\n\n{body}",
    "{title}\n\n12/03/2022 | 15:30\n\n{body}",
    "12/03/2022\n\n{title}\n\n{body}",
    "Samedi 12 mars 2022\n\n{title}\n\n{body}",
    "{title}\n\nLe 12/03/2022 par Moussa Keita\n\n{body}",
    "{title}\n\nPar Moussa Keita (avec agences) le 12 mars 2022 à 15h30\n\n{body}",
    "{title}\n\npublié par M. Keita, samedi 12 mars 2022 · 4 commentaires\n\n{body}",
    "{title}\n\nDakar, 12 mars 2022 (APS) - {body}",
    "TRIPOLI, 12 mars 2022 (Xinhua) -- {body}\n\nFIN",
    "{title}\n\n© AFP\n\nVidéo par : Awa Diallo 01:32\n\nPublié le : 12/03/2022 - 15:30 5 mn\n\n{body}",
    "{title}\n\nActualisé 12 mars 2022 15:30\n\n{body}",
    "{title}\n\nCréé : 12 mars 2022\nAffichages : 1204\n\n{body}",
    "{title}\n\nMis à jour le samedi 12 mars 2022 à 15 h 30\n\n{body}",
    "{title}\n\nPublié le 12 mars 2022 à 15 h 30 min\n\n{body}",
    "{title}\n\nPosté le 12.03.2022 15:30 dans Actualités par Rédaction\n\n{body}",
    "{title}\n\n{body}\n\n(Source : SANA, le 12 mars 2022)",
    "{title}\n\n{body}\n\nMoussa Keita, 12 mars 2022",
]

NOT_TOLD = [  # without a day or a year, or the day of something else
    "{title}\n\nPar Le Figaro avec AFP\n\nPublié hier à 22:10, mis à jour il y a 3 heures\n\n{body}",
    "MOSCOU, 12 mars. /TASS/. {body}",
    "{title}\n\nil y a 3 jours\n\n{body}",
    "{title}\n\nPublié aujourd'hui à 08h15\n\n{body}",
    "{title}\n\nUne vue du marché le 12 mars 2022. REUTERS/Awa Diallo\n\n{body}",
    "{title}\n\nEntretien avec Awa Diallo au marché, 12 mars 2022\n\n{body}",
    "{title}\n\nBilan du marché avec Reuters du 12 mars 2022\n\n{body}",
    "{title}\n\nRencontre à Idlib avec AFP, 12 mars 2022\n\n{body}",
    "{title}\n\nDes secouristes sur les lieux, à Idlib, le 12 mars 2022.\nAFP - AWA DIALLO\n\n{body}",
    "{title}\n\nÀ lire aussi : Le bilan de la frappe du 12 mars 2022\n\n{body}",
    "Massacre du 12 mars 2022 : un an après\n\n{body}",
    "{title}\n\n{body}\n\nL'accord doit entrer en vigueur le 12 mars 2022",
    "{title}\n\nJournal du 12 mars 2022\n\n{body}",
    "{title}\n\nDakar, 12 mars (APS) - {body}",
    "{title}\n\n{body}\n\nCopyright © 2022 AFP. Tous droits réservés.",
    "{title}\n\nChronologie des frappes : 8 mars 2022, 9 mars 2022, 12 mars 2022\n\n{body}",
    "{title}\n\nEntretien réalisé le 12 mars 2022\n\n{body}",
    "Ankara et Moscou ont signé un accord le 12 mars 2022\n\n{body}",
    "{title}\n\nTraduit de l'anglais. Article original du 12 mars 2022 : The New Voice\n\n{body}",
]


def published(page: str) -> str | None:
    return from_text(page.format(title=TITLE, body=BODY)).published


@pytest.mark.parametrize("page", TOLD)
def test_a_page_that_tells_its_day(page: str) -> None:
    assert published(page) == DAY


@pytest.mark.parametrize("page", NOT_TOLD)
def test_a_page_that_does_not(page: str) -> None:
    assert published(page) is None
