"""Files of a folder that nothing reads: one line tells how many, whatever is done with the folder."""

import pytest

from selon.gather.inputs import left_out

FOLDERS = [  # the files of a folder; what is told of it, nothing being None
    pytest.param(["a.txt", "b.JPG", "c.jpg", "d.docx"], "left out 3 files of kinds that are not read: 2 .jpg, 1 .docx"),
    pytest.param(["a.txt", "sub/b.xlsx"], "left out 1 file of kinds that are not read: 1 .xlsx"),
    pytest.param(
        ["a.txt", *(f"a.{letter}q" for letter in "abcdefghi")],
        "left out 9 files of kinds that are not read: 1 .aq, 1 .bq, 1 .cq, 1 .dq, 1 .eq, 1 .fq, 1 .gq, 1 .hq, …",
    ),
    pytest.param(["a.txt", "b.html", "notes"], None, id="all are read, the one without an ending too"),
    pytest.param(["a.txt", ".git/b.pack", ".c.swp"], None, id="hidden ones"),
    pytest.param(["b.jpg"], None, id="nothing to read: that is an error of its own"),
]


@pytest.fixture
def folder(tmp_path):
    def make(names):
        for name in names:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text("x", encoding="utf-8")
        return tmp_path

    return make


@pytest.mark.parametrize(("names", "told"), FOLDERS)
def test_a_folder(selon, outcomes, folder, names, told):
    done = selon("read", folder(names), "--json")
    assert done.exit_code == 0  # it is no failure: pages are kept with their pictures
    assert [line for line in done.stderr.splitlines() if "left out" in line] == (
        [f"selon: {folder([])}: {told}"] if told else []
    )


@pytest.mark.parametrize("command", [["events"], ["weave"], ["sources"], ["export"], ["add", "d.selon"]])
def test_every_command_that_reads_a_folder(selon, outcomes, folder, command, monkeypatch):
    monkeypatch.chdir(folder([]))
    selon("new", "d.selon")
    (folder(["in/b.jpg", "in/c.txt"]) / "in" / "c.txt").write_text("", encoding="utf-8")
    assert selon(*command, "in").stderr.startswith("selon: in: left out 1 file")


def test_of_a_pattern_and_of_files(folder):
    made = folder(["one/a.txt", "one/b.jpg", "two/a.txt", "two/b.gif"])
    assert [(name, dict(kinds)) for name, kinds in left_out([made / "t*", made / "one" / "b.jpg", "-"])] == [
        (str(made / "two"), {".gif": 1})
    ]
