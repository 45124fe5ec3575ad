"""The lexicon of French verbs: every row finds the cue of its own example, and its table holds only known words."""

import unicodedata
from functools import cache
from typing import get_args

import pytest

from selon import languages
from selon.attribute import attribute, sentence_cues
from selon.attribute.lexicon import lexicon
from selon.gather import from_text
from selon.model import Stance
from selon.parse import parse

ROWS = languages.table("fr", "verbs")["verb"]
FRAMES = {
    "que",
    "quote",
    "inf",
    "de-inf",
    "le-à-np",
    "à-inf",
    "np",
    "person",
    "verdict",
    "adj",
    "de-np",
    "à-np",
    "sur-np",
    "contre-np",
    "pour-np",
    "bare",
}
KEYS = {"lemma", "stance", "frames", "negated", "own", "example"}
FEWEST, SHORTEST, LONGEST = 400, 6, 25  # rows; words of an example

# Examples of constructions that the press uses and that are not read yet: what stands in the way. Strict: a row that is
# read leaves this table.
KNOWN = {
    "mettre au défi": "met X au défi: the object stands between the verb and its words",
}

# A negated verb: the stance that it has then, or None where no claim of that row may come of it.
NEGATED = [
    ("confirmer", "declined", "Le Pentagone n'a pas confirmé la mort du chef jihadiste."),
    ("démentir", "declined", "Bagdad n'a pas démenti la présence de conseillers étrangers à Samarra."),
    ("nier", "confirmed", "Le commandant ne nie pas que ses hommes ont tiré."),
    ("réfuter", "declined", "Le gouvernement éthiopien n'a pas réfuté ces accusations."),
    ("préciser", "declined", "L'armée n'a pas précisé le nombre de blessés."),
    ("indiquer", "declined", "La police n'a pas indiqué si les suspects étaient armés."),
    ("révéler", "declined", "Le ministère n'a pas révélé l'identité des otages."),
    ("dire", "declined", "Le général n'a pas dit combien de soldats resteraient à Gao."),
    ("expliquer", "declined", "Le porte-parole n'a pas expliqué pourquoi le convoi s'était arrêté."),
    ("commenter", "declined", "Le Kremlin n'a pas commenté ces informations."),
    ("reconnaître", "denied", "Kigali n'a pas reconnu la présence de ses troupes au Kivu."),
    ("admettre", "denied", "Le régime n'a jamais admis que ses avions avaient visé l'école."),
    ("exclure", "asserted", "Le ministre n'exclut pas une reprise des bombardements."),
    ("écarter", "asserted", "Le chef de la diplomatie n'a pas écarté une nouvelle médiation."),
    ("contester", "confirmed", "Le lieutenant ne conteste pas la frappe sur le marché."),
    ("douter", "asserted", "L'émissaire n'a jamais douté que les deux camps reviendraient à Genève."),
    ("croire", "doubted", "Le maire ne croit pas que la trêve tiendra."),
    ("penser", "doubted", "Les experts de l'ONU ne pensent pas que le missile venait de l'est."),
    ("se prononcer", "declined", "La Cour ne s'est pas prononcée sur la légalité du raid."),
    ("affirmer", None, "Le ministre n'a pas affirmé que la ville était tombée."),
    ("revendiquer", None, "Aucun groupe n'a revendiqué l'attentat de Kaboul."),
    ("accuser", None, "Le président n'a pas accusé Téhéran d'avoir armé les rebelles."),
    ("exiger", None, "L'Union africaine n'exige pas le départ des mercenaires."),
    ("prévoir", None, "Le HCR n'avait pas prévu l'arrivée de tant de réfugiés."),
]  # fmt: skip

