"""Readings -> what leaves Selon: one module a shape. `jsonlines` is the contract, `digest` is for people."""
