"""Will hold places, compiled at build, with a romanisation key and a matcher. Nothing is there yet."""