# Plain objects that nobody tells: the row has no such frame, and no cue of it may be found.
UNTOLD = [
    ("affirmer", "L'armée chinoise affirme sa puissance en mer de Chine méridionale."),
    ("assurer", "Les Casques bleus assurent la sécurité du convoi."),
    ("avancer", "Les rebelles ont avancé leurs pions autour de la capitale."),
    ("balayer", "Les peshmergas ont balayé les dernières poches de résistance."),
    ("concéder", "Les soldats ont concédé deux collines aux assaillants."),
    ("conclure", "Les deux généraux ont conclu une trêve de trois jours."),
    ("déclarer", "Le gouvernement a déclaré la guerre aux gangs."),
    ("établir", "L'armée américaine a établi une base près d'Al-Omar."),
    ("estimer", "Le gouvernement a estimé le coût de la reconstruction."),
    ("évaluer", "Une équipe du génie évalue les dégâts du pont."),
    ("exposer", "Les rebelles ont exposé les prisonniers sur la grande place."),
    ("garantir", "Les observateurs garantissent le respect de la trêve."),
    ("lancer", "L'armée a lancé une attaque au nord de Bakhmout."),
    ("maintenir", "Les miliciens maintiennent trois barrages sur la route de Goma."),
    ("montrer", "Les soldats ont montré leurs papiers aux gendarmes."),
    ("observer", "Les deux camps observent une trêve depuis lundi."),
    ("pointer", "Les artilleurs ont pointé leurs mortiers vers la crête."),
    ("poster", "L'armée a posté des tireurs sur les toits."),
    ("poursuivre", "Les gendarmes poursuivent les ravisseurs dans la forêt."),
    ("relever", "Les Casques bleus ont relevé la garnison de Ber."),
    ("répondre", "Les soldats ont répondu aux tirs des assaillants."),
    ("soutenir", "L'aviation russe soutient les troupes du maréchal."),
    ("trancher", "Les combattants ont tranché les câbles du barrage."),
]  # fmt: skip


@cache
def told(sentences):
    """For each sentence, read as a paragraph of one article: (row, stance, has a source, is a claim) of its cues."""
    p = parse(from_text("\n\n".join(sentences), language="fr"))
    lex = lexicon("fr")
    claims = {(c.cue.start, c.stance, bool(c.sources)) for c in attribute(p) if c.cue is not None}
    starts, at = [], 0
    for sentence in sentences:
        at = p.article.text.index(sentence, at)
        starts.append(at)
        at += len(sentence)
    cues = {sentence: [] for sentence in sentences}
    for read in p.sentences:
        sentence = sentences[sum(start <= read.start for start in starts) - 1]
        for cue in sentence_cues(p, lex, read):
            start = p.tokens[cue.words[0]].start
            cues[sentence].append((cue.row, cue.stance, cue.speaker is not None, (start, cue.stance, True) in claims))
    return cues


def known(lemma):
    """The mark of a row whose example is not read yet."""
    return [pytest.mark.xfail(reason=KNOWN[lemma], strict=True)] if lemma in KNOWN else []


def folded(lemma):
    """The lemma as the table sorts it: se, s' and accents apart."""
    verb = lemma.removeprefix("se ").removeprefix("s'")
    return "".join(c for c in unicodedata.normalize("NFD", verb) if not unicodedata.combining(c)), lemma


@pytest.mark.parametrize("row", [pytest.param(row, id=row["lemma"], marks=known(row["lemma"])) for row in ROWS])
def test_example_is_read_by_its_row(row):
    found = told(tuple(r["example"] for r in ROWS))[row["example"]]
    stances = {row["stance"], row.get("own", row["stance"])}
    assert any(who == row["lemma"] and how in stances and source and claim for who, how, source, claim in found), found


@pytest.mark.parametrize(("lemma", "stance", "sentence"), NEGATED, ids=[lemma for lemma, _, _ in NEGATED])
def test_negated_verb(lemma, stance, sentence):
    found = told(tuple(sentence for _, _, sentence in NEGATED))[sentence]
    assert {how for who, how, _, claim in found if who == lemma and claim} == ({stance} if stance else set())


@pytest.mark.parametrize(("lemma", "sentence"), UNTOLD, ids=[lemma for lemma, _ in UNTOLD])
def test_plain_object_that_nobody_tells(lemma, sentence):
    assert [cue for cue in told(tuple(sentence for _, sentence in UNTOLD))[sentence] if cue[0] == lemma] == []


def test_known_failures_are_rows():
    assert set(KNOWN) <= {row["lemma"] for row in ROWS}


def test_rows_are_many_and_distinct():
    lemmas = [row["lemma"] for row in ROWS]
    assert len(lemmas) >= FEWEST
    assert sorted({lemma for lemma in lemmas if lemmas.count(lemma) > 1}) == []
    assert len({row["example"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row["lemma"] for row in ROWS])
def test_row_holds_known_words(row):
    frames = row["frames"].split()
    assert set(row) <= KEYS
    assert {row[key] for key in ("stance", "negated", "own") if key in row} <= set(get_args(Stance))
    assert frames and set(frames) <= FRAMES and len(frames) == len(set(frames))
    assert SHORTEST <= sum(any(c.isalnum() for c in word) for word in row["example"].split()) <= LONGEST
    assert row["example"].endswith(".")


def test_rows_stand_by_stance_then_lemma():
    stances = list(dict.fromkeys(row["stance"] for row in ROWS))
    order = [(stances.index(row["stance"]), *folded(row["lemma"])) for row in ROWS]
    assert order == sorted(order)
