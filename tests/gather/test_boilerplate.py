"""What is of the page and not of the article: each rule by its example, whole pages, and reporting that looks alike."""

import time

import pytest

from selon import languages
from selon.gather import from_text
from selon.gather.boilerplate import cuts, rules
from selon.gather.credits import credit, credit_tail
from selon.gather.lines import line_at

TABLES = [(code, languages.table(code, "boilerplate")) for code in languages.known()]
RULES = [pytest.param(r, example, id=f"{code}: {example}") for code, _ in TABLES for r, example in rules(code)]
NOTS = [pytest.param(e["not"], id=f"{c}: {e['not'][:50]}") for c, t in TABLES for e in t.get("rule", ()) if "not" in e]
CREDITS = [pytest.param(e["example"], id=f"{code}: {e['example']}") for code, t in TABLES for e in t.get("credit", ())]
TAILS = [pytest.param(e["example"], id=f"{code}: {e['example']}") for code, t in TABLES for e in t.get("tail", ())]

PROSE = (
    "Un convoi de quarante camions est entré mardi soir dans la province, ont rapporté plusieurs habitants de la ville."
)


def kinds(text):
    article = from_text(text)
    return [(text[p.start : p.end], p.kind) for p in article.passages]


def boilerplate(text):
    return [words for words, kind in kinds(text) if kind == "boilerplate"]


@pytest.mark.parametrize(("rule", "example"), RULES)
def test_examples_of_the_rules(rule, example):
    line = line_at(0, example)
    assert not rule.words or rule.words & set(line.folded_words)
    assert len(line.folded_words) <= rule.longest
    assert rule.regex.search(line.folded)


@pytest.mark.parametrize("text", NOTS)
def test_negatives_of_the_rules(text):
    assert boilerplate(f"{PROSE}\n\n{text}\n\n{PROSE}") == []


@pytest.mark.parametrize("line", CREDITS)
def test_credits_of_the_tables(line):
    assert credit(line)


@pytest.mark.parametrize("text", TAILS)
def test_credit_tails_of_the_tables(text):
    start = credit_tail(text)
    assert start is not None
    assert text[start:].strip().startswith(("(", "["))


FOOTS = [
    pytest.param(["Partager :", "Facebook", "X", "WhatsApp"], id="share buttons"),
    pytest.param(
        ["3 commentaires", "Jean dit : ce convoi était bien plus gros, je l'ai vu passer.", "Répondre"], id="comments"
    ),
    pytest.param(["À lire aussi", "Trois ans de siège en cinq cartes", "Le port rouvre après la trêve"], id="links"),
    pytest.param(["Abonnez-vous à partir de 1 €", "5 €", "10 €", "Autre montant", "Paiement sécurisé"], id="amounts"),
    pytest.param(["© Le Journal des sables 2022", "Mentions légales", "Contact"], id="copyright"),
    pytest.param(["Tags : convoi, frontière", "Article précédent", "Le port rouvre"], id="tags and neighbours"),
    pytest.param(["Recevez nos alertes par e-mail", "Merci, vous êtes inscrit.", "OK"], id="form"),
    pytest.param(
        ["Share this:", "Click to share on Twitter (Opens in new window)", "Like Loading..."], id="English software"
    ),
    pytest.param(["اقرأ أيضاً", "خمسة أسئلة عن الهدنة", "جميع الحقوق محفوظة"], id="Arabic"),
    pytest.param(["Partager sur Facebook   Envoyer par courriel", "Réagir (12) | Imprimer | Favoris"], id="menus"),
    pytest.param(["Ce site utilise Akismet pour réduire les indésirables."], id="notice of the software"),
]


@pytest.mark.parametrize("foot", FOOTS)
def test_foot_of_a_page(foot):
    text = "\n\n".join([PROSE, PROSE.replace("mardi", "mercredi"), *foot])
    assert boilerplate(text) == foot


