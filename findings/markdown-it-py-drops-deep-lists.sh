#!/usr/bin/env bash
# markdown-it-py 4.3.0: MarkdownIt("commonmark") leaves out what stands in lists more than nine deep.
#
# Input: a list of ten levels, each item with a number of its own (100 to 109). Valid CommonMark.
# Expected: ten items, as CommonMark's reference parser gives them; or an error.
# Seen: nine. The tenth, with its number 109, is in no token, and nothing says so (the preset's maxNesting is 20,
#       each level of a list uses two). MarkdownIt("commonmark", {"maxNesting": 100}) keeps it.
# Why it matters: a tool that reads numbers from Markdown never sees the last ones, and reports them as made up
#       when a summary states them.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check markdown-it-py==4.3.0 mdurl==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from markdown_it import MarkdownIt

source = "\n".join("  " * i + f"- level {i} holds {100 + i} boats" for i in range(10))


def lacking(parser):
    shown = " ".join(token.content for token in parser.parse(source))
    return [100 + i for i in range(10) if str(100 + i) not in shown]


usual = lacking(MarkdownIt("commonmark"))
wider = lacking(MarkdownIt("commonmark", {"maxNesting": 100}))
print("numbers lost by the preset:", usual)
print("numbers lost with maxNesting 100:", wider)
sys.exit(0 if usual == [109] and wider == [] else 1)
PYTHON
