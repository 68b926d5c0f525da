# `make lab` and `make test` each work as the first command in a fresh clone.
# Needed: Python 3.11 or newer with venv and pip, and make. Nothing is installed outside .venv.

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help setup lab check test format lint clean

help: ## show this list
	@echo "Targets (pass options on with ARGS=\"...\"):"
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

setup: $(INSTALLED) ## make .venv and install the course in it

lab: $(INSTALLED) ## study: open the lessons in JupyterLab, as in ARGS="--no-browser --port 8890"
	@$(BIN)/course lab $(ARGS)

check: $(INSTALLED) ## show your points, exercise by exercise
	@$(BIN)/course check $(ARGS)

test: $(INSTALLED) ## prove that everything works
	$(BIN)/python -m pytest -n 2 --dist loadgroup --nbval --nbval-current-env --nbval-sanitize-with tests/nbval_sanitize.cfg tests notebooks $(ARGS)

format: $(INSTALLED) ## put code and notebooks into normal form
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format --quiet .
	$(BIN)/course format $(ARGS)

clean: ## remove what was made here, except workspace/ and class/
	rm -rf .venv build dist *.egg-info .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Python 3.11 or newer is needed, and $(PYTHON) is not: install one and name it, as in: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { \
	  rm -rf .venv; echo "Python's venv module is needed: on Debian, apt install python3-venv" >&2; exit 1; }
	$(BIN)/python -m pip install --disable-pip-version-check --constraint constraints.txt --editable ".[class,test]"
	@touch $@
