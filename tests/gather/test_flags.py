"""What a person should look at in a gathered article."""

import pytest

from selon.errors import OptionError
from selon.gather import flags, from_text

FRENCH = "Le convoi est entré dans la ville mardi soir, selon des habitants joints par téléphone."


def found(text, **said):
    return {flag.kind: text[flag.start : flag.end] for flag in flags(from_text(text, **{"published": "2022", **said}))}


NONE = [
    pytest.param(FRENCH, id="a sound article"),
    pytest.param(f"{FRENCH} « Libérté»", id="an accent before a closing mark"),
    pytest.param(
        "LIBERTÉ» : le mot est sur tous les murs de la ville, selon des habitants.", id="capital and closing mark"
    ),
    pytest.param(f"Il a dit… puis rien.\n\n{FRENCH}", id="dots in the midst"),
    pytest.param(
        f"{FRENCH}\n\nReproduction interdite.\n\nAbonnez-vous à notre newsletter\n\nLire la suite",
        id="an appeal far below",
    ),
]


@pytest.mark.parametrize("text", NONE)
def test_none(text):
    assert found(text) == {}


BROKEN = [
    pytest.param(f"L'armÃ©e. {FRENCH}", "Ã©", id="mojibake"),
    pytest.param(f"lâ€™armÃ©e. {FRENCH}", "â€™", id="mojibake of an apostrophe"),
    pytest.param(f"Ø§Ù„Ù‚Ø§. {FRENCH}", "Ø§Ù„Ù‚Ø§", id="mojibake of Arabic"),
    pytest.param(f"L'arm\ufffd\ufffde. {FRENCH}", "\ufffd\ufffd", id="undecoded bytes"),
    pytest.param(f"L'arm\0ée. {FRENCH}", "\0", id="NUL"),
]


@pytest.mark.parametrize(("text", "words"), BROKEN)
def test_broken_text(text, words):
    assert found(text) == {"broken-text": words}


CUT = [
    pytest.param(f"{FRENCH} L'armée a…", "…", id="dots"),
    pytest.param(f"{FRENCH} L'armée a [...]", "[...]", id="dots in brackets"),
    pytest.param(f"{FRENCH} L'armée\n\nLire la suite", "Lire la suite", id="read on"),
    pytest.param(f"{FRENCH}\n\nContinue reading", "Continue reading", id="in English"),
    pytest.param(f"{FRENCH} L'armée… \n\nSource: Divers", "…", id="dots above a credit"),
]


@pytest.mark.parametrize(("text", "words"), CUT)
def test_truncated(text, words):
    assert found(text) == {"truncated": words}


def test_no_publication_date():
    assert found(FRENCH, published=None) == {"no-publication-date": FRENCH}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The convoy entered the town on Tuesday evening, residents told us.", "English (en)"),
        ("Il convoglio è entrato in città martedì sera, hanno riferito gli abitanti.", "(it)"),
        ("…?", "could be told"),
    ],
    ids=["known", "unknown to us", "none"],
)
def test_unread_language(text, message):
    (flag,) = [f for f in flags(from_text(text, published="2022")) if f.kind == "unread-language"]
    assert message in flag.message


def test_wrong_date_given():
    with pytest.raises(OptionError):
        from_text(FRENCH, published="hier")
