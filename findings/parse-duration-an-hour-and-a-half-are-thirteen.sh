#!/bin/sh
# parse-duration 2.1.9 (npm): "1 1/2 hours" are thirteen hours.
# Input: "1 1/2 hours", "2 1/2 days", "1,5 hours"; for comparison "1.5 hours".
# Expected: 1.5, 60, 1.5 and 1.5 hours, or null for a spelling that is not read, as for "one hour".
# Seen: 13, 69, 15 and 1.5 hours. The blank within "1 1/2" is dropped: 11 of the unit that is asked for, and then 2 hours. The
# comma is dropped as well, also where one digit stands behind it.
# Why it matters: a mixed fraction is how recipes, schedules and reports in English give a time, and a decimal comma how most of
# Europe does. What comes out is a plausible time, and no failure.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' > package.json
npm install --silent --no-fund --no-audit parse-duration@2.1.9
cat > read.js <<'JAVASCRIPT'
import parse from "parse-duration";
const told = ["1 1/2 hours", "2 1/2 days", "1,5 hours", "1.5 hours", "one hour"];
const read = told.map((text) => parse(text, "hour"));
console.log(Object.fromEntries(told.map((text, at) => [text, read[at]])));
process.exit(JSON.stringify(read) === "[13,69,15,1.5,null]" ? 0 : 1);
JAVASCRIPT
node read.js
