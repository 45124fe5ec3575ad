"""Judgements in words: what was decided, by whom and why."""

from selon.model import Judgement
from selon.publish.plain import plain


def decided(one: Judgement) -> str:
    """`3 edit killed: trois → 5`: its number, what was done, and the change of an edit."""
    change = f" {one.field}: {one.was or '?'} → {one.value}" if one.field else ""
    return plain(f"{one.number} {one.action}{change}")


def about(one: Judgement) -> str:
    """`« tués » + « morts »`: what it is about, as the text has it; of a split, `/` before what was set apart."""
    told, side = "", 0
    for anchor in one.anchors:
        told += (" / " if anchor.side != side else " + ") if told else ""
        told, side = f"{told}«\u00a0{anchor.span.text}\u00a0»", anchor.side
    return plain(told)


def signed(one: Judgement) -> str:
    """`A. Martin, 2021-01-23: a later toll`: who judged, when, and why, where that is told."""
    why = f": {one.reason}" if one.reason else ""
    return plain(f"{one.author}, {one.made[:10]}{why}")


def told(one: Judgement) -> str:
    """`3 edit killed: trois → 5 (A. Martin, 2021-01-23: a later toll)`."""
    return f"{decided(one)} ({signed(one)})"
