"""The words that attribution asks for are data: no module of the room holds one (design, principle 7)."""

import ast
from pathlib import Path

import pytest

import selon.attribute
from selon import languages
from selon.attribute.lexicon import lexicon

ROOM = Path(selon.attribute.__file__).parent
MODULES = sorted(ROOM.glob("*.py"))
SUFFIXES = {"startswith", "endswith", "removeprefix", "removesuffix", "strip", "lstrip", "rstrip"}
SYMBOLS = {"&"}


def words(table):
    """Every string of a table of a language, in whatever lists and tables it stands."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for key, value in table.items():
            yield from words(value)
            if isinstance(value, str):
                yield key
    else:
        for value in table:
            yield from words(value)


def own_words():
    return {word for code in languages.read() for word in words(languages.table(code, "words")) if word} - SYMBOLS


def literals(node):
    """The strings that an operand is made of: itself, or the members of a set, a list, a tuple, a union of them."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    elif isinstance(node, ast.Set | ast.List | ast.Tuple):
        for member in node.elts:
            yield from literals(member)
    elif isinstance(node, ast.Dict):
        for key in node.keys:
            yield from literals(key)
    elif isinstance(node, ast.BinOp):
        yield from literals(node.left)
        yield from literals(node.right)


def asks_label(node):
    """Whether an operand is a frame or a rule, whose labels (que, relative) are no words of a text."""
    return (isinstance(node, ast.Name) and node.id == "frames") or (
        isinstance(node, ast.Attribute) and node.attr in {"frames", "frame", "rule"}
    )


def operands(node):
    """The operands of a comparison, an intersection, a union; none of any other node."""
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    return [node.left, node.right] if isinstance(node, ast.BinOp) else []


def compared(tree):
    """The string constants of a module that something is compared with, or that stand in a set or a dictionary."""
    nodes = list(ast.walk(tree))
    labels = {
        id(x) for node in nodes if any(map(asks_label, operands(node))) for o in operands(node) for x in literals(o)
    }
    for node in nodes:
        found = list(operands(node))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SUFFIXES:
            found += node.args
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            found.append(node.value)
        elif isinstance(node, ast.Set | ast.Dict):
            found.append(node)
        yield from (x for operand in found for x in literals(operand) if id(x) not in labels)


def held(source):
    """The words of a language that a module holds, each with its line."""
    mine = own_words()
    return sorted({(node.lineno, node.value) for node in compared(ast.parse(source)) if node.value in mine})


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_module_holds_no_word_of_a_language(path):
    assert held(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('token.form == "qui"', [(1, "qui")]),
        ('form in {",", "mais"}', [(1, "mais")]),
        ('form not in OPENING | {"de"}', [(1, "de")]),
        ('CLITICS = {"se", "ne"}', [(1, "ne"), (1, "se")]),
        ('ENDINGS = ("rait", "raient")', [(1, "raient"), (1, "rait")]),
        ('form.endswith("rait")', [(1, "rait")]),
        ('GENDERS = {"la": "Fem"}', [(1, "la")]),
        ('form in lex.words["que"]', []),
        ('"que" in entry.frames', []),
        ('entry.frames & {"np", "que"}', []),
        ('cue.rule == "relative"', []),
        ('form in {",", "«"}', []),
        ('stance == "denied"', []),
    ],
)
def test_what_the_scan_finds(source, found):
    assert held(source) == found


@pytest.mark.parametrize("code", languages.read())
def test_every_list_of_words_is_asked_for(code):
    asked = "".join(path.read_text(encoding="utf-8") for path in MODULES)
    lex = lexicon(code)
    assert [name for name in (*lex.words, *lex.endings) if f'["{name}"]' not in asked] == []
