#!/bin/sh
# numfmt 4.0.1 (npm): in a spreadsheet's format for fractions, 0.99 is "1 1/1", which reads as two.
# Input: 0.99 as # ?/?, 1.95 as # ?/8 and 0.98 as # ??/16, formats for measures; for comparison 0.75 as # ?/?.
# Expected: 1, 2 and 1, which is what spreadsheets show and what ssf 0.11.2 writes. numfmt's own page says that it follows
# ECMA-376 and tries to do as Excel does.
# Seen: "1 1/1", "2 8/8" and "1 16/16" (and "3/4"). The fraction is rounded up to a whole one, and left beside a whole number that
# was rounded up as well: read as they stand, the three are two, three and two.
# Why it matters: lengths in inches, quantities in recipes and betting odds are kept so. The values just below a whole number get
# one more than it, and nobody reads "1 1/1" as nearly one.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' > package.json
npm install --silent --no-fund --no-audit numfmt@4.0.1 ssf@0.11.2
cat > write.js <<'JAVASCRIPT'
import { format } from "numfmt";
import ssf from "ssf";
const cells = [["# ?/?", 0.99], ["# ?/8", 1.95], ["# ??/16", 0.98], ["# ?/?", 0.75]];
const by = (write) => cells.map(([form, value]) => write(form, value).trim()).join(", ");
const one = by(format), other = by(ssf.format);
console.log({ cells: cells.join(" | "), numfmt: one, ssf: other });
process.exit(one === "1 1/1, 2 8/8, 1 16/16, 3/4" && other === "1, 2, 1, 3/4" ? 0 : 1);
JAVASCRIPT
node write.js
