"""Will hold Parse -> EventMentions: triggers, roles, counts, reality. Nothing is there yet."""
