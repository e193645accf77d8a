# Two commands set everything up by themselves: `make run` and `make test`.
# The others: `make check` (fast inner loop), `make bench`, `make faults`, `make lock` (maintainers, needs uv).

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

# What Qt's wheel loads from the system: without a screen, and to show a window on one.
QT_LIBRARIES := libEGL.so.1 libGL.so.1 libglib-2.0.so.0 libdbus-1.so.3 libfontconfig.so.1 libxkbcommon.so.0
QT_PACKAGES := libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0
WINDOW_LIBRARIES := $(QT_LIBRARIES) libcups.so.2 libxkbcommon-x11.so.0 libX11-xcb.so.1 libxcb-cursor.so.0 \
  libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1 libxcb-randr.so.0 libxcb-render-util.so.0 \
  libxcb-shape.so.0 libxcb-shm.so.0 libxcb-sync.so.1 libxcb-util.so.1 libxcb-xfixes.so.0 libxcb-xkb.so.1
WINDOW_PACKAGES := $(QT_PACKAGES) libcups2 libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 \
  libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 \
  libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1

.PHONY: help run test translations check check-code check-services check-others bench faults screenshots lock clean

help:
	@echo "make run    the main job on the demonstration school, into ./demo"
	@echo "make test   everything that must pass"
	@echo "make check  format, lint, types, contracts, unit tests below the window"
	@echo "make bench  speed against peers, into benchmarks/RESULTS.md"
	@echo "make faults what is killed, spoilt and searched by the thousand, into benchmarks/RELIABILITY.md (half an hour)"
	@echo "make screenshots  every page of the window, into docs/screenshots"

run: $(VENV)/run
	$(call provide,$(call have,$(WINDOW_LIBRARIES)),$(WINDOW_PACKAGES))
	@rm -rf demo
	$(BIN)/python -m counsellor_app demo demo --open

test: $(VENV)/test
	$(BIN)/ruff format --check $(CHECKED)
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/mypy
	$(BIN)/python -m pytest -q

# Two at a time: the services, which open a school for every test, beside all the others.
check: $(VENV)/test
	$(MAKE) --no-print-directory --jobs=2 --output-sync=target check-code check-services check-others

check-code:
	$(BIN)/ruff format --check $(CHECKED)
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/mypy
	$(BIN)/lint-imports

check-services:
	$(BIN)/python -m pytest -q -m "not slow" tests/services

check-others:
	$(BIN)/python -m pytest -q -m "not slow" $(foreach part,services ui journeys,--ignore=tests/$(part))

bench: $(VENV)/test
	$(BIN)/python -m benchmarks

faults: $(VENV)/test
	nice $(BIN)/python -m tests.faults

screenshots: $(VENV)/test
	$(BIN)/python -m tests.ui.screenshots

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

# $(call have,LIBRARIES): succeeds where the loader knows each of them.
have = known="$$(ldconfig -p)" && for library in $(1); do case "$$known" in (*"$$library "*) ;; (*) exit 1 ;; esac; done

$(VENV)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed: apt-get install python3" >&2; exit 1; }
	$(call provide,"$(PYTHON)" -c 'import ensurepip$(comma) venv',python3-venv)
	"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(VENV)/run: $(VENV)/python requirements.txt
	$(PIP) -r requirements.txt
	@touch $@

$(VENV)/test: $(VENV)/python requirements-dev.txt
	$(call provide,$(call have,$(QT_LIBRARIES)),$(QT_PACKAGES))
	$(call provide,command -v cc || command -v gcc,gcc libc6-dev)
	$(PIP) -r requirements-dev.txt
	@touch $@ $(VENV)/run

# The sentences of the code into resources/translations/en.ts, as Qt Linguist reads them.
translations: $(VENV)/test
	$(BIN)/python resources/translations/collect_sentences.py

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
