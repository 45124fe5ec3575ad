"""Will hold the dating and placing of mentions and the resolving of actors. Nothing is there yet."""
