#!/bin/sh
# hyperformula 3.5.0 (npm): ISOWEEKNUM of Monday, 30 December 2024 is 53, and of the Wednesday after it 1.
# Input: the days of that week, and those from 28 December 2020 to 3 January 2021; for comparison node's count by the rule itself.
# Expected: 1 for all seven, and 53 for the others. Its page says that ISOWEEKNUM gives the week of the year by ISO 8601, and there
# a week belongs as a whole to the year of its Thursday: 2024 has 52 weeks.
# Seen: 53, 53, 1, 1, 1, 1, 1; in 2020 and 2021 all are right. The days of December are counted on within their own year, also
# where that has no such week.
# Why it matters: deaths, cases and prices are added up by the week. The first of the year is five days long, beside it stands a
# fifty-third of two days in a year that has none, and both look like a sudden fall.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-fund --no-audit hyperformula@3.5.0
cat > count.cjs <<'JAVASCRIPT'
const { HyperFormula } = require("hyperformula");
const days = (monday) => [...Array(7).keys()].map((more) => new Date(monday + more * 864e5));
const told = [...days(Date.UTC(2024, 11, 30)), ...days(Date.UTC(2020, 11, 28))];
const formula = (day) => [`=ISOWEEKNUM(DATE(${day.getUTCFullYear()},${day.getUTCMonth() + 1},${day.getUTCDate()}))`];
const seen = HyperFormula.buildFromArray(told.map(formula), { licenseKey: "gpl-v3" }).getSheetValues(0).flat();
const rule = told.map((day) => {
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 864e5);
  return 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * 864e5));
});
console.log({ hyperformula: seen.join(" "), rule: rule.join(" ") });
const as = "53 53 1 1 1 1 1 53 53 53 53 53 53 53", should = "1 1 1 1 1 1 1 53 53 53 53 53 53 53";
process.exit(seen.join(" ") === as && rule.join(" ") === should ? 0 : 1);
JAVASCRIPT
node count.cjs
