"""Stories and records -> lines of JSON, for other programs."""

import json
from collections.abc import Mapping

import msgspec

from selon.publish.plain import escaped
from selon.publish.story.roots import Record
from selon.publish.story.telling import Story


def line(told: Story | Record) -> str:
    """The story or the record as one line of JSON, with no line end; a story's event is as `selon weave` prints it."""
    try:
        return escaped(msgspec.json.encode(told, enc_hook=_mapping).decode())
    except UnicodeEncodeError:  # a lone surrogate: no character, and yet JSON can say it
        whole = msgspec.to_builtins(told, enc_hook=_mapping)
        return escaped(json.dumps(whole, ensure_ascii=False, separators=(",", ":")))


def _mapping(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(f"no JSON for {type(value).__name__}")
