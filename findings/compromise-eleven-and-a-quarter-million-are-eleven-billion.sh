#!/bin/sh
# compromise 14.17.0 (npm): "eleven million two hundred fifty thousand people" are 11,000,250,000.
# Input: four amounts in words: 1,250,000, 3,250,000 and 11,250,000, and for comparison "three million two hundred thousand".
# Expected: those numbers, as it reads the last one, and "two million fifty thousand" beside it.
# Seen: 1,000,250,000, 3,000,250,000, 11,000,250,000 and 3,200,000. Where hundreds with tens or units behind them stand before
# "thousand", the million before them is multiplied by the thousand as well; with "billion" and "million" it is alike.
# Why it matters: toNumber() writes what it read into the text. A town of a million and a quarter has a billion people, as a valid
# whole number, and round amounts are right, so that a test passes.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-fund --no-audit compromise@14.17.0
cat > read.js <<'JAVASCRIPT'
const nlp = require("compromise");
const told = [
  "one million two hundred and fifty thousand people",
  "three million two hundred fifty thousand people",
  "eleven million two hundred fifty thousand people",
  "three million two hundred thousand people",
];
const read = told.map((text) => nlp(text).numbers().get()[0]);
console.log(Object.fromEntries(told.map((text, at) => [text, read[at]])));
console.log(nlp(told[2]).numbers().toNumber().all().text());
process.exit(String(read) === "1000250000,3000250000,11000250000,3200000" ? 0 : 1);
JAVASCRIPT
node read.js
