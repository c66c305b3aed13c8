#!/bin/sh
# @formulajs/formulajs 4.6.1 (npm): of the text "(1,234)", VALUE makes a gain of 1,234.
# Input: "(1,234)", "($1,234.50)" and "(12%)", the way of bookkeeping to write what is below zero; for comparison "-1,234".
# Expected: -1234, -1234.5 and -0.12, or an error. The library says that it implements the functions of Excel, whose VALUE reads
# every text that a cell of it would take for a number, brackets too; hyperformula 3.5.0 reads "(1234)" as -1234.
# Seen: 1234, 1234.5 and 12. Up to three characters on either side are stripped, whatever they are; of the last, the percent sign
# goes as well, since it is not the very last one.
# Why it matters: in annual reports the losses are the numbers in brackets. Copied into a table they add to the profit instead of
# lessening it, and a total that is wrong by twice the loss looks like any other.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-fund --no-audit @formulajs/formulajs@4.6.1 hyperformula@3.5.0
cat > read.cjs <<'JAVASCRIPT'
const { VALUE } = require("@formulajs/formulajs");
const { HyperFormula } = require("hyperformula");
const told = ["(1,234)", "($1,234.50)", "(12%)", "-1,234"];
const read = told.map((text) => VALUE(text));
const other = HyperFormula.buildFromArray([['=VALUE("(1234)")']], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 });
console.log(Object.fromEntries(told.map((text, at) => [text, read[at]])), other);
process.exit(JSON.stringify([read, other]) === "[[1234,1234.5,12,-1234],-1234]" ? 0 : 1);
JAVASCRIPT
node read.cjs
