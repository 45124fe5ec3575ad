"""Readings -> what leaves Selon: one module a shape. `jsonlines` is the contract, `digest` and `page` are for people,
`tables` for spreadsheets and statistics, `documents` for other schemas in JSON."""
