#!/bin/sh
# numeral 2.0.6 and numbro 2.5.0 (npm): a negative time of an hour and a half is "-2:30:00".
# Input: -5400, -60 and -1 seconds, and 59.6 seconds, in the format for times.
# Expected: -1:30:00, -0:01:00, -0:00:01 and 0:01:00 (or 0:00:59).
# Seen: -2:30:00, -1:59:00, -1:59:59 and 0:00:60. The hours are rounded down, away from zero, and the rest is counted
# forwards from there; the sign is read as if it were of the whole.
# Why it matters: delays, time zones and gaps to a leader are negative times. One second behind reads as two hours. Both
# libraries read "-2:30:00" back as -5400, so that a test of there and back passes.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-fund --no-audit numeral@2.0.6 numbro@2.5.0
cat > write.js <<'JAVASCRIPT'
const numeral = require("numeral"), numbro = require("numbro");
const seconds = [-5400, -60, -1, 59.6];
const one = seconds.map((count) => numeral(count).format("00:00:00"));
const other = seconds.map((count) => numbro(count).format({ output: "time" }));
console.log({ seconds, numeral: one, numbro: other, back: [numeral(one[0]).value(), numbro.unformat(other[0])] });
const seen = "-2:30:00,-1:59:00,-1:59:59,0:00:60";
const back = numeral(one[0]).value() === -5400 && numbro.unformat(other[0]) === -5400;
process.exit(String(one) === seen && String(other) === seen && back ? 0 : 1);
JAVASCRIPT
node write.js
