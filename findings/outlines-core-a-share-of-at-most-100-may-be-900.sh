#!/bin/sh
# outlines_core 0.2.14 (what outlines holds a model to a schema with): bounds of numbers are dropped without a word.
# Input: the JSON schema of a share, an integer with "minimum": 0 and "maximum": 100; the same with "multipleOf": 5 and a number
# with "exclusiveMinimum": 0.
# Expected: an expression that no other number fits, or a failure, as for other things that a schema can say and it cannot.
# Seen: the expressions of any integer and any number: 900, -3 and 7 fit the first two, and -0.5 the last.
# Why it matters: who gives the bounds of a percentage in a pydantic model (ge=0, le=100) is told that the answer keeps to the
# schema. A share of 900 gets through where it is trusted to be impossible, and is refused only where somebody validates again.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check outlines_core==0.2.14
"$folder/venv/bin/python" - <<'PYTHON'
import json
import re
import sys

from outlines_core.json_schema import build_regex_from_schema

ASKED = [
    ({"type": "integer", "minimum": 0, "maximum": 100}, ["900", "-3"]),
    ({"type": "integer", "minimum": 0, "maximum": 100, "multipleOf": 5}, ["7"]),
    ({"type": "number", "exclusiveMinimum": 0}, ["-0.5"]),
]
through = []
for schema, numbers in ASKED:
    expression = build_regex_from_schema(json.dumps(schema))
    through += [number for number in numbers if re.fullmatch(expression, number)]
    print(schema, "->", expression)
print("get through:", through)
sys.exit(through != ["900", "-3", "7", "-0.5"])
PYTHON
