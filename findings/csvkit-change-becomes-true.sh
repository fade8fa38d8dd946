#!/usr/bin/env bash
# Expected: a column of whole numbers, the weekly change of a score, is a column of numbers in csvkit whatever the numbers are.
# Happens:  csvkit 2.2.0 (agate 1.14.2) asks first whether all cells could be yes or no, and 0 and 1 could. The series of a job that
#           only held or rose by one point gets change false and true in csvjson, BOOLEAN in csvsql, "False" and "True" in
#           csvsort's output, and no mean in csvstat. One fall by a point anywhere makes the same column a number. In the same
#           way a time horizon of 2:17, two hours and seventeen minutes, comes out as 0:02:17, two minutes.
# Touches:  whoever turns the CSV files of single jobs into JSON or a database: the type of a column differs from job to job.
# Do:       pass -I (--no-inference) and convert by name. Our JSON files have the numbers as numbers.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2

expect() { # what is wrong otherwise, the words wanted, the text seen
  if [[ $3 != *"$2"* ]]; then
    echo "changed: $1; wanted: $2; seen: $3" >&2
    exit 1
  fi
}

venv/bin/csvjson --version
printf 'edition,score,change\n2026-09-09,48,\n2026-09-16,48,0\n2026-09-23,49,1\n2026-09-30,49,0\n' > calm.csv
printf 'edition,score,change\n2026-09-16,48,-1\n2026-09-23,49,1\n2026-09-30,49,0\n' > moved.csv
printf 'model,horizon\nA,2:17\nB,1:32\n' > horizons.csv

seen=$(venv/bin/csvjson calm.csv); echo "csvjson calm.csv: $seen"
expect 'csvjson no longer makes booleans of 0 and 1' '"score": 49.0, "change": true' "$seen"
seen=$(venv/bin/csvsql calm.csv); echo "csvsql calm.csv: $seen"
expect 'csvsql no longer makes booleans of 0 and 1' 'change BOOLEAN' "$seen"
seen=$(venv/bin/csvsort -c edition calm.csv); echo "csvsort calm.csv: $seen"
expect 'csvsort no longer rewrites the numbers' '2026-09-30,49,False' "$seen"
seen=$(venv/bin/csvstat --mean calm.csv); echo "csvstat --mean calm.csv: $seen"
expect 'csvstat now has a mean for the change' 'change: None' "$seen"
seen=$(venv/bin/csvjson moved.csv); echo "csvjson moved.csv: $seen"
expect 'one fall no longer makes the column a number' '"change": -1.0' "$seen"
seen=$(venv/bin/csvjson horizons.csv); echo "csvjson horizons.csv: $seen"
expect '2:17 is no longer read as minutes and seconds' '"horizon": "0:02:17"' "$seen"
seen=$(venv/bin/csvjson -I calm.csv); echo "csvjson -I calm.csv: $seen"
expect '-I no longer leaves the cells as they are' '"change": "1"' "$seen"
