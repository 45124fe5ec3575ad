"""Will hold the API and the pages over a dossier. Nothing is there yet."""
