#!/bin/sh
# words-to-numbers 1.5.1 (npm): "two hundred fifty million" is 50,000,200.
# Input: "two hundred fifty million", "one hundred twenty thousand", "three million two hundred fifty thousand"; for
# comparison "two hundred million".
# Expected: 250000000, 120000, 3250000 and 200000000.
# Seen: 50000200, 20100, 3050200 and 200000000. Only the last word before a magnitude is multiplied by it: the hundreds before
# it stay hundreds and are added.
# Why it matters: every amount of three figures before thousand or million comes out too small by most of itself, and is
# still a whole number that looks like one, so that nobody looks twice.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-fund --no-audit words-to-numbers@1.5.1
cat > read.js <<'JAVASCRIPT'
const { wordsToNumbers } = require("words-to-numbers");
const said = ["two hundred fifty million", "one hundred twenty thousand", "three million two hundred fifty thousand", "two hundred million"];
const read = said.map((words) => wordsToNumbers(words));
console.log(Object.fromEntries(said.map((words, at) => [words, read[at]])));
process.exit(String(read) === "50000200,20100,3050200,200000000" ? 0 : 1);
JAVASCRIPT
node read.js
