# `make lab` and `make test` each work as the first command in a fresh clone.
# Needed: Python 3.11 or newer with venv and pip, and make. Nothing is installed outside .venv.

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
BOOK := .venv/.installed-book
ARGS ?=

# A worker for each core, and one thread in each: a notebook's cells share a worker.
PARALLEL := -n logical --maxprocesses 8 --dist loadscope
DURATIONS := --durations 15
NBVAL := --nbval --nbval-current-env --nbval-sanitize-with tests/nbval_sanitize.cfg

.DEFAULT_GOAL := help
.PHONY: help setup lab check quick test answers answers-seeds coverage readme browser-test book hub kit nbgrader-tests format clean

help: ## show this list
	@echo "Targets (pass options on with ARGS=\"...\"):"
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do printf '  make %-14s %s\n' "$$name" "$$text"; done

setup: $(INSTALLED) ## make .venv and install the course in it

lab: $(INSTALLED) ## study: open the lessons in JupyterLab, as in ARGS="--no-browser --port 8890"
	@$(BIN)/course lab $(ARGS)

check: $(INSTALLED) ## show your points, exercise by exercise
	@$(BIN)/course check $(ARGS)

quick: $(INSTALLED) ## prove what needs no kernel, sandbox, server or browser, in a minute or two
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest $(PARALLEL) $(DURATIONS) -m pure --ignore tests/browser tests $(ARGS)

test: $(INSTALLED) ## prove that everything works (except what a browser shows)
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest $(PARALLEL) $(DURATIONS) $(NBVAL) --ignore tests/browser notebooks tests $(ARGS)

answers: $(INSTALLED) ## prove every exercise's checks, as in ARGS="07_transforms --exercise flip_each"
	@$(BIN)/course answers $(ARGS)

answers-seeds: $(INSTALLED) ## prove that every right answer passes with 20 different seeds
	@$(BIN)/course answers --seeds 20 $(ARGS)

coverage: $(INSTALLED) ## write docs/coverage.md: every topic, where it is taught, what practises it
	@$(BIN)/course coverage $(ARGS)

readme: $(INSTALLED) ## write the README's table of lessons
	@$(BIN)/course readme $(ARGS)

browser-test: $(BOOK) ## prove what a browser shows; Debian: apt install chromium
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest $(PARALLEL) $(DURATIONS) -rs tests/browser $(ARGS)

book: $(BOOK) ## make a web site of the lessons, without answers, in build/book
	@$(BIN)/course book $(ARGS)

hub: $(INSTALLED) ## install JupyterHub and its proxy in .venv, for tests/grade/integration/test_jupyterhub.py; needs npm
	$(BIN)/python -m pip install --disable-pip-version-check --constraint constraints.txt --editable ".[class,test,hub]"
	npm install --no-fund --no-audit --prefix .venv/proxy configurable-http-proxy@5

kit: $(INSTALLED) ## make the zip file for students, dist/pytorch-course.zip
	@$(BIN)/course kit $(ARGS)

# nbgrader's own tests, with the course's executor instead of nbgrader's. Those of InstantiateTests need files of
# nbgrader's source tree that its package lacks, so they fail without our executor too.
nbgrader-tests: export JUPYTER_CONFIG_DIR := $(CURDIR)/tests/grade/stock
nbgrader-tests: export PATH := $(CURDIR)/$(BIN):$(PATH)
nbgrader-tests: $(INSTALLED) ## prove that nbgrader works with our executor
	cd $(BIN) && ./python -m pytest -p no:cacheprovider -o filterwarnings=default -n 2 --pyargs \
	  nbgrader.tests.apps.test_nbgrader_autograde nbgrader.tests.preprocessors \
	  -k "not TestInstantiateTests" $(ARGS)

format: $(INSTALLED) ## put code and notebooks into normal form
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format --quiet .
	$(BIN)/course format $(ARGS)

clean: ## remove what was made here, except workspace/ and class/
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Python 3.11 or newer is needed, and $(PYTHON) is not: install one and name it, as in: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { \
	  rm -rf .venv; echo "Python's venv module is needed: on Debian, apt install python3-venv" >&2; exit 1; }
	$(BIN)/python -m pip install --disable-pip-version-check --constraint constraints.txt --editable ".[class,test]"
	@touch $@

$(BOOK): $(INSTALLED)
	$(BIN)/python -m pip install --disable-pip-version-check --constraint constraints.txt --editable ".[class,test,book]"
	@touch $@
