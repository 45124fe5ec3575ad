"""Types of acts that more than one rule treats alike."""

GROUND = frozenset({"armed-clash", "attack-on-civilians"})  # acts of troops or bands on the ground
STRUCK = frozenset({"air-strike", "shelling"})  # acts from the air or of guns
MEANT = STRUCK | {"explosion"}  # acts that are told by their means
BLOWN = frozenset({"explosion", "foiled-attack", "suicide-attack"})  # what comes of a charge
CROWDS = frozenset({"protest", "riot"})  # acts of crowds
SEIZED = frozenset({"arrest", "abduction"})  # acts by which somebody is taken
