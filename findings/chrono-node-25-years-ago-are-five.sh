#!/bin/sh
# chrono-node 2.10.3 (npm): "twenty-five years ago" is five years ago, and "1,500 days ago" is 500 days ago.
# Input: both, "thirty-one days ago" and "two and a half years ago", each on 29 November 2026; for comparison "25 years ago".
# Expected: November 2001, October 2022, 29 October 2026 and the spring of 2024; or nothing, as "thirty years ago" gives.
# Seen: November 2021, July 2025, 28 November 2026 and May 2026. It knows number words to twelve and digits without a comma,
# and where a number is longer it begins to read in the middle of it; its own text says "five years ago".
# Why it matters: a date that is wrong by decades comes out of plain English as surely as a right one. Only who compares the
# text that it took with what stands before it can see that half a number is missing.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-fund --no-audit chrono-node@2.10.3
cat > read.mjs <<'JAVASCRIPT'
import * as chrono from "chrono-node";
const said = ["twenty-five years ago", "1,500 days ago", "thirty-one days ago", "two and a half years ago", "25 years ago", "thirty years ago"];
const noon = new Date(2026, 10, 29, 12);
const read = said.map((words) => {
  const [found] = chrono.parse(words, noon);
  return found ? `${found.text}: ${found.start.get("year")}-${found.start.get("month")}` : "nothing";
});
console.log(Object.fromEntries(said.map((words, at) => [words, read[at]])));
const seen = ["five years ago: 2021-11", "500 days ago: 2025-7", "one days ago: 2026-11", "half years ago: 2026-5", "25 years ago: 2001-11", "nothing"];
process.exit(String(read) === String(seen) ? 0 : 1);
JAVASCRIPT
node read.mjs
