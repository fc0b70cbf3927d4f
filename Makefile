# make run: serve the app on localhost. make test: every check. Both set everything up first.
.PHONY: run test check bench fuzz screenshots sample lock clean browser
.DEFAULT_GOAL := run

BIN := .venv/bin
# The first Python from 3.11 to 3.13 that there is; PYTHON=/path/to/python chooses another.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$p && break; done)

.venv/.made:
	@test -n "$(PYTHON)" || { echo "loadwatch needs Python 3.11, 3.12 or 3.13 with its venv module; none was found. Install one, or say: make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	@touch $@

.venv/.run: .venv/.made requirements.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/.test: .venv/.run requirements-test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	@touch $@

.venv/.bench: .venv/.test requirements-bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-bench.txt
	@touch $@

.venv/.fuzz: .venv/.test requirements-fuzz.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-fuzz.txt
	@touch $@

run: .venv/.run
	$(BIN)/streamlit run app.py

browser: .venv/.test
	@$(BIN)/python -m tools.browser

check: .venv/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: check browser
	$(BIN)/python -m pytest -n 2 $(PYTEST)

bench: .venv/.bench
	$(BIN)/python -m bench $(BENCH)

# Every reader for a minute; FUZZ="300 fit gpx" for five minutes of two of them.
fuzz: .venv/.fuzz
	$(BIN)/python -m fuzz $(FUZZ)

screenshots: browser
	$(BIN)/python -m tools.screenshots

sample: .venv/.run
	$(BIN)/python -m sample_data.generate

# A new lock, for all three Pythons at once.
lock: .venv/.test
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/python tools/lock.py

clean:
	rm -rf .venv build src/*.egg-info
