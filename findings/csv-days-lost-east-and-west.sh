#!/usr/bin/env bash
# Expected: turning a CSV file with the date 2026-09-30 into a workbook gives the day 46295, 30 September, on every machine; and if a
#           library errs by the time zone, it errs in America, where midnight in Greenwich is still the day before.
# Happens:  ExcelJS 4.4.0 takes the date for local midnight and stores it in Greenwich time: right in New York, the 29th in Berlin
#           and Tokyo. SheetJS (xlsx 0.18.5, npm's newest) errs the other way: the 29th in New York, right elsewhere. Neither stores a whole
#           day outside of Greenwich, so a lookup of 30 September finds nothing even where the day looks right.
# Touches:  whoever makes a workbook of our series in Node: the edition of Wednesday becomes Tuesday's, on one half of the globe.
# Do:       keep dates as text (ExcelJS: map: (cell) => cell; SheetJS: raw: true), or run with TZ=UTC. Our CSV files have bare days
#           without a time, which is what such a series means.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5
printf 'edition,score\n2026-09-30,49\n' > series.csv

cat > try.js <<'JS'
// Prints the numbers of the day that both libraries store: whole days since the end of 1899, the time of day as a fraction.
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');
(async () => {
  const book = new ExcelJS.Workbook();
  await book.csv.readFile('series.csv');
  await book.xlsx.writeFile('series.xlsx');
  // Read without dates, so that no zone has a say in it: the number as it stands in the file.
  const exceljs = Object.values(XLSX.readFile('series.xlsx').Sheets)[0].A2;
  const sheetjs = XLSX.readFile('series.csv').Sheets.Sheet1.A2;
  console.log(exceljs.v.toFixed(3), sheetjs.v.toFixed(3));
})();
JS
cat > text.js <<'JS'
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');
(async () => {
  const sheet = await new ExcelJS.Workbook().csv.readFile('series.csv', { map: (cell) => cell });
  console.log(sheet.getCell('A2').value, XLSX.readFile('series.csv', { raw: true }).Sheets.Sheet1.A2.v);
})();
JS

node -p '["exceljs", "xlsx"].map((name) => name + " " + require(name + "/package.json").version).join(", ")'
echo 'Day 46295 is 30 September 2026. Zone, ExcelJS, SheetJS:'
check() { # zone, days wanted
  local seen
  seen=$(TZ=$1 node try.js)
  echo "$1: $seen"
  if [[ $seen != "$2" ]]; then
    echo "changed: in $1 the days are $seen, formerly $2" >&2
    exit 1
  fi
}
check UTC '46295.000 46295.000'
check America/New_York '46295.167 46294.833'
check Europe/Berlin '46294.917 46295.083'
check Asia/Tokyo '46294.625 46295.375'

seen=$(TZ=Asia/Tokyo node text.js)
echo "kept as text, Asia/Tokyo: $seen"
if [[ $seen != '2026-09-30 2026-09-30' ]]; then
  echo "changed: the options no longer keep the date as text: $seen" >&2
  exit 1
fi
