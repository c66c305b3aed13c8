#!/bin/sh
# fhir.resources 8.3.0 (health records, FHIR): a measured 1.10 mg is written back as 1.1, and long decimals are rounded.
# Input: an Observation with valueQuantity 1.10 mg, read and written again; the same with 0.500 and 12345678901234567890.5.
# Expected: 1.10, 0.500 and all digits. FHIR's page on data types says of a decimal that its precision has a meaning and must be
# kept by whoever reads and writes it, trailing zeros as well.
# Seen: 1.1, 0.5 and 12345678901234567000. The field is a Decimal, but of JSON it is made by way of a float, and of a Decimal
# that keeps the zero when it is made from Python it is lost in writing.
# Why it matters: 1.10 says that it was measured to a hundredth. A record that went through this library says less than the
# laboratory did, its digest is another, and nobody can tell which of two copies is the original.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check fhir.resources==8.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import json
import sys
from decimal import Decimal

from fhir.resources.observation import Observation

KEPT = '{"resourceType": "Observation", "status": "final", "code": {"text": "dose"}, "valueQuantity": {"value": %s}}'
written = {}
for value in ("1.10", "0.500", "12345678901234567890.5"):
    record = Observation.model_validate_json(KEPT % value).model_dump_json()
    written[value] = str(json.loads(record, parse_float=Decimal)["valueQuantity"]["value"])
print(written)
made = Observation.model_validate(json.loads(KEPT % "1.10", parse_float=Decimal))
print(repr(made.valueQuantity.value), made.model_dump_json()[-30:])
again = Decimal(written["12345678901234567890.5"])
sys.exit(not (written["1.10"] == "1.1" and written["0.500"] == "0.5" and again != Decimal("12345678901234567890.5")))
PYTHON
