"""Words after a minus on the command line are left out, and are no options."""

import pytest

from selon.store import create_dossier
from store.build import plain

SENTENCES = {"one": "Un drone a visé le pont.", "two": "Un obus a visé le pont.", "three": "Un hôpital a brûlé."}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    made = tmp_path_factory.mktemp("minus") / "d.selon"
    with create_dossier(made) as dossier:
        for name, text in SENTENCES.items():
            dossier.add(plain(text, file=name))
    return made


@pytest.mark.parametrize(
    ("words", "files"),
    [
        (["pont", "-drone"], {"two"}),
        (["pont -drone"], {"two"}),
        (["-drone", "pont"], {"two"}),
        (["--", "-drone", "pont"], {"two"}),
        (["-hôpital"], {"one", "two"}),  # though -h is for help
        (["pont", "-obus a visé"], {"one"}),  # a shell keeps the blanks of -"obus a visé"
        (["pont", '-"obus a visé"'], {"one"}),
        (["pont", "-visé", "-drone"], set()),
        (["pont", "--limit", "1", "-drone", "--json"], {"two"}),
    ],
)
def test_left_out(selon, path, words, files):
    done = selon("search", path, *words)
    assert {line.split('"file":"')[1].split('"')[0] for line in done.stdout.splitlines()} == files
    assert done.exit_code == (0 if files else 1)


@pytest.mark.parametrize("words", [["pont", "-x"], ["pont", "-type", "shelling"], ["pont", "--drone"]])
def test_options_that_are_none_are_told(selon, path, words):
    done = selon("search", path, *words)
    assert (done.exit_code, "No such option" in done.stderr) == (2, True)
