"""`selon judge`: judgements from the command line and from a sheet."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from selon import open_dossier
from selon.store import create_dossier
from store.build import told

CLAIM, (DEAD, STRIKE) = told().claims[0], told().mentions


@pytest.fixture
def judge(selon, tmp_path, monkeypatch):
    """Runs `selon judge d.selon …` as A. Martin."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SELON_BY", "A. Martin")
    with create_dossier("d.selon") as dossier:
        dossier.add(told(file="a.txt"))

    def run(*arguments):
        return selon("judge", "d.selon", *arguments)

    run.log = lambda: selon("log", "d.selon").stdout
    return run


def listed(judge, *options):
    return [json.loads(line) for line in judge("list", *options).stdout.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "action", "ids"),
    [
        (["accept", CLAIM.id], "accept", [CLAIM.id]),
        (["reject", CLAIM.id, DEAD.id, "--reason", "not said"], "reject", [CLAIM.id, DEAD.id]),
        (["merge", DEAD.id, STRIKE.id], "merge", [DEAD.id, STRIKE.id]),
        (["split", DEAD.id, STRIKE.id], "split", [DEAD.id, STRIKE.id]),
        (["edit", DEAD.id, "killed", "5+"], "edit", [DEAD.id]),
    ],
)
def test_each_action_is_kept_listed_and_taken_back(judge, arguments, action, ids):
    done = judge(*arguments)
    assert done.exit_code == 0 and done.stdout.startswith(f"judgement 1: {action}")
    assert all(id[:8] in done.stdout for id in ids)
    (one,) = listed(judge)
    assert (one["action"], one["author"], one["ids"], one["lost"]) == (action, "A. Martin", ids, False)
    assert one["reason"] == ("not said" if action == "reject" else None)
    assert judge("undo", "1", "--by", "B. Petit").stdout.startswith(f"judgement 1 is taken back: {action}")
    assert listed(judge) == [] and len(listed(judge, "--all")) == 1


def test_a_split_says_what_was_split_off_first(judge):
    from selon.publish.judging import about, subjects

    judge("merge", DEAD.id, STRIKE.id)
    judge("undo", "1")
    done = judge("split", DEAD.id, STRIKE.id)
    what = f"« bombardé » from « tués » · mentions {STRIKE.id[:8]} from {DEAD.id[:8]}"
    assert done.stdout == f"judgement 2: split {what}\n"
    assert what in judge("list", "--digest").stdout
    assert f"split mention {STRIKE.id} from {DEAD.id}" in judge.log()
    with open_dossier("d.selon") as dossier:
        (one,) = (attached.judgement for attached in dossier.judgements())
    stays, apart = one.anchors
    many = replace(one, anchors=(*[stays] * 9, apart))
    assert subjects(many) == f"mentions {STRIKE.id[:8]} from {' '.join([DEAD.id[:8]] * 4)} and 5 more"
    assert about(many).startswith("« bombardé » from « tués »") and about(many).endswith(" + 5 more")


def test_the_place_that_was_taken_is_told(judge):
    done = judge("edit", DEAD.id, "place", "Chadadi")
    assert done.stdout.endswith("; taken: Chadadi, Hassaké, SY, 36.0576 40.7348, geonames:172837\n")
    done = judge("edit", "most-told", "place", "Saint-Denis; Raqqa")
    assert "; taken: Saint-Denis, named by a person, without coordinates; Raqqa, " in done.stdout
    assert "taken" not in judge("edit", DEAD.id, "killed", "7").stdout


def test_an_edit_to_what_is_there_is_none(judge):
    done = judge("edit", STRIKE.id, "type", "shelling")
    assert done.exit_code == 2 and "type is shelling already; accept it, to say that it is right" in done.stderr
    judge("edit", STRIKE.id, "type", "air-strike")
    assert judge("edit", STRIKE.id, "type", "shelling").exit_code == 0  # back to what was read
    assert len(listed(judge)) == 2


