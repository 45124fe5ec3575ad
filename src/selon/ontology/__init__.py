"""Will hold event types with their PLOVER and ACLED counterparts, outlets, actors and their aliases. Nothing is there yet."""
