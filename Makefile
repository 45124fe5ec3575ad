# One word each; the environment in .venv makes itself. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help demo test lint types bench docs clean

PYTHON ?= python3
ARTICLES ?= 300
BIN := .venv/bin
READY := $(BIN)/.ready

help: ## list the targets
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' Makefile

demo: $(READY) ## read the sample dossier and show it
	@$(BIN)/selon demo

test: lint types ## lint, types, then every test
	@$(BIN)/pytest -n 2

lint: $(READY) ## ruff
	@$(BIN)/ruff check --quiet

types: $(READY) ## mypy --strict
	@$(BIN)/mypy --no-error-summary

bench: $(READY) ## reading against spaCy's own pipeline (ARTICLES=300 sets the size)
	@OMP_NUM_THREADS=1 $(BIN)/python benchmarks/reading.py --articles $(ARTICLES)

docs: $(READY) ## write what is generated in docs/ and README.md anew
	@$(BIN)/python docs/make.py

clean: ## remove caches and builds (.venv stays)
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find src tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml
	@echo "setting up .venv, once: this takes some minutes" >&2
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Selon needs Python 3.11 or later: make PYTHON=python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --editable '.[dev]'
	@touch $@
