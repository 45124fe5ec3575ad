"""Made articles as dense as real ones: a third of what one tells is its event, the rest is what surrounds it.

The shares are those of the readings of tests/golden (fr, unseen, fresh and apart: 53 articles of 2,100 characters; in
brackets episodes and the sample, 49 of 1,270), counted by a script: 14.4 mentions (7.5) and 17.2 claims (8.4) an
article, of 7.8 types (3.6) and at 7.2 places (4.2), which in all 53 are 254; of the mentions 0.51 have a place (0.66),
0.65 a date (0.81), 0.39 one to the day (0.64), 0.44 a count (0.56), and 0.54 an actor (0.51). In the 116 golden
articles of eight mentions and more, woven one by one, 0.35 of the mentions are of the event that is told most, 0.15 of
the next, and 0.5 of events that the article tells once; 0.16 are of what is said (requests, accusations, agreements),
0.05 are dated more than a month before the article, and 0.11 more than four days.

Their B³ says how much is lost from one version to the next, not how well real articles are woven: here each mention has
its place and its date by chance alone, where a writer leaves out only what the sentence before told. Of the
pairs that are found to be one event in 500 made articles 0.28 are two: two of five of these lack a place and a date
that could be compared, two of three a place, and hardly one of fifty has both the same.
"""

import random
from datetime import timedelta

from weaving import ACTORS, FIRST, REMEMBERED, Dossier, Shares, _spot, _word

EPISODE = 8  # events of some days around a few places, which articles tell beside one another
SPOTS, SIDES, DAYS = 3, 4, 6  # of an episode
AROUND = 6  # of an episode: what is said of it, as many as that; what led to it, as many again
LONG_AGO = (10, 900)  # days before it of what led to it
# Of a hundred mentions, those of the types that are told most.
TYPES = {
    "armed-clash": 15, "air-strike": 15, "shelling": 11, "explosion": 7, "movement": 7, "displacement": 6,
    "looting": 3, "siege": 3, "deployment": 3, "territory": 3, "killing": 3,
}  # fmt: skip
SAID = {"request": 6, "accuse": 5, "agreement": 4}
# Of the mentions after the first: of the main event, of others of its episode, of what is said of it, of what led to
# it, and of what no other article tells; the rest is of what everybody remembers.
SHARES = {"main": 0.3, "beside": 0.22, "said": 0.16, "before": 0.12, "own": 0.16}


class Dense(Dossier):
    """A dossier of articles that have so many mentions in the mean."""

    shares = Shares(day=0.45, days=0.2, count=0.45, place=0.55, actor=0.53)

    def __init__(self, size, mentions, seed=1):
        self._mentions = mentions
        super().__init__(size, seed)
        chance = random.Random(f"{seed} spots")
        self._spots = [_spot(chance, i) for i in range(max(100, size))]

    def _told(self, number):
        main, _ = self._tells[number]
        chance = random.Random(f"{self._seed} {number} events")
        events = [main]
        drawn = chance.choices(
            [*SHARES, "remembered"], [*SHARES.values(), 1 - sum(SHARES.values())], k=self._length(chance)
        )
        for i, what in enumerate(drawn):
            if what == "main":
                events.append(main)
            elif what == "beside":
                events.append(main // EPISODE * EPISODE + chance.randrange(EPISODE))
            elif what == "own":
                events.append(-1 - 100 * number - i)
            elif what == "remembered":
                events.append(chance.randrange(min(REMEMBERED, self._events)))
            else:
                events.append((what, main // EPISODE, chance.randrange(AROUND)))
        return events

    def _length(self, chance):
        """How many mentions follow the first."""
        return round(max(1, chance.gauss(self._mentions, self._mentions / 4))) - 1

    def _made_event(self, number):
        what, episode = (number[0], number[1]) if isinstance(number, tuple) else ("act", number // EPISODE)
        chance = random.Random(f"{self._seed} event {number}")
        words = [_word(chance) for _ in range(5)]
        types = SAID if what == "said" else TYPES
        kind = chance.choices(list(types), types.values())[0]
        count = chance.choice((None, 1, 2, 3, 5, 8, 12, 20, 40))
        own = isinstance(number, int) and number < 0
        around = random.Random(f"{self._seed} {number}" if own else f"{self._seed} episode {episode}")
        day = around.randrange(max(60, self._size // 12)) + chance.randrange(DAYS)
        day -= chance.randrange(*LONG_AGO) if what == "before" else 0
        spots = [self._spots[int(len(self._spots) ** around.random()) - 1] for _ in range(SPOTS)]  # by Zipf's law
        actors = [around.choice(ACTORS) for _ in range(SIDES)]
        on = FIRST + timedelta(day)
        return f"event {number}", kind, on, chance.choice(spots), count, chance.choice(actors), words
