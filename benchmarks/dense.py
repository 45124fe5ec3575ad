"""Made articles as dense as real ones: many mentions, half of them of one event and of others of its episode.

The shares are those of the readings of tests/golden (fr, unseen, fresh and apart: 53 articles of 2,100 characters; in
brackets episodes and the sample, 49 of 1,270), counted by a script: 14.4 mentions (7.5) and 17.2 claims (8.4) an
article, of 7.8 types (3.6) and at 7.2 places (4.2), which in all 53 are 254; of the mentions 0.51 have a place (0.66),
0.65 a date (0.81), 0.39 one to the day (0.64), 0.44 a count (0.56), and 0.54 an actor (0.51).
"""

import random
from datetime import timedelta

from weaving import ACTORS, FIRST, REMEMBERED, Dossier, Shares, _spot, _word

EPISODE = 8  # events of some days around a few places, which articles tell beside one another
SPOTS, SIDES, DAYS = 3, 4, 6  # of an episode
# Of a hundred mentions, those of the types that are told most.
TYPES = {
    "armed-clash": 15, "air-strike": 15, "shelling": 11, "explosion": 7, "movement": 7, "displacement": 6, "request": 6,
    "accuse": 5, "agreement": 4, "looting": 3, "siege": 3, "deployment": 3, "territory": 3, "killing": 3,
}  # fmt: skip
AGAIN, BESIDE, OWN = 0.35, 0.4, 0.2  # of mentions after the first: of the main event, its episode, no other article


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
        for i in range(round(max(0, chance.gauss(self._mentions, self._mentions / 4))) - 1):
            drawn = chance.random()
            if drawn < AGAIN:
                events.append(main)
            elif drawn < AGAIN + BESIDE:
                events.append(main // EPISODE * EPISODE + chance.randrange(EPISODE))
            elif drawn < AGAIN + BESIDE + OWN:
                events.append(-1 - 100 * number - i)
            else:
                events.append(chance.randrange(min(REMEMBERED, self._events)))
        return events

    def _made_event(self, number):
        chance = random.Random(f"{self._seed} event {number}")
        words = [_word(chance) for _ in range(5)]
        kind = chance.choices(list(TYPES), TYPES.values())[0]
        count = chance.choice((None, 1, 2, 3, 5, 8, 12, 20, 40))
        around = random.Random(f"{self._seed} episode {number // EPISODE}" if number >= 0 else f"{self._seed} {number}")
        day = around.randrange(max(60, self._size // 12)) + chance.randrange(DAYS)
        spots = [self._spots[int(len(self._spots) ** around.random()) - 1] for _ in range(SPOTS)]  # by Zipf's law
        actors = [around.choice(ACTORS) for _ in range(SIDES)]
        on = FIRST + timedelta(day)
        return f"event {number}", kind, on, chance.choice(spots), count, chance.choice(actors), words
