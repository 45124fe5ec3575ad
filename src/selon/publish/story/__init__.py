"""Events told: the table of events, the story of one, and the roots that all rest on.

`story(event, readings)`, `records(events)` and `chosen(events, wanted)` are pure; the modules `digest` and `tables` are
for people. For programs each is a line of `publish/jsonlines.py`.
"""

from selon.publish.story.carriers import outlets
from selon.publish.story.choosing import MOST_TOLD, StoryError, Wanted, called, chosen, disputed, most_told, took_over
from selon.publish.story.roots import Opponent, Record, records
from selon.publish.story.telling import Fact, Story, story

__all__ = [
    "MOST_TOLD",
    "Fact",
    "Opponent",
    "Record",
    "Story",
    "StoryError",
    "Wanted",
    "called",
    "chosen",
    "disputed",
    "most_told",
    "outlets",
    "records",
    "story",
    "took_over",
]
