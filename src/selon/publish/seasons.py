"""Dates as people read them: EDTF, save for seasons, which it writes as months from 21 on."""

import re

_SEASON = re.compile(r"(?<!\d)(\d{4})-(2[1-4])(?![\d-])")
_NAMES = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}  # EDTF level 1, ISO 8601-2:2019


def spoken(edtf: str) -> str:
    """An EDTF date with its seasons by their names: `2023-22` is `summer 2023`; any other as it is."""
    return _SEASON.sub(lambda found: f"{_NAMES[found[2]]} {found[1]}", edtf)
