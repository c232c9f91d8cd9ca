# All that is needed is Python 3.11 or later with venv, make and git. `make demo` shows what pressbox does, `make test` tests it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MADE := $(VENV)/made-from-pyproject

.PHONY: demo test test-heavy test-all chromium office lint bench slips samples scores rules docs clean

demo: $(MADE)
	$(BIN)/pressbox demo

test: lint
	$(BIN)/python -m pytest -n 2 -m "not heavy"

# What needs minutes, a second environment of its own, a browser, or an office: without one its tests say that they are
# skipped.
test-heavy: $(MADE) chromium office
	$(BIN)/python -m pytest -m heavy

test-all: test test-heavy

# LibreOffice, whose files the readers are tried on: installed where it is missing and we may.
office:
	@command -v soffice > /dev/null || { test "$$(id -u)" = 0 && command -v apt-get > /dev/null && apt-get update -qq \
		&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libreoffice-writer > /dev/null; } \
		|| echo "no LibreOffice, and no right to install it: the tests of what it saves are skipped"

# Debian's own, for the tests of the page: installed where it is missing and we may.
chromium:
	@command -v chromium > /dev/null || { test "$$(id -u)" = 0 && command -v apt-get > /dev/null && apt-get update -qq \
		&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium > /dev/null; } \
		|| echo "no Chromium, and no right to install it: the tests of the page in a browser are skipped"

lint: $(MADE)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tools.format_rules --check

# The patterns and lists of the packs in lines that can be read.
rules: $(MADE)
	$(BIN)/python -m tools.format_rules

bench: $(MADE)
	$(BIN)/python -m benchmarks

# How many planted slips are found, and what harmless rewordings set off.
slips: $(MADE)
	$(BIN)/python -m benchmarks slips

# Texts and expected records from the annotated samples.
samples: $(MADE)
	$(BIN)/python -m pressbox.quality.annotated samples

# How well each sample is read today, beside the first time that it was read.
scores: $(MADE)
	$(BIN)/python -m tools.scores

# The parts of the documents that are made from the code.
docs: $(MADE)
	$(BIN)/python -m tools.make_docs

clean:
	rm -rf $(VENV) pressbox-demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The list of tools is read from pyproject.toml by hand: the pip that comes with Python 3.11 knows no dependency groups.
$(MADE): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['dependency-groups']['dev'], sep='\n')" > $(VENV)/tools.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --requirement $(VENV)/tools.txt
	touch $(MADE)
