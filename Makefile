# make narrate   sets everything up and narrates an article        make test   sets everything up and runs the tests

ARTICLE ?= examples/harbour.txt
OPTIONS ?=
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3.14 python3 python; do \
	if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	then echo $$python; break; fi; done)

VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
RUNTIME := $(VENV)/installed-runtime
TESTING := $(VENV)/installed-testing

export ARTICLE
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help narrate test clean
.DEFAULT_GOAL := help

help:
	@echo 'make narrate                        narrate the example article to output/harbour.mp3'
	@echo 'make narrate ARTICLE=path/to/it.txt narrate an article to output/it.mp3'
	@echo 'make narrate OPTIONS="--speed 1.1"  with options of: narrator narrate --help'
	@echo 'make test                           check style and types, and run the tests'
	@echo 'make clean                          remove what make made; output/ stays'
	@echo 'Each sets up what it needs in $(VENV) first. PYTHON=/path/to/python3.12 chooses the Python.'

narrate: $(RUNTIME)
	@"$(BIN)/python" -m narrator narrate $(OPTIONS) -- "$$ARTICLE"

test: $(TESTING)
	@"$(BIN)/python" -m ruff check .
	@"$(BIN)/python" -m ruff format --check .
	@"$(BIN)/python" -m mypy
	@"$(BIN)/python" -m pytest

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(RUNTIME): EXTRAS := espeak
$(TESTING): EXTRAS := espeak,test
$(RUNTIME) $(TESTING): pyproject.toml constraints.txt | $(VENV)
	@echo 'Installing narrator and what it needs into $(VENV): some 300 MB to download the first time ...'
	@"$(BIN)/python" -m pip install --quiet --constraint constraints.txt --editable '.[$(EXTRAS)]'
	@touch $(RUNTIME) $@

$(VENV):
ifeq ($(strip $(PYTHON)),)
	@echo 'narrator needs Python 3.11 or newer with its venv module, and found none.' >&2
	@echo 'Install it from python.org, or on Debian and Ubuntu: apt install python3 python3-venv' >&2
	@echo 'If you have one that is not on the PATH: make PYTHON=/path/to/python3' >&2
	@exit 1
else
	@echo 'Making a virtual environment in $(VENV) with $(PYTHON) ...'
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
endif
