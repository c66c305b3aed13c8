#!/bin/sh
# to-words 5.7.0 (npm): in Spanish and 25 other languages the 1,300th is the 1,100th, and the 2,100th the 2,700th.
# Input: the ordinals of 1100, 1200, 1300, 1900 and 2100 in Spanish, Portuguese, Polish and Russian; their cardinals beside them.
# Expected: five ordinals that differ and name their number, as the cardinals do ("Mil Trescientos") and 300 alone does
# ("Tricentésimo").
# Seen: "Mil Centésimo" for 1100, 1300 and 1900, "Mil Sexcentésimo" (1,600th) for 1200 and "Dos Mil Septingentésimo" (2,700th) for
# 2100; the same numbers in the other three. Of the 81 round hundreds from 1,100 to 9,900, 58 get the hundreds of another number.
# Why it matters: places in a race, anniversaries of towns and articles of a law are told this way. The words are good Spanish, the
# number is another one, and three numbers have the same words.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-fund --no-audit to-words@5.7.0
cat > write.js <<'JAVASCRIPT'
const { ToWords } = require("to-words");
const numbers = [1100, 1200, 1300, 1900, 2100];
const seen = [];
for (const localeCode of ["es-ES", "pt-BR", "pl-PL", "ru-RU"]) {
  const words = new ToWords({ localeCode });
  const ordinals = numbers.map((number) => words.toOrdinal(number));
  console.log(localeCode, words.toOrdinal(300), "|", ordinals.join(", "), "|", words.convert(1300));
  seen.push(ordinals[0] === ordinals[2] && ordinals[0] === ordinals[3] && words.convert(1100) !== words.convert(1300));
  seen.push(ordinals[1].endsWith(words.toOrdinal(600)) && ordinals[4].endsWith(words.toOrdinal(700)));
}
process.exit(seen.every(Boolean) ? 0 : 1);
JAVASCRIPT
node write.js
