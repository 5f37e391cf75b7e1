# `make` alone lists the targets.
.DEFAULT_GOAL := help
.PHONY: help setup setup-test demo test check lint types bench campaign lock reference architecture clean
bin := .venv/bin

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */  make \1	/' | expand -t 20

setup:  ## install what printing needs (system packages, fonts, .venv)
	@sh scripts/setup.sh run

setup-test:  ## install what the tests need as well
	@sh scripts/setup.sh test

demo: setup  ## build the sample course into build/
	@$(bin)/huoye build

test: setup-test  ## run every test
	@$(bin)/pytest -n auto --dist loadfile

check: setup-test lint types  ## what CI runs: lint, types, tests
	@$(bin)/pytest -n auto --dist loadfile

lint: setup-test  ## ruff: style and likely mistakes
	@$(bin)/ruff check .
	@$(bin)/ruff format --check .

types: setup-test  ## mypy, strict
	@$(bin)/mypy

bench: setup-test  ## measure speed (ratios; a shared machine is noisy)
	@for script in tests/benchmarks/bench_*.py; do echo "== $$script"; $(bin)/python $$script || exit 1; done

campaign: setup-test  ## what takes many minutes: mutants of layout and of the importer's lines
	@$(bin)/python -m tests.campaigns.mutants generator/layout generator/importer/lines

lock: setup-test  ## renew the two lists of pinned packages
	@$(bin)/python scripts/lock.py

reference: setup-test  ## make the reference DOCX and PPTX anew
	@$(bin)/python scripts/make_reference_docx.py
	@$(bin)/python scripts/make_reference_pptx.py

architecture: setup-test  ## draw the picture of the rooms anew
	@$(bin)/python -m scripts.make_architecture

clean:  ## delete the results in build/
	@find build -mindepth 1 -not -name .gitkeep -delete
