#!/bin/sh
# @lhncbc/ucum-lhc 7.1.10 (npm, units of medicine): ice, which melts at 0 degrees Réaumur, melts at 68 degrees Celsius.
# Input: 0, 16 and 80 [degRe] to Cel, and 20 Cel to [degRe]; for comparison 32 and 212 [degF] to Cel.
# Expected: 0, 20, 100 and 16; 0 and 100. UCUM says of the unit "degre(5 K/4)": its degree is five fourths of a kelvin, and its zero
# is that of Celsius. Réaumur made 80 degrees between ice and boiling water.
# Seen: 68.3, 88.3, 168.3 and -38.6; Fahrenheit is right. The factor is applied on the wrong side of the 273.15: it multiplies that too.
# Why it matters: weather diaries, recipes and books of the sick of the 18th and 19th centuries have this scale, in France, Germany and
# Russia. A mild day of 16 degrees is hotter than any on earth, and as only the difference is constant, rows of them keep their shape.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-fund --no-audit @lhncbc/ucum-lhc@7.1.10
cat > convert.cjs <<'JAVASCRIPT'
const units = require("@lhncbc/ucum-lhc").UcumLhcUtils.getInstance();
const given = [["[degRe]", 0, "Cel"], ["[degRe]", 16, "Cel"], ["[degRe]", 80, "Cel"], ["Cel", 20, "[degRe]"], ["[degF]", 32, "Cel"], ["[degF]", 212, "Cel"]];
const seen = given.map(([from, value, to]) => Number(units.convertUnitTo(from, value, to).toVal.toFixed(1)));
console.log(given.map((each, at) => `${each.join(" ")}: ${seen[at]}`));
process.exit(seen.join(" ") === "68.3 88.3 168.3 -38.6 0 100" ? 0 : 1);
JAVASCRIPT
node convert.cjs
