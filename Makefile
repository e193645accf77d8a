# Two commands set everything up by themselves: `make run` and `make test`.
# The others: `make check` (fast inner loop), `make bench`, `make lock` (maintainers, needs uv).

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,$(shell command -v $(name))))
VENV := .venv
comma := ,
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes

CHECKED := counsellor_app tests benchmarks resources

.PHONY: help run test check bench lock clean

help:
	@echo "make run    the main job on the demonstration school, into ./demo"
	@echo "make test   everything that must pass"
	@echo "make check  format, lint, types, contracts, unit tests"
	@echo "make bench  speed against peers, into benchmarks/RESULTS.md"

run: $(VENV)/run
	@rm -rf demo
	$(BIN)/python -m counsellor_app demo demo

test: $(VENV)/test
	$(BIN)/ruff format --check $(CHECKED)
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/mypy
	$(BIN)/python -m pytest -q

check: $(VENV)/test
	$(BIN)/ruff format --check $(CHECKED)
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q -m "not slow"

bench: $(VENV)/test
	$(BIN)/python -m benchmarks

# A fresh Debian machine: what is missing is installed where we may, and named where we may not.
# $(call provide,TEST,PACKAGES): installs PACKAGES unless TEST succeeds.
define provide
	@if ! ( PATH="$$PATH:/usr/sbin:/sbin"; $(1) ) >/dev/null 2>&1; then \
	  if ! command -v apt-get >/dev/null; then echo "Please install first: $(2)" >&2; exit 1; fi; \
	  if [ "$$(id -u)" = 0 ]; then as=""; \
	  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as="sudo"; \
	  else echo "Please install first, as root: apt-get install $(2)" >&2; exit 1; fi; \
	  echo "Installing $(2)"; \
	  $$as apt-get update -qq && \
	  $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(2) >/dev/null; \
	fi
endef

$(VENV)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed: apt-get install python3" >&2; exit 1; }
	$(call provide,"$(PYTHON)" -c 'import ensurepip$(comma) venv',python3-venv)
	"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(VENV)/run: $(VENV)/python requirements.txt
	$(PIP) -r requirements.txt
	@touch $@

# QtCore, whose collation the tests compare ours with, loads glib.
$(VENV)/test: $(VENV)/python requirements-dev.txt
	$(call provide,ldconfig -p | grep -q libglib-2.0.so.0,libglib2.0-0)
	$(PIP) -r requirements-dev.txt
	@touch $@ $(VENV)/run

# Locks carry versions and digests only, never where they came from.
lock:
	for kind in "requirements.txt" "requirements-dev.txt --extra dev"; do \
	  set -- $$kind; file=$$1; shift; \
	  uv pip compile -q --universal --generate-hashes --no-header --no-annotate --no-emit-index-url \
	    --python-version 3.11 "$$@" pyproject.toml -o $$file; \
	  sed -i '1i # Locked versions with their digests; made by: make lock' $$file; \
	done

clean:
	rm -rf $(VENV) demo build dist