MIDDLES = [
    pytest.param(["Lire aussi : Trois ans de siège en cinq cartes"], id="a link"),
    pytest.param(["La suite après la publicité"], id="advertisement"),
    pytest.param(["Soutenez notre rédaction", "Don ponctuel", "Je donne 10 €"], id="an appeal with its buttons"),
    pytest.param(["Photo : J. Dupont / Agence Untel"], id="a credit of a picture"),
    pytest.param(["Inscrivez-vous à notre lettre d'information !", "Votre adresse e-mail", "OK"], id="a form"),
]


@pytest.mark.parametrize("middle", MIDDLES)
def test_midst_of_a_page(middle):
    assert boilerplate("\n\n".join([PROSE, *middle, PROSE.replace("mardi", "mercredi")])) == middle


def test_sentence_at_the_end_of_a_paragraph():
    """Text flattened into one line: the appeal is parted from the reporting before it."""
    appeal = "Abonnez-vous à notre newsletter pour recevoir nos articles."
    assert kinds(f"{PROSE} {appeal}") == [(PROSE, "body"), (appeal, "boilerplate")]


REPORTING = [
    "L'abonnement aux livraisons d'armes iraniennes n'a jamais cessé.",
    "Le partage du pouvoir reste au centre des pourparlers.",
    "Les rebelles ont partagé la vidéo de l'attaque sur Facebook et Telegram.",
    "Le communiqué, publié sur Twitter, accuse l'armée d'avoir bombardé le marché.",
    "« Rejoignez nos rangs ! », a lancé le chef rebelle à ses partisans sur Telegram.",
    "« Vous devez quitter la ville. Laissez vos armes sur la page du camp. »",
    "La reproduction de ces attaques inquiète l'ONU.",
    "Le groupe s'est inscrit dans la continuité de ses attaques passées.",
    "Aucun commentaire n'a été fait par le ministère de la Défense.",
    "Le commentaire du général a provoqué la colère des habitants.",
    "Des images d'archives montrent deux convois entrant dans la ville.",
    "Un don de 10 millions d'euros a été promis aux déplacés.",
    "Une rançon de 10 000 € par otage est exigée.",
    "La photo diffusée par l'agence montre un char détruit.",
    "Les droits des minorités ne sont pas respectés, selon le rapport.",
    "Selon le site du journal, les frappes ont fait douze morts.",
    "Trois soldats tués.",
    "L'accès est libre pour les convois humanitaires.",
    "En savoir plus sur les auteurs du raid prendra du temps, reconnaît l'armée.",
    "Suivez ces convois depuis la frontière et vous verrez des bases, a dit le colonel.",
    "The power-sharing deal was rejected by the army.",
    "The army shared pictures of the convoy on Twitter.",
    "وقال المتحدث إن المقاتلين شاركوا في الهجوم على البلدة.",
]


@pytest.mark.parametrize("sentence", REPORTING)
@pytest.mark.parametrize("appeal", ["", "Abonnez-vous à notre newsletter !"], ids=["alone", "beside an appeal"])
def test_reporting_stays(sentence, appeal):
    text = "\n\n".join(filter(None, [PROSE, appeal, sentence, PROSE.replace("mardi", "mercredi")]))
    assert boilerplate(text) == ([appeal] if appeal else [])


def test_counter_of_comments_above_the_article_opens_nothing():
    text = "\n\n".join(["3 commentaires", *(PROSE.replace("mardi", day) for day in ("lundi", "jeudi", "samedi"))])
    assert boilerplate(text) == ["3 commentaires"]


@pytest.mark.parametrize(
    "words", ["Lire la suite", "Continue reading", "Cet article est réservé aux abonnés", "تابع القراءة"]
)
def test_words_that_tell_of_a_cut(words):
    assert cuts(words)


def test_no_rule_is_slow_on_a_long_line():
    """Patterns are tried on sentences of bounded length: a line of 2 MB of their words takes a second, not minutes."""
    start = time.process_time()
    from_text("vous votre newsletter commentaire photo © " * 50_000)
    assert time.process_time() - start < 20


@pytest.mark.parametrize("opening", ["Source :", "Avec", "Traduit par", "Reporting by", "المصدر:"])
def test_no_credit_is_slow_on_a_line_that_almost_fits(opening):
    """A pattern whose words may be split in many ways would try them all here, for hours."""
    assert not credit(f"{opening} {'aaaaaaa ' * 25}.")
