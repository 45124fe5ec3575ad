"""A terminal whose locale is not UTF-8: nothing breaks; JSON escapes what cannot be said, text for people has a `?`."""

import io
import json
import os
import subprocess
import sys

import pytest

from selon.cli.terminal import write

LOCALES = [{"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]


@pytest.mark.parametrize("locale", LOCALES, ids=["latin-1", "C"])
@pytest.mark.parametrize("arguments", [["--help"], ["schema"], ["gazetteer", "search", "Hassaké"]])
def test_every_locale_will_do(locale, arguments):
    done = subprocess.run([sys.executable, "-m", "selon", *arguments], capture_output=True, env=os.environ | locale)
    assert done.returncode == 0 and not done.stderr
    if arguments == ["schema"]:
        json.loads(done.stdout.decode("latin-1"))


@pytest.mark.parametrize("words", ['{"name": "Hassaké 😀 …"}\n', '["→"]\n'])
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_json_is_the_same_value_in_every_encoding(words, encoding):
    held = io.BytesIO()
    file = io.TextIOWrapper(held, encoding=encoding)
    write(words, file)
    file.flush()
    assert json.loads(held.getvalue().decode(encoding)) == json.loads(words)


def test_text_for_people_has_a_mark_for_what_cannot_be_said():
    held = io.BytesIO()
    file = io.TextIOWrapper(held, encoding="latin-1")
    write("SANA → Hassaké\n", file)
    file.flush()
    assert held.getvalue().decode("latin-1") == "SANA ? Hassaké\n"
