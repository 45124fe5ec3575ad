"""Events: what their matches count for. The definitions are those of the project's scoring script."""

from collections.abc import Iterable, Sequence

from selon.evaluate.distances import any_within
from selon.evaluate.events import EventMatch, distinct_mentions, match_events
from selon.evaluate.gold import GoldArticle, GoldPlace
from selon.evaluate.names import same_name
from selon.evaluate.sheet import Sheet
from selon.evaluate.spans import locate
from selon.model import EventMention, Reading


def score_events(sheet: Sheet, gold: GoldArticle, reading: Reading) -> None:
    """Counts on the sheet how the event mentions of a reading meet the gold."""
    mentions = distinct_mentions(reading.mentions)
    matches = match_events(gold, sheet.text, mentions)
    for match in matches:
        sheet.tally.events += match.gold.asked
        sheet.tally.counts += len(match.gold.counts)
        if match.fits:
            _score_met(sheet, match)
        elif match.gold.asked:
            dated = f", {match.gold.date}" if match.gold.date else ""
            sheet.miss("event", "missed", f"{match.gold.key} ({match.gold.type}{dated})", _first_anchor(match))
    _score_precision(sheet, mentions, {fit.mention for match in matches for fit in match.fits})
    for place in gold.places:
        _score_place(sheet, place, mentions)


def _score_met(sheet: Sheet, match: EventMatch) -> None:
    """Counts the place, the date and the counts of an event that some mention meets."""
    event, tally = match.gold, sheet.tally
    tally.events_met += event.asked
    if event.place is not None:
        tally.placed += 1
        tally.placed_right += match.here
        if not match.here:
            expected = f"{event.place.latitude}, {event.place.longitude}"
            sheet.miss("place", "wrong", f"{event.key}: expected {expected}", _first_trigger(match))
    if event.days and not event.dated_by_report:
        tally.dated += 1
        tally.dated_right += match.same_day
        if not match.same_day:
            when = match.fits[0].mention.when
            read = when.edtf or when.earliest or f"no date ({when.reason or when.basis})"
            sheet.miss("date", "wrong", f"{event.key}: expected {event.date}, read {read}", _first_trigger(match))
    tally.counts_right += len(match.counts_met)
    for kind, least in sorted(event.counts - match.counts_met):
        sheet.miss("counts", "missed", f"{event.key}: {least:g} ({kind})", _first_trigger(match))


def _score_precision(sheet: Sheet, mentions: Iterable[EventMention], met: set[EventMention]) -> None:
    for mention in mentions:
        sheet.tally.mentions += 1
        if mention in met:
            sheet.tally.mentions_right += 1
        else:
            sheet.miss("event", "extra", f"read as {mention.type}", (mention.trigger.start, mention.trigger.end))


def _score_place(sheet: Sheet, gold: GoldPlace, mentions: Sequence[EventMention]) -> None:
    """Counts a place of the article, wherever a mention has it by name."""
    named = [place for mention in mentions for place in mention.places if same_name(place.text, gold.name)]
    right = any_within(gold, named)
    sheet.tally.placed += 1
    sheet.tally.placed_right += right
    if right:
        return
    read = ", ".join(sorted({f"{p.latitude}, {p.longitude}" for p in named if p.latitude is not None}))
    message = f"{gold.name}: expected {gold.latitude}, {gold.longitude}, read {read or 'no coordinates'}"
    sheet.miss("place", "wrong" if read else "missed", message, locate(sheet.text, gold.name))


def _first_anchor(match: EventMatch) -> tuple[int, int] | None:
    return match.anchors[0] if match.anchors else None


def _first_trigger(match: EventMatch) -> tuple[int, int]:
    trigger = match.fits[0].mention.trigger
    return trigger.start, trigger.end
