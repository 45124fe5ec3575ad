"""Text of articles made safe to show: it may hold terminal escapes, or marks that turn the reading order round."""

import re

SHORT = 8  # characters of an id that are shown: commands take any that are enough
_CONTROLS = "\x00-\x1f\x7f-\x9f"
_MARKS = "\u061c\u200e\u200f\ufeff"  # set the direction of one place, and show nothing: left out
_OVERRIDES = "\u202a-\u202e\u2066-\u2069"  # turn round what follows
_UNSAFE = re.compile(f"[{_CONTROLS}{_MARKS}{_OVERRIDES}\u2028\u2029\ud800-\udfff]")
_LINES = "\x0b\x0c\x85\u2028\u2029"  # end a line as \n does


def plain(text: str) -> str:
    """One line of `text` for a terminal: white space is one space, what is not printed becomes visible or a `�`."""
    return _UNSAFE.sub(_visible, " ".join(text.split()))


def kept(text: str) -> str:
    """The same with its white space as it is: tabs and ends of lines stay."""
    return _UNSAFE.sub(_in_lines, text)


def escaped(line: str) -> str:
    """A line of JSON whose strings escape every such character: the same value, safe to print and to split in lines."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def _in_lines(match: re.Match[str]) -> str:
    if match[0] in "\t\n\r":
        return match[0]
    return "\n" if match[0] in _LINES else _visible(match)


def _visible(match: re.Match[str]) -> str:
    if match[0] in _MARKS:
        return ""
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"
