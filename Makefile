PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.DEFAULT_GOAL := help

.PHONY: help
help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

.PHONY: setup
setup: $(INSTALLED)  ## make the virtual environment with pinned dependencies

$(INSTALLED): pyproject.toml .ci/constraints.txt
	$(PYTHON) -m venv $(VENV) || python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt -e '.[dev]'
	$(BIN)/python -m compileall -q flows schemas warehouse
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m flows.warm_extraction
	touch $@

.PHONY: run
run: $(INSTALLED)  ## ingest the shipped stories as a Prefect flow run and ask two questions
	@$(BIN)/python -m flows.ingest flows/examples
	@for question in sample_largest_amounts sample_who_said_what; do \
		sed -n '1s/^-- /\n/p' warehouse/queries/$$question.sql; \
		$(BIN)/wirehouse sql --table < warehouse/queries/$$question.sql || exit 1; \
	done

.PHONY: test
test: $(INSTALLED)  ## pass the tests
	@# compiled once and kept, whatever the environment says: the tests start hundreds of processes, and wait for them,
	@# so that two processors take three workers
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 3 --dist loadgroup tests

.PHONY: kill
kill: $(INSTALLED)  ## kill -9 a loader 500 times at random moments
	WIREHOUSE_TEST_KILLS=500 $(BIN)/python -m pytest tests/lake/test_failures.py -k killed_loader

.PHONY: lint
lint: $(INSTALLED)  ## style, types, import rules and the published contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m schemas.contracts --check

.PHONY: eval
eval: $(INSTALLED)  ## score the engine on the gold sets and hold the committed floors
	$(BIN)/python -m tests.eval

.PHONY: bench
bench: $(INSTALLED)  ## measure speed and memory
	$(BIN)/python -m tests.bench

.PHONY: train
train: $(INSTALLED)  ## train the tagger of names and write its weights
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt -e '.[train]'
	$(BIN)/python -m flows.extract.entities.training

.PHONY: train-stances
train-stances: $(INSTALLED)  ## train the stance of quotations and write its weights
	$(BIN)/python -m flows.extract.statements.training

.PHONY: clean
clean:  ## remove what the tools made; the lake and Prefect's files stay
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
