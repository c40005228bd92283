# One line per habit. `make learn PYTHON=python3.12` chooses another Python.
PYTHON ?= python3
BIN := .venv/bin
WANTED = import sys; v = sys.version.split()[0]; \
 sys.exit("Python " + v + " was found; the course needs 3.11 or newer. Try: make learn PYTHON=python3.12" if sys.version_info < (3, 11) else 0)
INSTALL = if command -v uv >/dev/null 2>&1; then uv pip install --python $(BIN)/python $(1); \
 else $(BIN)/python -m pip install --disable-pip-version-check $(1); fi

.PHONY: learn test build check grade bench

learn: .venv/learn
	$(BIN)/course learn

test: .venv/test
	$(BIN)/python -m pytest -n auto --dist loadfile
	$(BIN)/python -m pytest -n auto --dist loadfile --nbval notebooks/

build: .venv/learn
	$(BIN)/course build

check: .venv/learn
	$(BIN)/course build --check

grade: .venv/learn
	$(BIN)/course grade "$(SUBMISSIONS)" --to "$(GRADES)"

bench: .venv/test
	$(BIN)/python -m benchmarks

.venv/learn: requirements.txt pyproject.toml
	@$(PYTHON) -c '$(WANTED)'
	@if command -v uv >/dev/null 2>&1; then uv venv --allow-existing --python $(PYTHON) .venv; else $(PYTHON) -m venv .venv; fi
	@$(call INSTALL,-r requirements.txt)
	@touch $@

.venv/test: .venv/learn
	@$(call INSTALL,-e ".[test]")
	@touch $@
