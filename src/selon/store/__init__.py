"""Will hold the dossier in SQLite or PostgreSQL: tables, migrations, search, judgements. Nothing is there yet."""
