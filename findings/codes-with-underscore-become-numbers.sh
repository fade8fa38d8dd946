#!/usr/bin/env bash
# Expected: frictionless, which validates data packages, refuses "11_2021" in a column of whole numbers and "2026-9-30" in a
#           column of days, and calls a column of such codes text when it describes a file.
# Happens:  frictionless 5.21.0 reads cells with Python's int() and Decimal(), which take underscores between digits: 11_2021
#           is the number 112021, 1_2.5 is 12.5, and the file is VALID. `describe` calls the column of codes integer, so that
#           `extract` gives 112021 for the occupation. A month or day without its zero is a day, though ISO 8601 has none.
# Touches:  occupation codes and identifiers that were written with an underscore to keep spreadsheets from making dates of
#           11-2021: described and extracted, the codes are gone. A slip of the hand in a score, 1_2 for 12, is no error.
# Do:       write the schema by hand with type string for codes, and constraints.pattern where the form counts, as our
#           datapackage.json does with types; keep the hyphen. Constraints do see the number: maximum refuses 1_200.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check frictionless==5.21.0

cat > jobs.csv <<'CSV'
occupation,edition,score
11_2021,2026-9-30,1_2
15_1252,2026-10-7,34
CSV

cat > try.py <<'PY'
import datetime

import frictionless
from frictionless import Resource, Schema, describe, validate

print("frictionless", frictionless.__version__)


def expect(seen, wanted, words):
    if seen != wanted:
        raise SystemExit(f"changed: {words}: {seen!r} instead of {wanted!r}")


described = describe("jobs.csv")
types = [(field.name, field.type) for field in described.schema.fields]
print("describe:", types)
expect(types[0], ("occupation", "integer"), "a column of codes is no longer called integer")

rows = [row.to_dict() for row in Resource("jobs.csv").read_rows()]
print("rows:", rows)
expect([row["occupation"] for row in rows], [112021, 151252], "codes no longer lose their underscore")
expect(rows[0]["score"], 12, "1_2 is no longer read as 12")

def fields(score):
    return [{"name": "occupation", "type": "string"}, {"name": "edition", "type": "date"}, score]


loose = Schema.from_descriptor({"fields": fields({"name": "score", "type": "integer"})})
report = validate(Resource(path="jobs.csv", schema=loose))
print("validate with a schema of our own:", "VALID" if report.valid else "INVALID")
expect(report.valid, True, "1_2 or 2026-9-30 is now refused")
kept = Resource(path="jobs.csv", schema=loose).read_rows()[0]
expect(kept["occupation"], "11_2021", "a code that is called a string is no longer kept")
expect(kept["edition"], datetime.date(2026, 9, 30), "a month without its zero is no longer a day")

strict = Schema.from_descriptor(
    {"fields": fields({"name": "score", "type": "integer", "constraints": {"maximum": 11}})}
)
report = validate(Resource(path="jobs.csv", schema=strict))
notes = [(error.type, error.cell) for task in report.tasks for error in task.errors]
print("validate with maximum 11:", notes)
expect(notes[0], ("constraint-error", "1_2"), "a constraint no longer sees the number")
PY
venv/bin/python try.py