def test_what_goes_with_a_claim_is_told(judge):
    gone = f"mention {DEAD.id[:8]} goes with it: nobody else tells it"
    assert judge("reject", CLAIM.id).stdout.endswith(f"; {gone}\n")
    assert gone in " ".join(judge("list", "--digest").stdout.split())
    assert [one["untold"] for one in listed(judge)] == [[DEAD.id]]
    judge("undo", "1")
    assert json.loads(judge("reject", CLAIM.id, "--json").stdout)["untold"] == [DEAD.id]
    assert "goes with it" not in judge("reject", STRIKE.id).stdout


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["reject", "f" * 16], 1, "no claim, mention or event"),
        (["undo", "7"], 1, "no judgement 7 stands"),
        (["undo", "x"], 2, "name the number of one judgement"),
        (["undo", "1", "2"], 2, "name the number of one judgement"),
        (["edit", DEAD.id, "killed"], 2, "name an id, a field and a value"),
        (["merge", DEAD.id], 2, "name two ids or more: what is to be one event"),
        (
            ["merge", DEAD.id, DEAD.id[:9]],
            2,
            f"merge needs two event mentions or more, and {DEAD.id} is one; name what",
        ),
        (["reject", DEAD.id, "--reason", " "], 2, "the reason is empty; say why, or leave it out"),
        (["list", DEAD.id], 2, f"nothing is asked for by {DEAD.id}"),
        (["edit", DEAD.id, "actors", "A;;B"], 2, "'A;;B' is no actors; use a name, or several"),
        (["edit", DEAD.id, "vehicles", "1 000"], 2, "'1 000' is no number of vehicles; use 3, 3+"),
        (["edit", DEAD.id, "colour", "red"], 2, "no field colour of a mention can be edited; use type, "),
        (["edit", DEAD.id, "killed", "x"], 2, "'x' is no number of killed; use 3, 3+"),
        (["edit", DEAD.id, "place", "Xyzzyville"], 1, "the gazetteer knows no place called Xyzzyville; see"),
        (["edit", DEAD.id, "type", "party"], 2, "'party' is no type; use"),
        (["edit", DEAD.id, "when", "hier"], 2, "'hier' is no date; use a day"),
        (["accept"], 2, "name ids"),
        (["split", DEAD.id], 2, "name two ids or more: first the event, then what is not of it"),
        (["agree", DEAD.id], 2, "agree is unknown"),
        ([], 2, "name one of accept, reject"),
        (["edit", CLAIM.id, "stance", "nier"], 2, "'nier' is no stance; use asserted"),
        (["edit", CLAIM.id, "hedged", "oui"], 2, "'oui' is no value of hedged; use true or false"),
        (["edit", DEAD.id, "place", "Alep @ 95, 3"], 2, "is no place; use NAME"),
        (["merge", CLAIM.id, DEAD.id], 2, "merge needs two event mentions or more; name mentions or events"),
        (["list", "--export", "x.csv"], 2, "name one of"),
        (["--import", "x.csv", "--export", "y.csv"], 2, "--export and --import exclude one another"),
        (["--import", "gone.csv"], 1, "gone.csv: No such file or directory; save the sheet"),
        (["--export", "gone/x.csv"], 2, "No such file or directory"),
    ],
)
def test_what_cannot_be_judged_is_one_line(judge, arguments, code, said):
    done = judge(*arguments)
    assert done.exit_code == code
    assert said in " ".join(done.stderr.replace("│", " ").split())


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_sheet_goes_out_and_comes_back(judge, delimiter):
    assert judge("--export", "sheet.csv").exit_code == 0
    rows = list(csv.DictReader(Path("sheet.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row["id"] for row in rows[:3]] == [CLAIM.id, DEAD.id, STRIKE.id]
    assert [row["kind"] for row in rows] == ["claim", "mention", "mention", "event", "event"]
    rows[0] |= {"action": "reject", "reason": "'=1+1"}
    rows[1] |= {"action": "edit", "field": "killed", "value": "5"}
    with Path("back.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    for kept in ("2 new, 0 known", "0 new, 2 known"):
        assert judge("--import", "back.csv", "--by", "B. Petit").stdout == f"2 judgements: {kept}\n"
    assert [(one["action"], one["author"], one["reason"]) for one in listed(judge)] == [
        ("reject", "B. Petit", "=1+1"),
        ("edit", "B. Petit", None),
    ]
    judge("--export", "again.csv")
    assert "'=1+1" in Path("again.csv").read_text(encoding="utf-8")
    assert judge("--import", "again.csv").stdout == "0 judgements: 0 new, 0 known\n"


def test_wrong_rows_are_told_by_their_line(judge):
    judge("--export", "sheet.csv")
    text = Path("sheet.csv").read_text(encoding="utf-8-sig")
    Path("sheet.csv").write_text(text.replace(",asserted,,,,,,,", ",asserted,,,,,,,agree", 1), encoding="utf-8")
    done = judge("--import", "sheet.csv")
    assert (done.exit_code, done.stdout) == (1, "0 judgements: 0 new, 0 known; 1 line not kept\n")
    assert done.stderr.startswith("selon: sheet.csv, line 2: agree is no action; use accept")


def test_a_sheet_that_nobody_filled_in_is_told(judge):
    judge("--export", "sheet.csv")
    done = judge("--import", "sheet.csv")
    assert (done.exit_code, done.stdout) == (0, "0 judgements: 0 new, 0 known\n")
    assert done.stderr.startswith("selon: sheet.csv: nothing is filled in in its column action")


@pytest.mark.parametrize("line", ["x,y", "," * 40])
def test_rows_that_a_program_ruined_are_told(judge, line):
    judge("--export", "sheet.csv")
    with Path("sheet.csv").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    done = judge("--import", "sheet.csv")
    assert done.exit_code == 1 and "more or fewer cells than the head of the sheet; export it again" in done.stderr


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n", "\xff"])
def test_what_is_no_sheet_is_told(judge, content):
    Path("x.csv").write_text(content, encoding="latin-1")
    done = judge("--import", "x.csv")
    assert done.exit_code == 1 and done.stderr.startswith("selon: x.csv: ")


def test_a_pipe_gets_lines_for_people_where_it_asks_for_them(judge):
    judge("reject", STRIKE.id)
    assert judge("list", "--digest").stdout.startswith("1  reject\n   « bombardé » · mention")
    assert judge("list", "--digest", "--json").exit_code == 2


def test_people_see_words_names_and_what_is_lost(judge, capsys):
    from selon.cli.judge import list_judgements
    from store.build import NEWER, TEXT, plain

    judge("edit", DEAD.id[:6].upper(), "killed", "5", "--reason", "a later toll")
    judge("reject", STRIKE.id)
    judge("undo", "2")
    with open_dossier("d.selon") as dossier:
        dossier.add(plain(TEXT, reader=NEWER, file="a.txt"))
        list_judgements(dossier, undone=True, people=True)
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["1  edit killed: trois soldats → 5", f"   « tués » · mention {DEAD.id[:8]}"]
    assert lines[2].startswith("   A. Martin, ") and lines[2].endswith(": a later toll")
    assert lines[3] == "   [lost: nothing is read there any more]"
    assert lines[4] == "2  reject" and lines[-1].startswith("   [taken back 2")
