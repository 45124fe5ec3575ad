from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.errors import GoldError
from selon.evaluate.__main__ import main
from selon.evaluate.figures import Figure
from selon.evaluate.gate import Floors, GoldSet, amount, check, load_floors, save_floors, update

from .build import claim, reading

UNPINNED: Floors = {"fr": GoldSet("gold", ("texts",))}
FIGURES: dict[str, Figure] = {
    "language": "fr",
    "texts": 5,
    "claims attributed by Selon": 40,
    "attribution F1": 0.7129,
    "hedged F1": None,
    "chains right": "2/3",
    "own voice wrongly attributed": "1/3",
    "date exact": "0/0",
}
PINNED, _ = update(UNPINNED, "fr", "d1", FIGURES)


@pytest.mark.parametrize(
    ("figure", "number"),
    [(0.5, "0.5"), (5, "5"), ("3/4", "0.75"), ("0/0", None), (None, None), ("fr", None), ("1/2/3", None), ("/", None)],
)
def test_amount(figure: Figure, number: str | None) -> None:
    assert amount(figure) == (None if number is None else Decimal(number))


def test_floors_are_rounded_down_and_ceilings_up() -> None:
    assert PINNED["fr"].floors == {
        "texts": 5,
        "attribution F1": Decimal("0.712"),
        "chains right": Decimal("0.666"),
        "own voice wrongly attributed": Decimal("0.334"),
    }


def test_what_is_pinned_passes() -> None:
    assert check(PINNED, "fr", "d1", FIGURES) == []


@pytest.mark.parametrize(
    ("change", "digest", "told"),
    [
        ({"attribution F1": 0.711}, "d1", "fr: attribution F1 is 0.711, below its floor of 0.712"),
        ({"chains right": "1/3"}, "d1", "fr: chains right is 1/3, below its floor of 0.666"),
        ({"own voice wrongly attributed": "2/3"}, "d1", "fr: own voice wrongly attributed is 2/3, above its ceiling"),
        ({"chains right": "0/0"}, "d1", "fr: chains right is no longer measured"),
        ({"texts": 4}, "d1", "fr: texts is 4, below its floor of 5"),
        ({}, "d2", "fr: the gold changed"),
    ],
)
def test_what_dropped_is_told(change: dict[str, Figure], digest: str, told: str) -> None:
    (line,) = check(PINNED, "fr", digest, FIGURES | change)
    assert line.startswith(told)


@pytest.mark.parametrize("change", [{"attribution F1": 0.9}, {"own voice wrongly attributed": "0/3"}, {"new": 0.1}])
def test_better_figures_pass(change: dict[str, Figure]) -> None:
    assert check(PINNED, "fr", "d1", FIGURES | change) == []


@pytest.mark.parametrize("floors", [UNPINNED, {}])
def test_a_set_without_floors_says_how_to_pin(floors: Floors) -> None:
    (line,) = check(floors, "fr", "d1", FIGURES)
    assert "--pin --set fr" in line


def test_no_floor_is_lowered_unasked() -> None:
    worse = FIGURES | {"attribution F1": 0.5, "texts": 6, "own voice wrongly attributed": "1/2", "chains right": "0/0"}
    kept, refused = update(PINNED, "fr", "d2", worse)
    assert refused == ["attribution F1", "chains right", "own voice wrongly attributed"]
    assert kept["fr"].floors == {**(PINNED["fr"].floors or {}), "texts": 6}
    assert kept["fr"].digest == "d2"
    lowered, _ = update(PINNED, "fr", "d2", worse, lower=True)
    assert check(lowered, "fr", "d2", worse) == []
    assert "chains right" not in (lowered["fr"].floors or {})


def test_pinning_a_set_leaves_the_others() -> None:
    floors = {**PINNED, "sample": GoldSet("g", ("t",))}
    assert update(floors, "sample", "d", FIGURES)[0]["fr"] == PINNED["fr"]


FRACTIONS = st.builds("{}/{}".format, st.integers(0, 99), st.integers(0, 99))
SOME_FIGURES = st.dictionaries(
    st.sampled_from(sorted(FIGURES)), st.none() | st.integers(0, 99) | st.floats(0, 1) | FRACTIONS
)


@given(SOME_FIGURES, SOME_FIGURES)
def test_what_is_pinned_always_passes_and_floors_only_rise(before: dict[str, Figure], after: dict[str, Figure]) -> None:
    first, _ = update(UNPINNED, "fr", "d", before)
    assert check(first, "fr", "d", before) == []
    second, refused = update(first, "fr", "d", after)
    assert len(check(second, "fr", "d", after)) == len(refused)
    lowered, _ = update(first, "fr", "d", after, lower=True)
    assert check(lowered, "fr", "d", after) == []


def test_the_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    floors = {**PINNED, 'a "quoted" é name': GoldSet("g", ("t", "u"), floors={})}
    save_floors(path, floors)
    assert load_floors(path) == floors
    first = path.read_bytes()
    save_floors(path, load_floors(path))
    assert path.read_bytes() == first


@pytest.mark.parametrize("content", ["x = 1", "[fr]\ngold = 1\npaths = []", "[fr]\npaths = []", "[fr", "fr = []"])
def test_a_file_of_another_shape(tmp_path: Path, content: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match="not a file of floors"):
        load_floors(path)


def test_the_command_checks_pins_and_lowers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Selon SANA, un convoi est entré."
    gold = "claims: [{content: un convoi est entré, sources: [SANA], stance: asserted}]\nevents: {}"
    readings, floors = tmp_path / "read.jsonl", tmp_path / "floors.toml"
    (tmp_path / "007_x.yaml").write_text(gold, encoding="utf-8")
    save_floors(floors, {"fr": GoldSet(str(tmp_path), (str(readings),))})

    readings.write_bytes(msgspec.json.encode(reading(text, claim(text, "un convoi est entré", "SANA"))))
    assert main([str(floors)]) == 1
    assert "no floors are pinned" in capsys.readouterr().err
    assert main([str(floors), "--pin"]) == 0
    assert main([str(floors), "--set", "fr"]) == 0

    readings.write_bytes(msgspec.json.encode(reading(text)))
    assert main([str(floors)]) == 1
    assert "attribution F1 is 0, below its floor of 1" in capsys.readouterr().err
    assert main([str(floors), "--pin"]) == 1
    assert "kept, since --lower was not given" in capsys.readouterr().err
    assert main([str(floors), "--pin", "--lower"]) == 0
    assert main([str(floors)]) == 0


def test_the_command_names_what_it_does_not_know(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floors = tmp_path / "floors.toml"
    assert main([str(floors)]) == 1
    save_floors(floors, UNPINNED)
    assert main([str(floors), "--set", "en"]) == 1
    err = capsys.readouterr().err
    assert "not a file of floors" in err
    assert "no gold set is called en; use fr" in err
