"""Which language a text is in."""

import pytest

from selon.gather.language import detect

TEXTS = [
    pytest.param("Le convoi est entré dans la ville mardi soir.", None, "fr", id="French"),
    pytest.param("The convoy entered the town on Tuesday evening.", None, "en", id="English"),
    pytest.param("دخلت القافلة إلى المدينة مساء الثلاثاء.", None, "ar", id="Arabic"),
    pytest.param(
        "El convoy entró en la ciudad el martes por la noche, según vecinos.", None, "es", id="one we have no folder of"
    ),
    pytest.param("Колонна вошла в город во вторник вечером, сообщили жители.", None, "ru", id="another script"),
    pytest.param("دمشق", None, "ar", id="one word: by its script"),
    pytest.param("Damas", None, None, id="one word of a script of many"),
    pytest.param("Damas", "fr-FR", "fr", id="one word, declared"),
    pytest.param("The convoy entered the town on Tuesday evening.", "fr", "en", id="the text before what is declared"),
    pytest.param("12 345 – ?", None, None, id="no letters"),
    pytest.param("", None, None, id="nothing"),
]


@pytest.mark.parametrize(("text", "declared", "language"), TEXTS)
def test_detect(text, declared, language):
    assert detect(text, declared=declared) == language
